package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The layer's name in Keras, where the method's name cannot be it, such as {@code "block1-conv"}.
 *
 * <p>Keras 3 makes no layer whose name has a {@code /}: the warning {@code slash-in-name} says so. Files of Keras 2 have such
 * names, so this annotation takes them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Named {

    /** The name; not blank. */
    String value();
}
