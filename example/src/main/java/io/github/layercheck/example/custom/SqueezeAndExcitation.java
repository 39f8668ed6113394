package io.github.layercheck.example.custom;

import io.github.layercheck.Layer;
import io.github.layercheck.Macs;
import io.github.layercheck.Range;
import io.github.layercheck.Shape;
import io.github.layercheck.Weight;

/** Weighs the channels of an image by two dense layers over what they have on average. */
@Layer
@Weight(name = "squeeze/kernel", shape = "channels, ceil(channels / ratio)")
@Weight(name = "squeeze/bias", shape = "ceil(channels / ratio)")
@Weight(name = "excite/kernel", shape = "ceil(channels / ratio), channels")
@Weight(name = "excite/bias", shape = "channels")
@Shape(in = "height, width, channels", out = "height, width, channels")
@Macs("2 * channels * ceil(channels / ratio)")
@interface SqueezeAndExcitation {

    @Range(min = 1)
    int ratio() default 16;
}
