package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.Conv1DTranspose;
import io.github.layercheck.layers.Conv2DTranspose;
import io.github.layercheck.layers.Conv3DTranspose;
import io.github.layercheck.layers.DataFormat;
import io.github.layercheck.layers.Padding;

/** The rules of Keras' transposed convolutions: each element of the input spreads over a window of the output. */
final class TransposedConvolutions {

    private TransposedConvolutions() {}

    /** A convolution backwards, over steps. */
    static Inference conv1DTranspose(Conv1DTranspose layer, Inputs inputs) {
        Window window = Window.kernel(layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        Filters filters = new Filters(layer.filters(), layer.useBias(), layer.activation());
        return new Transposed(1, window, PerAxis.of("outputPadding", layer.outputPadding()))
                .infer(filters, layer.dataFormat(), inputs);
    }

    /** A convolution backwards, over an image. */
    static Inference conv2DTranspose(Conv2DTranspose layer, Inputs inputs) {
        Window window = Window.kernel(layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        Filters filters = new Filters(layer.filters(), layer.useBias(), layer.activation());
        return new Transposed(2, window, PerAxis.of("outputPadding", layer.outputPadding()))
                .infer(filters, layer.dataFormat(), inputs);
    }

    /** A convolution backwards, over a volume. */
    static Inference conv3DTranspose(Conv3DTranspose layer, Inputs inputs) {
        Window window = Window.kernel(layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        Filters filters = new Filters(layer.filters(), layer.useBias(), layer.activation());
        return new Transposed(3, window, PerAxis.of("outputPadding", layer.outputPadding()))
                .infer(filters, layer.dataFormat(), inputs);
    }

    /**
     * A transposed convolution over that many axes.
     *
     * @param outputPadding how many elements the output has at its end, or none for what the padding asks for
     */
    private record Transposed(int axes, Window window, PerAxis outputPadding) {

        Transposed {
            window.withoutCausalPadding().withoutStridesAndDilation();
            if (outputPadding.isGiven()) {
                for (int axis = 0; axis < axes; axis++) {
                    checkOutputPadding(axis, window, outputPadding);
                }
            }
        }

        private static void checkOutputPadding(int axis, Window window, PerAxis outputPadding) {
            long strides = window.strides().of(axis);
            if (outputPadding.of(axis) >= strides) {
                Fault fault = new Fault(
                                ProblemId.ATTRIBUTE_CONFLICT,
                                outputPadding.text(axis) + " is not less than "
                                        + window.strides().text(axis))
                        .because("It chooses among the " + strides + " output sizes that a convolution with"
                                + " these strides shrinks to that of the input.")
                        .fix(
                                strides == 1
                                        ? "Leave it out."
                                        : "Leave it out, or set it to at most " + (strides - 1) + ".");
                throw outputPadding.blame(fault, axis);
            }
            if (window.padding() == Padding.SAME && outputPadding.of(axis) == 0 && window.span(axis) % 2 == 0) {
                Fault fault = new Fault(
                                ProblemId.ATTRIBUTE_CONFLICT,
                                outputPadding.text(axis) + " does not go with padding SAME and the even "
                                        + window.size().text(axis))
                        .because("The output would have (n - 1) * strides elements, one less than the fewest of which a"
                                + " convolution with padding SAME makes n: TensorFlow refuses it.")
                        .fix("Leave it out for n * strides elements"
                                + (strides > 1 ? ", or set it to at least 1." : "."));
                throw outputPadding.blame(fault, axis);
            }
        }

        Inference infer(Filters filters, DataFormat format, Inputs inputs) {
            Spatial input = Spatial.of(inputs.floats().only(), axes, format);
            Dim channels = input.knownChannels();
            TensorShape output = input.resized(this::enlarged).with(input.channelAxis(), filters.dim());
            return Inference.output(Activations.apply(filters.activation(), output))
                    .weight("kernel", window.kernelShape(axes, filters.dim(), channels))
                    .multipliedAt(Places.of(input.sizes()))
                    .weightIf(filters.useBias(), "bias", filters.dim());
        }

        private Dim enlarged(int axis, Dim elements) {
            long strides = window.strides().of(axis);
            long span = window.span(axis);
            boolean isSame = window.padding() == Padding.SAME;
            if (!outputPadding.isGiven()) {
                return elements.times(strides).plus(isSame ? 0 : Math.max(span - strides, 0));
            }
            return elements.minus(1).times(strides).plus((isSame ? span % 2 : span) + outputPadding.of(axis));
        }
    }
}
