package io.github.layercheck.engine.catalogue;

import io.github.layercheck.Input;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.List;

/** The target of a Reshape: the dimensions of a sample, of which one can be open and follow from the others. */
final class TargetShape {

    private static final String ATTRIBUTE = "targetShape";

    private final List<Dim> dims = new ArrayList<>();
    private int open = -1;

    /** The target of these numbers; a fault if a dimension is 0, or two are open. */
    TargetShape(int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            dims.add(numbers[i] == Input.NONE ? open(i) : size(i, numbers[i]));
        }
    }

    private Dim open(int index) {
        if (open >= 0) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, ATTRIBUTE + "[" + open + "] and [" + index + "] are both -1")
                    .because("A dimension of -1 follows from the others: there can only be one.")
                    .at(ATTRIBUTE, index);
        }
        open = index;
        return Dim.unknown();
    }

    private static Dim size(int index, int number) {
        if (number == 0) {
            throw new Fault(ProblemId.ATTRIBUTE_RANGE, ATTRIBUTE + "[" + index + "] is 0")
                    .because("A dimension is at least 1, or -1 for the one that follows from the others.")
                    .at(ATTRIBUTE, index);
        }
        return Dim.of(number);
    }

    /** The input with its elements in this shape; a fault if these are fewer or more. */
    TensorShape of(TensorShape input) {
        Elements present = Elements.of(input.sample());
        Elements wanted = Elements.of(dims);
        if (!present.canBe(wanted)) {
            throw new Fault(
                            ProblemId.RESHAPE_SIZE,
                            ATTRIBUTE + " " + Texts.array(dims) + " has " + wanted + ", the input " + input + " has "
                                    + present)
                    .because("Reshape arranges the elements of a sample anew: none is added, none is lost.")
                    .fix(openFits(present))
                    .suspecting(
                            input,
                            input.rank() == 2 ? 1 : -1,
                            wanted.isExact() ? TensorShape.of(input.batch(), wanted.number()) : null)
                    .at(ATTRIBUTE);
        }
        if (open < 0 || !present.isExact()) {
            return TensorShape.ofSample(input.batch(), dims);
        }
        return TensorShape.ofSample(input.batch(), with(open, present.number().dividedBy(wanted.number())));
    }

    private List<Dim> with(int index, Dim dim) {
        List<Dim> changed = new ArrayList<>(dims);
        changed.set(index, dim);
        return changed;
    }

    /** What makes an open dimension work out. */
    private String openFits(Elements present) {
        return open < 0 || !present.isExact()
                ? ""
                : "The product of the other dimensions must divide " + present.number() + ".";
    }

    /**
     * How many elements some dimensions have.
     *
     * @param isExact whether all dimensions are known; if not, the number is only a divisor
     */
    private record Elements(List<Dim> known, Dim number, boolean isExact) {

        static Elements of(List<Dim> dims) {
            List<Dim> known = dims.stream().filter(Dim::isKnown).toList();
            return new Elements(known, TensorShape.product(known), known.size() == dims.size());
        }

        boolean canBe(Elements other) {
            if (isExact) {
                return other.isExact ? number.equals(other.number) : other.divides(this);
            }
            return !other.isExact || divides(other);
        }

        private boolean divides(Elements exact) {
            return exact.number.size() % number.size() == 0;
        }

        @Override
        public String toString() {
            if (!isExact) {
                return "a multiple of " + number + " elements";
            }
            return Texts.product(known, number) + (number.is(1) ? " element" : " elements");
        }
    }
}
