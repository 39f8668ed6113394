package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.cost.Field;
import io.github.layercheck.engine.cost.ReceptiveFields;
import io.github.layercheck.engine.model.InferredModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Receptive fields: those whose elements real gradients reach, and with them what literature says of applications. */
class GoldenFieldsTest {

    @TestFactory
    Stream<DynamicTest> fieldsAreThoseThatGradientsReach() {
        Map<String, GoldenModel> applications =
                GoldenModel.applications().collect(Collectors.toMap(GoldenModel::id, Function.identity()));
        return GoldenData.lines("cost/fields.jsonl")
                .map(row -> DynamicTest.dynamicTest(
                        row.get("id").getAsString(), () -> check(row, model(row, applications))));
    }

    /** The model of a row; the head of an application does not fit the large input, and is not asked for. */
    private static InferredModel model(JsonObject row, Map<String, GoldenModel> applications) {
        JsonObject model = new JsonObject();
        model.addProperty("id", "fields");
        if (row.has("model")) {
            GoldenModel application =
                    Objects.requireNonNull(applications.get(row.get("model").getAsString()));
            model.add("keras_json", resized(application, row.getAsJsonArray("input")));
        } else {
            model.add("keras_json", row.has("chain") ? chain(row) : row.get("keras_json"));
        }
        Engine.Result result = Engine.compile(GoldenModel.of(model).declaration(), name -> {
            throw new AssertionError("looks for " + name);
        });
        return result.model().orElseThrow(() -> new AssertionError(result.problems()));
    }

    private static JsonObject resized(GoldenModel application, JsonArray input) {
        JsonObject json = JsonParser.parseString(application.kerasText()).getAsJsonObject();
        json.getAsJsonObject("config")
                .getAsJsonArray("layers")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("config")
                .add("batch_shape", batch(input));
        return json;
    }

    private static JsonArray batch(JsonArray sample) {
        JsonArray shape = new JsonArray();
        shape.add(JsonNull.INSTANCE);
        shape.addAll(sample);
        return shape;
    }

    private static JsonObject chain(JsonObject row) {
        JsonArray layers = new JsonArray();
        JsonObject input = new JsonObject();
        input.add("batch_shape", batch(row.getAsJsonArray("input")));
        input.addProperty("dtype", "float32");
        layers.add(layer("InputLayer", "input", input));
        for (JsonElement element : row.getAsJsonArray("chain")) {
            JsonArray layer = element.getAsJsonArray();
            layers.add(layer(
                    layer.get(0).getAsString(),
                    "layer" + layers.size(),
                    layer.get(1).getAsJsonObject().deepCopy()));
        }
        JsonObject config = new JsonObject();
        config.addProperty("name", "chain");
        config.add("layers", layers);
        JsonObject model = new JsonObject();
        model.addProperty("class_name", "Sequential");
        model.add("config", config);
        return model;
    }

    private static JsonObject layer(String type, String name, JsonObject config) {
        JsonObject layer = new JsonObject();
        layer.addProperty("module", "keras.layers");
        layer.addProperty("class_name", type);
        config.addProperty("name", name);
        layer.add("config", config);
        return layer;
    }

    private static void check(JsonObject row, InferredModel model) {
        String layer = row.has("at")
                ? row.get("at").getAsString()
                : model.outputs().get(0).layer().name();
        List<Field> fields = ReceptiveFields.of(model).of(layer);
        assertEquals(numbers(row, "receptive_field"), numbers(fields, Field::size), "receptive field");
        assertEquals(numbers(row, "stride"), numbers(fields, Field::stride), "stride");
        assertEquals(numbers(row, "low"), numbers(fields, field -> Objects.requireNonNull(field.low())), "low");
        assertEquals(
                numbers(row, "high"),
                numbers(fields, field -> Objects.requireNonNull(field.low()) + field.size() - 1),
                "high");
    }

    private static List<Long> numbers(JsonObject row, String key) {
        return row.getAsJsonArray(key).asList().stream()
                .map(JsonElement::getAsLong)
                .toList();
    }

    private static List<Long> numbers(List<Field> fields, ToLongFunction<Field> number) {
        return fields.stream().mapToLong(number).boxed().toList();
    }
}
