package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts the axes in another order.
 *
 * <p>Input {@code (batch, a, b, ...)}, output with the same axes as {@link #dims} orders them. No weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/permute/">Keras: Permute</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface Permute {

    /** Which axis of the input each axis of the output is, without the batch, from 1: {@code {2, 1}} swaps two. */
    @Range(min = 1)
    int[] dims();
}
