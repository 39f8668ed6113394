package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.file.content.StoredArray;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.file.weights.WeightsCheck;
import io.github.layercheck.engine.problem.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The arrays in files of every kind that has some, and that those of a whole model are the model's. */
class GoldenWeightsTest {

    @TestFactory
    Stream<DynamicTest> arrays() {
        return tests("arrays", row -> assertEquals(expected(row.getAsJsonArray("arrays")), found(row)));
    }

    @TestFactory
    Stream<DynamicTest> manifests() {
        return tests("manifest", row -> assertEquals(expected(row.getAsJsonArray("manifest")), found(row)));
    }

    @TestFactory
    Stream<DynamicTest> theWeightsInAFileAreItsModels() {
        return tests("arrays", row -> {
            if (!row.has("class")) {
                return;
            }
            Engine.Result result;
            try {
                result = ReadFile.model(ReadFile.path(row));
            } catch (Fault fault) {
                // Refused, as GoldenModelFilesTest says.
                return;
            }
            if (result.summary().isPresent()) {
                List<WeightsCheck.Difference> differences =
                        WeightsCheck.differences(result.summary().get(), ReadFile.weights(ReadFile.path(row)), "file");
                assertEquals(
                        List.of(),
                        differences.stream()
                                .map(difference -> difference.layer() + ": " + ReadFile.shown(difference.fault()))
                                .toList());
            }
        });
    }

    /** Does something with a row. */
    private interface Check {
        void check(JsonObject row) throws IOException;
    }

    private static Stream<DynamicTest> tests(String member, Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonElement element : GoldenData.array("files/files.json")) {
            JsonObject row = element.getAsJsonObject();
            if (row.has(member)) {
                tests.add(DynamicTest.dynamicTest(row.get("id").getAsString(), () -> check.check(row)));
            }
        }
        return tests.stream();
    }

    private static List<String> expected(JsonArray arrays) {
        List<String> lines = new ArrayList<>();
        for (JsonElement element : arrays) {
            JsonObject array = element.getAsJsonObject();
            List<Long> shape = array.getAsJsonArray("shape").asList().stream()
                    .map(JsonElement::getAsLong)
                    .toList();
            JsonElement path = array.has("path") ? array.get("path") : array.get("name");
            lines.add(line(new StoredArray(
                    path.getAsString(), shape, array.get("dtype").getAsString())));
        }
        return lines.stream().sorted().toList();
    }

    private static List<String> found(JsonObject row) throws IOException {
        StoredWeights weights = ReadFile.weights(ReadFile.path(row));
        return weights.arrays().stream().map(GoldenWeightsTest::line).sorted().toList();
    }

    private static String line(StoredArray array) {
        return array.path() + " " + array.shapeText() + " " + array.dtype();
    }
}
