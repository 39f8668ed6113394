package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.ActivationFunction;
import io.github.layercheck.layers.DataFormat;
import io.github.layercheck.layers.DepthwiseConv1D;
import io.github.layercheck.layers.DepthwiseConv2D;
import io.github.layercheck.layers.SeparableConv1D;
import io.github.layercheck.layers.SeparableConv2D;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The rules of Keras' convolutions that have kernels for each channel. */
final class DepthwiseConvolutions {

    private DepthwiseConvolutions() {}

    /** activation(window · kernels + bias), for each channel of each window of steps. */
    static Inference depthwiseConv1D(DepthwiseConv1D layer, Inputs inputs) {
        Window window = Window.kernel(layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        Multiplier multiplier = new Multiplier(layer.depthMultiplier(), layer.useBias(), layer.activation());
        return depthwise(1, window, multiplier, layer.dataFormat(), inputs);
    }

    /** activation(window · kernels + bias), for each channel of each window of an image. */
    static Inference depthwiseConv2D(DepthwiseConv2D layer, Inputs inputs) {
        Window window = Window.kernel(layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        Multiplier multiplier = new Multiplier(layer.depthMultiplier(), layer.useBias(), layer.activation());
        return depthwise(2, window, multiplier, layer.dataFormat(), inputs);
    }

    /** activation((window · kernels) · filters + bias), for each window of steps. */
    static Inference separableConv1D(SeparableConv1D layer, Inputs inputs) {
        Window window = Window.kernel(layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        Filters filters = new Filters(layer.filters(), layer.useBias(), layer.activation());
        return separable(1, window, layer.depthMultiplier(), filters, layer.dataFormat(), inputs);
    }

    /** activation((window · kernels) · filters + bias), for each window of an image. */
    static Inference separableConv2D(SeparableConv2D layer, Inputs inputs) {
        Window window = Window.kernel(layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        Filters filters = new Filters(layer.filters(), layer.useBias(), layer.activation());
        return separable(2, window, layer.depthMultiplier(), filters, layer.dataFormat(), inputs);
    }

    /** What a depthwise convolution makes of each channel of each window: as many numbers as the channel has kernels. */
    private record Multiplier(int number, boolean useBias, ActivationFunction activation) {

        Multiplier {
            Activations.check(activation);
        }
    }

    private static Inference depthwise(
            int axes, Window window, Multiplier multiplier, DataFormat format, Inputs inputs) {
        window.withoutCausalPadding();
        Spatial input = Spatial.of(inputs.floats().only(), axes, format);
        Dim channels = input.knownChannels();
        Dim kernels = Dim.named("depth_multiplier", multiplier.number());
        Dim outputs = channels.times(kernels);
        List<Dim> sizes = window.over(input);
        TensorShape output = input.with(sizes, outputs);
        return Inference.output(Activations.apply(multiplier.activation(), output))
                .weight("kernel", window.kernelShape(axes, channels, kernels))
                .multipliedAt(Places.ofOutput(sizes))
                .weightIf(multiplier.useBias(), "bias", outputs);
    }

    private static Inference separable(
            int axes, Window window, int depthMultiplier, Filters filters, DataFormat format, Inputs inputs) {
        window.withoutCausalPadding();
        Spatial input = Spatial.of(inputs.floats().only(), axes, format);
        Dim channels = input.knownChannels();
        Dim kernels = Dim.named("depth_multiplier", depthMultiplier);
        List<Dim> sizes = window.over(input);
        List<Dim> places = Places.ofOutput(sizes);
        TensorShape output = input.with(sizes, filters.dim());
        return Inference.output(Activations.apply(filters.activation(), output))
                .weight("depthwise_kernel", window.kernelShape(axes, channels, kernels))
                .multipliedAt(places)
                .weight("pointwise_kernel", pointwise(axes, channels.times(kernels), filters.dim()))
                .multipliedAt(places)
                .weightIf(filters.useBias(), "bias", filters.dim());
    }

    /** The shape of a kernel whose window is a single place. */
    private static Dim[] pointwise(int axes, Dim from, Dim to) {
        List<Dim> window = Collections.nCopies(axes, Dim.of(1));
        return Stream.concat(window.stream(), Stream.of(from, to)).toArray(Dim[]::new);
    }
}
