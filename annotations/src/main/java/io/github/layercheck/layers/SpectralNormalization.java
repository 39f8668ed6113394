package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Divides the kernel or embeddings of the layer below this annotation by its largest singular value.
 *
 * <p>Input and output are the layer's own.
 *
 * <p>Weights: the layer's own, and after its kernel {@code vector_u (1, last axis of the kernel)}, not trainable.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/numerical/spectral_normalization/">Keras:
 * SpectralNormalization</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface SpectralNormalization {

    /** The layer, by the name of the method that declares it; {@code {}}, the default, is the one below this annotation. */
    @Length(1)
    String[] of() default {};

    /** How many steps of power iteration find the singular value, in each training step. */
    @Range(min = 1)
    int powerIterations() default 1;
}
