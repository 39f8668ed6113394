package io.github.layercheck.engine.document;

import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.source.LayerDeclarations;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.Map;

/**
 * A model as documents show it.
 *
 * @param source the binary name of its interface, or its file
 * @param summary what is known about it
 * @param className the class of its constants, as code names it; empty if there is none
 * @param declarations how each layer is declared in Java, by path; empty where that is not known
 * @param warnings the messages about what works in it, but is almost surely not what was meant
 */
public record DocumentedModel(
        String source,
        ModelSummary summary,
        String className,
        Map<String, String> declarations,
        List<String> warnings) {

    public DocumentedModel {
        declarations = Map.copyOf(declarations);
        warnings = List.copyOf(warnings);
    }

    /** A model that has no class. */
    public DocumentedModel(
            String source, ModelSummary summary, Map<String, String> declarations, List<String> warnings) {
        this(source, summary, "", declarations, warnings);
    }

    /** The same of which a class of constants is generated. */
    public DocumentedModel withClass(String name) {
        return new DocumentedModel(source, summary, name, declarations, warnings);
    }

    /** A model without errors. */
    public static DocumentedModel of(String source, InferredModel model, ModelSummary summary, List<Problem> warnings) {
        return new DocumentedModel(
                source,
                summary,
                LayerDeclarations.of(model),
                warnings.stream().map(Problem::message).toList());
    }
}
