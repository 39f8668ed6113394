package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Turns warnings off, for a layer or input on its method, or for a whole model on its interface. A warning is known by the id
 * that it shows, as {@code [layercheck:dropout-rate]} does.
 *
 * <pre>{@code
 * @Allow("dropout-rate")
 * @Dropout(rate = 0.8) Tensor sparse();
 * }</pre>
 *
 * <p>An error cannot be turned off. For a whole build, the processor's option {@code -Alayercheck.lint.dropout_rate=off} does
 * the same: a compiler takes no {@code -} in the name of an option.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allow {

    /** The ids of the warnings. */
    String[] value();
}
