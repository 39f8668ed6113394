package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The values that stand for Keras' None: an annotation has no null, so each type has a value that no argument can have. The
 * attribute's documentation says what None means there.
 *
 * <p>For numbers and strings it is a constant of this type, for an array that it is empty, and for an enum the constant
 * that this annotation marks. Nobody needs to write them where they are the default, but they can be written:
 * {@code @Dropout(rate = 0.5, seed = Unset.INT)} is {@code @Dropout(rate = 0.5)}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Unset {

    /** An int that is not given: {@link Integer#MIN_VALUE}. */
    int INT = Integer.MIN_VALUE;

    /** A long that is not given: {@link Long#MIN_VALUE}. */
    long LONG = Long.MIN_VALUE;

    /** A double that is not given: {@link Double#NaN}, which equals nothing, so {@link Double#isNaN(double)} finds it. */
    double DOUBLE = Double.NaN;

    /** A string that is not given: the one character {@code \0}, since the empty string can mean something. */
    String STRING = "\0";
}
