package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an array attribute of a layer annotation has a number for each axis, or one that stands for all of them:
 * {@code kernelSize = 3} is {@code kernelSize = {3, 3}} for an image. The attribute's default is always accepted.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PerAxis {

    /** How many axes there are. */
    int value();

    /**
     * Whether there can also be a pair of numbers for each axis, for its start and its end, one pair after the other:
     * {@code padding = {1, 2, 0, 0}} for an image. A number for an axis stands for both.
     */
    boolean pairs() default false;
}
