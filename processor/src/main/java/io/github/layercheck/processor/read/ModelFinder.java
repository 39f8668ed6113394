package io.github.layercheck.processor.read;

import io.github.layercheck.Model;
import io.github.layercheck.engine.declaration.Dependents;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds models that others use, in the sources of this compilation or as classes. */
public final class ModelFinder {

    private final Elements elements;
    private final ModelReader reader;
    private final Sources sources;
    private final Set<String> withErrors;
    private final Map<String, Read<ModelDeclaration>> found = new HashMap<>();

    /**
     * For one round of processing.
     *
     * @param sources the models whose sources are compiled
     * @param withErrors those whose errors were reported already, in an earlier compilation of the same build
     */
    public ModelFinder(Elements elements, ModelReader reader, Sources sources, Set<String> withErrors) {
        this.elements = elements;
        this.reader = reader;
        this.sources = sources;
        this.withErrors = withErrors;
    }

    /**
     * The models for one that uses them.
     *
     * @param gaps takes what the used models lack, so that their users wait for it
     */
    public Models models(List<Gap> gaps) {
        return new UsedModels(this, gaps);
    }

    private record UsedModels(ModelFinder finder, List<Gap> gaps) implements Models {

        @Override
        public ModelDeclaration find(String canonicalName) {
            Read<ModelDeclaration> model = finder.find(canonicalName);
            gaps.addAll(model.gaps());
            return model.value();
        }
    }

    /** Which models use which, among those whose sources are compiled and can be read. */
    public Dependents dependents() {
        List<ModelDeclaration> compiled = new ArrayList<>();
        for (String name : sources.names()) {
            try {
                TypeElement type = elements.getTypeElement(name);
                if (type != null && Types.hasAnnotation(type, Model.class)) {
                    compiled.add(find(name).value());
                }
            } catch (RuntimeException | StackOverflowError | LinkageError e) {
                // The model that cannot be read is reported where it is processed itself.
            }
        }
        return Dependents.among(compiled);
    }

    private Read<ModelDeclaration> find(String canonicalName) {
        Read<ModelDeclaration> known = found.get(canonicalName);
        if (known == null) {
            known = read(canonicalName);
            found.put(canonicalName, known);
        }
        return known;
    }

    private Read<ModelDeclaration> read(String canonicalName) {
        TypeElement model = elements.getTypeElement(canonicalName);
        if (model == null || !Types.hasAnnotation(model, Model.class)) {
            if (model != null
                    && sources.contain(model)
                    && Declarations.partOfModel(model).isPresent()) {
                return wrong(model);
            }
            throw new Fault(ProblemId.NOT_A_MODEL, canonicalName + " is not a model")
                    .because("A layer of this kind is an interface with @Model.");
        }
        if (sources.contain(model)) {
            Problems problems = new Problems();
            Read<ModelDeclaration> read = reader.read(model, problems);
            return changesUses(problems) ? wrong(model) : read;
        }
        return withErrors.contains(canonicalName) ? wrong(model) : reader.readCompiled(model);
    }

    /** Whether what is wrong in a model is more than a value: its users could say what follows from it. */
    private static boolean changesUses(Problems problems) {
        for (Problem problem : problems.all()) {
            if (problem.isError() && !isOfValue(problem.id())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfValue(ProblemId id) {
        return id == ProblemId.ATTRIBUTE_CONFLICT || id == ProblemId.ATTRIBUTE_RANGE || id == ProblemId.INPUT_DIMENSION;
    }

    /** What is reported where it stands: anything that its users were told would follow from that. */
    private Read<ModelDeclaration> wrong(TypeElement model) {
        return new Read<>(
                reader.unreadable(model), List.of(Gap.refused(model, "the right model " + model.getQualifiedName())));
    }
}
