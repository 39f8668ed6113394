package io.github.layercheck.processor.read;

import io.github.layercheck.Model;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds models that others use, in the sources of this compilation or as classes. */
public final class ModelFinder implements Models {

    private final Elements elements;
    private final ModelReader reader;
    private final Set<String> sources;
    private final Set<String> withErrors;
    private final Map<String, ModelDeclaration> found = new HashMap<>();

    /**
     * For one round of processing.
     *
     * @param sources the canonical names of the models whose sources are compiled
     * @param withErrors those whose errors were reported already, in an earlier compilation of the same build
     */
    public ModelFinder(Elements elements, ModelReader reader, Set<String> sources, Set<String> withErrors) {
        this.elements = elements;
        this.reader = reader;
        this.sources = sources;
        this.withErrors = withErrors;
    }

    /** Whether one of the models found so far is incomplete, so that what uses it has to wait for it. */
    public boolean hasFoundIncomplete() {
        return found.values().stream().anyMatch(model -> !model.isComplete());
    }

    @Override
    public ModelDeclaration find(String canonicalName) {
        ModelDeclaration known = found.get(canonicalName);
        if (known == null) {
            known = read(canonicalName);
            found.put(canonicalName, known);
        }
        return known;
    }

    private ModelDeclaration read(String canonicalName) {
        TypeElement model = elements.getTypeElement(canonicalName);
        if (model == null || !Types.hasAnnotation(model, Model.class)) {
            throw new Fault(ProblemId.NOT_A_MODEL, canonicalName + " is no model")
                    .because("A layer of this kind is an interface with @Model.");
        }
        if (!sources.contains(canonicalName)) {
            return withErrors.contains(canonicalName) ? reader.unreadable(model) : reader.readCompiled(model);
        }
        return reader.read(model, Hidden.NOTHING, new Problems());
    }
}
