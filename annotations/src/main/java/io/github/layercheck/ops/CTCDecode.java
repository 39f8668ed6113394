package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The most likely sequences of a connectionist temporal classification.
 *
 * <p>The scores, {@code (batch, steps, classes)}, and the lengths; two outputs: {@code (paths, batch, steps)} of {@code
 * int32}, and {@code (batch, paths)}. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: ctc_decode</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface CTCDecode {
    /** {@code "greedy"} or {@code "beam_search"}. */
    String strategy() default "greedy";

    /** How many sequences are kept. */
    int beamWidth() default 100;

    /** How many are returned. */
    @Range(min = 1)
    int topPaths() default 1;

    /** Whether one class several times in a row counts once. */
    boolean mergeRepeated() default true;

    /** The class that stands for no class. */
    int maskIndex() default 0;
}
