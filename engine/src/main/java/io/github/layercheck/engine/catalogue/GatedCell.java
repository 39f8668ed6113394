package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.ActivationFunction;
import java.util.List;

/**
 * A cell with a kernel for its input and one for its state, both of them for all gates side by side. The first state is
 * the output.
 *
 * @param gates the number of gates, the candidate for the new state included
 * @param states the number of states, all of the size of the output
 * @param biases the number of bias vectors: none, one, or one for each kernel
 * @param dropout what of the input and of the state is dropped in training
 */
record GatedCell(int units, int gates, int states, int biases, Dropout dropout) implements Cell {

    /** The rates at which elements of the input and of the state are 0, and the others scaled up. */
    record Dropout(double ofInput, double ofState) {}

    static GatedCell simple(int units, boolean useBias, ActivationFunction activation, Dropout dropout) {
        Activations.checkState(activation, "activation");
        return new GatedCell(units, 1, 1, useBias ? 1 : 0, dropout);
    }

    /**
     * A gated recurrent unit; if its reset gate is applied after the recurrent product, that product has its own bias.
     */
    static GatedCell gru(
            int units,
            boolean useBias,
            boolean resetAfter,
            ActivationFunction activation,
            ActivationFunction recurrentActivation,
            Dropout dropout) {
        Activations.checkState(activation, "activation");
        Activations.checkState(recurrentActivation, "recurrentActivation");
        int biases = resetAfter ? 2 : 1;
        return new GatedCell(units, 3, 1, useBias ? biases : 0, dropout);
    }

    static GatedCell lstm(
            int units,
            boolean useBias,
            ActivationFunction activation,
            ActivationFunction recurrentActivation,
            Dropout dropout) {
        Activations.checkState(activation, "activation");
        Activations.checkState(recurrentActivation, "recurrentActivation");
        return new GatedCell(units, 4, 2, useBias ? 1 : 0, dropout);
    }

    @Override
    public int inputRank() {
        return 2;
    }

    /** Keras casts the input for its product with the kernel, but neither for dropout nor for that with a gate. */
    @Override
    public Inputs checkElements(Inputs inputs) {
        int firstFloat = dropout.ofInput() > 0 ? 0 : 1;
        int end = gates > 1 || dropout.ofState() > 0 ? inputs.count() : 1;
        return inputs.numbers().floats(firstFloat, end);
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
                .multipliedAt(List.of())
                .weight("recurrent_kernel", output, columns)
                .multipliedAt(List.of())
                .weightIf(biases == 1, "bias", columns)
                .weightIf(biases == 2, "bias", Dim.of(2), columns);
    }
}
