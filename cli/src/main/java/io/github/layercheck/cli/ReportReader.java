package io.github.layercheck.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.DType;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.summary.CostSummary;
import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.ReceptiveField;
import io.github.layercheck.summary.Shape;
import io.github.layercheck.summary.TensorReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Makes a model of its report, which a compile has written. */
final class ReportReader {

    private ReportReader() {}

    /** The model, without the declarations of its layers, which a report does not have. */
    static DocumentedModel read(JsonObject report) {
        Kind kind = Stream.of(Kind.values())
                .filter(each -> each.kerasName().equals(text(report, "kind")))
                .findFirst()
                .orElse(Kind.FUNCTIONAL);
        ModelSummary.Builder model = ModelSummary.builder(text(report, "name"), kind);
        objects(report, "inputs").forEach(input -> model.input(text(input, "name"), shape(input), dtype(input)));
        objects(report, "outputs").forEach(output -> model.output(reference(output), shape(output), dtype(output)));
        addLayers(report, model::layer);
        model.cost(cost(report));
        long trained = report.get("trainableParams").getAsLong();
        if (trained == 0 && report.get("params").getAsLong() > 0) {
            model.frozen();
        }
        return new DocumentedModel(text(report, "model"), model.build(), Map.of(), warnings(report));
    }

    private static void addLayers(JsonObject owner, BiFunction<String, String, LayerSummary.Builder> add) {
        for (JsonObject json : objects(owner, "layers")) {
            LayerSummary.Builder layer = add.apply(text(json, "name"), text(json, "type"));
            layer.method(text(json, "method"));
            if (json.has("operation")) {
                layer.operation();
            }
            if (!json.get("trainable").getAsBoolean()) {
                layer.frozen();
            }
            for (JsonObject call : objects(json, "calls")) {
                layer.call(objects(call, "inputs").stream()
                        .map(ReportReader::reference)
                        .toList());
                objects(call, "outputs").forEach(output -> layer.output(shape(output), dtype(output)));
            }
            layer.why(text(json, "formula"), text(json, "explanation"));
            layer.macs(number(json, "macs"), text(json, "macsFormula"), text(json, "macsExplanation"));
            layer.paramsWithoutEffect(number(json, "paramsWithoutEffect").orElse(0));
            layer.activationBytes(number(json, "activationBytes"));
            if (json.has("receptiveField")) {
                layer.receptiveField(new ReceptiveField(numbers(json, "receptiveField"), numbers(json, "totalStride")));
            }
            for (JsonObject weight : objects(json, "weights")) {
                layer.weight(
                        text(weight, "path"),
                        shape(weight),
                        dtype(weight),
                        weight.get("trainable").getAsBoolean());
            }
            if (json.has("shared")) {
                layer.shared(text(json, "shared"));
            }
            if (json.has("model")) {
                layer.model(text(json, "model"));
                addLayers(json, layer::layer);
            }
        }
    }

    private static CostSummary cost(JsonObject report) {
        JsonObject quantized =
                report.has("quantizedBytes") ? report.getAsJsonObject("quantizedBytes") : new JsonObject();
        return new CostSummary(
                number(report, "macs"),
                number(report, "activationBytes"),
                number(report, "peakBytes"),
                text(report, "peakLayer"),
                number(report, "depth"),
                number(quantized, "int8"),
                number(quantized, "int4"),
                number(quantized, "float8"),
                number(report, "paramsWithoutEffect").orElse(0));
    }

    private static List<String> warnings(JsonObject report) {
        return objects(report, "problems").stream()
                .map(problem -> "[layercheck:" + text(problem, "id") + "] " + text(problem, "layer") + ": "
                        + text(problem, "message"))
                .toList();
    }

    private static List<JsonObject> objects(JsonObject owner, String name) {
        List<JsonObject> objects = new ArrayList<>();
        JsonArray elements = owner.has(name) ? owner.getAsJsonArray(name) : new JsonArray();
        elements.forEach(element -> objects.add(element.getAsJsonObject()));
        return objects;
    }

    private static String text(JsonObject owner, String name) {
        JsonElement text = owner.get(name);
        return text == null || text.isJsonNull() ? "" : text.getAsString();
    }

    private static OptionalLong number(JsonObject owner, String name) {
        JsonElement number = owner.get(name);
        return number == null || number.isJsonNull() ? OptionalLong.empty() : OptionalLong.of(number.getAsLong());
    }

    private static List<Long> numbers(JsonObject owner, String name) {
        List<Long> numbers = new ArrayList<>();
        owner.getAsJsonArray(name).forEach(number -> numbers.add(number.getAsLong()));
        return numbers;
    }

    private static TensorReference reference(JsonObject json) {
        return new TensorReference(
                text(json, "layer"),
                json.get("call").getAsInt(),
                json.get("output").getAsInt());
    }

    private static Shape shape(JsonObject json) {
        List<Long> dimensions = new ArrayList<>();
        for (JsonElement dimension : json.getAsJsonArray("shape")) {
            dimensions.add(dimension.isJsonNull() ? Shape.UNKNOWN : dimension.getAsLong());
        }
        return new Shape(dimensions);
    }

    private static DType dtype(JsonObject json) {
        return DType.valueOf(text(json, "dtype").toUpperCase(Locale.ROOT));
    }
}
