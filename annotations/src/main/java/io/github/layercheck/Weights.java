package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A file of weights for the {@link Model}. The arrays in it must be those of the
 * model's layers, in number, shape and order, as Keras loads them; each difference is an error that names the layer and both
 * shapes.
 *
 * <p>The file is HDF5 of {@code save_weights()} or of a whole model, a {@code .keras} archive, or safetensors. It is looked
 * up as that of {@link Model#source()}. No array is loaded.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Weights {

    /** The path of the file, within the interface's package or the folder of models. */
    String value();
}
