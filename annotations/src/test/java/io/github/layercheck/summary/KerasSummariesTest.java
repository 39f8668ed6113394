package io.github.layercheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.layercheck.DType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Random models with random options print as Keras prints them (see keras_summaries.py)")
class KerasSummariesTest {

    static List<Case> cases() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                KerasSummariesTest.class.getResourceAsStream("keras_summaries.jsonl"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> new Case(JsonParser.parseString(line).getAsJsonObject()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void printsAsKeras(Case expected) {
        ModelSummary model = model(expected.json().getAsJsonObject("model"));
        SummaryOptions options = options(expected.json().getAsJsonObject("options"));
        if (expected.json().has("error")) {
            assertThrows(IllegalArgumentException.class, () -> model.toString(options));
        } else {
            assertEquals(text(expected.json(), "text"), model.toString(options));
        }
    }

    /** A line of the file; its text names it in the report of the tests. */
    record Case(JsonObject json) {
        @Override
        public String toString() {
            return "seed " + json.get("seed") + ", " + json.get("options");
        }
    }

    private static ModelSummary model(JsonObject facts) {
        ModelSummary.Builder model = ModelSummary.builder(text(facts, "name"), Kind.valueOf(text(facts, "kind")));
        for (JsonElement layer : facts.getAsJsonArray("layers")) {
            JsonObject json = layer.getAsJsonObject();
            describe(json, model.layer(text(json, "name"), text(json, "type")));
        }
        return model.build();
    }

    private static void describe(JsonObject facts, LayerSummary.Builder layer) {
        if (!facts.get("trainable").getAsBoolean()) {
            layer.frozen();
        }
        for (JsonElement call : facts.getAsJsonArray("calls")) {
            layer.call(strings(call.getAsJsonObject().getAsJsonArray("inputs")).toArray(String[]::new));
            strings(call.getAsJsonObject().getAsJsonArray("outputs")).forEach(layer::output);
        }
        if (facts.has("layers")) {
            for (JsonElement nested : facts.getAsJsonArray("layers")) {
                JsonObject json = nested.getAsJsonObject();
                describe(json, layer.layer(text(json, "name"), text(json, "type")));
            }
            return;
        }
        for (JsonElement element : facts.getAsJsonArray("weights")) {
            JsonArray weight = element.getAsJsonArray();
            layer.weight(
                    weight.get(0).getAsString(),
                    weight.get(1).getAsString(),
                    DType.valueOf(weight.get(2).getAsString().toUpperCase(Locale.ROOT)),
                    weight.get(3).getAsBoolean());
        }
    }

    private static SummaryOptions options(JsonObject json) {
        SummaryOptions options = SummaryOptions.DEFAULT
                .withExpandNested(json.get("expand_nested").getAsBoolean())
                .withShowTrainable(json.get("show_trainable").getAsBoolean());
        if (json.has("columns")) {
            options = options.withColumns(json.get("columns").getAsInt());
        }
        if (json.has("line_length")) {
            options = options.withLineLength(json.get("line_length").getAsInt());
        }
        if (json.has("positions")) {
            options = options.withPositions(elements(json.getAsJsonArray("positions")).stream()
                    .mapToDouble(JsonElement::getAsDouble)
                    .toArray());
        }
        if (json.has("layer_range")) {
            List<String> range = strings(json.getAsJsonArray("layer_range"));
            options = options.withLayerRange(range.get(0), range.get(1));
        }
        return options;
    }

    private static List<String> strings(JsonArray array) {
        return elements(array).stream().map(JsonElement::getAsString).toList();
    }

    private static List<JsonElement> elements(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String text(JsonObject object, String key) {
        return object.get(key).getAsString();
    }
}
