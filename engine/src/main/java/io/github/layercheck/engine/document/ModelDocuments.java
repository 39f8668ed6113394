package io.github.layercheck.engine.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Makes the documents of models. An artifact of its own provides it as a service, because what lays out a graph is several
 * times as large as everything else.
 */
public interface ModelDocuments {

    /** The artifact that provides the service. */
    String ARTIFACT = "io.github.layercheck:layercheck-documents";

    /** The service that a class loader finds; empty without the artifact. */
    static Optional<ModelDocuments> find(ClassLoader loader) {
        return ServiceLoader.load(ModelDocuments.class, loader).findFirst();
    }

    /**
     * The documents of a model. The same model gives the same text, on every machine.
     *
     * @param language of the words that are not the model's
     */
    Map<DocumentFormat, String> write(DocumentedModel model, Set<DocumentFormat> formats, Locale language);
}
