package io.github.layercheck.engine.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.DType;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.KerasArguments;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of the golden data as the engine's configuration and inputs. */
public final class GoldenLayer {

    /** Where nothing was written. */
    public static final Origin ORIGIN = new Origin() {};

    private static final List<String> BASE_ARGUMENTS = List.of("name", "dtype", "trainable");

    /** What layers of Keras take and do not name, and that changes no shape where it is given here. */
    private static final List<String> OF_EVERY_LAYER = List.of("activity_regularizer", "quantization_config");

    private GoldenLayer() {}

    /** The configuration of the layer, or null with a problem if it cannot be one. */
    public static @Nullable LayerConfig config(JsonObject row, Problems problems) {
        try {
            return config(row);
        } catch (Fault fault) {
            problems.add(row.get("layer").getAsString(), ORIGIN, fault);
            return null;
        }
    }

    private static LayerConfig config(JsonObject row) {
        String module = row.has("module") ? row.get("module").getAsString() : "keras.layers";
        LayerDefinition layer =
                Catalogue.find(module, row.get("layer").getAsString()).orElseThrow();
        Map<String, Object> arguments = new LinkedHashMap<>();
        row.getAsJsonObject("config").entrySet().stream()
                .filter(entry -> !BASE_ARGUMENTS.contains(entry.getKey()))
                .filter(entry -> layer.type().attribute(SnakeCase.attribute(entry.getKey())) != null
                        || !OF_EVERY_LAYER.contains(entry.getKey()))
                .forEach(entry -> arguments.put(entry.getKey(), PlainJson.of(entry.getValue())));
        if (row.has("call_kwargs")) {
            row.getAsJsonObject("call_kwargs")
                    .entrySet()
                    .forEach(entry -> arguments.put(entry.getKey(), PlainJson.of(entry.getValue())));
        }
        List<LayerConfig> wrapped = new ArrayList<>();
        for (JsonElement inner : wrapped(row)) {
            wrapped.add(config(inner.getAsJsonObject()));
        }
        if (wrapped.size() > 1 || row.has("wrapped") && row.get("wrapped").isJsonArray()) {
            arguments.put("of", Collections.nCopies(wrapped.size(), "part"));
        }
        return new LayerConfig(layer, "", KerasArguments.read(layer.type(), arguments), ORIGIN, wrapped);
    }

    /** The layers within a layer: several of them are methods of their own, which it names by its attribute "of". */
    private static List<JsonElement> wrapped(JsonObject row) {
        List<JsonElement> all = new ArrayList<>();
        for (String key : List.of("wrapped", "wrapped_backward")) {
            if (row.has(key)) {
                JsonElement inner = row.get(key);
                all.addAll(inner.isJsonArray() ? inner.getAsJsonArray().asList() : List.of(inner));
            }
        }
        return all;
    }

    /** Whether the layer is an InputLayer, which is {@code @Input} and no layer of the catalogue. */
    public static boolean isInput(JsonObject row) {
        return row.get("layer").getAsString().equals("InputLayer");
    }

    public static Inputs inputs(JsonObject row) {
        return inputs(row, row.getAsJsonArray("inputs"));
    }

    /** Inputs of these shapes, in other respects as the row has them. */
    public static Inputs inputs(JsonObject row, JsonArray shapes) {
        return new Inputs(tensors(row, shapes));
    }

    /** The tensors of the call of a row, with these shapes; some are for named arguments. */
    static List<Inputs.Input> tensors(JsonObject row, JsonArray shapes) {
        Dim batch = row.has("batch") ? Dim.of(row.get("batch").getAsLong()) : Dim.unknown();
        List<Inputs.Input> tensors = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            JsonElement dtype =
                    row.has("input_dtypes") ? row.getAsJsonArray("input_dtypes").get(i) : row.get("input_dtype");
            TensorType type = new TensorType(
                    shape(batch, shapes.get(i).getAsJsonArray()),
                    DType.valueOf(dtype.getAsString().toUpperCase(Locale.ROOT)));
            String argument = row.has("arguments")
                    ? SnakeCase.attribute(row.getAsJsonArray("arguments").get(i).getAsString())
                    : "";
            tensors.add(new Inputs.Input("input " + i, type, argument));
        }
        return tensors;
    }

    public static TensorShape shape(Dim batch, JsonArray sample) {
        return TensorShape.ofSample(
                batch,
                sample.asList().stream()
                        .map(dim -> dim.isJsonNull() ? Dim.unknown() : Dim.of(dim.getAsLong()))
                        .toList());
    }
}
