package io.github.layercheck.engine.patch;

/**
 * A change of a file's text.
 *
 * @param region what is replaced; empty where something is only added
 */
public record TextEdit(Region region, String replacement) {}
