package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.layercheck.processor.catalogue.Catalogue;
import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.golden.Decisions.Decision;
import io.github.layercheck.processor.infer.LayerInferrer;
import io.github.layercheck.processor.problem.Problems;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.rule.Inputs;
import io.github.layercheck.processor.shape.Dim;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every valid layer call of the golden data through the engine: outputs, weights and counts are Keras' own. */
class GoldenLayersTest {

    private final Catalogue catalogue = new Catalogue();
    private final LayerInferrer inferrer = new LayerInferrer(catalogue);

    @TestFactory
    Stream<DynamicTest> everyCaseIsInferredAsKerasComputesIt() {
        return GoldenData.rows("layers.jsonl").stream()
                .filter(row -> !GoldenLayer.isInput(row))
                .map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> check(row)));
    }

    /** An InputLayer has no rule: it makes what {@code @Input} says, which has to be able to say it. */
    @TestFactory
    Stream<DynamicTest> everyInputLayerCanBeWritten() {
        return GoldenData.rows("layers.jsonl").stream()
                .filter(GoldenLayer::isInput)
                .map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> checkInputLayer(row)));
    }

    private void check(JsonObject row) {
        String status = row.getAsJsonObject("runtime").get("status").getAsString();
        switch (status) {
            case "agrees" -> checkAsDeclared(row);
            case "differs" -> checkAsComputed(row);
            case "raises", "aborted" -> checkAsDecided(row);
            default -> throw new AssertionError("what is true of a row that " + status + "?");
        }
    }

    private void checkAsDeclared(JsonObject row) {
        Inference inference = accepted(row, row.getAsJsonArray("inputs"));
        KerasResult keras = new KerasResult(row);
        keras.assertOutputs(inference);
        keras.assertWeights(inference);
    }

    /**
     * Where Keras declares another shape than it computes, the inputs that it computed with give the computed shape,
     * and the declared ones, which can have unknown dimensions, one that the computed shape is an instance of.
     */
    private void checkAsComputed(JsonObject row) {
        JsonArray declaredInputs = row.getAsJsonArray("inputs");
        JsonArray inputs = row.getAsJsonObject("runtime").getAsJsonArray("inputs");
        Inference computed = accepted(row, inputs);
        KerasResult keras = new KerasResult(row);
        keras.assertComputedOutputs(computed);
        keras.assertWeights(computed);
        Inference declared = accepted(row, declaredInputs);
        keras.assertWeights(declared);
        for (int i = 0; i < computed.outputs().size(); i++) {
            List<Dim> dims = computed.outputs().get(i).shape().dims();
            List<Dim> declaredDims = declared.outputs().get(i).shape().dims();
            assertEquals(dims.size(), declaredDims.size(), "rank of an output");
            for (int axis = 0; axis < dims.size(); axis++) {
                assertTrue(dims.get(axis).matches(declaredDims.get(axis)), () -> dims + " and " + declaredDims);
            }
        }
    }

    private void checkAsDecided(JsonObject row) {
        List<Decision> decisions = Decisions.FAILING_WITH_DATA.on(row);
        assertEquals(1, decisions.size(), () -> "decisions on " + row);
        if (decisions.get(0).accepted()) {
            checkAsDeclared(row);
        } else {
            Problems problems = new Problems();
            assertNull(
                    infer(row, row.getAsJsonArray("inputs"), problems),
                    decisions.get(0).reason());
            assertEquals(1, problems.all().size(), () -> problems.all().toString());
        }
    }

    private Inference accepted(JsonObject row, JsonArray inputs) {
        Problems problems = new Problems();
        Inference inference = infer(row, inputs, problems);
        assertNotNull(inference, () -> problems.all().toString());
        assertTrue(problems.isEmpty());
        return inference;
    }

    private @Nullable Inference infer(JsonObject row, JsonArray inputs, Problems problems) {
        LayerConfig config = GoldenLayer.config(catalogue, row, problems);
        return config == null
                ? null
                : inferrer.infer(row.get("id").getAsString(), config, GoldenLayer.inputs(row, inputs), problems);
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
