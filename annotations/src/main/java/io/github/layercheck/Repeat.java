package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * So many layers in a chain, each with its own weights: {@code encoder_1}, {@code encoder_2} and so on. The method's
 * name is that of the last one's tensor. The first parameter is what the first layer takes; further ones go to every
 * layer.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Repeat {

    /** The number of layers, at least 1. */
    @Range(min = 1)
    int value();
}
