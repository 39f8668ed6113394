package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.golden.CompiledReport;
import io.github.layercheck.engine.golden.GoldenCase;
import io.github.layercheck.engine.source.JavaSource;
import io.github.layercheck.processor.testing.Batch;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.ConstantClient;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.Shape;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Golden cases, each compiled as a model of its own beside a client that uses its constants. */
final class CompiledLayers {
    private final Batch batch;
    private CompileResult result;

    CompiledLayers(TestCompiler compiler) {
        this.batch = new Batch(compiler);
    }

    /** Adds a case that the language can express; it is compiled when the first one is checked. */
    void add(GoldenCase golden) {
        Map<String, String> files = new LinkedHashMap<>(JavaSource.of(golden.declaration()));
        ConstantClient client = client(golden);
        files.put(client.path(), client.source());
        batch.add(golden.id(), files);
    }

    /** Asserts that all of what was generated for a case is what Keras says. */
    void check(GoldenCase golden) {
        if (result == null) {
            result = batch.compile();
        }
        assertEquals(List.of(), batch.errors(golden.id()), "errors");
        assertEquals(constants(golden), client(golden).values(result), "constants in a client");
        assertEquals(constants(golden).keySet(), layerConstants(golden), "constants of the layer");
        checkSummary(golden);
        checkReport(golden);
    }

    /** The constants that say what Keras says of the layer. */
    private static Map<String, Object> constants(GoldenCase golden) {
        Map<String, Object> constants = new TreeMap<>();
        constants.put("LAYER_TYPE", golden.className());
        for (int i = 0; i < golden.outputs().size(); i++) {
            constants.put(
                    i == 0 ? "LAYER_OUTPUT_SHAPE" : "LAYER_OUTPUT_SHAPE_" + i,
                    shape(golden.outputs().get(i)));
        }
        constants.put("LAYER_PARAMS", golden.count("params"));
        constants.put("LAYER_TRAINABLE_PARAMS", golden.count("trainable_params"));
        constants.put("LAYER_NON_TRAINABLE_PARAMS", golden.count("non_trainable_params"));
        return constants;
    }

    /** {@code (None, 3)} of {@code [null,3] float32}. */
    private static String shape(String output) {
        String dims = output.substring(1, output.indexOf(']'));
        return "(" + dims.replace("null", "None").replace(",", ", ") + ")";
    }

    private static ConstantClient client(GoldenCase golden) {
        return new ConstantClient(
                golden.type().generatedQualifiedName(), constants(golden).keySet());
    }

    /** The names of those that there are, but for what Keras does not say. */
    private Object layerConstants(GoldenCase golden) {
        List<String> other = List.of("LAYER_FORMULA", "LAYER_EXPLANATION", "LAYER_MACS");
        return Arrays.stream(result.load(golden.type().generatedQualifiedName()).getFields())
                .map(Field::getName)
                .filter(name -> name.startsWith("LAYER_") && !other.contains(name) && !name.equals("LAYER_INPUT_SHAPE"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void checkSummary(GoldenCase golden) {
        ModelSummary model = (ModelSummary) result.invoke(golden.type().generatedQualifiedName(), "summary");
        LayerSummary layer = model.layers().stream()
                .filter(candidate -> candidate.method().equals(GoldenCase.METHOD))
                .findFirst()
                .orElseThrow();
        List<String> outputs = layer.outputs().stream()
                .map(output -> text(output.shape()) + " " + output.dtype().kerasName())
                .toList();
        List<String> weights = layer.weights().stream()
                .map(weight -> weight.path() + " " + text(weight.shape()) + " "
                        + weight.dtype().kerasName() + " " + weight.trainable())
                .toList();
        assertEquals(golden.outputs(), outputs, "outputs in summary()");
        assertEquals(golden.weights(), weights, "weights in summary()");
        assertEquals(golden.count("params"), model.params(), "params in summary()");
    }

    private static String text(Shape shape) {
        JsonArray json = new JsonArray();
        shape.dimensions().forEach(size -> json.add(size == Shape.UNKNOWN ? null : size));
        return json.toString();
    }

    private void checkReport(GoldenCase golden) {
        JsonObject layer = new CompiledReport(result.report(golden.type().binaryName())).layer(GoldenCase.METHOD);
        JsonObject call = layer.getAsJsonArray("calls").get(0).getAsJsonObject();
        assertEquals(
                golden.outputs(), texts(call.getAsJsonArray("outputs"), "shape", "dtype"), "outputs in the report");
        assertEquals(
                golden.weights(),
                texts(layer.getAsJsonArray("weights"), "path", "shape", "dtype", "trainable"),
                "weights in the report");
        assertEquals(golden.count("params"), layer.get("params").getAsLong(), "params in the report");
    }

    private static List<String> texts(JsonArray objects, String... keys) {
        List<String> texts = new ArrayList<>();
        for (JsonElement object : objects) {
            List<String> values = new ArrayList<>();
            for (String key : keys) {
                JsonElement value = object.getAsJsonObject().get(key);
                values.add(value.isJsonArray() ? value.toString() : value.getAsString());
            }
            texts.add(String.join(" ", values));
        }
        return texts;
    }
}
