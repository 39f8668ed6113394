package io.github.layercheck.processor.read;

import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.promise.Promise;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Holds models to what their interfaces promise of them. */
final class PromiseReader {

    /** By name, so that neither is loaded where neither is written. */
    private static final String EXPECT = "io.github.layercheck.Expect";

    private static final String BUDGET = "io.github.layercheck.Budget";

    private final ModelDeclaration declaration;
    private final Optional<ModelSummary> summary;
    private final Problems problems;

    private PromiseReader(ModelDeclaration declaration, Optional<ModelSummary> summary, Problems problems) {
        this.declaration = declaration;
        this.summary = summary;
        this.problems = problems;
    }

    /**
     * Adds a problem for each promise that is broken.
     *
     * @param summary the model's; empty for a block, and for a model with errors, of which nothing is known
     */
    static void check(
            TypeElement model, ModelDeclaration declaration, Optional<ModelSummary> summary, Problems problems) {
        PromiseReader reader = new PromiseReader(declaration, summary, problems);
        reader.check(model, declaration.type().nestedName());
        for (ExecutableElement method : ElementFilter.methodsIn(model.getEnclosedElements())) {
            reader.check(method, method.getSimpleName().toString());
        }
    }

    private void check(Element element, String subject) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            String type = Types.nameOf(annotation.getAnnotationType());
            if (type.equals(EXPECT) || type.equals(BUDGET)) {
                AnnotationReader.read(annotation)
                        .ifPresent(values -> check(new SourceOrigin(element, annotation), subject, type, values));
            }
        }
    }

    private void check(SourceOrigin origin, String subject, String type, Map<String, Object> values) {
        if (declaration.isBlock() || declaration.contract().isPresent()) {
            problems.add(subject, origin, nothingToPromise(type));
        } else if (summary.isPresent()) {
            ModelSummary model = summary.get();
            if (!(origin.element() instanceof ExecutableElement)) {
                add(
                        origin,
                        subject,
                        type.equals(BUDGET) ? Promise.exceeded(values, model) : Promise.broken(values, model));
                return;
            }
            for (LayerSummary layer : model.layers()) {
                if (layer.method().equals(subject)) {
                    add(origin, layer.name(), Promise.broken(values, layer));
                }
            }
        }
    }

    private void add(SourceOrigin origin, String subject, List<Fault> broken) {
        broken.forEach(fault -> problems.add(subject, origin, fault));
    }

    private Fault nothingToPromise(String type) {
        String what = declaration.isBlock() ? "a block" : "a model in a file without layers";
        return new Fault(
                        ProblemId.MISPLACED_ANNOTATION,
                        "@" + type.substring(type.lastIndexOf('.') + 1) + " is in " + what)
                .because(
                        declaration.isBlock()
                                ? "What a block weighs depends on where it is used."
                                : "What its layers weigh is not known.")
                .fix("Remove it" + (declaration.isBlock() ? ", or put it into the models that use the block." : "."));
    }
}
