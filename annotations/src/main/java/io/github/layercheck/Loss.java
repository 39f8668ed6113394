package io.github.layercheck;

/** The losses of {@code keras.losses}. */
public enum Loss {
    /** No loss is given. */
    @Unset
    NONE,
    /** Cross-entropy of independent yes and no answers, one for each output. */
    BINARY_CROSSENTROPY,
    /** The same, which counts the answers less that are already sure. */
    BINARY_FOCAL_CROSSENTROPY,
    /** Cross-entropy of one class out of several, where the target is one-hot. */
    CATEGORICAL_CROSSENTROPY,
    /** The same, which counts the samples less that are already sure. */
    CATEGORICAL_FOCAL_CROSSENTROPY,
    /** The same as the cross-entropy of classes, less sensitive to wrong labels. */
    CATEGORICAL_GENERALIZED_CROSS_ENTROPY,
    /** The largest hinge between the class of the target and any other. */
    CATEGORICAL_HINGE,
    /** Similarity within pairs, weighed by how far each pair is from its optimum. */
    CIRCLE,
    /** The negated cosine of the angle between output and target. */
    COSINE_SIMILARITY,
    /** Connectionist temporal classification: a sequence of labels without their places. */
    CTC,
    /** One minus the Dice coefficient, for the overlap of regions. */
    DICE,
    /** {@code max(1 - target * output, 0)}, for targets of -1 and 1. */
    HINGE,
    /** Squared for small errors, linear for large ones. */
    HUBER,
    /** The Kullback-Leibler divergence of two distributions. */
    KL_DIVERGENCE,
    /** The logarithm of the hyperbolic cosine of the error. */
    LOG_COSH,
    /** The mean of the errors. */
    MEAN_ABSOLUTE_ERROR,
    /** The mean of the errors in percent of the target. */
    MEAN_ABSOLUTE_PERCENTAGE_ERROR,
    /** The mean of the squared errors. */
    MEAN_SQUARED_ERROR,
    /** The mean of the squared errors of the logarithms. */
    MEAN_SQUARED_LOGARITHMIC_ERROR,
    /** The negated likelihood of counts. */
    POISSON,
    /** Cross-entropy of one class out of several, where the target is the number of the class. */
    SPARSE_CATEGORICAL_CROSSENTROPY,
    /** The square of {@link #HINGE}. */
    SQUARED_HINGE,
    /** The Dice loss with weights for false positives and false negatives. */
    TVERSKY
}
