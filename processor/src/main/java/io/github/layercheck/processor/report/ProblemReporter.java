package io.github.layercheck.processor.report;

import io.github.layercheck.engine.file.content.FileOrigin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.processor.read.SourceOrigin;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Shows problems to the user, as errors and warnings of the compiler at the place that is at fault. */
public final class ProblemReporter {

    private final ProcessingEnvironment environment;
    private final Messager messager;
    private final boolean isEclipse;
    private boolean hasReportedErrors;

    public ProblemReporter(ProcessingEnvironment environment) {
        this.environment = environment;
        this.messager = environment.getMessager();
        this.isEclipse = messager.getClass().getName().startsWith("org.eclipse.jdt.");
    }

    /** Shows the problems of one model, in the order in which they stand in its source. */
    public void report(Problems problems) {
        if (!problems.isEmpty()) {
            List<Problem> all = problems.all();
            for (Problem problem : inOrder(all.size() < 2 ? all : FileWarnings.shortened(all))) {
                report(problem);
            }
        }
    }

    /** The problems of one model in the order in which they stand in its source. */
    public static List<Problem> inOrder(List<Problem> problems) {
        return problems.size() < 2 ? problems : ProblemOrder.sort(problems);
    }

    /** Whether the compile fails because of what was reported. */
    public boolean hasReportedErrors() {
        return hasReportedErrors;
    }

    public void report(Problem found) {
        report(found, "");
    }

    /** Shows a problem with what is attached to its text, as it is. */
    public void report(Problem found, String attachment) {
        hasReportedErrors |= found.isError();
        Problem problem = FileOrigin.shown(found);
        Place place = problem.place();
        SourceOrigin origin = (SourceOrigin) place.origin();
        AnnotationMirror annotation = origin.annotation();
        if (annotation != null && RepeatedAnnotation.report(problem, origin, environment)) {
            return;
        }
        AnnotationValue value = annotation == null ? null : value(annotation, place);
        messager.printMessage(kind(problem), problem.message() + attachment, origin.element(), annotation, value);
    }

    /** How the compiler is to treat a problem. */
    static Diagnostic.Kind kind(Problem problem) {
        return problem.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    }

    /** The attribute's value as it was written, or its element; null if it was not written. */
    private @Nullable AnnotationValue value(AnnotationMirror annotation, Place place) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                annotation.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(String.valueOf(place.attribute()))) {
                return element(entry.getValue(), place.index());
            }
        }
        return null;
    }

    /** An element of an array; the array itself for ecj, which would otherwise point at the annotation. */
    private AnnotationValue element(AnnotationValue value, int index) {
        if (index >= 0
                && !isEclipse
                && value.getValue() instanceof List<?> elements
                && index < elements.size()
                && elements.get(index) instanceof AnnotationValue element) {
            return element;
        }
        return value;
    }
}
