package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The connectionist temporal classification loss.
 *
 * <p>The target, the output, and the length of each; output {@code (batch)}, of floating-point numbers. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: ctc_loss</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface CTCLoss {
    /** The class that stands for no class. */
    int maskIndex() default 0;
}
