package io.github.layercheck.engine.document;

import io.github.layercheck.summary.ModelSummary;

/**
 * A model as documents show it.
 *
 * @param source the binary name of its interface, or its file
 * @param summary what is known about it
 */
public record DocumentedModel(String source, ModelSummary summary) {}
