package io.github.layercheck.engine.infer;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.Tensors;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Checks that a call has the outputs that others name. */
final class FurtherOutputs {

    private final Tensors tensors;
    private final Problems problems;
    private final Set<Tensor> switchedOff = new HashSet<>();

    FurtherOutputs(Tensors tensors, Problems problems) {
        this.tensors = tensors;
        this.problems = problems;
    }

    /** Reports a tensor that its call does not make; those that one attribute would make are one problem. */
    void check(String subject, Place place, Tensor tensor) {
        Tensor first = output(tensor, 0);
        if (tensors.type(tensor) != null || tensors.type(first) == null) {
            return;
        }
        LayerConfig config = tensors.maker(tensor).layerConfig();
        Optional<String> off = config == null ? Optional.empty() : config.switchedOffOutputs();
        if (off.isPresent() && !switchedOff.add(first)) {
            return;
        }
        String label = tensors.label(tensor);
        Fault fault = new Fault(ProblemId.UNKNOWN_NAME, label + " has no output " + tensor.output());
        problems.add(
                subject,
                place,
                off.map(attribute -> fault.because(
                                        "Without " + attribute + " = true it makes one tensor, \"" + label + "\".")
                                .fix("Add " + attribute + " = true to " + label + "."))
                        .orElseGet(() -> fault.because(made(tensor))));
    }

    private String made(Tensor tensor) {
        int last = 0;
        while (tensors.type(output(tensor, last + 1)) != null) {
            last++;
        }
        String name = tensors.label(tensor);
        return last == 0
                ? "It makes one tensor, \"" + name + "\"."
                : "It makes " + (last + 1) + " tensors, \"" + name + "\" to \"" + name + ":" + last + "\".";
    }

    private static Tensor output(Tensor tensor, int output) {
        return new Tensor(tensor.layer(), tensor.call(), output);
    }
}
