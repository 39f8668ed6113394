package io.github.layercheck.engine.file.keras;

import io.github.layercheck.Unset;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.declaration.Setting;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.MethodNames;
import io.github.layercheck.engine.text.Nearest;
import io.github.layercheck.engine.text.SnakeCase;
import io.github.layercheck.summary.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The calls of a functional model's layers, as methods: each after those whose tensors it takes. */
final class KerasCalls {

    /**
     * A call of a layer.
     *
     * @param first the method of the layer's first call, which is this one or one before
     * @param arguments arguments of the first call that are attributes in the language, by Keras' names
     * @param settings what differs from the first call
     */
    record Use(
            JsonValue layer,
            String method,
            String first,
            Map<String, @Nullable Object> arguments,
            List<Setting> settings,
            List<ParameterDeclaration> parameters) {}

    /** How many of the layers of a cycle a message names. */
    private static final int MAX_SHOWN = 5;

    /** A call by its layer and its number among the layer's calls. */
    private record CallId(String layer, int number) {}

    /** A layer with calls that are still to come. */
    private static final class Layer {

        private final int index;
        private final JsonValue json;
        private final String name;
        private final Deque<KerasCall> calls = new ArrayDeque<>();
        private final Map<String, @Nullable Object> firstArguments;
        private Iterator<KerasTensor> unchecked = Collections.emptyIterator();

        Layer(int index, JsonValue json, KerasLayerReader reader) {
            this.index = index;
            this.json = json;
            this.name = KerasModelReader.name(json);
            json.member("inbound_nodes").elements().forEach(node -> calls.add(reader.call(json, node)));
            this.firstArguments = calls.isEmpty() ? Map.of() : calls.element().arguments();
            expectNext();
        }

        private void expectNext() {
            if (!calls.isEmpty()) {
                unchecked = calls.element().allTensors().iterator();
            }
        }

        KerasCall next() {
            KerasCall next = calls.remove();
            expectNext();
            return next;
        }
    }

    private final MethodNames names;
    private final KerasLayerReader reader;
    private final Map<String, List<String>> methodsByLayer = new HashMap<>();
    private final Set<String> functionals = new HashSet<>();

    KerasCalls(MethodNames names, KerasLayerReader reader) {
        this.names = names;
        this.reader = reader;
    }

    /** The name of the method of an input. */
    String addInput(String kerasName) {
        String method = names.of(kerasName);
        methodsByLayer.put(kerasName, List.of(method));
        return method;
    }

    /** The methods of a layer's calls that were handed over. */
    private List<String> methods(String layer) {
        return methodsByLayer.getOrDefault(layer, List.of());
    }

    /** The name of a tensor of a call that was handed over. */
    private TensorName name(KerasTensor tensor) {
        List<String> methods = methods(tensor.layer());
        if (tensor.call() < 0 || tensor.call() >= methods.size() || tensor.output() < 0) {
            throw unknown(tensor);
        }
        return new TensorName(methods.get(tensor.call()), tensor.output(), place(tensor.json()));
    }

    private static Place place(JsonValue json) {
        return Place.of(json.origin());
    }

    private Fault unknown(KerasTensor tensor) {
        return unknown(tensor, methodsByLayer.keySet());
    }

    private static Fault unknown(KerasTensor tensor, Set<String> known) {
        return known.contains(tensor.layer())
                ? tensor.json().fault(ProblemId.UNKNOWN_NAME, tensor.layer() + " has no such call or output")
                : tensor.json()
                        .fault(
                                ProblemId.UNKNOWN_NAME,
                                "no layer '" + tensor.layer() + "'" + Nearest.didYouMean(tensor.layer(), known));
    }

    /**
     * The name of a tensor that is an output of the model. Only there does Keras count the calls of a functional model
     * from 1, as if its own graph were the first.
     */
    TensorName outputName(KerasTensor tensor) {
        boolean isOfFunctional = functionals.contains(tensor.layer());
        return name(new KerasTensor(
                tensor.layer(), tensor.call() - (isOfFunctional ? 1 : 0), tensor.output(), tensor.json()));
    }

    private boolean isThere(KerasTensor tensor) {
        return tensor.call() < methods(tensor.layer()).size();
    }

    /** Hands over all calls of layers, in the order of the layers as far as the tensors that they take allow it. */
    void inOrder(List<JsonValue> layers, Consumer<Use> consumer) {
        List<Layer> all = new ArrayList<>();
        for (JsonValue json : layers) {
            all.add(new Layer(all.size(), json, reader));
            if (json.member("class_name").text().equals(Kind.FUNCTIONAL.kerasName())) {
                functionals.add(KerasModelReader.name(json));
            }
        }
        Queue<Layer> ready = new PriorityQueue<>(Comparator.comparingInt(layer -> layer.index));
        ready.addAll(all);
        Map<CallId, List<Layer>> waiting = new HashMap<>();
        while (!ready.isEmpty()) {
            Layer layer = ready.remove();
            CallId missing = missing(layer);
            if (missing != null) {
                waiting.computeIfAbsent(missing, key -> new ArrayList<>()).add(layer);
            } else if (!layer.calls.isEmpty()) {
                Use use = use(layer, layer.next());
                consumer.accept(use);
                CallId done = new CallId(layer.name, methods(layer.name).size() - 1);
                ready.addAll(Objects.requireNonNullElse(waiting.remove(done), List.of()));
                ready.add(layer);
            }
        }
        List<Layer> stuck = all.stream().filter(layer -> !layer.calls.isEmpty()).toList();
        if (!stuck.isEmpty()) {
            throw stuck(stuck);
        }
    }

    /** The call that the next call of a layer has to wait for, or null if there is none. */
    private @Nullable CallId missing(Layer layer) {
        while (layer.unchecked.hasNext()) {
            KerasTensor tensor = layer.unchecked.next();
            if (!isThere(tensor)) {
                return new CallId(tensor.layer(), tensor.call());
            }
        }
        return null;
    }

    /** Why no call can be handed over: a tensor of a layer that is not there, or layers that wait for each other. */
    private Fault stuck(List<Layer> waiting) {
        Set<String> known = new HashSet<>(methodsByLayer.keySet());
        waiting.forEach(layer -> known.add(layer.name));
        for (Layer layer : waiting) {
            for (KerasTensor tensor : layer.calls.element().allTensors()) {
                if (!known.contains(tensor.layer()) || tensor.call() < 0) {
                    return unknown(tensor, known);
                }
            }
        }
        List<String> names = waiting.stream().map(layer -> layer.name).toList();
        String shown = String.join(", ", names.subList(0, Math.min(names.size(), MAX_SHOWN)));
        return waiting.get(0)
                .json
                .fault(
                        ProblemId.FORWARD_REFERENCE,
                        "layers wait for each other: " + shown + (names.size() > MAX_SHOWN ? ", ..." : ""))
                .because("A tensor must be made before it is used.");
    }

    private Use use(Layer layer, KerasCall call) {
        List<ParameterDeclaration> parameters = new ArrayList<>();
        call.tensors().forEach(tensor -> parameters.add(parameter(tensor, "")));
        call.named()
                .forEach((argument, passed) -> passed.forEach(tensor -> parameters.add(parameter(tensor, argument))));
        List<String> methods = methodsByLayer.computeIfAbsent(layer.name, key -> new ArrayList<>());
        boolean isFirst = methods.isEmpty();
        methods.add(names.of(isFirst ? layer.name : layer.name + "_call_" + (methods.size() + 1)));
        return new Use(
                layer.json,
                methods.get(methods.size() - 1),
                methods.get(0),
                call.arguments(),
                isFirst ? List.of() : settings(layer.firstArguments, call.arguments(), place(layer.json)),
                parameters);
    }

    private ParameterDeclaration parameter(KerasTensor tensor, String argument) {
        TensorName name = tensor.constant() == null ? name(tensor) : new TensorName(null, 0, place(tensor.json()));
        return new ParameterDeclaration(name, argument, tensor.constant(), tensor.recorded());
    }

    private static List<Setting> settings(
            Map<String, @Nullable Object> first, Map<String, @Nullable Object> own, Place place) {
        List<Setting> settings = new ArrayList<>();
        Set<String> all = new TreeSet<>(first.keySet());
        all.addAll(own.keySet());
        all.stream()
                .filter(argument -> !Objects.equals(first.get(argument), own.get(argument)))
                .forEach(argument -> settings.add(new Setting(
                        List.of(),
                        SnakeCase.attribute(argument),
                        Objects.requireNonNullElseGet(own.get(argument), () -> absent(first.get(argument))),
                        place)));
        return settings;
    }

    /** Says that a call lacks an argument that another call has. */
    private static Object absent(@Nullable Object argument) {
        return argument instanceof Number ? (Object) Unset.DOUBLE : false;
    }
}
