package io.github.layercheck.processor.declaration;

import io.github.layercheck.processor.problem.Place;

/**
 * A tensor by name.
 *
 * @param method the name of the method that makes it
 * @param output which of the method's outputs it is
 * @param place where the name was written
 */
public record TensorName(String method, int output, Place place) {}
