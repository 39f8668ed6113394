package io.github.layercheck.engine.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.golden.Decisions.Decision;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A row of the golden layers as a model of its own, and what is true of it. */
public final class GoldenCase {

    public static final String PACKAGE = "golden";

    /** The method that declares the layer of the row. */
    public static final String METHOD = "layer";

    private static final String INTERFACE_INPUT = "input";

    private final JsonObject row;
    private final JsonArray inputs;
    private final List<String> outputs;

    private GoldenCase(JsonObject row, JsonArray inputs, List<String> outputs) {
        this.row = row;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** The case of a row; empty if it was decided that the layer is rejected. */
    public static Optional<GoldenCase> of(JsonObject row) {
        JsonObject runtime = row.getAsJsonObject("runtime");
        return switch (runtime.get("status").getAsString()) {
            case "agrees", "no call" -> Optional.of(asDeclared(row));
            case "differs" ->
                Optional.of(
                        new GoldenCase(row, runtime.getAsJsonArray("inputs"), new KerasResult(row).computedOutputs()));
            default ->
                Decisions.FAILING_WITH_DATA.on(row).stream()
                        .filter(Decision::accepted)
                        .map(decision -> asDeclared(decision.truth().apply(row)))
                        .findFirst();
        };
    }

    private static GoldenCase asDeclared(JsonObject row) {
        return new GoldenCase(row, row.getAsJsonArray("inputs"), new KerasResult(row).outputs());
    }

    public String id() {
        return row.get("id").getAsString();
    }

    /** Keras' name of the class of the layer. */
    public String layer() {
        return row.get("layer").getAsString();
    }

    /** The name of the class that Keras' summary prints. */
    public String className() {
        return row.get("class_name").getAsString();
    }

    /** The outputs of the layer, as in {@link KerasResult#outputs()}. */
    public List<String> outputs() {
        return outputs;
    }

    /** The weights of the layer, as in {@link KerasResult#weights()}. */
    public List<String> weights() {
        return new KerasResult(row).weights();
    }

    public long count(String key) {
        return row.get(key).getAsLong();
    }

    public ModelType type() {
        String name = PACKAGE + "." + id().replace('-', '_');
        return new ModelType(PACKAGE, name, name);
    }

    /** The model that has the layer, and in front of it or, for an InputLayer, behind it what it needs. */
    public ModelDeclaration declaration() {
        List<InputDeclaration> ofInterface = new ArrayList<>();
        List<MethodDeclaration> methods = new ArrayList<>();
        if (GoldenLayer.isInput(row)) {
            JsonObject config = row.getAsJsonObject("config");
            String dtype = config.has("dtype") ? config.get("dtype").getAsString() : "float32";
            methods.add(inputMethod(METHOD, config.getAsJsonArray("shape"), dtype));
            LayerDefinition identity =
                    Catalogue.find("keras.layers", "Identity").orElseThrow();
            methods.add(method(
                    "same",
                    new Content.OfLayer(new LayerConfig(identity, "", Map.of(), GoldenLayer.ORIGIN, List.of())),
                    List.of(parameter(METHOD))));
        } else if (inputs.size() == 1) {
            ofInterface.add(input(INTERFACE_INPUT, inputs.get(0).getAsJsonArray(), inputType()));
            methods.add(method(METHOD, content(), List.of()));
        } else {
            List<ParameterDeclaration> parameters = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                methods.add(inputMethod("x" + i, inputs.get(i).getAsJsonArray(), inputType()));
                parameters.add(parameter("x" + i));
            }
            methods.add(method(METHOD, content(), parameters));
        }
        String name = SnakeCase.ofClass(type().nestedName());
        return new ModelDeclaration(
                type(), name, GoldenLayer.ORIGIN, ofInterface, methods, List.of(), Traits.NONE, true);
    }

    private Content content() {
        Problems problems = new Problems();
        LayerConfig config = GoldenLayer.config(row, problems);
        if (config == null) {
            throw new AssertionError(problems.all().toString());
        }
        return new Content.OfLayer(config);
    }

    private String inputType() {
        return row.get("input_dtype").getAsString();
    }

    private InputDeclaration input(String name, JsonArray shape, String dtype) {
        List<Integer> sample = shape.asList().stream()
                .map(dim -> dim.isJsonNull() ? Input.NONE : dim.getAsInt())
                .toList();
        int batch = row.has("batch") ? row.get("batch").getAsInt() : Input.NONE;
        return new InputDeclaration(
                name, sample, batch, DType.valueOf(dtype.toUpperCase(Locale.ROOT)), GoldenLayer.ORIGIN);
    }

    private MethodDeclaration inputMethod(String name, JsonArray shape, String dtype) {
        return method(name, new Content.OfInput(input(name, shape, dtype)), List.of());
    }

    private static MethodDeclaration method(String name, Content content, List<ParameterDeclaration> parameters) {
        return new MethodDeclaration(
                name, name, GoldenLayer.ORIGIN, GoldenLayer.ORIGIN, content, parameters, 0, Traits.NONE);
    }

    private static ParameterDeclaration parameter(String method) {
        return new ParameterDeclaration(new TensorName(method, 0, Place.of(GoldenLayer.ORIGIN)), "");
    }
}
