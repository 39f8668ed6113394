package io.github.layercheck.engine.problem;

/**
 * What was known where a problem was found, as an opaque mark: only the step that looks for the cause of a problem needs
 * to read it.
 */
public interface Evidence {}
