package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.Arrays;
import java.util.List;

/** An order of the axes of a sample, which count from 1. */
record Permutation(List<Integer> axes) {

    private static final String ATTRIBUTE = "dims";

    /** The order of these axes; a fault if it leaves out an axis. */
    Permutation(int[] dims) {
        this(Arrays.stream(dims).boxed().toList());
        for (int i = 0; i < dims.length; i++) {
            if (dims[i] > dims.length) {
                throw incomplete(ATTRIBUTE + "[" + i + "] is " + dims[i], i);
            }
            if (axes.indexOf(dims[i]) < i) {
                throw incomplete("axis " + dims[i] + " is in " + ATTRIBUTE + " twice", i);
            }
        }
    }

    private Fault incomplete(String what, int index) {
        return new Fault(ProblemId.ATTRIBUTE_CONFLICT, what)
                .because(axes.size() + " axes are ordered by the numbers 1 to " + axes.size() + ", each once.")
                .at(ATTRIBUTE, index);
    }

    /** The input with its axes in this order. */
    TensorShape of(TensorShape input) {
        if (input.rank() != axes.size() + 1) {
            throw input.rankFault(ATTRIBUTE + " orders " + axes.size() + (axes.size() == 1 ? " axis." : " axes."))
                    .at(ATTRIBUTE);
        }
        List<Dim> ordered = axes.stream().map(input::dim).toList();
        return TensorShape.ofSample(input.batch(), ordered);
    }
}
