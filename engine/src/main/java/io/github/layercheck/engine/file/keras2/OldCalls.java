package io.github.layercheck.engine.file.keras2;

import io.github.layercheck.engine.file.content.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a layer, which Keras 2 wrote as lists: a node is {@code [[name, node, tensor, kwargs], ...]}, or without
 * the outer list for one tensor. In kwargs a tensor is {@code [name, node, tensor]}. (Keras 2.15:
 * keras/src/engine/functional.py, reconstruct_from_config; node.py, serialize.)
 */
final class OldCalls {

    /** What stands in place of a layer's name for an argument that is not a tensor. */
    private static final String CONSTANT = "_CONSTANT_VALUE";

    /** A name, a node and a tensor. */
    private static final int TENSOR = 3;

    /**
     * A node.
     *
     * @param arguments tensors and constants, in the order of the call, as Keras 3 writes them
     * @param named the arguments by name, with tensors as Keras 3 writes them
     */
    record Node(List<@Nullable Object> arguments, Map<String, @Nullable Object> named) {}

    /** For a layer that only its model or wrapper calls. */
    static final OldCalls NONE = new OldCalls(Map.of());

    /** The number of the first call of each layer that is a model: 1, if the graph of the model itself is the first. */
    private final Map<String, Integer> firstCalls;

    private OldCalls(Map<String, Integer> firstCalls) {
        this.firstCalls = firstCalls;
    }

    /**
     * The calls in a functional model.
     *
     * @param nested the layers that are models, by name: every call of one is used, so that there is one whose number is
     *     the number of calls if they are counted from 1
     */
    static OldCalls of(Map<String, JsonValue> nested, List<JsonValue> layers, JsonValue outputs) {
        Map<String, Integer> firstCalls = new HashMap<>();
        Consumer<JsonValue> tensor = value -> {
            List<JsonValue> parts = value.elements();
            JsonValue model = parts.get(0).plain() instanceof String name ? nested.get(name) : null;
            JsonValue nodes = model == null ? null : model.find("inbound_nodes");
            if (nodes != null && parts.get(1).number() >= nodes.elements().size()) {
                firstCalls.put(parts.get(0).text(), 1);
            }
        };
        for (JsonValue layer : layers) {
            JsonValue nodes = layer.find("inbound_nodes");
            if (nodes != null) {
                eachTensor(nodes, tensor);
            }
        }
        eachTensor(outputs, tensor);
        return new OldCalls(firstCalls);
    }

    private static void eachTensor(JsonValue value, Consumer<JsonValue> consumer) {
        if (isTensor(value)) {
            consumer.accept(value);
        }
        if (value.isArray()) {
            value.elements().forEach(element -> eachTensor(element, consumer));
        } else if (value.isObject()) {
            value.members().values().forEach(member -> eachTensor(member, consumer));
        }
    }

    /** All nodes of a layer as Keras 3 writes them. */
    Object nodes(JsonValue nodes) {
        List<Object> converted = new ArrayList<>();
        for (JsonValue node : nodes.elements()) {
            boolean isOld = node.isArray() || node.find("args") == null;
            converted.add(isOld ? node.with(ofKeras3(read(node))).placed() : node.placed());
        }
        return nodes.with(converted).placed();
    }

    /** Masks are not part of the graph in Keras 2; a call says so by having none. */
    private static Map<String, @Nullable Object> ofKeras3(Node node) {
        List<@Nullable Object> arguments = node.arguments();
        node.named().putIfAbsent("mask", null);
        return call(List.of(arguments.size() == 1 ? arguments.get(0) : arguments), node.named());
    }

    /** A call as Keras 3 writes it. */
    static Map<String, @Nullable Object> call(List<?> arguments, Map<String, ?> named) {
        Map<String, @Nullable Object> call = new LinkedHashMap<>();
        call.put("args", arguments);
        call.put("kwargs", named);
        return call;
    }

    Node read(JsonValue node) {
        Node read = new Node(new ArrayList<>(), new LinkedHashMap<>());
        add(node, read);
        return read;
    }

    private void add(JsonValue part, Node node) {
        if (isTensor(part) || isConstant(part)) {
            List<JsonValue> elements = part.elements();
            node.arguments().add(isConstant(part) ? elements.get(2).plain() : tensor(part));
            if (elements.size() > TENSOR && elements.get(TENSOR).isObject()) {
                elements.get(TENSOR).members().forEach((name, value) -> node.named()
                        .put(name, argument(value)));
            }
        } else if (part.isObject()) {
            new TreeMap<>(part.members()).values().forEach(value -> add(value, node));
        } else {
            part.elements().forEach(element -> add(element, node));
        }
    }

    private static boolean isTensor(JsonValue value) {
        List<JsonValue> parts = value.isArray() ? value.elements() : List.of();
        return (parts.size() == TENSOR || parts.size() == TENSOR + 1)
                && parts.get(0).plain() instanceof String name
                && !name.equals(CONSTANT)
                && parts.get(1).plain() instanceof Long
                && parts.get(2).plain() instanceof Long;
    }

    private static boolean isConstant(JsonValue value) {
        List<JsonValue> parts = value.isArray() ? value.elements() : List.of();
        return parts.size() >= TENSOR && CONSTANT.equals(parts.get(0).plain());
    }

    /** An argument by name: a tensor, a list with tensors in it, or an unchanged value. */
    private @Nullable Object argument(JsonValue value) {
        if (isTensor(value)) {
            return tensor(value);
        }
        return value.isArray()
                ? value.elements().stream().map(this::argument).collect(Collectors.toCollection(ArrayList::new))
                : value.plain();
    }

    private Object tensor(JsonValue tensor) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("keras_history", history(tensor, 0));
        Map<String, Object> converted = new LinkedHashMap<>();
        converted.put("class_name", "__keras_tensor__");
        converted.put("config", config);
        return tensor.with(converted).placed();
    }

    /** A tensor's layer, call and output, with the calls counted from a number. */
    private Object history(JsonValue tensor, int first) {
        List<@Nullable Object> history = new ArrayList<>();
        tensor.elements().subList(0, TENSOR).forEach(part -> history.add(part.placed()));
        int shift = first - firstCalls.getOrDefault(tensor.elements().get(0).plain(), 0);
        if (shift != 0) {
            JsonValue call = tensor.elements().get(1);
            history.set(1, call.with((long) call.number() + shift).placed());
        }
        return tensor.with(history).placed();
    }

    /** Whether an argument is a tensor, or has one in it. */
    static boolean hasTensor(@Nullable Object argument) {
        return argument instanceof List<?> elements
                ? elements.stream().anyMatch(OldCalls::hasTensor)
                : JsonValue.isPlaced(argument);
    }

    /**
     * The outputs of a functional model.
     *
     * @param functionals the layers that are functional models: Keras 3 counts their calls from 1 there, and only there
     */
    Object outputs(JsonValue outputs, Set<String> functionals) {
        if (isTensor(outputs)) {
            return output(outputs, functionals);
        }
        return outputs.with(outputs.elements().stream()
                        .map(output -> output(output, functionals))
                        .toList())
                .placed();
    }

    private Object output(JsonValue output, Set<String> functionals) {
        return isTensor(output)
                ? history(output, functionals.contains(output.elements().get(0).text()) ? 1 : 0)
                : output.placed();
    }
}
