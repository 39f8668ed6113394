package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.Scope;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From which axes of its inputs a layer has an axis of its output. The layer's own rule answers: it is asked what it
 * makes of the same inputs with another size of one axis.
 */
final class Sizes {

    /** For sizes that are not known: many numbers divide it. */
    private static final long KNOWN = 840;

    private final Spot spot;
    private final Call call;
    private final LayerConfig config;

    private Sizes(Spot spot, LayerConfig config) {
        this.spot = spot;
        this.call = spot.call();
        this.config = config;
    }

    /** The axes of inputs that decide on the size of an axis; empty if the layer decides itself, or if it is not known. */
    static List<Spot> deciding(Spot spot, LayerConfig config) {
        return new Sizes(spot, config).deciding();
    }

    private List<Spot> deciding() {
        List<@Nullable TensorType> types = new ArrayList<>();
        for (Call.Argument argument : call.arguments()) {
            types.add(known(spot.scope(), argument));
        }
        List<Spot> deciding = new ArrayList<>();
        Dim before = size(types);
        if (before == null || !before.isKnown()) {
            return deciding;
        }
        for (int i = 0; i < types.size(); i++) {
            Tensor tensor = call.arguments().get(i).tensor();
            TensorType type = types.get(i);
            for (int axis = 0;
                    tensor != null && type != null && axis < type.shape().rank();
                    axis++) {
                if (decides(types, i, type, axis, before)) {
                    deciding.add(new Spot(spot.scope(), tensor, axis));
                }
            }
        }
        return deciding;
    }

    private boolean decides(List<@Nullable TensorType> types, int input, TensorType type, int axis, Dim before) {
        Dim size = type.shape().dim(axis);
        for (Dim other : List.of(Dim.unknown(), size.times(2), size.plus(1))) {
            List<@Nullable TensorType> changed = new ArrayList<>(types);
            changed.set(input, new TensorType(type.shape().with(axis, other), type.dtype()));
            Dim after = size(changed);
            if (after != null) {
                return !after.equals(before);
            }
        }
        return false;
    }

    private @Nullable Dim size(List<@Nullable TensorType> types) {
        TensorShape shape = CallResult.shape(call, config, types, spot.tensor().output());
        return shape != null && spot.axis() < shape.rank() ? shape.dim(spot.axis()) : null;
    }

    /** The type of an argument, in which all sizes are known. */
    private static @Nullable TensorType known(Scope scope, Call.Argument argument) {
        Tensor tensor = argument.tensor();
        TensorType type = tensor == null ? argument.constant() : scope.tensors().type(tensor);
        if (type == null) {
            return null;
        }
        List<Dim> dims = new ArrayList<>();
        for (Dim dim : type.shape().dims()) {
            dims.add(dim.isKnown() ? dim : Dim.of(KNOWN));
        }
        return new TensorType(new TensorShape(dims), type.dtype());
    }
}
