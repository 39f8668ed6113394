package io.github.layercheck.engine.catalogue;

import io.github.layercheck.DType;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;

/** What layers that find the index of a category return. */
enum Encoding {
    /** The index itself. */
    INDEX,
    /** A vector for each index, with a 1 at its place. */
    VECTOR_OF_EACH,
    /** A vector for all indices along axis 1, or along the batch if there is no other. */
    VECTOR_OF_ALL;

    /** The encoding of an output mode, whose constants have the same names in all layers that have one. */
    static Encoding of(Enum<?> outputMode) {
        return switch (outputMode.name()) {
            case "INT" -> INDEX;
            case "ONE_HOT" -> VECTOR_OF_EACH;
            default -> VECTOR_OF_ALL;
        };
    }

    /** A fault for a sparse tensor of indices, which does not exist. */
    Encoding checkSparse(boolean sparse) {
        if (sparse && this == INDEX) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "sparse is true and outputMode is INT")
                    .because("Only vectors can be sparse, indices cannot.")
                    .at("sparse");
        }
        return this;
    }

    /** The output for indices of that shape: indices of that type, or vectors of that many elements. */
    Inference infer(TensorShape indices, DType indexType, Dim elements) {
        return this == INDEX ? Inference.output(indices, indexType) : Inference.output(shape(indices, elements));
    }

    /**
     * The same for a layer for which Keras declares vectors in place of the last axis, but computes them in place of
     * axis 1. What Keras declares as unknown is unknown.
     */
    Inference inferByLastAxis(TensorShape indices, DType indexType, Dim elements) {
        Inference computed = infer(indices, indexType, elements);
        if (this != VECTOR_OF_ALL) {
            return computed;
        }
        TensorShape shape = computed.shape();
        for (int axis = 1; axis < indices.rank() - 1; axis++) {
            shape = indices.dim(axis).isKnown() ? shape : shape.with(axis, Dim.unknown());
        }
        return Inference.output(shape);
    }

    /** The shape of the vectors for indices of that shape. */
    private TensorShape shape(TensorShape indices, Dim elements) {
        indices.atLeastRank(1);
        if (this == VECTOR_OF_EACH) {
            boolean replaces = indices.rank() > 1 && indices.last().is(1);
            return replaces ? indices.withLast(elements) : indices.append(elements);
        }
        return indices.remove(indices.rank() > 1 ? 1 : 0).append(elements);
    }
}
