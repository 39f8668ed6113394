package io.github.layercheck;

/**
 * What an attribute is by default where Keras' argument is None by default: an annotation has no null, so each type has a
 * value that no argument can have. What None means there, the attribute documents.
 *
 * <p>Nobody needs to write them, but they can be: {@code @Dropout(rate = 0.5, seed = Unset.INT)} is
 * {@code @Dropout(rate = 0.5)}. An array is unset when it is empty, and an enum has a constant for it.
 */
public final class Unset {

    /** An int that is not given: {@link Integer#MIN_VALUE}. */
    public static final int INT = Integer.MIN_VALUE;

    /** A long that is not given: {@link Long#MIN_VALUE}. */
    public static final long LONG = Long.MIN_VALUE;

    /** A double that is not given: {@link Double#NaN}, which equals nothing, so {@link Double#isNaN(double)} finds it. */
    public static final double DOUBLE = Double.NaN;

    /** A string that is not given: the one character {@code \0}, since the empty string can mean something. */
    public static final String STRING = "\0";

    private Unset() {}
}
