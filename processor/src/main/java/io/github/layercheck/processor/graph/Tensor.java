package io.github.layercheck.processor.graph;

/** An output of a call of a layer. */
public record Tensor(Node layer, int call, int output) {}
