package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.layers.AutoContrast;
import io.github.layercheck.layers.ContrastLimitedAdaptiveHistogramEqualization;
import io.github.layercheck.layers.DataFormat;
import io.github.layercheck.layers.Equalization;
import io.github.layercheck.layers.RandomBrightness;
import io.github.layercheck.layers.RandomColorDegeneration;
import io.github.layercheck.layers.RandomColorJitter;
import io.github.layercheck.layers.RandomContrast;
import io.github.layercheck.layers.RandomGaussianBlur;
import io.github.layercheck.layers.RandomGrayscale;
import io.github.layercheck.layers.RandomHue;
import io.github.layercheck.layers.RandomInvert;
import io.github.layercheck.layers.RandomPosterization;
import io.github.layercheck.layers.RandomSaturation;
import io.github.layercheck.layers.RandomSharpness;
import io.github.layercheck.layers.Solarization;

/** The rules of Keras' preprocessing layers that change the colors of images. */
final class ImageColorLayers {

    private ImageColorLayers() {}

    /** The image with its values stretched over the range. */
    static Inference autoContrast(AutoContrast layer, Inputs inputs) {
        return within(layer.valueRange(), DataFormat.DEFAULT, inputs);
    }

    /** The image with its values spread evenly over the range. */
    static Inference equalization(Equalization layer, Inputs inputs) {
        return within(layer.valueRange(), layer.dataFormat(), inputs);
    }

    /** The image with its values spread evenly over the range in each tile. */
    static Inference clahe(ContrastLimitedAdaptiveHistogramEqualization layer, Inputs inputs) {
        Colors.checkRange(layer.valueRange());
        Spatial image = ImageLayers.image(layer.dataFormat(), inputs);
        for (int axis = 0; axis < image.axes(); axis++) {
            checkTiles(image, axis, layer.tileGridSize()[axis]);
        }
        return Inference.output(image.shape());
    }

    /** The image is reflected until tiles of one size cover it, at most once. */
    private static void checkTiles(Spatial image, int axis, int tiles) {
        Dim size = image.size(axis);
        if (size.isKnown() && Math.floorMod(-size.size(), tiles) > size.size()) {
            throw new Fault(
                            ProblemId.INPUT_SHAPE,
                            "axis " + image.axisInShape(axis) + " of the image " + image.shape() + " is too small for "
                                    + tiles + " tiles")
                    .because("It is reflected until the tiles divide it, which can at most double it.")
                    .fix("tileGridSize[" + axis + "] = " + 2 * size.size() + " or less fits.")
                    .at("tileGridSize", axis);
        }
    }

    /** The image, lighter or darker. */
    static Inference randomBrightness(RandomBrightness layer, Inputs inputs) {
        Colors.checkRange(layer.valueRange());
        Spatial image = ImageLayers.image(DataFormat.DEFAULT, inputs.integersOrFloats());
        return Inference.outputKeeping(inputs, image.shape());
    }

    /** The image with less color. */
    static Inference randomColorDegeneration(RandomColorDegeneration layer, Inputs inputs) {
        return rgb(layer.valueRange(), layer.dataFormat(), inputs);
    }

    /** The image with another brightness, contrast, saturation and hue, those that are given. */
    static Inference randomColorJitter(RandomColorJitter layer, Inputs inputs) {
        Colors.checkRange(layer.valueRange());
        boolean changesColor = layer.saturationFactor().length > 0 || layer.hueFactor().length > 0;
        if (changesColor && layer.dataFormat() == DataFormat.CHANNELS_FIRST) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_CONFLICT,
                            (layer.hueFactor().length > 0 ? "hueFactor" : "saturationFactor")
                                    + " is given and dataFormat is CHANNELS_FIRST")
                    .because("Keras computes saturation and hue along the last axis, whatever dataFormat is.")
                    .fix("@RandomSaturation and @RandomHue take the channels first.")
                    .at("dataFormat");
        }
        Spatial image = ImageLayers.image(layer.dataFormat(), inputs);
        return Inference.output((changesColor ? Colors.checkRgb(image) : image).shape());
    }

    /** The image with another contrast. */
    static Inference randomContrast(RandomContrast layer, Inputs inputs) {
        return within(layer.valueRange(), DataFormat.DEFAULT, inputs.floats());
    }

    /** The image, blurred. */
    static Inference randomGaussianBlur(RandomGaussianBlur layer, Inputs inputs) {
        for (int i = 0; i < layer.kernelSize().length; i++) {
            int size = layer.kernelSize()[i];
            if (size % 2 == 0) {
                throw new Fault(ProblemId.ATTRIBUTE_RANGE, "kernelSize[" + i + "] is " + size)
                        .because("A kernel has a middle, so its size must be odd.")
                        .fix("Write " + (size - 1) + " or " + (size + 1) + ".")
                        .at("kernelSize", i);
            }
        }
        return within(layer.valueRange(), layer.dataFormat(), inputs);
    }

    /** The image, gray now and then. */
    static Inference randomGrayscale(RandomGrayscale layer, Inputs inputs) {
        Spatial image = Colors.checkGrayOrRgb(ImageLayers.image(layer.dataFormat(), inputs));
        return Inference.outputKeeping(inputs, image.shape());
    }

    /** The image with another hue. */
    static Inference randomHue(RandomHue layer, Inputs inputs) {
        return rgb(layer.valueRange(), layer.dataFormat(), inputs);
    }

    /** The image, its negative now and then. */
    static Inference randomInvert(RandomInvert layer, Inputs inputs) {
        return within(layer.valueRange(), layer.dataFormat(), inputs);
    }

    /** The image with fewer shades. */
    static Inference randomPosterization(RandomPosterization layer, Inputs inputs) {
        return within(layer.valueRange(), layer.dataFormat(), inputs);
    }

    /** The image with another saturation. */
    static Inference randomSaturation(RandomSaturation layer, Inputs inputs) {
        return rgb(layer.valueRange(), layer.dataFormat(), inputs.floats());
    }

    /** The image, sharper or softer. */
    static Inference randomSharpness(RandomSharpness layer, Inputs inputs) {
        return within(layer.valueRange(), layer.dataFormat(), inputs);
    }

    /** The image with its high values inverted. */
    static Inference solarization(Solarization layer, Inputs inputs) {
        return within(layer.valueRange(), DataFormat.DEFAULT, inputs);
    }

    private static Inference within(double[] valueRange, DataFormat format, Inputs inputs) {
        Colors.checkRange(valueRange);
        return Inference.output(ImageLayers.image(format, inputs).shape());
    }

    private static Inference rgb(double[] valueRange, DataFormat format, Inputs inputs) {
        Colors.checkRange(valueRange);
        return Inference.output(
                Colors.checkRgb(ImageLayers.image(format, inputs)).shape());
    }
}
