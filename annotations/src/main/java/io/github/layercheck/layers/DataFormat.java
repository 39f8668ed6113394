package io.github.layercheck.layers;

import io.github.layercheck.Unset;

/** Where the channels of an image, a volume or a sequence are. */
public enum DataFormat {
    /** As Keras is configured: {@code image_data_format}, which is {@link #CHANNELS_LAST} unless changed. */
    @Unset
    DEFAULT,
    /** The channels are the last axis. */
    CHANNELS_LAST,
    /** The channels are axis 1, right after the batch. */
    CHANNELS_FIRST
}
