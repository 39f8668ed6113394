package io.github.layercheck.processor.declaration;

import io.github.layercheck.processor.problem.Origin;

/**
 * A tensor that a layer takes.
 *
 * @param method the name of the method that makes it
 * @param output which of the method's outputs it is
 * @param argument the named argument of Keras' call that it is for, or empty
 * @param origin where the name was written
 */
public record ParameterDeclaration(String method, int output, String argument, Origin origin) {}
