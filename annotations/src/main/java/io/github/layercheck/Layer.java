package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an annotation type: the annotation type declares a kind of layer, and its attributes are the layer's arguments.
 * All of {@code io.github.layercheck.layers} are declared so; a custom layer is declared so with {@link Weight},
 * {@link Shape} and {@link Macs}.
 *
 * <p>On a method of a {@link Model}: the layer is another model, with weights of its own.
 *
 * <pre>{@code
 * @Layer(Residual.class)                                    Tensor first();
 * @Layer(value = Residual.class, set = "conv1.strides = 2") Tensor second();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.METHOD})
public @interface Layer {

    /** The interface of the model that is the layer; on an annotation type, nothing. */
    Class<?> value() default Layer.class;

    /**
     * What to change in the model at this use, each as {@code "path = value"}: the methods of layers joined by dots,
     * then the attribute, or {@code frozen}, or {@code shared}. The value is an int, a double, a boolean, the name of an enum constant, a
     * string in double quotes, or several in braces: {@code "block1.conv.kernelSize = {3, 5}"}. The outermost
     * change wins.
     *
     * <p>{@code "embedding.shared = encoder.embedding"} makes one layer of two, with the same weights, which count once: {@code
     * embedding} in this model, and the layer to which the path on the right leads, in a model that another method applies,
     * or of this model itself. Both have to be declared alike.
     */
    String[] set() default {};
}
