package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change on a way would make of its end, as far as the way alone tells: quicker than to infer the whole model. */
final class Chain {

    private final Way way;

    Chain(Way way) {
        this.way = way;
    }

    /** The size at the end if a layer on the way had another configuration; null if a layer on the way refuses it. */
    @Nullable
    Dim endWith(int number, LayerConfig changed) {
        Spot spot = way.spots().get(number);
        TensorShape shape = made(spot, changed, null, null);
        return shape == null ? null : end(number, shape);
    }

    /** The size at the end if the tensor at a place on the way had another shape; null if a layer refuses it. */
    @Nullable
    Dim end(int number, TensorShape shape) {
        TensorShape current = shape;
        for (int i = number + 1; i < way.spots().size(); i++) {
            Spot spot = way.spots().get(i);
            Spot before = way.spots().get(i - 1);
            boolean passes = spot.isInput() || spot.made().model() != null;
            LayerConfig config = spot.call().layerConfig();
            if (!passes && config == null) {
                return null;
            }
            current = passes || config == null
                    ? current
                    : made(
                            spot,
                            config,
                            before.tensor(),
                            new TensorType(current, before.type().dtype()));
            if (current == null) {
                return null;
            }
        }
        int axis = way.end().axis();
        return axis >= 0 && axis < current.rank() ? current.dim(axis) : null;
    }

    private static @Nullable TensorShape made(
            Spot spot, LayerConfig config, @Nullable Tensor replaced, @Nullable TensorType by) {
        List<@Nullable TensorType> types = new ArrayList<>();
        for (Call.Argument argument : spot.call().arguments()) {
            Tensor tensor = argument.tensor();
            if (tensor == null) {
                types.add(argument.constant());
            } else {
                types.add(tensor.equals(replaced) ? by : spot.scope().tensors().type(tensor));
            }
        }
        return CallResult.shape(spot.call(), config, types, spot.tensor().output());
    }
}
