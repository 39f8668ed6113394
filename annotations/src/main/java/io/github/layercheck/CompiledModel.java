package io.github.layercheck;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that was generated for a {@link Model}, and carries the model's declaration for models in other modules
 * that use it as a layer. Written by the annotation processor, never by hand.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CompiledModel {

    /** The binary name of the model's interface. */
    String value();

    /**
     * The model's declaration, in Layercheck's own form, in parts that a class file can hold; empty for a model that
     * has errors.
     */
    String[] declaration() default {};
}
