package io.github.layercheck.summary;

import io.github.layercheck.DType;

/**
 * One input of a model.
 *
 * @param name the input's name
 * @param shape the shape, the batch dimension included
 * @param dtype the type of the elements
 */
public record InputSummary(String name, Shape shape, DType dtype) {}
