package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The strings that a {@code String} attribute of a layer annotation accepts where Keras takes an identifier, such as
 * that of an initializer. The attribute's default is always accepted.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OneOf {

    /** The kind of identifier. */
    Identifier value();

    /** The kinds of Keras identifiers that a layer takes as a string. */
    enum Identifier {
        /** A name that {@code keras.initializers.get} knows. */
        INITIALIZER,
        /** A name that {@code keras.regularizers.get} knows. */
        REGULARIZER,
        /** A name that {@code keras.constraints.get} knows. */
        CONSTRAINT
    }
}
