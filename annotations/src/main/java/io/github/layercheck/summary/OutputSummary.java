package io.github.layercheck.summary;

import io.github.layercheck.DType;

/**
 * One output of a model.
 *
 * @param layer the name of the layer that returns it
 * @param call which of the layer's calls, counted from 0
 * @param output which of the call's outputs, counted from 0
 * @param shape the shape, the batch dimension included
 * @param dtype the type of the elements
 */
public record OutputSummary(String layer, int call, int output, Shape shape, DType dtype) {}
