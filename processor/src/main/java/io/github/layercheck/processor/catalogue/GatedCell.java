package io.github.layercheck.processor.catalogue;

import io.github.layercheck.layers.ActivationFunction;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.shape.Dim;
import io.github.layercheck.processor.shape.TensorShape;

/**
 * A cell with a kernel for its input and one for its state, both of them for all gates side by side. The first state is
 * the output.
 *
 * @param gates the number of gates, the candidate for the new state included
 * @param states the number of states, all of the size of the output
 * @param biases the number of bias vectors: none, one, or one for each kernel
 */
record GatedCell(int units, int gates, int states, int biases) implements Cell {

    static GatedCell simple(int units, boolean useBias, ActivationFunction activation) {
        Activations.checkState(activation, "activation");
        return new GatedCell(units, 1, 1, useBias ? 1 : 0);
    }

    /** A gated recurrent unit; if its reset gate is applied after the recurrent product, that has a bias of its own. */
    static GatedCell gru(
            int units,
            boolean useBias,
            boolean resetAfter,
            ActivationFunction activation,
            ActivationFunction recurrentActivation) {
        Activations.checkState(activation, "activation");
        Activations.checkState(recurrentActivation, "recurrentActivation");
        int biases = resetAfter ? 2 : 1;
        return new GatedCell(units, 3, 1, useBias ? biases : 0);
    }

    static GatedCell lstm(
            int units, boolean useBias, ActivationFunction activation, ActivationFunction recurrentActivation) {
        Activations.checkState(activation, "activation");
        Activations.checkState(recurrentActivation, "recurrentActivation");
        return new GatedCell(units, 4, 2, useBias ? 1 : 0);
    }

    @Override
    public int inputRank() {
        return 2;
    }

    @Override
    public void check(TensorShape input) {
        features(input);
    }

    private static Dim features(TensorShape input) {
        return Weights.known(input, -1, "features");
    }

    @Override
    public Inference step(TensorShape input) {
        Dim features = features(input);
        Dim output = Dim.named("units", units);
        Dim columns = output.times(gates);
        TensorShape state = input.withLast(output);

        Inference step = Inference.output(state);
        for (int i = 0; i < states; i++) {
            step.andOutput(state);
        }
        return step.weight("kernel", features, columns)
                .weight("recurrent_kernel", output, columns)
                .weightIf(biases == 1, "bias", columns)
                .weightIf(biases == 2, "bias", Dim.of(2), columns);
    }
}
