package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.Input.NONE;
import static io.github.layercheck.engine.catalogue.LayerCall.config;
import static io.github.layercheck.engine.catalogue.LayerCall.input;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.Dim;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Recurrent layers, cells and wrappers: formulas, states, names, and what users read of those that cannot work. */
class RecurrentLayersTest {

    private static final Map<String, Object> UNITS = Map.of("units", 5);

    @Test
    void formulas() {
        new LayerCall("SimpleRNN", UNITS, 9, 8)
                .assertFormula("features × units + units × units + units", "8 × 5 + 5 × 5 + 5 = 70");
        new LayerCall("LSTM", Map.of("units", 256), NONE, 4096)
                .assertFormula(
                        "4 × (features × units + units × units + units)",
                        "4 × (4,096 × 256 + 256 × 256 + 256) = 4,457,472");
        new LayerCall("GRU", UNITS, 9, 8)
                .assertFormula(
                        "3 × (features × units + units × units + 2 × units)", "3 × (8 × 5 + 5 × 5 + 2 × 5) = 225");
        new LayerCall("GRU", Map.of("units", 5, "resetAfter", false), 9, 8)
                .assertFormula("3 × (features × units + units × units + units)", "3 × (8 × 5 + 5 × 5 + 5) = 210");
        new LayerCall("ConvLSTM2D", Map.of("filters", 6, "kernelSize", List.of(3)), 4, 9, 9, 2)
                .assertFormula(
                        "4 × (kernel_height × kernel_width × channels × filters + kernel_height × kernel_width ×"
                                + " filters × filters + filters)",
                        "4 × (3 × 3 × 2 × 6 + 3 × 3 × 6 × 6 + 6) = 1,752");
    }

    @Test
    void formulasOfBothDirections() {
        LayerConfig gru = config("GRU", Map.of("units", 5, "resetAfter", false));
        new LayerCall(config("Bidirectional", Map.of(), gru), input("x", 9, 8))
                .assertFormula(
                        "2 × 3 × (features × units + units × units + units)", "2 × 3 × (8 × 5 + 5 × 5 + 5) = 420");
        LayerConfig back = config("SimpleRNN", Map.of("units", 2, "goBackwards", true));
        new LayerCall(config("Bidirectional", Map.of(), gru, back), input("x", 9, 8))
                .assertOutputs("(None, 7)")
                .assertFormula(
                        "(3 × (features × units + units × units + units)) + (features × units + units × units + units)",
                        "(3 × (8 × 5 + 5 × 5 + 5)) + (8 × 2 + 2 × 2 + 2) = 232");
    }

    @Test
    void initialStatesOfBothDirections() {
        LayerConfig layer = config("Bidirectional", Map.of(), config("GRU", UNITS));
        new LayerCall(layer, input("x", 9, 8), input("ahead", 5), input("back", 5)).assertOutputs("(None, 10)");
        new LayerCall(layer, input("x", 9, 8), input("ahead", 5))
                .assertProblem(
                        "[layercheck:input-count] layer: takes a sequence and the initial states of both layers, not"
                                + " of one",
                        "The first half of the states is that of the forward layer.");
        new LayerCall(layer, input("x", 9, 8), input("ahead", 5), input("back", 6))
                .assertProblem(
                        "[layercheck:input-shape] layer: back is (None, 6), not (None, 5)",
                        "After its first input the layer takes the state (None, 5).");
    }

    @Test
    void bothDirectionsKeepTheirStatesOrReturnThem() {
        LayerConfig gru = config("GRU", Map.of("units", 5, "stateful", true, "returnState", true));
        new LayerCall(config("Bidirectional", Map.of(), gru), input("x", DType.FLOAT32, Dim.of(2), 9, 8))
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: stateful and returnState are true in the wrapped layer",
                        "Keras builds a Bidirectional of layers that are one or the other, and fails for both.")
                .in(gru)
                .at("returnState", -1);
    }

    @Test
    void whatTakesSeveralTensorsIsNotWrappedByWhatGivesOne() {
        LayerConfig attention = config("MultiHeadAttention", Map.of("numHeads", 2, "keyDim", 3));
        new LayerCall(config("TimeDistributed", Map.of(), attention), input("x", 7, 9, 8))
                .assertProblem(
                        "[layercheck:wrapped-layer] layer: MultiHeadAttention takes several tensors",
                        "What wraps it gives it one. As a layer of its own it can attend to itself.")
                .in(attention)
                .atInput();
    }

    @Test
    void namesWithinWrappers() {
        LayerConfig gru = config("GRU", UNITS);
        LayerConfig back = config("GRU", Map.of("units", 5, "goBackwards", true, "useBias", false));
        assertEquals(
                List.of(
                        "forward_gru/gru_cell/kernel",
                        "forward_gru/gru_cell/recurrent_kernel",
                        "forward_gru/gru_cell/bias",
                        "gru_1/gru_cell/kernel",
                        "gru_1/gru_cell/recurrent_kernel"),
                paths(new LayerCall(config("Bidirectional", Map.of(), gru, back), input("x", 9, 8))));
        assertEquals(
                List.of(
                        "forward_encode/gru_cell/kernel", "forward_encode/gru_cell/recurrent_kernel",
                        "decode/gru_cell/kernel", "decode/gru_cell/recurrent_kernel"),
                paths(new LayerCall(
                        config(
                                "Bidirectional",
                                Map.of("of", List.of("encode", "decode")),
                                config("GRU", Map.of("units", 5, "useBias", false))
                                        .named("encode"),
                                back.named("decode")),
                        input("x", 9, 8))));
        assertEquals(
                List.of(
                        "bidirectional/forward_lstm/lstm_cell/kernel",
                                "bidirectional/forward_lstm/lstm_cell/recurrent_kernel",
                        "bidirectional/backward_lstm/lstm_cell/kernel",
                                "bidirectional/backward_lstm/lstm_cell/recurrent_kernel"),
                paths(new LayerCall(
                        config(
                                "TimeDistributed",
                                Map.of(),
                                config(
                                        "Bidirectional",
                                        Map.of(),
                                        config("LSTM", Map.of("units", 4, "useBias", false)))),
                        input("x", 3, 9, 8))));
    }

    @Test
    void severalCells() {
        LayerConfig first = config("LSTMCell", Map.of("units", 4)).named("first");
        LayerConfig second = config("GRUCell", Map.of("units", 3)).named("second");
        LayerCall rnn = new LayerCall(
                config("RNN", Map.of("of", List.of("first", "second"), "returnState", true), first, second),
                input("x", 9, 8));
        rnn.assertOutputs("(None, 3)", "(None, 4)", "(None, 4)", "(None, 3)")
                .assertFormula(
                        "(4 × (features × units + units × units + units)) + (3 × (features × units + units × units + 2"
                                + " × units))",
                        "(4 × (8 × 4 + 4 × 4 + 4)) + (3 × (4 × 3 + 3 × 3 + 2 × 3)) = 289");
        assertEquals("stacked_rnn_cells/first/kernel", paths(rnn).get(0));
        assertEquals("stacked_rnn_cells/second/kernel", paths(rnn).get(3));
    }

    @Test
    void statefulNeedsABatch() {
        LayerConfig layer = config("LSTM", Map.of("units", 5, "stateful", true));
        new LayerCall(layer, input("x", DType.FLOAT32, Dim.of(4), 9, 8)).assertOutputs("(4, 5)");
        new LayerCall(layer, input("x", 9, 8))
                .assertProblem(
                        "[layercheck:unknown-dimension] layer: stateful is true, but the batch is unknown in (None, 9,"
                                + " 8)",
                        "A state is kept for every sample of a batch, so the size of the batch must be known.",
                        "Give @Input a batch, or leave stateful false.")
                .at("stateful", -1);
    }

    @Test
    void unrollNeedsTheNumberOfSteps() {
        new LayerCall("GRU", Map.of("units", 5, "unroll", true), NONE, 8)
                .assertProblem(
                        "[layercheck:unknown-dimension] layer: unroll is true, but the number of steps is unknown in"
                                + " (None, None, 8)",
                        "The loop is written out once for every step of axis 1.",
                        "Give the steps a number in @Input, or leave unroll false.")
                .at("unroll", -1);
    }

    @Test
    void wrongInitialStates() {
        LayerConfig lstm = config("LSTM", UNITS);
        new LayerCall(lstm, input("x", 9, 8), input("hidden", 5), input("carry", 6))
                .assertProblem(
                        "[layercheck:input-shape] layer: carry is (None, 6), not (None, 5)",
                        "After its first input the layer takes the states (None, 5), (None, 5).");
        new LayerCall(lstm, input("x", 9, 8), input("hidden", 5))
                .assertProblem(
                        "[layercheck:input-count] layer: takes 1 or 3 tensors, not 2",
                        "It takes a sequence and then, optionally, the states (None, 5), (None, 5).",
                        "With returnState = true a layer returns its states as well: @From(\"encoder:1\") takes the first one of"
                                + " a layer 'encoder'.");
        new LayerCall("GRUCell", UNITS, 8)
                .assertProblem(
                        "[layercheck:input-count] layer: takes 2 tensors, not 1",
                        "It takes an input and then the state (None, 5).");
    }

    @Test
    void anActivationThatChangesTheState() {
        LayerConfig cell = config("LSTMCell", Map.of("units", 4, "recurrentActivation", "GLU"));
        new LayerCall(config("RNN", Map.of(), cell), input("x", 9, 8))
                .assertProblem(
                        "[layercheck:attribute-range] layer: recurrentActivation is GLU",
                        "It halves the last axis, but a state has the same shape at every step.")
                .in(cell)
                .at("recurrentActivation", -1);
    }

    @Test
    void layersThatCannotBeWrapped() {
        LayerConfig dense = config("Dense", UNITS);
        LayerConfig cell = config("GRUCell", UNITS);
        new LayerCall(config("Bidirectional", Map.of(), dense), input("x", 9, 8))
                .assertProblem(
                        "[layercheck:wrapped-layer] layer: Dense is not recurrent",
                        "It wraps a recurrent layer: SimpleRNN, GRU, LSTM, RNN or a ConvLSTM.")
                .in(dense)
                .atInput();
        new LayerCall(config("Bidirectional", Map.of(), cell), input("x", 9, 8))
                .assertProblem(
                        "[layercheck:wrapped-layer] layer: GRUCell is not recurrent",
                        "It wraps a recurrent layer: SimpleRNN, GRU, LSTM, RNN or a ConvLSTM.")
                .in(cell);
        new LayerCall(config("RNN", Map.of("of", List.of("cell", "dense")), cell, dense), input("x", 9, 8))
                .assertProblem(
                        "[layercheck:wrapped-layer] layer: Dense is not a cell",
                        "It wraps cells: SimpleRNNCell, GRUCell, LSTMCell or StackedRNNCells.")
                .in(dense);
        new LayerCall(config("TimeDistributed", Map.of()), input("x", 9, 8))
                .assertProblem(
                        "[layercheck:wrapped-layer] layer: does not wrap a layer",
                        "Put the annotation of the wrapped layer below this one.");
        LayerConfig several = config("LSTM", Map.of("units", 5, "returnState", true));
        new LayerCall(config("TimeDistributed", Map.of(), several), input("x", 3, 9, 8))
                .assertProblem(
                        "[layercheck:wrapped-layer] layer: LSTM returns 3 tensors",
                        "TimeDistributed stacks the one tensor that the layer returns at each step.")
                .in(several);
    }

    @Test
    void directionsThatDoNotDiffer() {
        LayerConfig backwards = config("GRU", Map.of("units", 5, "goBackwards", true));
        new LayerCall(config("Bidirectional", Map.of(), backwards), input("x", 9, 8))
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: goBackwards is true in the wrapped layer",
                        "The wrapped layer goes forwards; Bidirectional makes the copy that goes backwards.",
                        "Leave goBackwards false.")
                .in(backwards)
                .at("goBackwards", -1);
        LayerConfig gru = config("GRU", UNITS);
        LayerConfig lstm = config("LSTM", UNITS);
        new LayerCall(config("Bidirectional", Map.of(), gru, lstm), input("x", 9, 8))
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: goBackwards is false in both layers",
                        "One of them reads the sequence from its start, the other one from its end.",
                        "Set goBackwards = true in the second one.")
                .in(lstm)
                .at("goBackwards", -1);
        LayerConfig sequences = config("LSTM", Map.of("units", 5, "goBackwards", true, "returnSequences", true));
        new LayerCall(config("Bidirectional", Map.of(), gru, sequences), input("x", 9, 8))
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: returnSequences is false in the forward layer and true"
                                + " in the backward one",
                        "Bidirectional merges what both return.")
                .in(sequences)
                .at("returnSequences", -1);
    }

    @Test
    void outputsThatCannotBeAdded() {
        LayerConfig back = config("GRU", Map.of("units", 3, "goBackwards", true));
        LayerConfig layer = config("Bidirectional", Map.of("mergeMode", "SUM"), config("GRU", UNITS), back);
        new LayerCall(layer, input("x", 9, 8))
                .assertProblem(
                        "[layercheck:merge-mismatch] layer: the forward layer makes (None, 5), the backward one (None,"
                                + " 3)",
                        "mergeMode SUM needs all axes to be equal.")
                .in(layer)
                .at("mergeMode", -1);
    }

    @Test
    void convolutionalStatesHaveAKnownSize() {
        new LayerCall("ConvLSTM1D", Map.of("filters", 4, "kernelSize", List.of(3)), 7, NONE, 2)
                .assertProblem(
                        "[layercheck:unknown-dimension] layer: axis 2 of the input (None, 7, None, 2) is unknown",
                        "The state is as large as what the kernel makes of this axis.");
        new LayerCall(
                        "ConvLSTM1D",
                        Map.of("filters", 4, "kernelSize", List.of(3), "dataFormat", "CHANNELS_FIRST"),
                        7,
                        2,
                        NONE)
                .assertProblem(
                        "[layercheck:unknown-dimension] layer: axis 3 of the input (None, 7, 2, None) is unknown",
                        "The state is as large as what the kernel makes of this axis.");
    }

    @Test
    void textIsNoSequence() {
        new LayerCall("GRU", UNITS, DType.STRING, 9, 8)
                .assertProblem(
                        "[layercheck:input-dtype] layer: the elements of the input are strings",
                        "The layer computes with numbers.",
                        "@StringLookup, @TextVectorization or @Hashing before it turns strings into integers.");
    }

    private static List<String> paths(LayerCall call) {
        return call.inference().weights().stream().map(Weight::path).toList();
    }

    @Test
    void vectorInPlaceOfSequence() {
        new LayerCall("LSTM", Map.of("units", 3), 4)
                .assertProblem(
                        "[layercheck:input-rank] layer: the input (None, 4) has 1 dimension besides the batch",
                        "The layer takes a sequence of vectors: (batch, steps, features).")
                .atInput();
    }

    @Test
    void sequenceOfSequences() {
        new LayerCall("GRU", Map.of("units", 3), 2, 5, 4)
                .assertProblem(
                        "[layercheck:input-rank] layer: the input (None, 2, 5, 4) has 3 dimensions besides the batch",
                        "The layer takes a sequence of vectors: (batch, steps, features).")
                .atInput();
        LayerConfig gru = config("GRU", Map.of("units", 3));
        new LayerCall(config("TimeDistributed", Map.of(), gru), input("input", 2, 5, 4)).assertOutputs("(None, 2, 3)");
    }

    @Test
    void imageInPlaceOfSequence() {
        new LayerCall("ConvLSTM2D", Map.of("filters", 3, "kernelSize", List.of(3)), 8, 8, 1)
                .assertProblem(
                        "[layercheck:input-rank] layer: the input (None, 8, 8, 1) has 3 dimensions besides the batch",
                        "The layer takes a sequence: the batch, the steps, and the axes of each step, 5 in all.")
                .atInput();
    }

    @Test
    void nothingToDistributeOver() {
        LayerConfig dense = config("Dense", Map.of("units", 3));
        new LayerCall(config("TimeDistributed", Map.of(), dense), input("input", 4))
                .assertProblem(
                        "[layercheck:input-rank] layer: the input (None, 4) has 1 dimension besides the batch",
                        "The layer in it is applied at each place of axis 1, to what the other axes hold.",
                        "Without @TimeDistributed the layer is applied to the whole input.")
                .atInput();
    }

    /** Dropout scales what it leaves, which Keras does with floating-point numbers only. */
    @Test
    void dropoutOfIntegers() {
        new LayerCall("GRU", Map.of("units", 3, "dropout", 0.5), DType.INT32, 5, 4)
                .assertProblem(
                        "[layercheck:input-dtype] layer: the elements of the input are of type int32",
                        "The layer computes with floating-point numbers, and does not cast others.")
                .atInput();
        new LayerCall("GRU", Map.of("units", 3), DType.INT32, 5, 4).assertOutputs("(None, 3)");
    }
}
