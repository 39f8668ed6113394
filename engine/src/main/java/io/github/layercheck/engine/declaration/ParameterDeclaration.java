package io.github.layercheck.engine.declaration;

/**
 * A tensor that a layer takes.
 *
 * @param argument the named argument of Keras' call that it is for, or empty for the next positional one
 */
public record ParameterDeclaration(TensorName tensor, String argument) {}
