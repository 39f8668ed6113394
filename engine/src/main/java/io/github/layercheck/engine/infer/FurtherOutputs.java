package io.github.layercheck.engine.infer;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.Tensors;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that a call has the outputs by which others name its tensors. */
final class FurtherOutputs {

    /** The attributes by which a layer makes further tensors. */
    private static final List<String> SWITCHES = List.of("returnState", "returnAttentionScores");

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
        Optional<String> off = switchedOff(tensors.maker(tensor).layerConfig());
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

    /** The attribute that would let a layer, or one that it wraps, make more than one tensor. */
    private static Optional<String> switchedOff(@Nullable LayerConfig config) {
        if (config == null) {
            return Optional.empty();
        }
        for (String attribute : SWITCHES) {
            if (config.type().attribute(attribute) != null
                    && config.value(attribute).equals(false)) {
                return Optional.of(attribute);
            }
        }
        return config.wrapped().stream()
                .flatMap(inner -> switchedOff(inner).stream())
                .findFirst();
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
