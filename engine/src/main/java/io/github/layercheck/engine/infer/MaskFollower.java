package io.github.layercheck.engine.infer;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.KnownLayers;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.KerasOrder;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.Tensors;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.summary.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows masks through a functional model as Keras does: each tensor can have one, which Keras makes of the first
 * input's when it calls a layer, and a layer that has an argument for it takes it in. What is taken in becomes part of
 * the graph, as operations and as a further input of the layer.
 */
final class MaskFollower {

    /** Ends where an operation on masks cannot work, which is reported. */
    static final class Impossible extends RuntimeException {

        private static final long serialVersionUID = 1;

        Impossible() {
            super(null, null, false, false);
        }
    }

    private final Graph graph;
    private final Tensors tensors;
    private final MaskOperations operations;
    private final Map<Tensor, Tensor> masks = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final Set<Node> added = new HashSet<>();

    private MaskFollower(Graph graph, Tensors tensors, KnownLayers known, ModelInferrer inferrer) {
        this.graph = graph;
        this.tensors = tensors;
        this.operations = new MaskOperations(graph, tensors, known, inferrer);
    }

    /**
     * The model with the masks that are taken in.
     *
     * @param tensors what is known of its tensors
     * @param known where the operations are
     * @param inferrer infers the operations on masks
     */
    static Graph follow(Graph graph, Tensors tensors, KnownLayers known, ModelInferrer inferrer) {
        try {
            return new MaskFollower(graph, tensors, known, inferrer).follow();
        } catch (Impossible e) {
            return graph;
        }
    }

    private static @Nullable LayerConfig config(Call call) {
        return call.layer().content() instanceof Node.WrapperNode wrapper ? wrapper.config() : call.layerConfig();
    }

    private Graph follow() {
        graph.calls().forEach(this::follow);
        if (added.isEmpty()) {
            return graph;
        }
        Set<Node> layers = new LinkedHashSet<>(graph.layers());
        layers.addAll(added);
        return KerasOrder.sort(graph.with(List.copyOf(layers), calls));
    }

    private void follow(Call call) {
        LayerConfig config = config(call);
        if (config != null && !config.definition().isOperation()) {
            ofLayer(call, config);
        } else if (call.layer().content() instanceof Node.ModelNode model) {
            add(call, masksForModel(call, model.graph()));
        } else {
            calls.add(call);
        }
    }

    /** Adds a call, which takes these masks in, behind the operations that make them. */
    private void add(Call call, List<Tensor> taken) {
        taken.forEach(this::addOperation);
        calls.add(taken.isEmpty() ? call : call.with(CallArguments.MASK, taken));
    }

    private void addOperation(Tensor tensor) {
        Call operation = operations.call(tensor);
        if (operation != null && added.add(operation.layer())) {
            operation.inputs().forEach(this::addOperation);
            calls.add(operation);
        }
    }

    private void ofLayer(Call call, LayerConfig config) {
        LayerDefinition definition = config.definition();
        List<Tensor> inputs = firstArgument(call, definition.call());
        List<@Nullable String> casts = casts(call, definition);
        List<Tensor> given = given(call);
        List<@Nullable Tensor> before = given.isEmpty() ? masksOf(inputs) : new ArrayList<>(given);
        boolean takesIn = given.isEmpty() && takesMaskIn(call, definition.call());
        Tensor first = before.isEmpty() ? null : before.get(0);
        add(call, takesIn && first != null ? List.of(first) : List.of());
        make(call, config, inputs, casts, before);
    }

    /** The masks that a call is given in so many words. */
    private static List<Tensor> given(Call call) {
        return call.arguments().stream()
                .filter(argument -> argument.name().equals(CallArguments.MASK) && argument.tensor() != null)
                .map(argument -> Objects.requireNonNull(argument.tensor()))
                .toList();
    }

    private List<@Nullable Tensor> masksOf(List<Tensor> inputs) {
        List<@Nullable Tensor> ofInputs = new ArrayList<>();
        inputs.forEach(input -> ofInputs.add(masks.get(input)));
        return ofInputs;
    }

    /** The tensors that are the first argument of the call, one or a list of them. */
    private static List<Tensor> firstArgument(Call call, CallArguments signature) {
        String name =
                signature.positional().isEmpty() ? "" : signature.positional().get(0);
        List<Tensor> inOrder = call.arguments().stream()
                .filter(argument -> argument.name().isEmpty() || argument.name().equals(name))
                .map(Call.Argument::tensor)
                .filter(Objects::nonNull)
                .toList();
        return signature.lists().contains(name) || inOrder.isEmpty() ? inOrder : inOrder.subList(0, 1);
    }

    /**
     * Whether Keras puts the mask of the only tensor of a call into the graph: not where it converts what the call is given,
     * because then it adds the mask to a copy of the arguments.
     */
    private boolean takesMaskIn(Call call, CallArguments signature) {
        boolean isOne =
                call.arguments().size() == 1 && call.arguments().get(0).name().isEmpty();
        Tensor only = isOne ? call.arguments().get(0).tensor() : null;
        return only != null
                && signature.named().contains(CallArguments.MASK)
                && !signature.lists().contains(signature.positional().get(0))
                && isOfType(only, call.layer().computeType());
    }

    private boolean isOfType(Tensor tensor, DType dtype) {
        TensorType type = tensors.type(tensor);
        return type != null && type.dtype() == dtype;
    }

    /** The masks that a model which is a layer takes in: one for each input that has one. */
    private List<Tensor> masksForModel(Call call, Graph model) {
        boolean isPlain =
                call.arguments().stream().allMatch(argument -> argument.name().isEmpty());
        if (!isPlain || (model.kind() == Kind.SEQUENTIAL && !isOfDeclaredType(call, model))) {
            return List.of();
        }
        List<Tensor> taken = new ArrayList<>();
        for (Tensor input : call.inputs()) {
            Tensor mask = masks.get(input);
            if (mask != null) {
                taken.add(mask);
            }
        }
        return taken;
    }

    private boolean isOfDeclaredType(Call call, Graph model) {
        TensorType declared = InputTypes.declared(model.inputs().get(0));
        return declared == null || isOfType(call.inputs().get(0), declared.dtype());
    }

    /** The names of the casts that Keras makes of what a layer takes, null where it makes none. */
    private List<@Nullable String> casts(Call call, LayerDefinition definition) {
        List<@Nullable String> names = new ArrayList<>();
        for (Tensor input : call.inputs()) {
            TensorType type = tensors.type(input);
            boolean isCast = type != null
                    && type.dtype().isFloat()
                    && type.dtype() != call.layer().computeType()
                    && definition.casts();
            names.add(isCast ? operations.nameOfCast() : null);
        }
        return names;
    }

    private void make(
            Call call,
            LayerConfig config,
            List<Tensor> inputs,
            List<@Nullable String> casts,
            List<@Nullable Tensor> before) {
        Tensor first = before.isEmpty() ? null : before.get(0);
        switch (config.definition().masks()) {
            case LOST -> {}
            case PASSED_ON -> put(call, 0, first);
            case OF_SEQUENCE -> put(call, 0, isOn(config, "returnSequences") ? first : null);
            case OF_BOTH_DIRECTIONS -> putBoth(call, config, first);
            case MERGED -> put(call, 0, merged(call, before));
            case CONCATENATED -> put(call, 0, concatenated(call, config, inputs, casts, before));
            case OF_QUERY -> put(call, 0, first == null ? null : operations.copy(call, first));
            case OF_INDICES ->
                put(call, 0, isOn(config, "maskZero") ? operations.notEqual(call, inputs.get(0), 0) : null);
            case OF_VALUES -> {
                Tensor cast = cast(call, inputs.get(0), casts.get(0));
                double value = (Double) config.value("maskValue");
                Tensor counts = operations.notEqual(call, cast, Double.isNaN(value) ? 0 : value);
                put(call, 0, operations.anyOfLastAxis(call, counts));
            }
        }
    }

    private static boolean isOn(LayerConfig config, String attribute) {
        return config.type().attribute(attribute) != null
                && config.value(attribute).equals(true);
    }

    private void put(Call call, int output, @Nullable Tensor mask) {
        if (mask != null) {
            masks.put(call.output(output), mask);
        }
    }

    private void putBoth(Call call, LayerConfig config, @Nullable Tensor mask) {
        if (config.wrapped().isEmpty() || !isOn(config.wrapped().get(0), "returnSequences")) {
            return;
        }
        put(call, 0, mask);
        if (config.value("mergeMode").equals("NONE")) {
            put(call, 1, mask);
        }
    }

    private Tensor cast(Call call, Tensor input, @Nullable String name) {
        return name == null
                ? input
                : operations.cast(name, call, input, call.layer().computeType());
    }

    private @Nullable Tensor merged(Call call, List<@Nullable Tensor> before) {
        if (before.isEmpty() || before.contains(null)) {
            return null;
        }
        Tensor merged = Objects.requireNonNull(before.get(0));
        for (Tensor mask : before.subList(1, before.size())) {
            merged = operations.or(call, merged, Objects.requireNonNull(mask));
        }
        return merged;
    }

    private @Nullable Tensor concatenated(
            Call call,
            LayerConfig config,
            List<Tensor> inputs,
            List<@Nullable String> casts,
            List<@Nullable Tensor> before) {
        if (before.size() != inputs.size() || Collections.frequency(before, null) == before.size()) {
            return null;
        }
        List<Tensor> spread = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Tensor mask = before.get(i);
            Tensor input = cast(call, inputs.get(i), casts.get(i));
            if (mask == null) {
                spread.add(operations.ones(call, input));
            } else {
                boolean isOfSteps = operations.rank(mask) < operations.rank(input);
                spread.add(isOfSteps ? operations.spread(call, mask, input) : mask);
            }
        }
        Tensor beside = operations.concatenate(call, spread, (Integer) config.value("axis"));
        return operations.anyOfLastAxis(call, beside);
    }
}
