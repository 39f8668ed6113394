package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The shape that the operation Reshape makes, with the batch; -1 takes what is left. */
final class NewShape {

    private static final String ATTRIBUTE = "newshape";

    private NewShape() {}

    /** The shape that an input gets; a fault if the number of elements cannot be the same. */
    static TensorShape of(int[] sizes, TensorShape input) {
        int open = -1;
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] == -1 && open >= 0) {
                throw new Fault(ProblemId.ATTRIBUTE_RANGE, ATTRIBUTE + " has -1 at " + open + " and at " + i)
                        .because("Only one axis can take what the others leave.")
                        .at(ATTRIBUTE, i);
            }
            open = sizes[i] == -1 ? i : open;
        }
        Dim present = TensorShape.product(input.dims());
        Dim wanted = TensorShape.product(Arrays.stream(sizes)
                .filter(size -> size != -1)
                .mapToObj(Dim::of)
                .toList());
        if (present.isKnown() && !fits(present.size(), wanted.size(), open >= 0)) {
            throw new Fault(
                            ProblemId.RESHAPE_SIZE,
                            "the input " + input + " has " + present + " elements, " + ATTRIBUTE + " "
                                    + (open < 0 ? "has " : "a multiple of ") + wanted)
                    .because("No element is added or left out.")
                    .at(ATTRIBUTE);
        }
        List<Dim> dims = new ArrayList<>();
        for (int size : sizes) {
            dims.add(size == -1 ? present.dividedBy(wanted) : Dim.of(size));
        }
        return new TensorShape(dims);
    }

    private static boolean fits(long present, long wanted, boolean isOpen) {
        return isOpen ? wanted != 0 && present % wanted == 0 : present == wanted;
    }
}
