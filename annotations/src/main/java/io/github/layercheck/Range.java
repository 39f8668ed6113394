package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The numbers that an attribute of a layer annotation accepts; of an array, every element. The attribute's default is
 * always accepted, so that it can be a number that stands for "not given".
 *
 * <p>Kept at run time, unlike what it constrains, because a model that comes from a file is checked by the same
 * ranges.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Range {

    /** The smallest number accepted; by default there is none. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The largest number accepted; by default there is none. */
    double max() default Double.POSITIVE_INFINITY;

    /** Whether {@link #min} itself is refused. */
    boolean minExclusive() default false;
}
