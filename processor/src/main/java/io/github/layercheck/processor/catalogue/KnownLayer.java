package io.github.layercheck.processor.catalogue;

import io.github.layercheck.processor.config.LayerType;
import io.github.layercheck.processor.rule.LayerRule;

/**
 * A kind of layer that the catalogue has.
 *
 * @param rule what it infers
 * @param isWrapper whether it is made of other layers
 * @param className the name of the class that Keras' summary prints
 */
public record KnownLayer(LayerType type, LayerRule rule, boolean isWrapper, String className) {

    /** The same under the name of the class that Keras' summary prints, where it is not the exported one. */
    KnownLayer printedAs(String name) {
        return new KnownLayer(type, rule, isWrapper, name);
    }
}
