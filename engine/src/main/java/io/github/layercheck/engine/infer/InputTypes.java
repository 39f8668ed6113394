package io.github.layercheck.engine.infer;

import io.github.layercheck.Input;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types of a model's inputs as they are declared. */
final class InputTypes {

    private InputTypes() {}

    /** The declared type of an input, or null if it is any shape or has problems. */
    static @Nullable TensorType declared(Node node, Problems problems) {
        InputDeclaration input = ((Node.InputNode) node.content()).input();
        List<Integer> sample = input.sample();
        if (sample == null) {
            return null;
        }
        List<Fault> faults = new ArrayList<>();
        try {
            TensorShape.checkRank(sample.size() + 1);
            addFaults(input, sample, faults);
        } catch (Fault fault) {
            faults.add(fault);
        }
        faults.forEach(fault -> problems.add(node.label(), input.origin(), fault));
        List<Dim> dims = sample.stream().map(InputTypes::dim).toList();
        return faults.isEmpty() ? new TensorType(TensorShape.ofSample(dim(input.batch()), dims), input.dtype()) : null;
    }

    private static void addFaults(InputDeclaration input, List<Integer> sample, List<Fault> faults) {
        for (int i = 0; i < sample.size(); i++) {
            if (!isDimension(sample.get(i))) {
                String written = sample.toString().replace('[', '{').replace(']', '}');
                faults.add(noDimension("dimension " + i + " of " + written, sample.get(i))
                        .at("value", i));
            }
        }
        if (!isDimension(input.batch())) {
            faults.add(noDimension("batch", input.batch()).at("batch"));
        }
    }

    private static boolean isDimension(int size) {
        return size > 0 || size == Input.NONE;
    }

    private static Fault noDimension(String what, int size) {
        return new Fault(ProblemId.INPUT_DIMENSION, what + " is " + size)
                .because("A dimension is at least 1, or Input.NONE where its size is not known.");
    }

    private static Dim dim(int size) {
        return size == Input.NONE ? Dim.unknown() : Dim.of(size);
    }
}
