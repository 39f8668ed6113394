package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Frames along the last axis.
 *
 * <p>One tensor; output {@code (..., frames, elements)}, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/core/">Keras: extract_sequences</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface ExtractSequences {
    /** How many elements a frame has. */
    @Range(min = 1)
    int sequenceLength();

    /** How far apart the frames are. */
    @Range(min = 1)
    int sequenceStride();
}
