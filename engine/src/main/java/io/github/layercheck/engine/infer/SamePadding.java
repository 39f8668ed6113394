package io.github.layercheck.engine.infer;

import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.Tensors;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.TensorType;
import java.util.List;

/** Whether a layer that shortens an axis would keep its size with another padding. */
final class SamePadding {

    private static final String PADDING = "padding";
    private static final String SAME = "SAME";

    private final Tensors tensors;

    SamePadding(Tensors tensors) {
        this.tensors = tensors;
    }

    boolean keeps(AxisHistory.Change change, int axis) {
        Call call = change.call();
        LayerConfig config = call.layerConfig();
        Attribute padding = config == null ? null : config.type().attribute(PADDING);
        if (config == null
                || padding == null
                || !padding.type().isEnum()
                || call.inputs().size() != 1) {
            return false;
        }
        Tensor input = call.inputs().get(0);
        TensorType type = tensors.type(input);
        LayerConfig same = config.with(PADDING, SAME, Place.of(config.origin()));
        Inputs inputs = new Inputs(List.of(new Inputs.Input(input.layer().label(), type)));
        Inference inferred = LayerInferrer.infer(call.method(), same, inputs, new Problems());
        return inferred != null && inferred.shape().dim(axis).is(change.before());
    }
}
