package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.layercheck.engine.file.keras.FileText;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.OptimizerSummary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A model that was compiled with each of Keras' optimizers: how many variables that has once the file is read. */
class GoldenOptimizersTest {

    private static List<JsonObject> rows() throws IOException {
        byte[] zipped = GoldenData.bytes("optimizers.jsonl.gz");
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> anOptimizerHasAsManyVariablesAsInKeras() throws IOException {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> check(row)));
    }

    private static void check(JsonObject row) {
        ModelSummary model =
                Inferred.summary(FileText.declaration(row.get("keras_json").toString()));
        OptimizerSummary optimizer = model.optimizer().orElseThrow();
        assertEquals(row.getAsJsonObject("optimizer").get("class").getAsString(), optimizer.type());
        assertEquals(row.get("optimizer_params").getAsLong(), optimizer.params());
        assertEquals(row.get("optimizer_bytes").getAsLong(), optimizer.bytes());
        assertEquals(row.get("summary_wide").getAsString(), model.toString());
    }

    /** As {@code compile("rmsprop")} writes it: the iteration, the learning rate, and a velocity for each weight. */
    @Test
    void aNameStandsForAnOptimizerWithItsDefaults() throws IOException {
        JsonObject model = rows().get(0).getAsJsonObject("keras_json");
        model.getAsJsonObject("compile_config").addProperty("optimizer", "rmsprop");
        ModelSummary summary = Inferred.summary(FileText.declaration(model.toString()));
        assertEquals(
                2 + summary.trainableParams(), summary.optimizer().orElseThrow().params());
    }

    /** Keras needs its class; the model can be known without it. */
    @Test
    void anOptimizerOfOnesOwnIsLeftOut() throws IOException {
        JsonObject model = rows().get(0).getAsJsonObject("keras_json");
        model.getAsJsonObject("compile_config").getAsJsonObject("optimizer").addProperty("class_name", "Mine");
        assertEquals(
                Optional.empty(),
                Inferred.summary(FileText.declaration(model.toString())).optimizer());
    }
}
