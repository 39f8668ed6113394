package io.github.layercheck.engine.file.content;

import io.github.layercheck.engine.problem.Place;

/**
 * A file of a model.
 *
 * @param name what messages call it
 * @param place where a model names it
 */
public record KerasFile(String name, Place place) {}
