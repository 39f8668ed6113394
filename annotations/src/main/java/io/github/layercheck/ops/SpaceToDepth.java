package io.github.layercheck.ops;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import io.github.layercheck.layers.DataFormat;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Blocks of pixels moved into channels.
 *
 * <p>An image; output one with more channels and fewer pixels, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: space_to_depth</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface SpaceToDepth {
    /** The size of the blocks. */
    @Range(min = 1)
    int blockSize();

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.CHANNELS_LAST;
}
