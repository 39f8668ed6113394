package io.github.layercheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ModelSummaryTest {

    @Test
    void layerHasWhatWasGiven() {
        ModelSummary.Builder model = ModelSummary.builder("model", Kind.FUNCTIONAL);
        model.layer("lstm_1", "LSTM")
                .method("lstm")
                .call("words[0][0]")
                .output("(None, 4)")
                .output("(None)", DType.INT64)
                .weight("lstm_cell/kernel", "(8, 16)")
                .why("features × units", "8 × 16 = 128")
                .macs(OptionalLong.empty(), "features × units × steps", "128 × steps");
        LayerSummary expected = new LayerSummary(
                "lstm_1",
                "lstm",
                "LSTM",
                false,
                true,
                List.of(new CallSummary(
                        List.of(new TensorReference("words", 0, 0)),
                        List.of(
                                new TensorSummary(Shape.of(Shape.UNKNOWN, 4), DType.FLOAT32),
                                new TensorSummary(Shape.of(Shape.UNKNOWN), DType.INT64)))),
                128,
                128,
                0,
                "features × units",
                "8 × 16 = 128",
                OptionalLong.empty(),
                "features × units × steps",
                "128 × steps",
                0,
                OptionalLong.of(24), // 4 floats and an INT64
                Optional.empty(),
                List.of(new WeightSummary("lstm_cell/kernel", Shape.of(8, 16), DType.FLOAT32, true)),
                Optional.empty(),
                Optional.empty(),
                List.of());
        assertEquals(List.of(expected), model.build().layers());
    }

    @Test
    void modelHasWhatWasGiven() {
        ModelSummary.Builder builder = ModelSummary.builder("model", Kind.FUNCTIONAL);
        builder.input("words", "(None, 9)", DType.STRING).output("lstm[1][2]", "(None, 4)", DType.FLOAT16);
        ModelSummary model = builder.build();
        assertEquals("model", model.name());
        assertEquals("Functional", model.kind().kerasName());
        assertEquals(List.of(new InputSummary("words", Shape.of(Shape.UNKNOWN, 9), DType.STRING)), model.inputs());
        assertEquals(
                List.of(new OutputSummary("lstm", 1, 2, Shape.of(Shape.UNKNOWN, 4), DType.FLOAT16)), model.outputs());
    }

    @Test
    void layerWithoutWeightsSaysSo() {
        ModelSummary.Builder builder = ModelSummary.builder("model", Kind.SEQUENTIAL);
        builder.layer("flatten", "Flatten");
        LayerSummary flatten = builder.build().layers().get(0);
        assertEquals("flatten", flatten.method());
        assertEquals("", flatten.formula());
        assertEquals("0", flatten.explanation());
        assertEquals(List.of(), flatten.outputs());
        assertFalse(flatten.hasWeights());
    }

    @Test
    void countsAreThoseOfTheWeightsNestedOnesIncluded() {
        ModelSummary.Builder builder = ModelSummary.builder("model", Kind.SEQUENTIAL);
        LayerSummary.Builder encoder = builder.layer("encoder", "Sequential").model("com.acme.Encoder");
        encoder.layer("norm", "BatchNormalization").weight("gamma", "(8)").frozenWeight("moving_mean", "(8)");
        encoder.layer("count", "Normalization").weight("count", "()", DType.INT64, false);
        builder.layer("half", "Dense").weight("kernel", "(8, 2)", DType.FLOAT16, true);
        ModelSummary model = builder.build();
        LayerSummary nested = model.layers().get(0);

        assertEquals(Optional.of("com.acme.Encoder"), nested.model());
        assertTrue(nested.hasWeights());
        assertEquals(
                List.of(17L, 8L, 9L), List.of(nested.params(), nested.trainableParams(), nested.nonTrainableParams()));
        assertEquals(
                List.of(33L, 24L, 9L), List.of(model.params(), model.trainableParams(), model.nonTrainableParams()));
        assertEquals(List.of(72L, 32L), List.of(nested.bytes(), nested.trainableBytes()));
        assertEquals(List.of(104L, 64L), List.of(model.bytes(), model.trainableBytes()));
    }

    @Test
    void frozenLayerKeepsWhatItsWeightsSay() {
        ModelSummary.Builder builder = ModelSummary.builder("model", Kind.SEQUENTIAL);
        builder.layer("dense", "Dense").frozen().weight("kernel", "(8, 2)");
        ModelSummary model = builder.build();
        assertFalse(model.layers().get(0).trainable());
        assertEquals(16, model.trainableParams());
    }

    @Test
    void tooManyParametersAreAnErrorAndNotANumber() {
        ModelSummary.Builder builder = ModelSummary.builder("model", Kind.SEQUENTIAL);
        builder.layer("a", "Dense").weight("kernel", "(4611686018427387904)", DType.INT8, true);
        builder.layer("b", "Dense").weight("kernel", "(4611686018427387904)", DType.INT8, true);
        assertThrows(ArithmeticException.class, builder::build);
    }

    @Test
    void weightNeedsASize() {
        LayerSummary.Builder layer =
                ModelSummary.builder("model", Kind.SEQUENTIAL).layer("dense", "Dense");
        assertThrows(IllegalArgumentException.class, () -> layer.weight("kernel", "(None, 2)"));
    }

    @Test
    void recordsKeepTheirLists() {
        List<TensorReference> inputs = new ArrayList<>();
        CallSummary call = new CallSummary(inputs, List.of());
        inputs.add(new TensorReference("later", 0, 0));
        assertEquals(List.of(), call.inputs());
        assertThrows(UnsupportedOperationException.class, () -> call.outputs().clear());
    }
}
