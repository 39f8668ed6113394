package io.github.layercheck.engine.document;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.List;
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

    /** The languages that there are words in, by their names in BCP 47. */
    List<String> languages();

    /**
     * The language of that name.
     *
     * @throws Fault if there are no words in it
     */
    default Locale language(String name) {
        if (!languages().contains(name)) {
            throw new Fault(ProblemId.UNKNOWN_NAME, "there are no documents in '" + name + "'")
                    .because("The languages are " + String.join(", ", languages()) + ".");
        }
        return Locale.forLanguageTag(name);
    }

    /**
     * The documents of a model. The same model gives the same text, on every machine.
     *
     * @param language of the words that are not the model's
     */
    Map<DocumentFormat, String> write(DocumentedModel model, Set<DocumentFormat> formats, Locale language);

    /** The documents of a model in a file without layers: no drawing, because nothing is known of its operations. */
    Map<DocumentFormat, String> write(DocumentedContract model, Set<DocumentFormat> formats, Locale language);

    /** A page with a table of models, in their order, each with the links to its documents. */
    String writeIndex(List<IndexedModel> models, Locale language);
}
