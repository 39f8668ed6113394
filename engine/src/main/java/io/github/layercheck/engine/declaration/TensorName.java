package io.github.layercheck.engine.declaration;

import io.github.layercheck.engine.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A tensor by name.
 *
 * @param method the name of the method that makes it, or null if that could not be read
 * @param output which of the method's outputs it is
 * @param place where the name was written
 */
public record TensorName(@Nullable String method, int output, Place place) {}
