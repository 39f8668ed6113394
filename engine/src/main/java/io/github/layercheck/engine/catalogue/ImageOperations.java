package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.engine.rule.OperationCall.tensors;

import io.github.layercheck.Unset;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.DataFormat;
import io.github.layercheck.ops.CropImages;
import io.github.layercheck.ops.HSVToRGB;
import io.github.layercheck.ops.PadImages;
import io.github.layercheck.ops.RGBToGrayscale;
import io.github.layercheck.ops.RGBToHSV;
import io.github.layercheck.ops.Resize;
import io.github.layercheck.ops.ScaleAndTranslate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations on an image, or on a batch of images. */
final class ImageOperations {

    private ImageOperations() {}

    /** The operation of Keras' name, or null. */
    static @Nullable Operation of(String name) {
        return switch (name) {
            case "AffineTransform" ->
                new Operation(
                        tensors("images", "transform"),
                        (config, inputs) -> Inference.output(
                                images(inputs.numbers().exactly(2).get(0)), inputs.dtype()));
            case "CropImages" -> Operation.of(tensors("images"), CropImages.class, ImageOperations::crop);
            case "ElasticTransform", "GaussianBlur" ->
                new Operation(tensors("images"), (config, inputs) -> Inference.output(
                                images(inputs.onlyNumbers()), inputs.dtype())
                        .ofUnknownCost());
            case "HSVToRGB" ->
                Operation.of(
                        tensors("images"), HSVToRGB.class, (change, inputs) -> colors(change.dataFormat(), inputs));
            case "MapCoordinates" ->
                new Operation(tensors("inputs", "coordinates"), (config, inputs) -> mapCoordinates(inputs));
            case "PadImages" -> Operation.of(tensors("images"), PadImages.class, ImageOperations::pad);
            case "PerspectiveTransform" ->
                new Operation(tensors("images", "start_points", "end_points"), (config, inputs) -> perspective(inputs));
            case "RGBToGrayscale" -> Operation.of(tensors("images"), RGBToGrayscale.class, ImageOperations::grayscale);
            case "RGBToHSV" ->
                Operation.of(
                        tensors("images"), RGBToHSV.class, (change, inputs) -> colors(change.dataFormat(), inputs));
            case "Resize" ->
                Operation.of(tensors("images"), Resize.class, ImageOperations::resize)
                        .sizedBy("size");
            case "ScaleAndTranslate" ->
                Operation.of(
                        tensors("images", "output_shape", "scale", "translation"),
                        ScaleAndTranslate.class,
                        (change, inputs) -> {
                            inputs.numbers().atLeast(1);
                            return Inference.output(ShapeOperations.shape(change.outputShape()), inputs.dtype());
                        });
            case "SobelEdges" ->
                new Operation(tensors("images"), (config, inputs) -> sobelEdges(inputs)
                        .ofUnknownCost());
            case "SSIM" ->
                new Operation(tensors("image1", "image2"), (config, inputs) -> ssim(inputs)
                        .ofUnknownCost());
            default -> null;
        };
    }

    private static TensorShape images(TensorShape input) {
        if (input.rank() != 3 && input.rank() != 4) {
            throw ShapeOperations.rank(input, "an image or a batch of images: 3 axes or 4");
        }
        return input;
    }

    private static int channelAxis(DataFormat format) {
        return format == DataFormat.CHANNELS_FIRST ? -3 : -1;
    }

    private static Fault channels(TensorShape input, Dim channels, String why) {
        return new Fault(ProblemId.INPUT_SHAPE, "the images " + input + " have " + channels + " channels").because(why);
    }

    private static Inference colors(DataFormat format, Inputs inputs) {
        TensorShape input = images(inputs.floats().only());
        Dim channels = input.dim(channelAxis(format));
        if (!channels.matches(Dim.of(3))) {
            throw channels(input, channels, "An image in colour has 3.");
        }
        return Inference.output(input, inputs.dtype());
    }

    private static Inference grayscale(RGBToGrayscale operation, Inputs inputs) {
        TensorShape input = images(inputs.onlyNumbers());
        Dim channels = input.dim(channelAxis(operation.dataFormat()));
        if (channels.isKnown() && !channels.is(1) && !channels.is(3)) {
            throw channels(input, channels, "An image in colour has 3, a grey one 1.");
        }
        TensorShape shape = input.with(channelAxis(operation.dataFormat()), Dim.of(1));
        Inference inference = Inference.output(shape, inputs.dtype());
        return channels.is(1) ? inference : inference.product(TensorProducts.of(shape, List.of(channels)));
    }

    private static Inference resize(Resize operation, Inputs inputs) {
        TensorShape input = images(inputs.onlyNumbers());
        int height = heightAxis(operation.dataFormat());
        return Inference.output(
                input.with(height, Dim.of(operation.size()[0]))
                        .with(height + 1, Dim.of(operation.size()[1])),
                inputs.dtype());
    }

    private static int heightAxis(DataFormat format) {
        return format == DataFormat.CHANNELS_FIRST ? -2 : -3;
    }

    /** One axis of images that are padded or cropped: how much at each end, and the size that comes of it. */
    private record Ends(String before, String after, String target, int atBefore, int atAfter, int size) {

        private static boolean isGiven(int number) {
            return number != Unset.INT;
        }

        /** The size after a change by what is at the ends. */
        Dim of(Dim present, int sign) {
            int known = (isGiven(atBefore) ? 1 : 0) + (isGiven(atAfter) ? 1 : 0) + (isGiven(size) ? 1 : 0);
            if (known != 2) {
                throw new Fault(
                                ProblemId.ATTRIBUTE_CONFLICT,
                                known + " of " + before + ", " + after + " and " + target + " are given")
                        .because("Give two of the three; the third follows from them.")
                        .at(target);
            }
            if (!isGiven(size)) {
                return present.plus(sign * ((long) atBefore + atAfter));
            }
            long given = isGiven(atBefore) ? atBefore : atAfter;
            if (present.isKnown() && sign * (size - present.size()) < given) {
                throw new Fault(
                                ProblemId.ATTRIBUTE_CONFLICT,
                                target + " is " + size + ", the axis has " + present + " and "
                                        + (isGiven(atBefore) ? before : after) + " is " + given)
                        .because("The other end would be negative.")
                        .at(target);
            }
            return Dim.of(size);
        }
    }

    private static Inference pad(PadImages operation, Inputs inputs) {
        TensorShape input = images(inputs.onlyNumbers());
        int height = heightAxis(operation.dataFormat());
        Dim rows = new Ends(
                        "topPadding",
                        "bottomPadding",
                        "targetHeight",
                        operation.topPadding(),
                        operation.bottomPadding(),
                        operation.targetHeight())
                .of(input.dim(height), 1);
        Dim columns = new Ends(
                        "leftPadding",
                        "rightPadding",
                        "targetWidth",
                        operation.leftPadding(),
                        operation.rightPadding(),
                        operation.targetWidth())
                .of(input.dim(height + 1), 1);
        return Inference.output(input.with(height, rows).with(height + 1, columns), inputs.dtype());
    }

    private static Inference crop(CropImages operation, Inputs inputs) {
        TensorShape input = images(inputs.onlyNumbers());
        int height = heightAxis(operation.dataFormat());
        Dim rows = new Ends(
                        "topCropping",
                        "bottomCropping",
                        "targetHeight",
                        operation.topCropping(),
                        operation.bottomCropping(),
                        operation.targetHeight())
                .of(input.dim(height), -1);
        Dim columns = new Ends(
                        "leftCropping",
                        "rightCropping",
                        "targetWidth",
                        operation.leftCropping(),
                        operation.rightCropping(),
                        operation.targetWidth())
                .of(input.dim(height + 1), -1);
        return Inference.output(input.with(height, rows).with(height + 1, columns), inputs.dtype());
    }

    private static Inference mapCoordinates(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        TensorShape coordinates = ShapeOperations.atLeast(2, shapes.get(1));
        if (!coordinates.dim(0).matches(Dim.of(shapes.get(0).rank()))) {
            throw new Fault(ProblemId.INPUT_SHAPE, inputs.describe(0) + ", " + inputs.describe(1))
                    .because("The first axis of the coordinates must have an element for each axis of the tensor.");
        }
        return Inference.output(coordinates.remove(0), inputs.dtype());
    }

    private static Inference perspective(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(3);
        for (TensorShape points : shapes.subList(1, 3)) {
            boolean areFour = (points.rank() == 2 || points.rank() == 3)
                    && points.dim(-2).is(4)
                    && points.last().is(2);
            if (!areFour || !points.matches(shapes.get(1))) {
                throw new Fault(ProblemId.INPUT_SHAPE, "the points are " + points)
                        .because("There are four points with two coordinates, before and after: (..., 4, 2).");
            }
        }
        return Inference.output(images(shapes.get(0)), inputs.dtype());
    }

    private static Inference sobelEdges(Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
        if (input.rank() != 4) {
            throw ShapeOperations.rank(input, "a batch of images: 4 axes");
        }
        return Inference.output(input.append(Dim.of(2)), inputs.dtype());
    }

    private static Inference ssim(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        TensorShape images = images(shapes.get(0));
        images(shapes.get(1));
        return Inference.output(images.rank() == 3 ? TensorShape.of() : TensorShape.of(images.dim(0)), inputs.dtype());
    }
}
