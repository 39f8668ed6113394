package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.ActivationFunction;
import io.github.layercheck.layers.DataFormat;
import java.util.List;

/**
 * The cell of an LSTM whose products are convolutions: of the input, which can make it smaller, and of the state, which
 * keep its size.
 *
 * @param axes the number of axes that the kernels move over, 1 to 3
 */
record ConvolutionalCell(
        int axes, Window window, Filters filters, DataFormat format, ActivationFunction recurrentActivation)
        implements Cell {

    private static final int GATES = 4;

    ConvolutionalCell {
        window.withoutCausalPadding().withoutStridesAndDilation();
        Activations.checkState(filters.activation(), "activation");
        Activations.checkState(recurrentActivation, "recurrentActivation");
    }

    @Override
    public int inputRank() {
        return axes + 2;
    }

    @Override
    public Inputs checkElements(Inputs inputs) {
        return inputs.floats();
    }

    @Override
    public void check(TensorShape input) {
        boolean channelsFirst = format == DataFormat.CHANNELS_FIRST;
        Weights.known(input, channelsFirst ? -1 - axes : -1, "channels");
        for (int axis = input.rank() - axes; axis < input.rank(); axis++) {
            int inShape = channelsFirst ? axis : axis - 1;
            if (!input.dim(inShape).isKnown()) {
                throw new Fault(
                                ProblemId.UNKNOWN_DIMENSION,
                                "axis " + inShape + " of the input " + input + " is unknown")
                        .because("The state is as large as what the kernel makes of this axis.")
                        .suspecting(input, inShape);
            }
        }
    }

    @Override
    public Inference step(TensorShape input) {
        Spatial spatial = Spatial.of(input, axes, format);
        Dim channels = filters.seenOf(spatial);
        List<Dim> sizes = window.over(spatial);
        List<Dim> places = Places.ofOutput(sizes);
        TensorShape state = spatial.with(sizes, filters.dim());
        Dim columns = filters.dim().times(GATES);
        return Inference.output(state)
                .andOutput(state)
                .andOutput(state)
                .weight("kernel", window.kernelShape(axes, channels, columns))
                .multipliedAt(places)
                .weight("recurrent_kernel", window.kernelShape(axes, filters.dim(), columns))
                .multipliedAt(places)
                .weightIf(filters.useBias(), "bias", columns);
    }
}
