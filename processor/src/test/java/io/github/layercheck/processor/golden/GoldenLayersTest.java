package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.processor.catalogue.Catalogue;
import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.infer.LayerInferrer;
import io.github.layercheck.processor.problem.Problems;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.rule.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every valid layer call of the golden data through the engine: outputs, weights and counts are Keras' own. */
class GoldenLayersTest {

    private final Catalogue catalogue = new Catalogue();
    private final LayerInferrer inferrer = new LayerInferrer(catalogue);

    @TestFactory
    Stream<DynamicTest> everyCaseIsInferredAsKerasComputesIt() {
        String only = System.getProperty("layercheck.only", "");
        return GoldenData.rows("layers.jsonl").stream()
                .filter(row -> !row.get("layer").getAsString().equals("InputLayer"))
                .filter(row -> only.isEmpty()
                        || List.of(only.split(",")).contains(row.get("layer").getAsString()))
                .map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> check(row)));
    }

    private void check(JsonObject row) {
        Problems problems = new Problems();
        LayerConfig config = GoldenLayer.config(catalogue, row, problems);
        assertNotNull(config, () -> problems.all().toString());
        Inference inference =
                inferrer.infer(row.get("id").getAsString(), config, GoldenLayer.inputs(row), problems);
        assertNotNull(inference, () -> problems.all().toString());

        assertEquals(expectedOutputs(row), outputs(inference, row), "outputs");
        assertEquals(expectedWeights(row), weights(inference), "weights");
        assertEquals(row.get("params").getAsLong(), inference.formula().count(), "params");
    }

    /** Keras' declared shapes, or what it computes where it declares something else. */
    private static List<String> expectedOutputs(JsonObject row) {
        List<String> expected = new ArrayList<>();
        JsonObject runtime = row.getAsJsonObject("runtime");
        boolean differs = runtime.get("status").getAsString().equals("differs");
        List<JsonElement> shapes =
                (differs ? runtime : row).getAsJsonArray("outputs").asList();
        for (int i = 0; i < shapes.size(); i++) {
            expected.add(shapes.get(i) + " "
                    + row.getAsJsonArray("output_dtypes").get(i).getAsString());
        }
        return expected;
    }

    private static List<String> outputs(Inference inference, JsonObject row) {
        return inference.outputs().stream()
                .map(output -> output.shape().sample().toString().replace("None", "null").replace(" ", "")
                        + " "
                        + (output.dtype() == null
                                ? "float32"
                                : output.dtype().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<String> expectedWeights(JsonObject row) {
        return row.getAsJsonArray("weights").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(weight -> weight.get("path").getAsString() + " " + weight.get("shape") + " "
                        + weight.get("dtype").getAsString() + " "
                        + weight.get("trainable").getAsBoolean())
                .toList();
    }

    private static List<String> weights(Inference inference) {
        return inference.weights().stream().map(GoldenLayersTest::weight).toList();
    }

    private static String weight(Weight weight) {
        return weight.path() + " " + weight.shape().toString().replace(" ", "") + " "
                + (weight.dtype() == null ? "float32" : weight.dtype().kerasName()) + " " + weight.trainable();
    }
}
