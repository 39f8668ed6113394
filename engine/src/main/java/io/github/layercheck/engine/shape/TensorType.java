package io.github.layercheck.engine.shape;

import io.github.layercheck.DType;

/** The shape of a tensor and the type of its elements. */
public record TensorType(TensorShape shape, DType dtype) {}
