package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.engine.rule.OperationCall.tensors;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.DataFormat;
import io.github.layercheck.layers.Padding;
import io.github.layercheck.ops.AdaptiveAveragePool;
import io.github.layercheck.ops.AdaptiveMaxPool;
import io.github.layercheck.ops.AveragePool;
import io.github.layercheck.ops.Conv;
import io.github.layercheck.ops.ConvTranspose;
import io.github.layercheck.ops.DepthToSpace;
import io.github.layercheck.ops.DepthwiseConv;
import io.github.layercheck.ops.ExtractPatches;
import io.github.layercheck.ops.Fold;
import io.github.layercheck.ops.MaxPool;
import io.github.layercheck.ops.SeparableConv;
import io.github.layercheck.ops.SpaceToDepth;
import io.github.layercheck.ops.Unfold;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations with a window that moves over the axes of a tensor. */
final class WindowOperations {

    private WindowOperations() {}

    /** The operation of Keras' name, or null. */
    static @Nullable Operation of(String name) {
        return switch (name) {
            case "AdaptiveAveragePool" ->
                Operation.of(
                                tensors("inputs"),
                                AdaptiveAveragePool.class,
                                (pool, inputs) -> adaptive(pool.outputSize(), pool.dataFormat(), inputs))
                        .sizedBy("outputSize");
            case "AdaptiveMaxPool" ->
                Operation.of(
                                tensors("inputs"),
                                AdaptiveMaxPool.class,
                                (pool, inputs) -> adaptive(pool.outputSize(), pool.dataFormat(), inputs))
                        .sizedBy("outputSize");
            case "AveragePool" ->
                Operation.of(
                                tensors("inputs"),
                                AveragePool.class,
                                (pool, inputs) -> pool(
                                        Window.pool(pool.poolSize(), pool.strides(), pool.padding()),
                                        pool.dataFormat(),
                                        inputs))
                        .sizedBy("poolSize", "strides", "padding");
            case "MaxPool" ->
                Operation.of(
                                tensors("inputs"),
                                MaxPool.class,
                                (pool, inputs) -> pool(
                                        Window.pool(pool.poolSize(), pool.strides(), pool.padding()),
                                        pool.dataFormat(),
                                        inputs))
                        .sizedBy("poolSize", "strides", "padding");
            case "Conv" ->
                Operation.of(tensors("inputs", "kernel"), Conv.class, WindowOperations::conv)
                        .sizedBy("strides", "dilationRate", "padding");
            case "ConvTranspose" ->
                Operation.of(tensors("inputs", "kernel"), ConvTranspose.class, WindowOperations::convTranspose)
                        .sizedBy("strides", "dilationRate", "padding", "outputPadding");
            case "DepthwiseConv" ->
                Operation.of(tensors("inputs", "kernel"), DepthwiseConv.class, WindowOperations::depthwiseConv)
                        .sizedBy("strides", "dilationRate", "padding");
            case "SeparableConv" ->
                Operation.of(
                                tensors("inputs", "depthwise_kernel", "pointwise_kernel"),
                                SeparableConv.class,
                                WindowOperations::separableConv)
                        .sizedBy("strides", "dilationRate", "padding");
            case "DepthToSpace" -> ShapeOperations.keeping(DepthToSpace.class, WindowOperations::depthToSpace);
            case "SpaceToDepth" -> ShapeOperations.keeping(SpaceToDepth.class, WindowOperations::spaceToDepth);
            case "ExtractPatches" ->
                Operation.of(tensors("images"), ExtractPatches.class, WindowOperations::extractPatches)
                        .sizedBy("size", "strides", "dilationRate", "padding");
            case "Fold" ->
                ShapeOperations.keeping(Fold.class, WindowOperations::fold)
                        .sizedBy("kernelSize", "outputSize", "padding");
            case "Unfold" ->
                ShapeOperations.keeping(Unfold.class, WindowOperations::unfold).sizedBy("kernelSize", "padding");
            default -> null;
        };
    }

    private static Spatial spatial(TensorShape input, DataFormat format) {
        if (input.rank() < 3 || input.rank() > 5) {
            throw ShapeOperations.rank(input, "a sequence, an image or a volume with channels: 3 to 5 axes");
        }
        return Spatial.of(input, input.rank() - 2, format);
    }

    private static Inference pool(Window window, DataFormat format, Inputs inputs) {
        Spatial input = spatial(inputs.onlyNumbers(), format);
        checkLength("poolSize", window.size(), input);
        checkLength("strides", window.strides(), input);
        return Inference.output(
                input.with(window.withoutCausalPadding().over(input), input.channels()), inputs.dtype());
    }

    private static void checkLength(String attribute, PerAxis numbers, Spatial input) {
        int length = numbers.numbers().size();
        if (length > 1 && length != input.axes()) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_LENGTH,
                            attribute + " has " + length + " numbers, the window moves over " + input.axes()
                                    + (input.axes() == 1 ? " axis of " : " axes of ") + input.shape())
                    .because("It takes one number, or one for each of these axes.")
                    .at(attribute);
        }
    }

    private static Inference adaptive(int[] outputSize, DataFormat format, Inputs inputs) {
        Spatial input = spatial(inputs.onlyNumbers(), format);
        PerAxis size = PerAxis.of("outputSize", outputSize);
        checkLength("outputSize", size, input);
        return Inference.output(input.resized((axis, before) -> Dim.of(size.of(axis))), inputs.dtype());
    }

    /** A kernel that is a tensor, moving over another. */
    private record Kernel(TensorShape shape, Spatial input, PerAxis strides, PerAxis dilation, Padding padding) {

        /** The second input as the kernel of the first. */
        static Kernel of(Inputs inputs, int[] strides, int[] dilation, Padding padding, DataFormat format) {
            Spatial input = spatial(inputs.shape(0), format);
            TensorShape shape = inputs.shape(1);
            if (shape.rank() != input.shape().rank()) {
                throw new Fault(ProblemId.INPUT_RANK, inputs.describe(0) + ", the kernel " + inputs.describe(1))
                        .because(
                                "A kernel has as many axes as what it moves over: those of the window, the channels and"
                                        + " the filters.");
            }
            Kernel kernel = new Kernel(
                    shape, input, PerAxis.of("strides", strides), PerAxis.of("dilationRate", dilation), padding);
            checkLength("strides", kernel.strides(), input);
            checkLength("dilationRate", kernel.dilation(), input);
            return kernel;
        }

        Dim size(int axis) {
            return shape.dim(axis);
        }

        long stride(int axis) {
            return strides.of(axis);
        }

        Dim span(int axis) {
            return size(axis).minus(1).times(dilation.of(axis)).plus(1);
        }

        /** A fault if the channels of the kernel are not those of the input. */
        Kernel checkChannels(int axis) {
            Dim channels = input.channels();
            Dim ofKernel = shape.dim(axis);
            if (!channels.matches(ofKernel)) {
                throw new Fault(
                                ProblemId.INPUT_SHAPE,
                                "the kernel " + shape + " is for " + ofKernel + " channels, " + input.shape() + " has "
                                        + channels)
                        .because("The kernel must have a number for each channel.");
            }
            return this;
        }

        TensorShape over(Dim channels) {
            List<Dim> sizes = new ArrayList<>();
            for (int axis = 0; axis < input.axes(); axis++) {
                sizes.add(over(axis));
            }
            return input.with(sizes, channels);
        }

        private Dim over(int axis) {
            Dim size = input.size(axis);
            if (padding != Padding.VALID) {
                return size.ceilDividedBy(stride(axis));
            }
            Dim free = size.minus(span(axis));
            if (free.isLessThan(0)) {
                throw input.tooSmall("the kernel " + shape + " spans " + span(axis) + " elements, more than", axis)
                        .because("With padding VALID the kernel stays inside the input.")
                        .fix("padding = SAME keeps " + size.ceilDividedBy(stride(axis)) + ".")
                        .at("padding");
            }
            return free.dividedBy(stride(axis)).plus(1);
        }

        /** The products of a kernel at each of these places. */
        List<Dim> products(TensorShape ofKernel, List<Dim> places) {
            List<Dim> product = new ArrayList<>();
            for (int axis = 0; axis < ofKernel.rank(); axis++) {
                product.add(TensorProducts.named(ofKernel.dim(axis), "kernel_axis_" + axis));
            }
            product.add(TensorProducts.named(input.shape().batch(), "batch"));
            product.addAll(places);
            return product;
        }

        /** The places that it makes of the input. */
        List<Dim> places() {
            return Places.ofOutput(new Spatial(over(Dim.of(1)), input.axes(), input.channelsFirst()).sizes());
        }

        TensorShape backwards(int[] outputPadding, Dim channels) {
            return input.resized((axis, size) -> enlarged(axis, size, outputPadding))
                    .with(input.channelAxis(), channels);
        }

        private Dim enlarged(int axis, Dim size, int[] outputPadding) {
            boolean isSame = padding == Padding.SAME;
            if (outputPadding.length == 0) {
                Dim more = span(axis).minus(stride(axis));
                Dim scaled = size.times(stride(axis));
                return isSame || more.isLessThan(0) ? scaled : scaled.plus(more);
            }
            Dim edge = isSame ? Dim.of(span(axis).isKnown() ? span(axis).size() % 2 : 0) : span(axis);
            return size.minus(1)
                    .times(stride(axis))
                    .plus(edge)
                    .plus(PerAxis.of("outputPadding", outputPadding).of(axis));
        }
    }

    private static Inference conv(Conv operation, Inputs inputs) {
        inputs.numbers().exactly(2);
        Kernel kernel = Kernel.of(
                        inputs,
                        operation.strides(),
                        operation.dilationRate(),
                        operation.padding(),
                        operation.dataFormat())
                .checkChannels(-2);
        return Inference.output(kernel.over(kernel.shape().last()), inputs.dtype())
                .product(kernel.products(kernel.shape(), kernel.places()));
    }

    private static Inference depthwiseConv(DepthwiseConv operation, Inputs inputs) {
        inputs.numbers().exactly(2);
        Kernel kernel = Kernel.of(
                        inputs,
                        operation.strides(),
                        operation.dilationRate(),
                        operation.padding(),
                        operation.dataFormat())
                .checkChannels(-2);
        return Inference.output(
                        kernel.over(kernel.shape().dim(-2).times(kernel.shape().last())), inputs.dtype())
                .product(kernel.products(kernel.shape(), kernel.places()));
    }

    private static Inference separableConv(SeparableConv operation, Inputs inputs) {
        TensorShape pointwise = inputs.numbers().exactly(3).get(2);
        Kernel kernel = Kernel.of(
                        inputs,
                        operation.strides(),
                        operation.dilationRate(),
                        operation.padding(),
                        operation.dataFormat())
                .checkChannels(-2);
        return Inference.output(
                        kernel.over(ShapeOperations.atLeast(1, pointwise).last()), inputs.dtype())
                .product(kernel.products(kernel.shape(), kernel.places()))
                .product(kernel.products(pointwise, kernel.places()));
    }

    private static Inference convTranspose(ConvTranspose operation, Inputs inputs) {
        inputs.numbers().exactly(2);
        Kernel kernel = Kernel.of(
                        inputs,
                        operation.strides(),
                        operation.dilationRate(),
                        operation.padding(),
                        operation.dataFormat())
                .checkChannels(-1);
        return Inference.output(
                        kernel.backwards(
                                operation.outputPadding(), kernel.shape().dim(-2)),
                        inputs.dtype())
                .product(
                        kernel.products(kernel.shape(), Places.of(kernel.input().sizes())));
    }

    private static Spatial image(TensorShape input, DataFormat format) {
        if (input.rank() != 4) {
            throw ShapeOperations.rank(input, "a batch of images: 4 axes");
        }
        return Spatial.of(input, 2, format);
    }

    private static TensorShape depthToSpace(DepthToSpace operation, TensorShape input) {
        Spatial image = image(input, operation.dataFormat());
        long block = operation.blockSize();
        checkDivides(block * block, image.channelAxis(), input);
        return image.resized((axis, size) -> size.times(block))
                .with(image.channelAxis(), image.channels().dividedBy(block * block));
    }

    private static TensorShape spaceToDepth(SpaceToDepth operation, TensorShape input) {
        Spatial image = image(input, operation.dataFormat());
        long block = operation.blockSize();
        checkDivides(block, image.axisInShape(0), input);
        checkDivides(block, image.axisInShape(1), input);
        return image.resized((axis, size) -> size.dividedBy(block))
                .with(image.channelAxis(), image.channels().times(block * block));
    }

    private static void checkDivides(long divisor, int axis, TensorShape input) {
        Dim size = input.dim(axis);
        if (size.isKnown() && size.size() % divisor != 0) {
            throw new Fault(ProblemId.INPUT_SHAPE, "axis " + axis + " of " + input + " is not a multiple of " + divisor)
                    .because("The operation makes whole blocks.")
                    .at("blockSize");
        }
    }

    private static Inference extractPatches(ExtractPatches operation, Inputs inputs) {
        TensorShape images = inputs.onlyNumbers();
        int axes = operation.size().length == 3 ? 3 : 2;
        boolean isOne = images.rank() == axes + 1;
        if (!isOne && images.rank() != axes + 2) {
            throw ShapeOperations.rank(images, (axes + 1) + " axes or " + (axes + 2));
        }
        Spatial input = Spatial.of(isOne ? images.insert(0, Dim.of(1)) : images, axes, operation.dataFormat());
        PerAxis size = PerAxis.of("size", operation.size());
        PerAxis strides = operation.strides().length == 0 ? size : PerAxis.of("strides", operation.strides());
        Window window =
                new Window(size, strides, PerAxis.of("dilationRate", operation.dilationRate()), operation.padding());
        checkLength("strides", strides, input);
        Dim channels = input.channels();
        for (int axis = 0; axis < axes; axis++) {
            channels = channels.times(size.of(axis));
        }
        TensorShape shape = input.with(window.over(input), channels);
        return Inference.output(isOne ? shape.remove(0) : shape, inputs.dtype());
    }

    private static TensorShape unfold(Unfold operation, TensorShape input) {
        if (input.rank() != 4) {
            throw ShapeOperations.rank(input, "(batch, channels, height, width)");
        }
        PerAxis size = PerAxis.of("kernelSize", operation.kernelSize());
        PerAxis dilation = PerAxis.of("dilation", operation.dilation());
        PerAxis padding = PerAxis.of("padding", operation.padding());
        PerAxis stride = PerAxis.of("stride", operation.stride());
        Dim windows = Dim.of(1);
        for (int axis = 0; axis < 2; axis++) {
            long span = dilation.of(axis) * (size.of(axis) - 1) + 1;
            windows = windows.times(input.dim(axis + 2)
                    .plus(2 * padding.of(axis))
                    .minus(span)
                    .dividedBy(stride.of(axis))
                    .plus(1));
        }
        return TensorShape.of(input.dim(0), input.dim(1).times(size.of(0) * size.of(1)), windows);
    }

    private static TensorShape fold(Fold operation, TensorShape input) {
        if (input.rank() != 3) {
            throw ShapeOperations.rank(input, "(batch, channels × window, windows)");
        }
        PerAxis size = PerAxis.of("kernelSize", operation.kernelSize());
        PerAxis output = PerAxis.of("outputSize", operation.outputSize());
        long window = size.of(0) * size.of(1);
        checkDividesWindow(window, input);
        return TensorShape.of(input.dim(0), input.dim(1).dividedBy(window), Dim.of(output.of(0)), Dim.of(output.of(1)));
    }

    private static void checkDividesWindow(long window, TensorShape input) {
        if (input.dim(1).isKnown() && input.dim(1).size() % window != 0) {
            throw new Fault(ProblemId.INPUT_SHAPE, "axis 1 of " + input + " is not a multiple of " + window)
                    .because("It has the elements of a window for each channel.")
                    .at("kernelSize");
        }
    }
}
