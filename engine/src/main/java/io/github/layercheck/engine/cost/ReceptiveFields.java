package io.github.layercheck.engine.cost;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.InferredCall;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How much of the input each place of a tensor sees, along the axes that windows move over, on ways of convolutions, poolings and
 * layers that keep the places. Other layers see all, or change the places, and end a way.
 */
public final class ReceptiveFields {

    /** How many calls of models are opened; their number can double with every level of models in models. */
    private static final int MAX_MODELS = 10_000;

    /**
     * What each place of a tensor sees.
     *
     * @param fields those of each axis that windows move over
     * @param isChannelsFirst whether the channels come before these axes, or null if no layer has said it
     */
    private record Seen(List<Field> fields, @Nullable Boolean isChannelsFirst) {}

    private final Map<Tensor, Seen> seen = new HashMap<>();
    private final InferredModel model;
    private final String prefix;
    private final Map<String, List<Field>> ofLayers;
    private final AtomicInteger models;

    private ReceptiveFields(
            InferredModel model,
            List<@Nullable Seen> inputs,
            String prefix,
            Map<String, List<Field>> ofLayers,
            AtomicInteger models) {
        this.model = model;
        this.prefix = prefix;
        this.ofLayers = ofLayers;
        this.models = models;
        int next = 0;
        for (Call input : model.graph().inputs()) {
            put(input.output(0), inputs.get(next++));
        }
        for (Call call : model.graph().calls()) {
            InferredCall made = model.tensors().made(call);
            if (made != null && !call.layer().isInput()) {
                add(call, made);
            }
        }
    }

    /** Those of the tensors of a model. */
    public static ReceptiveFields of(InferredModel model) {
        List<@Nullable Seen> inputs = new ArrayList<>();
        for (Call input : model.graph().inputs()) {
            TensorType type = Objects.requireNonNull(model.tensors().type(input.output(0)));
            int axes = type.shape().rank() - 2;
            List<Field> fields = new ArrayList<>();
            for (int axis = 0; axis < axes; axis++) {
                fields.add(Field.INPUT);
            }
            inputs.add(axes < 1 ? null : new Seen(fields, null));
        }
        return new ReceptiveFields(model, inputs, "", new HashMap<>(), new AtomicInteger());
    }

    /**
     * Those of what the last call of a layer makes, an axis each; none if there is no figure.
     *
     * @param path the names of the models around the layer and of the layer
     */
    public List<Field> of(String path) {
        return ofLayers.getOrDefault(path, List.of());
    }

    private void put(Tensor tensor, @Nullable Seen fields) {
        if (fields == null) {
            ofLayers.remove(prefix + tensor.layer().name());
        } else {
            seen.put(tensor, fields);
            ofLayers.put(prefix + tensor.layer().name(), fields.fields());
        }
    }

    private void add(Call call, InferredCall made) {
        InferredModel inner = made.model();
        if (inner != null) {
            addModel(call, inner);
            return;
        }
        LayerConfig config = call.layerConfig();
        if (config == null
                || config.type().isCustom()
                || config.definition().isOperation()
                || call.inputs().isEmpty()) {
            return;
        }
        TensorType input =
                Objects.requireNonNull(model.tensors().type(call.inputs().get(0)));
        if (FieldRule.merges(config, input.shape())) {
            put(call.output(0), merged(call.inputs()));
            return;
        }
        Seen before = seen.get(call.inputs().get(0));
        List<Field> fields = before == null ? null : FieldRule.apply(config, input.shape(), before.fields());
        if (before != null && fields != null) {
            Boolean format = format(config, before);
            put(call.output(0), isSame(before, format) ? new Seen(fields, format) : null);
        }
    }

    private static boolean isSame(Seen before, @Nullable Boolean format) {
        return before.isChannelsFirst() == null || before.isChannelsFirst().equals(format);
    }

    /** Where the channels are: as a layer with windows says, or before it as they were. */
    private static @Nullable Boolean format(LayerConfig config, Seen before) {
        boolean saysIt = config.type().attribute("dataFormat") != null;
        return saysIt ? Boolean.valueOf(config.isChannelsFirst()) : before.isChannelsFirst();
    }

    private @Nullable Seen merged(List<Tensor> tensors) {
        Seen merged = seen.get(tensors.get(0));
        for (Tensor tensor : tensors) {
            Seen other = seen.get(tensor);
            if (merged == null
                    || other == null
                    || merged.fields().size() != other.fields().size()) {
                return null;
            }
            List<Field> fields = new ArrayList<>();
            for (int axis = 0; axis < merged.fields().size(); axis++) {
                Field both = merged.fields().get(axis).with(other.fields().get(axis));
                if (both == null) {
                    return null;
                }
                fields.add(both);
            }
            merged = new Seen(fields, merged.isChannelsFirst());
        }
        return merged;
    }

    private void addModel(Call call, InferredModel inner) {
        List<@Nullable Seen> inputs = new ArrayList<>();
        for (Call.Argument argument : call.forInputs()) {
            inputs.add(argument.tensor() == null ? null : seen.get(argument.tensor()));
        }
        if (models.incrementAndGet() > MAX_MODELS
                || inputs.size() != inner.graph().inputs().size()) {
            return;
        }
        ReceptiveFields within =
                new ReceptiveFields(inner, inputs, prefix + call.layer().name() + "/", ofLayers, models);
        List<Tensor> outputs = inner.outputs();
        for (int i = 0; i < outputs.size(); i++) {
            put(call.output(i), within.seen.get(outputs.get(i)));
        }
    }
}
