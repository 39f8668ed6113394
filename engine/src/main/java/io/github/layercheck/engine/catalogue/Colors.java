package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;

/** What layers need of the colors of an image. */
final class Colors {

    private Colors() {}

    /** A fault for a range that contains no values. */
    static void checkRange(double[] valueRange) {
        if (!(valueRange[0] < valueRange[1])) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_CONFLICT,
                            "valueRange goes from " + valueRange[0] + " to " + valueRange[1])
                    .because("The lowest value comes first, then the highest.")
                    .at("valueRange");
        }
    }

    /** The image, if its channels are red, green and blue; else a fault. */
    static Spatial checkRgb(Spatial image) {
        if (!image.channels().matches(Dim.of(3))) {
            throw channels(image, "The colors are computed from red, green and blue: it takes 3 channels.");
        }
        return image;
    }

    /** The image, if it is gray or its channels are red, green and blue; else a fault. */
    static Spatial checkGrayOrRgb(Spatial image) {
        if (!image.channels().is(1) && !image.channels().matches(Dim.of(3))) {
            throw channels(image, "An image is gray, with 1 channel, or red, green and blue, with 3.");
        }
        return image;
    }

    private static Fault channels(Spatial image, String why) {
        Dim other = image.shape().dim(image.channelsFirst() ? -1 : 1);
        String format = image.channelsFirst() ? "CHANNELS_LAST" : "CHANNELS_FIRST";
        return new Fault(
                        ProblemId.INPUT_SHAPE,
                        "axis " + image.channelAxis() + " (channels) of the image " + image.shape() + " is "
                                + image.channels())
                .because(why)
                .fix(
                        other.is(3)
                                ? "dataFormat = " + format + " takes the 3 of axis " + (image.channelsFirst() ? 3 : 1)
                                        + " as the channels."
                                : "");
    }
}
