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
 * Channels moved into blocks of pixels.
 *
 * <p>An image; output one with fewer channels and more pixels, of its type. No weights.
 *
 * @see <a href="https://keras.io/api/ops/nn/">Keras: depth_to_space</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface DepthToSpace {
    /** The size of the blocks. */
    @Range(min = 1)
    int blockSize();

    /** Where the channels are. */
    DataFormat dataFormat() default DataFormat.CHANNELS_LAST;
}
