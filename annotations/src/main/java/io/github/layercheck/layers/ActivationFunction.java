package io.github.layercheck.layers;

import io.github.layercheck.Unset;

/** The functions that Keras knows by name, applied element by element unless said otherwise. */
public enum ActivationFunction {
    /** {@code x}: no function. */
    @Unset
    LINEAR,
    /** {@code max(x, 0)}. */
    RELU,
    /** {@code x}, or {@code 0.2 * x} where it is negative. */
    LEAKY_RELU,
    /** {@code min(max(x, 0), 6)}. */
    RELU6,
    /** {@code exp(x)} divided by its sum over the last axis. */
    SOFTMAX,
    /** The same as {@link #ELU}, whose alpha is 1. */
    CELU,
    /** {@code x}, or {@code exp(x) - 1} where it is negative. */
    ELU,
    /** {@link #ELU} with the two constants that keep mean 0 and deviation 1. */
    SELU,
    /** {@code log(exp(x) + 1)}. */
    SOFTPLUS,
    /** {@code x / (abs(x) + 1)}. */
    SOFTSIGN,
    /** {@code (x + sqrt(x * x + 4)) / 2}. */
    SQUAREPLUS,
    /** {@code x} moved by 0.5 towards 0, and 0 in between. */
    SOFT_SHRINK,
    /** 0 below -1, {@code x} above 1, {@code (x + 1) * (x + 1) / 4} in between. */
    SPARSE_PLUS,
    /** {@code x * sigmoid(x)}. */
    SILU,
    /** Another name of {@link #SILU}. */
    SWISH,
    /** {@code x} times the probability that a standard normal variable is below it. */
    GELU,
    /** The first half of the last axis times the sigmoid of the second, which halves the axis. */
    GLU,
    /** The hyperbolic tangent. */
    TANH,
    /** {@code x - tanh(x)}. */
    TANH_SHRINK,
    /** A function whose two further arguments no layer can give: Keras knows the name, but no call of it works. */
    THRESHOLD,
    /** {@code 1 / (1 + exp(-x))}. */
    SIGMOID,
    /** 0 below -1, 1 above 1, {@code (x + 1) / 2} in between. */
    SPARSE_SIGMOID,
    /** {@code exp(x)}. */
    EXPONENTIAL,
    /** {@code x / 6 + 0.5}, cut to 0 and 1. */
    HARD_SIGMOID,
    /** {@code x} times its {@link #HARD_SIGMOID}. */
    HARD_SILU,
    /** Another name of {@link #HARD_SILU}. */
    HARD_SWISH,
    /** {@code x}, cut to -1 and 1. */
    HARD_TANH,
    /** {@code x}, or 0 where it is between -0.5 and 0.5. */
    HARD_SHRINK,
    /** {@code x * tanh(softplus(x))}. */
    MISH,
    /** The logarithm of {@link #SOFTMAX}. */
    LOG_SOFTMAX,
    /** The logarithm of {@link #SIGMOID}. */
    LOG_SIGMOID,
    /** As {@link #SOFTMAX}, but with exact zeros: the nearest probabilities to {@code x} over the last axis. */
    SPARSEMAX
}
