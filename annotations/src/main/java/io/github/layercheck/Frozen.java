package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The weights of a layer, or of all layers of a model, are not trained. Of several that apply to a layer, the innermost
 * wins.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Frozen {

    /** Whether the weights stay as they are; {@code false} inside a frozen model trains them. */
    boolean value() default true;
}
