package io.github.layercheck.summary;

import io.github.layercheck.DType;

/**
 * One tensor that a layer returns.
 *
 * @param shape the shape, the batch dimension included
 * @param dtype the type of the elements
 */
public record TensorSummary(Shape shape, DType dtype) {}
