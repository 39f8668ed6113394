package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The layer of another method, applied once more with the same weights. The method's own name is that of the new tensor.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Shared {

    /** The method that declares the layer. */
    String value();

    /**
     * What to change of Keras' call, each as {@code "attribute = value"}: {@code reverse}, {@code returnAttentionScores}
     * or {@code useCausalMask}.
     */
    String[] set() default {};
}
