package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A weight of a custom layer, declared with {@link Layer}; in Keras' order. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
@Repeatable(Weight.List.class)
public @interface Weight {

    /** The weight's path within the layer, such as {@code kernel}. */
    String name();

    /**
     * The weight's dimensions, separated by commas, written like those of {@link Shape}; empty for a scalar.
     */
    String shape();

    /** Whether training changes the weight. */
    boolean trainable() default true;

    /** The {@code boolean} attribute that the weight depends on, such as {@code useBias}; by default it is always there. */
    String when() default "";

    /** Several weights; never written by hand. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.ANNOTATION_TYPE)
    @interface List {

        /** The weights, in order. */
        Weight[] value();
    }
}
