package io.github.layercheck.engine.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every valid layer call of the golden data through the engine: outputs, weights and counts are Keras' own. */
class GoldenLayersTest {

    private final GoldenCheck check = new GoldenCheck();

    @TestFactory
    Stream<DynamicTest> everyCaseIsInferredAsKerasComputesIt() {
        return Stream.of("layers.jsonl", "keras_tests/layers.jsonl")
                .flatMap(file -> GoldenData.rows(file).stream())
                .map(GoldenLayersTest::withComputedTypes)
                .filter(row -> !GoldenLayer.isInput(row))
                .map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> check(row)));
    }

    /**
     * Tensors for named arguments, and inputs of several types. Whether a layer is trained, and its dtype, are tested with
     * whole models. Most calls were only declared; one fails with real data, where it is given a mask of another shape.
     */
    @TestFactory
    Stream<DynamicTest> everyCallOfKerasTestsIsInferredAsKerasComputesIt() {
        return GoldenData.rows("keras_tests/layers_more.jsonl").stream()
                .filter(row -> !row.getAsJsonObject("config").has("dtype"))
                .filter(row -> !row.getAsJsonObject("config").has("trainable"))
                .filter(row -> !GoldenCheck.status(row).equals("raises"))
                .map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> check.asComputed(row)));
    }

    /** An InputLayer has no rule: it makes what {@code @Input} says, which has to be able to say it. */
    @TestFactory
    Stream<DynamicTest> everyInputLayerCanBeWritten() {
        return GoldenData.rows("layers.jsonl").stream()
                .filter(GoldenLayer::isInput)
                .map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> checkInputLayer(row)));
    }

    private static JsonObject withComputedTypes(JsonObject row) {
        return Decisions.DECLARED_TYPES.on(row).stream()
                .findFirst()
                .map(decision -> decision.truth().apply(row))
                .orElse(row);
    }

    private void check(JsonObject row) {
        switch (GoldenCheck.status(row)) {
            case "agrees", "differs" -> check.asComputed(row);
            case "raises", "aborted" -> check.asDecided(row, Decisions.FAILING_WITH_DATA.on(row));
            default -> throw new AssertionError("what is true of " + row + "?");
        }
    }

    private static void checkInputLayer(JsonObject row) {
        JsonObject config = row.getAsJsonObject("config");
        JsonObject asInput = row.deepCopy();
        JsonArray shapes = new JsonArray();
        shapes.add(config.getAsJsonArray("shape"));
        if (config.has("dtype")) {
            asInput.add("input_dtype", config.get("dtype"));
        }
        Inputs inputs = GoldenLayer.inputs(asInput, shapes);
        inputs.checkSizes();
        new KerasResult(row).assertOutputs(Inference.output(inputs.only(), inputs.dtype()));
    }
}
