package io.github.layercheck.engine.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.layercheck.engine.file.keras.FileText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Hashing, HashedCrossing and CategoryEncoding with dtypes of their own: what they make is of the type that Keras makes. */
class GoldenCategoryTypesTest {

    @TestFactory
    Stream<DynamicTest> isOfTheTypeOfKeras() {
        return GoldenData.lines("category_types.jsonl")
                .filter(row -> row.has("json"))
                .map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> check(row)));
    }

    private static void check(JsonObject row) {
        List<String> types =
                Inferred.summary(FileText.declaration(row.get("json").toString().getBytes(UTF_8))).outputs().stream()
                        .map(output -> output.dtype().kerasName())
                        .toList();
        String expected = row.has("computed") ? "computed" : "output_dtypes";
        assertEquals(row.getAsJsonArray(expected).toString(), "[\"" + String.join("\", \"", types) + "\"]");
    }

    /** Keras refuses Hashing to indices of any other type than int32 and int64. */
    @Test
    void indicesAreIntegers() {
        String file = GoldenData.lines("category_types.jsonl")
                .filter(row -> row.get("id").getAsString().equals("hashing int int32"))
                .findFirst()
                .orElseThrow()
                .get("json")
                .toString();
        List<String> refused = GoldenData.lines("category_types.jsonl")
                .filter(row -> row.has("error_type"))
                .map(row -> row.get("id").getAsString().replace("hashing int ", ""))
                .toList();
        assertEquals(8, refused.size());
        for (String dtype : refused) {
            String type = dtype.equals("mixed_float16") ? "float32" : dtype;
            assertEquals(
                    "[layercheck:attribute-conflict] hashing: makes indices, but its dtype is " + type
                            + " (config.layers[1] in some.json)\n    Indices are of type int32 or int64.",
                    FileText.outcome(file.replace("\"name\":\"int32\"", "\"name\":\"" + dtype + "\"")));
        }
    }
}
