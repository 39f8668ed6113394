package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument of Keras that an attribute of a layer annotation is, where it is not the attribute's name in snake_case:
 * because that is a word of Java, or because two attributes of different types are one argument.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface KerasArgument {

    /** Keras' name of it. */
    String value();
}
