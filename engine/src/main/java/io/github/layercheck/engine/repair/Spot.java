package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.InferredCall;
import io.github.layercheck.engine.model.Scope;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.Objects;

/**
 * An axis of a tensor whose type is known, in the model in which it is made.
 *
 * @param axis the axis, counted from the front, or -1 for the tensor as a whole
 */
record Spot(Scope scope, Tensor tensor, int axis) {

    /** The call that makes the tensor. */
    Call call() {
        return scope.tensors().maker(tensor);
    }

    InferredCall made() {
        return Objects.requireNonNull(scope.tensors().made(call()));
    }

    TensorType type() {
        return Objects.requireNonNull(scope.tensors().type(tensor));
    }

    TensorShape shape() {
        return type().shape();
    }

    /** The size of the axis. */
    Dim size() {
        return shape().dim(axis);
    }

    /** The same tensor at another axis. */
    Spot at(int other) {
        return new Spot(scope, tensor, other);
    }

    /** What messages call the tensor: the method that makes it, also of the last of those layers that it repeats. */
    String name() {
        return Labels.within(scope) + scope.tensors().label(tensor);
    }

    boolean isInput() {
        return call().layer().isInput();
    }

    /** What messages call its call: the method that makes it, behind those that lead to its model. */
    String label() {
        return Labels.of(scope, call());
    }

    /** What messages call its layer: the method that declares it, which is that of its first call. */
    String layer() {
        return Labels.ofLayer(scope, call());
    }
}
