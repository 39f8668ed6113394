package io.github.layercheck.processor.file;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.processor.catalogue.Catalogue;
import io.github.layercheck.processor.declaration.Content;
import io.github.layercheck.processor.declaration.InputDeclaration;
import io.github.layercheck.processor.declaration.MethodDeclaration;
import io.github.layercheck.processor.declaration.ModelDeclaration;
import io.github.layercheck.processor.declaration.ModelReference;
import io.github.layercheck.processor.declaration.ModelType;
import io.github.layercheck.processor.declaration.ParameterDeclaration;
import io.github.layercheck.processor.declaration.TensorName;
import io.github.layercheck.processor.declaration.Traits;
import io.github.layercheck.processor.problem.Origin;
import io.github.layercheck.processor.problem.Place;
import io.github.layercheck.processor.source.Inexpressible;
import io.github.layercheck.processor.source.MethodNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a model that Keras wrote with {@code to_json()} as the declaration of the same model. */
public final class KerasModelReader {

    static final Origin ORIGIN = new Origin() {};
    static final Place PLACE = Place.of(ORIGIN);

    private static final String SEQUENTIAL = "Sequential";
    private static final String FUNCTIONAL = "Functional";
    private static final String INPUT_LAYER = "InputLayer";

    /** The name of an input that is declared on the interface. */
    private static final String INTERFACE_INPUT = "input";

    private final ModelType type;
    private final JsonObject config;
    private final Catalogue catalogue;
    private final TypeNames types;
    private final KerasLayerReader layers;
    private final MethodNames names = new MethodNames(List.of());
    private final List<MethodDeclaration> methods = new ArrayList<>();

    private KerasModelReader(Catalogue catalogue, TypeNames types, ModelType type, JsonObject config) {
        this.type = type;
        this.config = config;
        this.catalogue = catalogue;
        this.types = types;
        this.layers = new KerasLayerReader(catalogue, ORIGIN);
    }

    /**
     * The declaration of a model.
     *
     * @param type the interface to declare it as; those of nested models are named after it
     * @throws Inexpressible if the language has no way to say it
     */
    public static ModelDeclaration read(Catalogue catalogue, ModelType type, JsonObject model) {
        return read(catalogue, new TypeNames(), type, model);
    }

    private static ModelDeclaration read(Catalogue catalogue, TypeNames types, ModelType type, JsonObject model) {
        KerasModelReader reader = new KerasModelReader(catalogue, types, type, model.getAsJsonObject("config"));
        String className = KerasJson.text(model, "class_name");
        return switch (className) {
            case SEQUENTIAL -> reader.sequential();
            case FUNCTIONAL -> reader.functional();
            default -> throw new Inexpressible("a model of the class " + className);
        };
    }

    private static boolean isModel(JsonObject layer) {
        return List.of(SEQUENTIAL, FUNCTIONAL).contains(KerasJson.text(layer, "class_name"));
    }

    private static String name(JsonObject layer) {
        return KerasJson.text(layer.getAsJsonObject("config"), "name");
    }

    private ModelDeclaration sequential() {
        List<JsonObject> all = KerasJson.objects(config.getAsJsonArray("layers"));
        if (all.isEmpty() || !KerasJson.text(all.get(0), "class_name").equals(INPUT_LAYER)) {
            throw new Inexpressible("a Sequential that was not built");
        }
        names.of(INTERFACE_INPUT);
        for (JsonObject layer : all.subList(1, all.size())) {
            if (name(layer).equals(INTERFACE_INPUT)) {
                throw new Inexpressible("a layer of a Sequential that has the name of its input");
            }
            addLayer(layer, names.of(name(layer)), Map.of(), List.of());
        }
        return declaration(List.of(input(INTERFACE_INPUT, all.get(0))), List.of());
    }

    private ModelDeclaration functional() {
        Map<String, JsonObject> byName = new LinkedHashMap<>();
        KerasJson.objects(config.getAsJsonArray("layers")).forEach(layer -> byName.put(name(layer), layer));
        KerasCalls calls = new KerasCalls(names);
        for (KerasTensor input : KerasTensor.list(config.get("input_layers"))) {
            addInput(byName.remove(input.layer()), calls.addInput(input.layer()));
        }
        calls.inOrder(List.copyOf(byName.values()), this::addCall);
        List<TensorName> outputs = KerasTensor.list(config.get("output_layers")).stream()
                .map(calls::outputName)
                .toList();
        return declaration(List.of(), areAllOfLast(outputs) ? List.of() : outputs);
    }

    private ModelDeclaration declaration(List<InputDeclaration> inputs, List<TensorName> outputs) {
        return new ModelDeclaration(
                type, KerasJson.text(config, "name"), ORIGIN, inputs, methods, outputs, Traits.NONE, true);
    }

    private static InputDeclaration input(String name, JsonObject layer) {
        JsonObject config = layer.getAsJsonObject("config");
        JsonArray shape = config.getAsJsonArray("batch_shape");
        List<Integer> dims = shape.asList().stream()
                .map(dim -> dim.isJsonNull() ? Input.NONE : dim.getAsInt())
                .toList();
        DType dtype = DType.valueOf(KerasJson.text(config, "dtype").toUpperCase(Locale.ROOT));
        return new InputDeclaration(name, dims.subList(1, dims.size()), dims.get(0), dtype, ORIGIN);
    }

    private void addInput(JsonObject layer, String method) {
        Content content = new Content.OfInput(input(name(layer), layer));
        methods.add(method(method, name(layer), content, List.of(), Traits.NONE));
    }

    private void addCall(KerasCalls.Use use) {
        List<ParameterDeclaration> parameters = isTensorBefore(use.parameters()) ? List.of() : use.parameters();
        if (use.first().equals(use.method())) {
            addLayer(use.layer(), use.method(), use.arguments(), parameters);
        } else {
            Content content = new Content.OfShared(use.first(), use.settings(), ORIGIN);
            methods.add(method(use.method(), use.method(), content, parameters, Traits.NONE));
        }
    }

    /** Whether the parameters are what a method without any takes: the tensor of the method before. */
    private boolean isTensorBefore(List<ParameterDeclaration> parameters) {
        MethodDeclaration before = methods.get(methods.size() - 1);
        return parameters.equals(List.of(new ParameterDeclaration(new TensorName(before.name(), 0, PLACE), "")))
                && (!(before.content() instanceof Content.OfInput) || methods.size() == 1);
    }

    private void addLayer(
            JsonObject layer, String method, Map<String, Object> arguments, List<ParameterDeclaration> parameters) {
        Content content;
        if (isModel(layer)) {
            ModelDeclaration nested = read(catalogue, types, types.nested(type, method), layer);
            content = new Content.OfModel(new ModelReference.Inline(nested), List.of(), ORIGIN);
        } else {
            content = new Content.OfLayer(layers.read(layer, arguments));
        }
        Traits traits = KerasTraits.of(layer.getAsJsonObject("config"));
        methods.add(method(method, name(layer), content, parameters, traits));
    }

    private static MethodDeclaration method(
            String name, String kerasName, Content content, List<ParameterDeclaration> parameters, Traits traits) {
        return new MethodDeclaration(name, kerasName, ORIGIN, ORIGIN, content, parameters, 0, traits);
    }

    /** Whether the outputs are all tensors of the last method, so that there is no need to say so. */
    private boolean areAllOfLast(List<TensorName> outputs) {
        MethodDeclaration last = methods.get(methods.size() - 1);
        return outputs.equals(List.of(new TensorName(last.name(), 0, PLACE))) && !mayHaveSeveralOutputs(last.content());
    }

    private static boolean mayHaveSeveralOutputs(Content content) {
        return !(content instanceof Content.OfLayer layer)
                || List.of("returnState", "returnAttentionScores").stream().anyMatch(layer.layer()::isGiven)
                || !layer.layer().wrapped().isEmpty();
    }
}
