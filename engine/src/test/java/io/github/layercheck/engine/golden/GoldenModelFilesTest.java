package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.problem.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Models in files that every Keras from 1 to 3 has written: what is known of each is what its writer says. */
class GoldenModelFilesTest {

    private static final String UNBUILT =
            "[layercheck:not-expressible] M: a Sequential that was not built (config.layers in file)";
    private static final String OWN =
            "[layercheck:unknown-layer] M: the class files_keras2_models.Scale is not known (config.layers[2] in file)";

    private static final String LAMBDA =
            "[layercheck:not-expressible] M: a Lambda layer, which runs code (config.layers[2] in file)";

    /** What has no shape, a shape that is known only with data, or code that is not in the file: what is said of it. */
    private static final Map<String, String> REFUSED = Map.of(
            "keras2-json/seq_unbuilt", UNBUILT,
            "tfkeras-json/seq_unbuilt", UNBUILT,
            "keras2-h5/lambdas", LAMBDA,
            "tfkeras-h5/lambdas", LAMBDA,
            "keras2-json/custom_layer", OWN,
            "keras2-keras/custom_layer", OWN);

    @TestFactory
    Stream<DynamicTest> whatTheWriterSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonElement element : GoldenData.array("files/files.json")) {
            JsonObject row = element.getAsJsonObject();
            // A SavedModel has operations: GoldenContractsTest reads it.
            boolean hasLayers = !row.get("kind").getAsString().equals("keras2-savedmodel");
            if (hasLayers && row.has("class") && !row.get("class").isJsonNull()) {
                tests.add(DynamicTest.dynamicTest(row.get("id").getAsString(), () -> assertFacts(row)));
            }
        }
        return tests.stream();
    }

    private static void assertFacts(JsonObject row) throws IOException {
        String refusal = REFUSED.get(row.get("id").getAsString());
        assertEquals(refusal == null ? FileFacts.of(row) : refusal, outcome(row));
    }

    private static String outcome(JsonObject row) throws IOException {
        try {
            Engine.Result result = ReadFile.model(ReadFile.path(row));
            return result.summary()
                    .map(summary -> FileFacts.of(summary, row))
                    .orElseGet(() ->
                            result.problems().stream().map(ReadFile::shown).collect(Collectors.joining("\n")));
        } catch (Fault fault) {
            return ReadFile.shown(fault);
        }
    }
}
