package io.github.layercheck.engine.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.DType;
import io.github.layercheck.summary.CallSummary;
import io.github.layercheck.summary.InputSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.OutputSummary;
import io.github.layercheck.summary.Shape;
import io.github.layercheck.summary.TensorSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the library that wrote a file of a model says of it, and what is known of it here, as the same lines of text. */
final class FileFacts {

    /** Classes that Keras 3 calls otherwise: an operation has a class for each function. */
    private static final Set<String> FUNCTIONS = Set.of("TFOpLambda", "SlicingOpLambda");

    private FileFacts() {}

    /** What a row of the golden data says. */
    static String of(JsonObject row) {
        List<String> lines = new ArrayList<>();
        lines.add(row.get("class").getAsString() + " " + name(row) + ": " + row.get("params") + " = "
                + row.get("trainable") + " + " + row.get("non_trainable"));
        tensors("in", row.getAsJsonArray("inputs"), lines);
        tensors("out", row.getAsJsonArray("outputs"), lines);
        layers("", row.getAsJsonArray("layers"), lines);
        return String.join("\n", lines);
    }

    /** The texts of Keras 1 are judged by the same models in Keras 2, which have names of their own. */
    private static String name(JsonObject row) {
        return row.get("kind").getAsString().equals("keras1-json")
                ? ""
                : row.get("model_name").getAsString();
    }

    private static void tensors(String kind, JsonArray tensors, List<String> lines) {
        for (JsonElement tensor : tensors) {
            JsonObject object = tensor.getAsJsonObject();
            lines.add(kind + " " + shape(object.get("shape")) + " "
                    + object.get("dtype").getAsString());
        }
    }

    private static void layers(String indent, JsonArray layers, List<String> lines) {
        for (JsonElement element : layers) {
            JsonObject layer = element.getAsJsonObject();
            String name = layer.get("class").getAsString();
            lines.add(indent + layer.get("name").getAsString() + " " + (FUNCTIONS.contains(name) ? "function" : name)
                    + " "
                    + shapes(layer.get("output_shapes")) + " " + layer.get("params") + ", " + trainable(layer)
                    + " "
                    + weights(layer));
            if (layer.has("layers")) {
                layers(indent + "  ", layer.getAsJsonArray("layers"), lines);
            }
        }
    }

    /** What is trained, which is not said of every layer. */
    private static String trainable(JsonObject layer) {
        JsonElement trainable = layer.get("trainable");
        return trainable == null || trainable.isJsonNull() ? "?" : trainable.getAsString();
    }

    private static String weights(JsonObject layer) {
        if (layer.has("layers")) {
            return "";
        }
        List<String> weights = new ArrayList<>();
        layer.getAsJsonArray("weights").forEach(weight -> {
            JsonObject object = weight.getAsJsonObject();
            weights.add(shape(object.get("shape")) + " " + object.get("dtype").getAsString());
        });
        return weights.stream().sorted().toList().toString();
    }

    private static String shapes(JsonElement shapes) {
        List<String> texts = new ArrayList<>();
        shapes.getAsJsonArray().forEach(shape -> texts.add(shape(shape)));
        return texts.toString();
    }

    private static String shape(JsonElement shape) {
        List<String> sizes = new ArrayList<>();
        shape.getAsJsonArray().forEach(size -> sizes.add(size.isJsonNull() ? "None" : size.getAsString()));
        return sizes.toString();
    }

    /** What is known of a model. */
    static String of(ModelSummary summary, JsonObject row) {
        List<String> lines = new ArrayList<>();
        lines.add(summary.kind().kerasName() + " " + (name(row).isEmpty() ? "" : summary.name()) + ": "
                + summary.params() + " = " + summary.trainableParams() + " + " + summary.nonTrainableParams());
        for (InputSummary input : summary.inputs()) {
            lines.add("in " + shape(input.shape()) + " " + dtype(input.dtype()));
        }
        for (OutputSummary output : summary.outputs()) {
            lines.add("out " + shape(output.shape()) + " " + dtype(output.dtype()));
        }
        layers("", summary.layers(), row.getAsJsonArray("layers"), lines);
        return String.join("\n", lines);
    }

    private static void layers(String indent, List<LayerSummary> layers, JsonArray expected, List<String> lines) {
        for (int i = 0; i < layers.size(); i++) {
            LayerSummary layer = layers.get(i);
            JsonObject row = i < expected.size() ? expected.get(i).getAsJsonObject() : new JsonObject();
            boolean isFunction =
                    row.has("class") && FUNCTIONS.contains(row.get("class").getAsString());
            List<CallSummary> calls = layer.calls();
            List<TensorSummary> outputs =
                    calls.isEmpty() ? List.of() : calls.get(calls.size() - 1).outputs();
            lines.add(indent + layer.name() + " " + (isFunction && layer.operation() ? "function" : layer.type()) + " "
                    + outputs.stream().map(output -> shape(output.shape())).toList() + " " + layer.params() + ", "
                    + (trainable(row).equals("?") ? "?" : layer.trainableParams()) + " "
                    + (row.has("layers")
                            ? ""
                            : layer.weights().stream()
                                    .map(weight -> shape(weight.shape()) + " " + dtype(weight.dtype()))
                                    .sorted()
                                    .toList()));
            if (row.has("layers")) {
                layers(indent + "  ", layer.layers(), row.getAsJsonArray("layers"), lines);
            }
        }
    }

    private static String shape(Shape shape) {
        return shape.dimensions().stream()
                .map(size -> size == Shape.UNKNOWN ? "None" : size.toString())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String dtype(DType dtype) {
        return dtype.name().toLowerCase(Locale.ROOT);
    }
}
