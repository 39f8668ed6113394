package io.github.layercheck.processor.infer;

import io.github.layercheck.Input;
import io.github.layercheck.processor.declaration.InputDeclaration;
import io.github.layercheck.processor.graph.Node;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.problem.Problems;
import io.github.layercheck.processor.shape.Dim;
import io.github.layercheck.processor.shape.TensorShape;
import io.github.layercheck.processor.shape.TensorType;
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
        boolean isRight = check(input, "batch", -1, input.batch(), problems);
        List<Dim> dims = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            isRight &= check(input, "value", i, sample.get(i), problems);
            dims.add(dim(sample.get(i)));
        }
        return isRight ? new TensorType(TensorShape.ofSample(dim(input.batch()), dims), input.dtype()) : null;
    }

    private static Dim dim(int size) {
        return size == Input.NONE ? Dim.unknown() : Dim.of(size);
    }

    private static boolean check(InputDeclaration input, String attribute, int index, int size, Problems problems) {
        if (size > 0 || size == Input.NONE) {
            return true;
        }
        String dimension = index < 0 ? attribute : "dimension " + index;
        problems.add(
                input.name(),
                input.origin(),
                new Fault(ProblemId.INPUT_DIMENSION, dimension + " is " + size)
                        .because("A dimension is at least 1, or Input.NONE where its size is not known.")
                        .at(attribute, index));
        return false;
    }
}
