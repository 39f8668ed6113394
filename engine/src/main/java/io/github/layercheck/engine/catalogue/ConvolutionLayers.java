package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.Conv1D;
import io.github.layercheck.layers.Conv2D;
import io.github.layercheck.layers.Conv3D;
import io.github.layercheck.layers.DataFormat;
import java.util.List;

/** The rules of Keras' convolutions. */
final class ConvolutionLayers {

    private ConvolutionLayers() {}

    /** activation(window · kernel + bias), for each window of steps. */
    static Inference conv1D(Conv1D layer, Inputs inputs) {
        Window window = Window.kernel(layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        Filters filters = new Filters(layer.filters(), layer.groups(), layer.useBias(), layer.activation());
        Lora lora = Lora.of(layer.loraRank(), "kernelConstraint", layer.kernelConstraint());
        return convolution(1, window, filters, lora, layer.dataFormat(), inputs);
    }

    /** activation(window · kernel + bias), for each window of an image. */
    static Inference conv2D(Conv2D layer, Inputs inputs) {
        Window window = Window.kernel(layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        Filters filters = new Filters(layer.filters(), layer.groups(), layer.useBias(), layer.activation());
        Lora lora = Lora.of(layer.loraRank(), "kernelConstraint", layer.kernelConstraint());
        return convolution(2, window.withoutCausalPadding(), filters, lora, layer.dataFormat(), inputs);
    }

    /** activation(window · kernel + bias), for each window of a volume. */
    static Inference conv3D(Conv3D layer, Inputs inputs) {
        Window window = Window.kernel(layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        Filters filters = new Filters(layer.filters(), layer.groups(), layer.useBias(), layer.activation());
        Lora lora = Lora.of(layer.loraRank(), "kernelConstraint", layer.kernelConstraint());
        return convolution(3, window.withoutCausalPadding(), filters, lora, layer.dataFormat(), inputs);
    }

    private static Inference convolution(
            int axes, Window window, Filters filters, Lora lora, DataFormat format, Inputs inputs) {
        window.withoutStridesAndDilation();
        Spatial input = Spatial.of(inputs.floats().only(), axes, format);
        Dim[] kernel = window.kernelShape(axes, filters.seenOf(input), filters.dim());
        List<Dim> sizes = window.over(input);
        TensorShape output = input.with(sizes, filters.dim());
        Inference inference = Inference.output(Activations.apply(filters.activation(), output))
                .add(lora.adapted("kernel", kernel))
                .multipliedAt(Places.ofOutput(sizes))
                .weightIf(filters.useBias(), "bias", filters.dim());
        return lora.addTo(inference, "kernel", List.of(kernel).subList(0, kernel.length - 1), filters.dim());
    }
}
