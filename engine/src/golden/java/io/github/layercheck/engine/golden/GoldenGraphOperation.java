package io.github.layercheck.engine.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.keras.CustomLayers;
import io.github.layercheck.engine.file.keras.KerasModelReader;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.OutputSummary;
import io.github.layercheck.summary.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** A model of the golden data that consists of an operation on its inputs. */
public final class GoldenGraphOperation {

    private static final String PACKAGE = "golden";
    private static final KerasFile FILE = new KerasFile("operation.json", Place.of(GoldenLayer.ORIGIN));

    private final JsonObject json;

    private GoldenGraphOperation(JsonObject json) {
        this.json = json;
    }

    /** Those that Keras makes. */
    public static Stream<GoldenGraphOperation> all() {
        return GoldenData.lines("graph_operations.jsonl.gz").map(GoldenGraphOperation::new);
    }

    /** Those that Keras refuses. */
    static Stream<GoldenGraphOperation> refused() {
        return GoldenData.lines("graph_operation_errors.jsonl.gz").map(GoldenGraphOperation::new);
    }

    public String id() {
        return json.get("id").getAsString();
    }

    /** What was called in Python. */
    public String operation() {
        return json.get("operation").getAsString();
    }

    public String label() {
        return id() + " " + operation();
    }

    /** Keras' class of the operation. */
    public String className() {
        String name = "";
        for (JsonElement layer :
                json.getAsJsonObject("keras_json").getAsJsonObject("config").getAsJsonArray("layers")) {
            name = layer.getAsJsonObject().get("class_name").getAsString();
        }
        return name;
    }

    /** Whether Keras declares what it computes. */
    public boolean isRight() {
        return status().equals("agrees");
    }

    /** How the same went on real data. */
    String status() {
        return json.getAsJsonObject("runtime").get("status").getAsString();
    }

    /** The shape and type of each output, as Keras declares them. */
    JsonArray declared() {
        return json.getAsJsonArray("outputs");
    }

    /** Whether Keras declares other shapes than it computes. */
    boolean isDeclaredWrong() {
        JsonElement computed = json.getAsJsonObject("runtime").get("outputs");
        return computed != null && !fits(shapes(declared()), shapes(computed.getAsJsonArray()));
    }

    /** Whether shapes can be those that were computed. */
    boolean isComputed(JsonArray outputs) {
        JsonArray computed = json.getAsJsonObject("runtime").getAsJsonArray("outputs");
        return fits(shapes(outputs), shapes(computed));
    }

    private static JsonArray shapes(JsonArray outputs) {
        JsonArray shapes = new JsonArray();
        outputs.forEach(output -> shapes.add(output.getAsJsonArray().get(0)));
        return shapes;
    }

    private static boolean fits(JsonElement shape, JsonElement computed) {
        if (shape.isJsonNull() || !shape.isJsonArray()) {
            return shape.isJsonNull() || shape.equals(computed);
        }
        JsonArray left = shape.getAsJsonArray();
        JsonArray right = computed.getAsJsonArray();
        boolean fits = left.size() == right.size();
        for (int i = 0; fits && i < left.size(); i++) {
            fits = fits(left.get(i), right.get(i));
        }
        return fits;
    }

    public ModelType type() {
        String name = PACKAGE + "." + id().replace('-', '_');
        return new ModelType(PACKAGE, name, name);
    }

    /** The declaration of the model, read from Keras' own file of it. */
    public ModelDeclaration declaration() {
        byte[] text = json.get("keras_json").toString().getBytes(StandardCharsets.UTF_8);
        try {
            return KerasModelReader.read(CustomLayers.NONE, type(), FILE, FileBytes.of(new ByteArrayInputStream(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shape and type of each output, in the form of the golden data. */
    static JsonArray outputs(ModelSummary summary) {
        JsonArray outputs = new JsonArray();
        for (OutputSummary output : summary.outputs()) {
            JsonArray shape = new JsonArray();
            output.shape()
                    .dimensions()
                    .forEach(size -> shape.add(size == Shape.UNKNOWN ? JsonNull.INSTANCE : new JsonPrimitive(size)));
            JsonArray typed = new JsonArray();
            typed.add(shape);
            typed.add(output.dtype().kerasName());
            outputs.add(typed);
        }
        return outputs;
    }
}
