package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import io.github.layercheck.Unset;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Encodes integers as vectors with an element for each category.
 *
 * <p>Input {@code (batch, ...)}. Output for {@code ONE_HOT} {@code (batch, ..., numTokens)}, where a last axis of size
 * 1 is replaced, for the others {@code (batch, numTokens)} of an input {@code (batch, n)}. No weights.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/categorical/category_encoding/">Keras:
 * CategoryEncoding</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface CategoryEncoding {

    /** The number of categories: the largest integer plus 1. {@link Unset#INT}, the default, is an error. */
    @Range(min = 1)
    int numTokens() default Unset.INT;

    /** What the vectors hold. */
    CategoryOutputMode outputMode() default CategoryOutputMode.MULTI_HOT;

    /** Whether the output is a sparse tensor. */
    boolean sparse() default false;
}
