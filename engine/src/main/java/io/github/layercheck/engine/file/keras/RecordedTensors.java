package io.github.layercheck.engine.file.keras;

import io.github.layercheck.DType;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a Keras file says of the tensors of a functional model: each has its shape and type where a layer takes it. */
final class RecordedTensors {

    /** A tensor by what makes it. */
    private record Id(String layer, int call, int output) {}

    private final Map<Id, TensorType> types = new HashMap<>();

    private RecordedTensors() {}

    /** What the file says where these layers take tensors. */
    static RecordedTensors of(List<JsonValue> layers) {
        RecordedTensors recorded = new RecordedTensors();
        for (JsonValue layer : layers) {
            JsonValue nodes = layer.find("inbound_nodes");
            if (nodes != null) {
                recorded.addIn(nodes);
            }
        }
        return recorded;
    }

    private void addIn(JsonValue value) {
        if (KerasTensor.isTensor(value)) {
            add(KerasTensor.in(value).get(0), value.member("config"));
        } else if (value.isArray()) {
            value.elements().forEach(this::addIn);
        } else if (value.isObject()) {
            value.members().values().forEach(this::addIn);
        }
    }

    private void add(KerasTensor tensor, JsonValue config) {
        TensorShape shape = KerasTensor.shape(config.find("shape"));
        JsonValue dtype = config.find("dtype");
        Optional<DType> type = dtype == null ? Optional.empty() : KerasTraits.find(dtype);
        if (shape != null && type.isPresent()) {
            types.put(new Id(tensor.layer(), tensor.call(), tensor.output()), new TensorType(shape, type.get()));
        }
    }

    /** The outputs of a layer's first call, from the first one up to the last that is recorded. */
    List<TensorType> outputs(String layer) {
        List<TensorType> outputs = new ArrayList<>();
        TensorType next = types.get(new Id(layer, 0, 0));
        while (next != null) {
            outputs.add(next);
            next = types.get(new Id(layer, 0, outputs.size()));
        }
        return outputs;
    }
}
