package io.github.layercheck.processor.file;

import com.google.gson.JsonObject;
import io.github.layercheck.processor.declaration.ParameterDeclaration;
import io.github.layercheck.processor.declaration.Setting;
import io.github.layercheck.processor.declaration.TensorName;
import io.github.layercheck.processor.source.MethodNames;
import io.github.layercheck.processor.text.SnakeCase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

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
            JsonObject layer,
            String method,
            String first,
            Map<String, Object> arguments,
            List<Setting> settings,
            List<ParameterDeclaration> parameters) {}

    /** The calls of one layer that are still to come. */
    private record Layer(JsonObject json, Deque<KerasCall> calls, List<KerasCall> done) {}

    private final MethodNames names;
    private final Map<String, List<String>> methodsByLayer = new HashMap<>();
    private final Set<String> functionals = new HashSet<>();
    private int handedOver;

    KerasCalls(MethodNames names) {
        this.names = names;
    }

    /** The name of the method of an input. */
    String addInput(String kerasName) {
        String method = names.of(kerasName);
        methodsByLayer.put(kerasName, List.of(method));
        return method;
    }

    /** The name of a tensor of a call that was handed over. */
    private TensorName name(KerasTensor tensor) {
        List<String> methods = methodsByLayer.getOrDefault(tensor.layer(), List.of());
        return new TensorName(methods.get(tensor.call()), tensor.output(), KerasModelReader.PLACE);
    }

    /**
     * The name of a tensor that is an output of the model. Only there does Keras count the calls of a functional model
     * from 1, as if its own graph were the first.
     */
    TensorName outputName(KerasTensor tensor) {
        boolean isOfFunctional = functionals.contains(tensor.layer());
        return name(new KerasTensor(tensor.layer(), tensor.call() - (isOfFunctional ? 1 : 0), tensor.output()));
    }

    private boolean isThere(KerasTensor tensor) {
        return tensor.call()
                < methodsByLayer.getOrDefault(tensor.layer(), List.of()).size();
    }

    /** Hands over all calls of layers, in the order of the layers as far as the tensors that they take allow it. */
    void inOrder(List<JsonObject> layers, Consumer<Use> consumer) {
        List<Layer> waiting = new ArrayList<>();
        for (JsonObject json : layers) {
            Deque<KerasCall> calls = new ArrayDeque<>();
            KerasJson.objects(json.getAsJsonArray("inbound_nodes")).forEach(node -> calls.add(KerasCall.of(node)));
            waiting.add(new Layer(json, calls, new ArrayList<>()));
            if (KerasJson.text(json, "class_name").equals("Functional")) {
                functionals.add(kerasName(json));
            }
        }
        while (!waiting.isEmpty()) {
            int before = handedOver;
            waiting.forEach(layer -> handOver(layer, consumer));
            waiting.removeIf(layer -> layer.calls().isEmpty());
            if (handedOver == before) {
                throw new IllegalArgumentException(waiting.size() + " layers wait for each other");
            }
        }
    }

    private void handOver(Layer layer, Consumer<Use> consumer) {
        while (!layer.calls().isEmpty()
                && layer.calls().element().allTensors().stream().allMatch(this::isThere)) {
            KerasCall call = layer.calls().remove();
            consumer.accept(use(layer, call));
            layer.done().add(call);
            handedOver++;
        }
    }

    private Use use(Layer layer, KerasCall call) {
        String kerasName = kerasName(layer.json());
        List<ParameterDeclaration> parameters = new ArrayList<>();
        call.tensors().forEach(tensor -> parameters.add(new ParameterDeclaration(name(tensor), "")));
        call.named().forEach((argument, tensor) -> parameters.add(new ParameterDeclaration(name(tensor), argument)));
        List<String> methods = methodsByLayer.computeIfAbsent(kerasName, key -> new ArrayList<>());
        boolean isFirst = methods.isEmpty();
        methods.add(names.of(isFirst ? kerasName : kerasName + "_call_" + (methods.size() + 1)));
        return new Use(
                layer.json(),
                methods.get(methods.size() - 1),
                methods.get(0),
                call.arguments(),
                isFirst ? List.of() : settings(layer.done().get(0).arguments(), call.arguments()),
                parameters);
    }

    private static List<Setting> settings(Map<String, Object> first, Map<String, Object> own) {
        List<Setting> settings = new ArrayList<>();
        Map<String, Object> all = new HashMap<>(first);
        all.putAll(own);
        all.keySet().stream()
                .sorted()
                .filter(argument -> !Objects.equals(first.get(argument), own.get(argument)))
                .forEach(argument -> settings.add(new Setting(
                        List.of(),
                        SnakeCase.attribute(argument),
                        own.getOrDefault(argument, false),
                        KerasModelReader.PLACE)));
        return settings;
    }

    private static String kerasName(JsonObject layer) {
        return KerasJson.text(layer.getAsJsonObject("config"), "name");
    }
}
