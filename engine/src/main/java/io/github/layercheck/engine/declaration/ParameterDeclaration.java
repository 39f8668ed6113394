package io.github.layercheck.engine.declaration;

import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import org.jspecify.annotations.Nullable;

/**
 * A tensor that a layer takes.
 *
 * @param tensor the tensor; of a constant, the parameter itself
 * @param argument the named argument of Keras' call that it is for, or empty for the next positional one
 * @param constant the type of an array that stands in place of a tensor, or null if there is a tensor
 * @param recorded the shape that the file says the tensor has, or null if it says none
 */
public record ParameterDeclaration(
        TensorName tensor,
        String argument,
        @Nullable TensorType constant,
        @Nullable TensorShape recorded) {

    public ParameterDeclaration(TensorName tensor, String argument) {
        this(tensor, argument, null, null);
    }
}
