package io.github.layercheck.processor.file;

import io.github.layercheck.processor.problem.Place;

/**
 * A file of a model.
 *
 * @param name what messages call it
 * @param place where a model names it
 */
public record KerasFile(String name, Place place) {}
