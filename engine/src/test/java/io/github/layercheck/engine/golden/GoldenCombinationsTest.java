package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.file.keras.FileText;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.summary.CallSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.Shape;
import io.github.layercheck.summary.SummaryOptions;
import io.github.layercheck.summary.TensorSummary;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Models of layers with unusual arguments, in unusual calls: all that Keras says of them, or that it refuses them. */
class GoldenCombinationsTest {

    private static final SummaryOptions OPTIONS =
            SummaryOptions.DEFAULT.withLineLength(100).withExpandNested(true).withShowTrainable(true);

    @TestFactory
    Stream<DynamicTest> models() {
        return GoldenData.lines("combinations.jsonl.gz")
                .map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> check(row)));
    }

    @TestFactory
    Stream<DynamicTest> refusedModels() {
        return GoldenData.lines("combination_errors.jsonl.gz")
                .map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> checkRefused(row)));
    }

    private static void check(JsonObject row) {
        ModelSummary summary = Inferred.summary(
                FileText.declaration(row.getAsJsonObject("json").toString()));
        JsonObject calls = new JsonObject();
        for (LayerSummary layer : summary.layers()) {
            calls.add(layer.name(), calls(layer));
        }
        row.getAsJsonObject("calls")
                .entrySet()
                .forEach(layer -> assertEquals(layer.getValue(), calls.get(layer.getKey()), layer.getKey()));
        assertEquals(PolicyRow.weights(row), PolicyRow.weights(summary.layers()));
        assertEquals(row.get("params").getAsLong(), summary.params());
        assertEquals(row.get("trainable").getAsLong(), summary.trainableParams());
        assertEquals(row.get("bytes").getAsLong(), summary.bytes());
        if (row.has("summary")) {
            assertEquals(row.get("summary").getAsString(), summary.toString(OPTIONS));
        }
    }

    /** The shape and type of what each call makes, in the form of the golden data. */
    private static JsonArray calls(LayerSummary layer) {
        JsonArray calls = new JsonArray();
        for (CallSummary call : layer.calls()) {
            JsonArray outputs = new JsonArray();
            call.outputs().forEach(output -> outputs.add(typed(output)));
            calls.add(outputs);
        }
        return calls;
    }

    private static JsonElement typed(TensorSummary tensor) {
        JsonArray shape = new JsonArray();
        for (long size : tensor.shape().dimensions()) {
            if (size == Shape.UNKNOWN) {
                shape.add(JsonNull.INSTANCE);
            } else {
                shape.add(size);
            }
        }
        JsonArray typed = new JsonArray();
        typed.add(shape);
        typed.add(tensor.dtype().kerasName());
        return typed;
    }

    private static void checkRefused(JsonObject row) {
        assertFalse(isRight(row.getAsJsonObject("json").toString()));
    }

    private static boolean isRight(String file) {
        try {
            return Engine.compile(FileText.declaration(file), name -> {
                        throw new AssertionError("looks for " + name);
                    })
                    .isRight();
        } catch (Fault fault) {
            return false;
        }
    }
}
