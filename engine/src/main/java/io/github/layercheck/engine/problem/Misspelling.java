package io.github.layercheck.engine.problem;

/**
 * A name that does not exist, and the nearest that does.
 *
 * @param name the name as it was written
 * @param meant the name that was probably meant
 */
public record Misspelling(String name, String meant) implements Evidence {}
