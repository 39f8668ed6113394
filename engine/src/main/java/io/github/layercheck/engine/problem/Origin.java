package io.github.layercheck.engine.problem;

/**
 * Where a part of a model was written, as an opaque mark: the reader that made it knows how to point there, nobody else
 * needs to.
 */
public interface Origin {}
