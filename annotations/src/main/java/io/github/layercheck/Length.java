package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many elements an array attribute of a layer annotation can have, such as {@code {1, 2}} for a factor
 * or its two limits. The attribute's default is always accepted.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Length {

    /** The accepted lengths, in ascending order. */
    int[] value();
}
