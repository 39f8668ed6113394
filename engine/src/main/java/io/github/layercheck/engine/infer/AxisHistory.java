package io.github.layercheck.engine.infer;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.Tensors;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a tensor came to its size at an axis: the layers on the way to it that have that axis, as far back as they have it.
 *
 * @param axis the axis, counted from the front
 * @param end the tensor
 * @param start where the way begins
 * @param size the size there
 * @param changes the calls on the way that change the size, in order
 */
record AxisHistory(int axis, Tensor end, Tensor start, long size, List<Change> changes) {

    /** A call that makes a tensor with the axis in one size of one with the axis in another size. */
    record Change(Call call, Tensor made, long before, long after) {}

    /** The part of the history that another tensor does not share. */
    AxisHistory without(AxisHistory other) {
        int common = 0;
        while (common < Math.min(changes.size(), other.changes.size())
                && changes.get(common).equals(other.changes.get(common))) {
            common++;
        }
        if (common == 0) {
            return this;
        }
        Change last = changes.get(common - 1);
        return new AxisHistory(axis, end, last.made(), last.after(), changes.subList(common, changes.size()));
    }

    /** The history of an axis of a tensor; empty if the size is not known. */
    static Optional<AxisHistory> of(int axis, Tensor end, Tensors tensors) {
        Long last = size(end, axis, tensors);
        if (last == null) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>();
        Tensor tensor = end;
        long size = last;
        Tensor before = before(tensor, axis, size, tensors);
        while (before != null) {
            Long sizeBefore = size(before, axis, tensors);
            if (sizeBefore == null) {
                break;
            }
            if (sizeBefore != size) {
                changes.add(0, new Change(tensors.maker(tensor), tensor, sizeBefore, size));
            }
            tensor = before;
            size = sizeBefore;
            before = before(tensor, axis, size, tensors);
        }
        return Optional.of(new AxisHistory(axis, end, tensor, size, List.copyOf(changes)));
    }

    /** The input from which a tensor has the axis, or null if there is none; of several, one of that size. */
    private static @Nullable Tensor before(Tensor tensor, int axis, long size, Tensors tensors) {
        List<Tensor> inputs = tensors.maker(tensor).inputs().stream()
                .filter(input -> rank(input, tensors) == rank(tensor, tensors))
                .toList();
        return inputs.stream()
                .filter(input -> Long.valueOf(size).equals(size(input, axis, tensors)))
                .findFirst()
                .orElse(inputs.size() == 1 ? inputs.get(0) : null);
    }

    private static int rank(Tensor tensor, Tensors tensors) {
        TensorType type = tensors.type(tensor);
        return type == null ? -1 : type.shape().rank();
    }

    private static @Nullable Long size(Tensor tensor, int axis, Tensors tensors) {
        TensorType type = tensors.type(tensor);
        if (type == null) {
            return null;
        }
        TensorShape shape = type.shape();
        Dim dim = axis < shape.rank() ? shape.dim(axis) : Dim.unknown();
        return dim.isKnown() ? dim.size() : null;
    }
}
