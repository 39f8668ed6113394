package io.github.layercheck.engine.document;

import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.source.LayerDeclarations;
import io.github.layercheck.summary.ModelSummary;
import java.util.Map;

/**
 * A model as documents show it.
 *
 * @param source the binary name of its interface, or its file
 * @param summary what is known about it
 * @param declarations how each layer is declared in Java, by path
 */
public record DocumentedModel(String source, ModelSummary summary, Map<String, String> declarations) {

    public DocumentedModel {
        declarations = Map.copyOf(declarations);
    }

    /** A model without problems. */
    public static DocumentedModel of(String source, InferredModel model, ModelSummary summary) {
        return new DocumentedModel(source, summary, LayerDeclarations.of(model));
    }
}
