package io.github.layercheck.engine.file.keras;

import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.engine.config.DTypePolicy;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.file.ModelFormats;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.FileOrigin;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.MethodNames;
import io.github.layercheck.engine.text.Nearest;
import io.github.layercheck.summary.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a model that Keras wrote with {@code to_json()} as the declaration of the same model. */
public final class KerasModelReader {

    private static final String SEQUENTIAL = Kind.SEQUENTIAL.kerasName();
    private static final String FUNCTIONAL = Kind.FUNCTIONAL.kerasName();
    private static final String INPUT_LAYER = "InputLayer";

    private final ModelType type;
    private final JsonValue model;
    private final JsonValue config;
    private final WholeFile file;
    private @Nullable RecordedTensors recorded;
    private final MethodNames names = new MethodNames(List.of());
    private final List<MethodDeclaration> methods = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * What is common to all models in a file.
     *
     * @param isCompiled whether the outermost was compiled
     */
    private record WholeFile(KerasLayerReader layers, TypeNames types, boolean isCompiled) {}

    private KerasModelReader(WholeFile file, ModelType type, JsonValue model) {
        this.file = file;
        this.type = type;
        this.model = model;
        this.config = model.member("config");
    }

    /**
     * The declaration of the model in a file. All that can be a problem of it is in the file: {@link FileOrigin} tells
     * where to show it.
     *
     * @param custom the layers that are known besides those of the catalogue
     * @param type the interface to declare it as; those of nested models are named after it
     * @throws Fault if the file has no model, or one that the language cannot express
     */
    public static ModelDeclaration read(CustomLayers custom, ModelType type, KerasFile file, FileBytes bytes)
            throws IOException {
        return read(custom, name -> type, file, bytes);
    }

    /** The same for a model whose interface is named after the model's name in Keras. */
    public static ModelDeclaration read(
            CustomLayers custom, Function<String, ModelType> typeOfName, KerasFile file, FileBytes bytes)
            throws IOException {
        JsonValue model = LayerPolicies.resolve(ModelFormats.model(file, bytes));
        WholeFile whole = new WholeFile(
                new KerasLayerReader(custom),
                new TypeNames(),
                KerasOptimizer.of(model).isPresent());
        return read(whole, typeOfName, model);
    }

    private static ModelDeclaration read(WholeFile file, Function<String, ModelType> typeOfName, JsonValue model) {
        JsonValue className = model.member("class_name");
        if (!isModel(model)) {
            throw className
                    .fault(ProblemId.NOT_EXPRESSIBLE, "a model of the class " + className.text())
                    .because("A file describes the layers of a model only if it is a Functional or a Sequential.");
        }
        ModelType type = typeOfName.apply(name(model));
        KerasModelReader reader = new KerasModelReader(file, type, model);
        return allowingSlashes(isSequential(model) ? reader.sequential() : reader.functional());
    }

    /** Files of Keras 2 have names that Keras 3 refuses; who reads one need not hear of it. */
    private static ModelDeclaration allowingSlashes(ModelDeclaration model) {
        return model.hasSlashInName()
                ? model.withTraits(model.traits().allowing(EnumSet.of(ProblemId.SLASH_IN_NAME)))
                : model;
    }

    private static boolean isSequential(JsonValue model) {
        return model.member("class_name").text().equals(SEQUENTIAL);
    }

    /** Whether a layer is a model. */
    static boolean isModel(JsonValue layer) {
        return List.of(SEQUENTIAL, FUNCTIONAL)
                .contains(layer.member("class_name").text());
    }

    static String name(JsonValue layer) {
        return name(layer, layer.member("config"));
    }

    /** An operation may have its name only beside its config. */
    private static String name(JsonValue layer, JsonValue config) {
        JsonValue own = config.find("name");
        return own == null && layer.find("inbound_nodes") != null && layer.find("name") != null
                ? layer.member("name").text()
                : config.member("name").text();
    }

    private ModelDeclaration sequential() {
        JsonValue layerList = config.member("layers");
        List<JsonValue> all = layerList.elements();
        if (all.isEmpty() || !all.get(0).member("class_name").text().equals(INPUT_LAYER)) {
            throw layerList
                    .fault(ProblemId.NOT_EXPRESSIBLE, "a Sequential that was not built")
                    .because("Without an input, nothing in it has a shape.")
                    .fix("Build it before you save it, or begin it with keras.Input.");
        }
        names.of(InputDeclaration.ON_INTERFACE);
        DefaultNames defaultNames = new DefaultNames();
        for (JsonValue each : all.subList(1, all.size())) {
            JsonValue layer = defaultNames.named(each);
            addLayer(layer, names.of(name(layer)), Map.of(), List.of());
        }
        return declaration(List.of(input(InputDeclaration.ON_INTERFACE, all.get(0))), List.of(), Traits.NONE);
    }

    private ModelDeclaration functional() {
        Map<String, JsonValue> byName = layersByName();
        KerasCalls calls = new KerasCalls(names, file.layers());
        for (KerasTensor input : KerasTensor.list(config.member("input_layers"))) {
            JsonValue layer = byName.remove(input.layer());
            if (layer == null) {
                String near = Nearest.didYouMean(input.layer(), byName.keySet());
                throw input.json().fault(ProblemId.UNKNOWN_NAME, "no layer '" + input.layer() + "'" + near);
            }
            addInput(layer, calls.addInput(input.layer()));
        }
        calls.inOrder(List.copyOf(byName.values()), this::addCall);
        if (methods.isEmpty()) {
            throw config.fault(ProblemId.EMPTY_MODEL, "the model has no layer and no input");
        }
        JsonValue outputLayers = config.member("output_layers");
        List<TensorName> outputs =
                KerasTensor.list(outputLayers).stream().map(calls::outputName).toList();
        if (outputs.isEmpty()) {
            throw outputLayers.fault(ProblemId.FILE_FORMAT, "is empty");
        }
        return declaration(List.of(), outputs, KerasTraits.ofModel(config));
    }

    private Map<String, JsonValue> layersByName() {
        Map<String, JsonValue> byName = new LinkedHashMap<>();
        for (JsonValue layer : config.member("layers").elements()) {
            if (byName.put(name(layer), layer) != null) {
                throw layer.fault(ProblemId.DUPLICATE_NAME, "another layer is also named " + name(layer))
                        .because("Keras identifies the layers of a model by their names.");
            }
        }
        return byName;
    }

    private ModelDeclaration declaration(List<InputDeclaration> inputs, List<TensorName> outputs, Traits traits) {
        if (!faults.isEmpty()) {
            throw Fault.all(faults);
        }
        return new ModelDeclaration(
                        type,
                        config.member("name").text(),
                        config.origin(),
                        inputs,
                        methods,
                        outputs,
                        traits,
                        true,
                        !saysMasks(),
                        KerasOptimizer.of(model),
                        Optional.empty())
                .trainedFor(KerasLoss.of(model));
    }

    /**
     * Whether the calls of the model's layers have arguments by name, among which Keras writes the masks: when it reads the
     * file, it adds none to such a call.
     */
    private boolean saysMasks() {
        for (JsonValue layer : config.member("layers").elements()) {
            JsonValue nodes = layer.find("inbound_nodes");
            for (JsonValue node : nodes == null ? List.<JsonValue>of() : nodes.elements()) {
                JsonValue kwargs = node.find("kwargs");
                if (kwargs != null && kwargs.isObject() && !kwargs.members().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static InputDeclaration input(String name, JsonValue layer) {
        JsonValue config = layer.member("config");
        JsonValue shape = config.member("batch_shape");
        List<Integer> dims = shape.elements().stream()
                .map(dim -> dim.plain() == null ? Input.NONE : dim.number())
                .toList();
        if (dims.isEmpty()) {
            throw shape.fault(ProblemId.INPUT_DIMENSION, "is a shape without a batch");
        }
        DType dtype = KerasTraits.dtype(config.member("dtype"));
        return new InputDeclaration(
                name, dims.subList(1, dims.size()), dims.get(0), dtype, shape.origin(), true, name(layer));
    }

    private void addInput(JsonValue layer, String method) {
        Content content = new Content.OfInput(input(name(layer), layer));
        methods.add(method(method, name(layer), layer, content, List.of(), Traits.NONE));
    }

    private void addCall(KerasCalls.Use use) {
        if (use.first().equals(use.method())) {
            addLayer(use.layer(), use.method(), use.arguments(), use.parameters());
        } else {
            Content content = new Content.OfShared(
                    use.first(), use.settings(), use.layer().origin());
            methods.add(method(use.method(), use.method(), use.layer(), content, use.parameters(), Traits.NONE));
        }
    }

    private void addLayer(
            JsonValue layer,
            String method,
            Map<String, @Nullable Object> arguments,
            List<ParameterDeclaration> parameters) {
        Content content;
        Traits traits;
        try {
            content = content(layer, method, arguments);
            traits = traits(layer, content).ofObject(KerasTraits.object(layer));
        } catch (Fault fault) {
            faults.add(fault);
            content = new Content.Unreadable();
            traits = Traits.NONE;
        }
        methods.add(method(method, name(layer), layer, content, parameters, traits));
    }

    private Content content(JsonValue layer, String method, Map<String, @Nullable Object> arguments) {
        JsonValue wrapped = KerasLayerReader.wrappedModel(layer);
        if (wrapped != null) {
            LayerConfig wrapper = file.layers().read(layer, arguments);
            boolean isPlain = KerasTraits.of(layer.member("config")).policy() == null && hasPlainPolicies(wrapper);
            return new Content.OfWrapped(wrapper, isPlain ? model(wrapped, method) : float32(model(wrapped, method)));
        }
        if (isModel(layer)) {
            return model(layer, method);
        }
        if (file.layers().isUnknownOperation(layer)) {
            return new Content.OfLayer(
                    file.layers().readUnknownOperation(layer, recorded().outputs(name(layer))));
        }
        LayerConfig known = file.layers().read(layer, arguments);
        LayerConfig innermost = innermost(known);
        return innermost.definition().isBlock()
                ? new Content.OfWrapped(known, block(innermost))
                : new Content.OfLayer(known);
    }

    private static boolean hasPlainPolicies(LayerConfig wrapper) {
        for (LayerConfig inner : wrapper.wrapped()) {
            if (inner.traits().policy() != null || !hasPlainPolicies(inner)) {
                return false;
            }
        }
        return true;
    }

    /** The model, whose layers do not take the types of a wrapper around it. */
    private static Content.OfModel float32(Content.OfModel model) {
        ModelDeclaration nested = ((ModelReference.Inline) model.model()).model();
        ModelDeclaration typed = nested.withTraits(nested.traits().withPolicy(DTypePolicy.FLOAT32));
        return new Content.OfModel(new ModelReference.Inline(typed), model.settings(), model.origin());
    }

    /** The layer itself, or what it and any wrapper in it wrap. */
    private static LayerConfig innermost(LayerConfig layer) {
        return layer.wrapped().size() == 1 ? innermost(layer.wrapped().get(0)) : layer;
    }

    private static Content.OfModel block(LayerConfig layer) {
        return new Content.OfModel(new ModelReference.Named(layer.type().qualifiedName()), List.of(), layer.origin());
    }

    private RecordedTensors recorded() {
        if (recorded == null) {
            recorded = RecordedTensors.of(config.member("layers").elements());
        }
        return recorded;
    }

    /**
     * What applies to a layer, beyond what a Functional says about itself. When Keras reads a file, it forgets what a
     * Sequential says about itself, and what a layer says does not reach the layers that it makes. A compiled model counts as it is
     * after that, because Keras builds its optimizer for it then; any other model counts as it was saved.
     */
    private Traits traits(JsonValue layer, Content content) {
        if (content instanceof Content.OfModel) {
            return isSequential(layer) && !file.isCompiled()
                    ? KerasTraits.ofModel(layer.member("config"))
                    : Traits.NONE;
        }
        if (content instanceof Content.OfLayer known
                && known.layer().definition().isOperation()) {
            return Traits.NONE;
        }
        Traits traits = content instanceof Content.OfLayer of
                        && of.layer().definition().typing().isOwn()
                ? KerasTraits.ofTyped(layer.member("config"), of.layer())
                : KerasTraits.of(layer.member("config"));
        if (layer.member("config").find("trainable") == null && isFrozenAsSaved()) {
            // Not every layer says it in a file; it was frozen with the model.
            return traits.withFrozen(true);
        }
        return makesLayers(content) && !file.isCompiled() && !traits.isTrainable() ? traits.withFrozen(true) : traits;
    }

    private static boolean makesLayers(Content content) {
        return (content instanceof Content.OfLayer of && of.layer().definition().isComposite())
                || (content instanceof Content.OfWrapped wrapped
                        && wrapped.wrapper().definition().isBlock());
    }

    private boolean isFrozenAsSaved() {
        return !file.isCompiled() && !KerasTraits.ofModel(config).isTrainable();
    }

    private Content.OfModel model(JsonValue model, String method) {
        ModelDeclaration nested = read(file, name -> file.types().nested(type, method), model);
        return new Content.OfModel(new ModelReference.Inline(nested), List.of(), model.origin());
    }

    private static MethodDeclaration method(
            String name,
            String kerasName,
            JsonValue layer,
            Content content,
            List<ParameterDeclaration> parameters,
            Traits traits) {
        FileOrigin origin = layer.layerOrigin();
        return new MethodDeclaration(name, kerasName, origin, origin, content, parameters, 0, traits);
    }
}
