package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.DataFormat;
import io.github.layercheck.layers.Padding;
import io.github.layercheck.legacy.BatchNormalization;
import io.github.layercheck.legacy.CuDNNGRU;
import io.github.layercheck.legacy.CuDNNLSTM;
import io.github.layercheck.legacy.LocallyConnected1D;
import io.github.layercheck.legacy.LocallyConnected2D;
import io.github.layercheck.legacy.RandomHeight;
import io.github.layercheck.legacy.RandomWidth;
import io.github.layercheck.legacy.ThresholdedReLU;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The layers of Keras 1 and 2 that Keras 3 no longer has. Sources: Keras 2.15.0, keras/src/layers. */
final class LegacyLayers {

    private LegacyLayers() {}

    /** The layer of Keras' name, or null. */
    static @Nullable LayerDefinition entry(String name) {
        return switch (name) {
            case "BatchNormalization" -> Definitions.layer(BatchNormalization.class, LegacyLayers::batchNormalization);
            case "CuDNNGRU" -> Definitions.recurrent(CuDNNGRU.class, LegacyLayers::gru);
            case "CuDNNLSTM" -> Definitions.recurrent(CuDNNLSTM.class, LegacyLayers::lstm);
            case "LocallyConnected1D" ->
                Definitions.layer(LocallyConnected1D.class, LegacyLayers::locallyConnected1D)
                        .sizedBy(List.of("kernelSize", "strides", "padding"));
            case "LocallyConnected2D" ->
                Definitions.layer(LocallyConnected2D.class, LegacyLayers::locallyConnected2D)
                        .sizedBy(List.of("kernelSize", "strides", "padding"));
            case "RandomHeight" -> Definitions.imageLayer(RandomHeight.class, LegacyLayers::randomHeight);
            case "RandomWidth" -> Definitions.imageLayer(RandomWidth.class, LegacyLayers::randomWidth);
            case "ThresholdedReLU" -> Definitions.layer(ThresholdedReLU.class, LegacyLayers::thresholdedRelu);
            default -> null;
        };
    }

    private static final GatedCell.Dropout NO_DROPOUT = new GatedCell.Dropout(0, 0);

    private static Recurrence gru(CuDNNGRU layer) {
        return new Recurrence(
                "cu_dnngru",
                cudnn(new GatedCell(layer.units(), 3, 1, 0, NO_DROPOUT)),
                layer.returnSequences(),
                layer.returnState(),
                layer.goBackwards(),
                layer.stateful(),
                false);
    }

    private static Recurrence lstm(CuDNNLSTM layer) {
        return new Recurrence(
                "cu_dnnlstm",
                cudnn(new GatedCell(layer.units(), 4, 2, 0, NO_DROPOUT)),
                layer.returnSequences(),
                layer.returnState(),
                layer.goBackwards(),
                layer.stateful(),
                false);
    }

    /** A cell with a bias for each of its two products, which are one weight. */
    private static Cell cudnn(GatedCell cell) {
        Dim units = Dim.named("units", cell.units());
        return new AdaptedCell(cell, step -> step.weight("bias", units.times(2L * cell.gates())));
    }

    /** The weights have the sizes of the axes at their places, and 1 at all others. */
    private static Inference batchNormalization(BatchNormalization layer, Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
        List<Integer> axes = input.axes(layer.axis(), "axis");
        Dim[] sizes = IntStream.range(0, input.rank())
                .mapToObj(
                        axis -> axes.contains(axis) ? NormalizationLayers.size(input, axis, "axis_" + axis) : Dim.of(1))
                .toArray(Dim[]::new);
        Inference inference = Inference.output(input)
                .weightIf(layer.scale(), "gamma", sizes)
                .weightIf(layer.center(), "beta", sizes)
                .nonTrainableWeight("moving_mean", sizes)
                .nonTrainableWeight("moving_variance", sizes);
        if (layer.renorm()) {
            inference
                    .nonTrainableWeight("moving_stddev", sizes)
                    .nonTrainableWeight("renorm_mean", sizes)
                    .nonTrainableWeight("renorm_stddev", sizes);
        }
        return inference;
    }

    private static Inference locallyConnected1D(LocallyConnected1D layer, Inputs inputs) {
        Window window = Window.kernel(layer.kernelSize(), layer.strides(), new int[] {1}, layer.padding());
        Filters filters = new Filters(layer.filters(), layer.useBias(), layer.activation());
        return locallyConnected(1, window, filters, layer.dataFormat(), layer.implementation(), inputs);
    }

    private static Inference locallyConnected2D(LocallyConnected2D layer, Inputs inputs) {
        Window window = Window.kernel(layer.kernelSize(), layer.strides(), new int[] {1}, layer.padding());
        Filters filters = new Filters(layer.filters(), layer.useBias(), layer.activation());
        return locallyConnected(2, window, filters, layer.dataFormat(), layer.implementation(), inputs);
    }

    /**
     * A kernel for each window. Its shape depends on how the weights are stored; with padding VALID their number does
     * not.
     */
    private static Inference locallyConnected(
            int axes, Window window, Filters filters, DataFormat format, int implementation, Inputs inputs) {
        Spatial input = Spatial.of(inputs.onlyNumbers(), axes, format);
        Dim channels = input.knownChannels();
        List<Dim> sizes = window.withoutCausalPadding().over(input);
        for (int axis = 0; axis < axes; axis++) {
            Weights.known(input.shape(), input.axisInShape(axis), "size_" + axis);
        }
        if (window.padding() == Padding.SAME && implementation != 2) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "padding is SAME with the implementation " + implementation)
                    .because("Windows at the edges then have fewer weights, which is computed only with padding VALID.")
                    .at("padding");
        }
        TensorShape output = input.with(sizes, filters.dim());
        Dim windows = Dim.named("windows", product(sizes));
        Dim seen = Dim.named("window", product(List.of(window.kernelShape(axes, channels))));
        Inference inference = Inference.output(output).product(List.of(windows, seen, filters.dim()));
        switch (implementation) {
            case 1 -> inference.weight("kernel", windows, seen, filters.dim());
            case 2 -> {
                List<Dim> kernel = new ArrayList<>(input.shape().sample());
                kernel.addAll(output.sample());
                inference.weight("kernel", kernel.toArray(Dim[]::new));
            }
            default -> inference.weight("kernel", windows.times(seen).times(filters.dim()));
        }
        List<Dim> bias = new ArrayList<>(sizes);
        bias.add(filters.dim());
        return inference.weightIf(filters.useBias(), "bias", bias.toArray(Dim[]::new));
    }

    private static long product(List<Dim> sizes) {
        return sizes.stream().mapToLong(Dim::size).reduce(1, Math::multiplyExact);
    }

    private static Inference randomHeight(RandomHeight layer, Inputs inputs) {
        Spatial image = ImageLayers.image(DataFormat.CHANNELS_LAST, inputs);
        return Inference.output(image.with(List.of(Dim.unknown(), image.size(1)), image.channels()));
    }

    private static Inference randomWidth(RandomWidth layer, Inputs inputs) {
        Spatial image = ImageLayers.image(DataFormat.CHANNELS_LAST, inputs);
        return Inference.output(image.with(List.of(image.size(0), Dim.unknown()), image.channels()));
    }

    private static Inference thresholdedRelu(ThresholdedReLU layer, Inputs inputs) {
        return Inference.output(inputs.floats().only());
    }
}
