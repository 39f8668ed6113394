package io.github.layercheck.engine.rule;

import io.github.layercheck.DType;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a layer that Keras counts.
 *
 * @param path Keras' path within the layer, such as {@code lstm_cell/kernel}
 * @param shape its dimensions, named as a formula names them, all known
 * @param dtype the type of its elements, or null for that of the layer
 * @param trainable whether training changes it, where the layer is trainable
 * @param isOfWrapped whether it belongs to a wrapped layer, for which it is already decided whether it is trainable
 * @param quantizable what Keras makes of it when a model is quantized, or null if it stays as it is
 */
public record Weight(
        String path,
        List<Dim> shape,
        @Nullable DType dtype,
        boolean trainable,
        boolean isOfWrapped,
        @Nullable Quantizable quantizable) {

    /** A weight that the layer makes itself. */
    public Weight(String path, List<Dim> shape, @Nullable DType dtype, boolean trainable) {
        this(path, shape, dtype, trainable, false, null);
    }

    public Weight {
        shape = List.copyOf(shape);
    }

    /** The number of its elements. */
    public long count() {
        return TensorShape.elements(shape);
    }

    /** The same weight as one of a layer of that name within the layer. */
    public Weight under(String prefix) {
        return new Weight(prefix + "/" + path, shape, dtype, trainable, isOfWrapped, quantizable);
    }

    /** The same weight as one of a layer that is wrapped, which is trainable or not, and has weights of that type. */
    public Weight ofWrapped(boolean isTrainable, @Nullable DType variableType) {
        return isOfWrapped
                ? this
                : new Weight(
                        path, shape, dtype == null ? variableType : dtype, trainable && isTrainable, true, quantizable);
    }

    /** The same weight as one of a layer, which determines its type and whether it is trained. */
    public Weight ofLayer(DType type, boolean isTrained) {
        return new Weight(path, shape, type, isTrained, isOfWrapped, quantizable);
    }

    /** The same weight as one that a layer around its layer keeps as it is when it is quantized. */
    public Weight kept() {
        return quantizable == null ? this : with(quantizable.kept());
    }

    /** The same weight as one that can be quantized. */
    Weight with(Quantizable form) {
        return new Weight(path, shape, dtype, trainable, isOfWrapped, form);
    }
}
