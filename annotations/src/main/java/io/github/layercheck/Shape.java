package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The shapes of the inputs and outputs of a custom layer, declared with {@link Layer}, each without the
 * batch dimension, its dimensions separated by commas.
 *
 * <p>A dimension is a number, the name of an {@code int} attribute, another name, which stands for the size that the
 * input has there, or arithmetic on these with {@code + - * /}, where {@code /} rounds down and {@code ceil(a / b)} up.
 * A name stands for the same size wherever it occurs. {@code ...} stands for any leading dimensions, the same in all
 * shapes.
 *
 * <pre>{@code @Shape(in = "..., features", out = "..., units")}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Shape {

    /** The shapes of the inputs, in the order of the call. */
    String[] in();

    /** The shapes of the outputs, in order. */
    String[] out();
}
