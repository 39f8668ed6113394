package io.github.layercheck.engine.problem;

/**
 * Where a part of a model was written, as an opaque mark: only the reader that made it needs to know how to point
 * there.
 */
public interface Origin {}
