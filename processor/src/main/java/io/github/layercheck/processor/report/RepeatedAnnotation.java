package io.github.layercheck.processor.report;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.processor.patch.Locator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Finds an annotation that stands several times on a type. javac has it within a container that nobody wrote, and would
 * show what is wrong with it at the name of the type.
 */
final class RepeatedAnnotation {

    private RepeatedAnnotation() {}

    /** Whether the problem could be shown where such an annotation of its element was written. */
    static boolean report(
            Problem problem, Element element, AnnotationMirror annotation, ProcessingEnvironment environment) {
        int number = number(element, annotation);
        if (number < 0) {
            return false;
        }
        try {
            Trees trees = Trees.instance(environment);
            TreePath path = trees.getPath(element);
            Optional<AnnotationTree> written =
                    path == null ? Optional.empty() : written(path, annotation, number, trees);
            written.map(tree -> value(tree, problem.place()))
                    .ifPresent(tree -> trees.printMessage(
                            ProblemReporter.kind(problem), problem.message(), tree, path.getCompilationUnit()));
            return written.isPresent();
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return false;
        }
    }

    /** Its index in its container, or -1 if it is not in one. */
    private static int number(Element element, AnnotationMirror annotation) {
        for (AnnotationMirror container : element.getAnnotationMirrors()) {
            for (AnnotationValue value : container.getElementValues().values()) {
                if (value.getValue() instanceof List<?> elements) {
                    int number = elements.stream()
                            .map(item -> ((AnnotationValue) item).getValue())
                            .toList()
                            .indexOf(annotation);
                    if (number >= 0) {
                        return number;
                    }
                }
            }
        }
        return -1;
    }

    private static Optional<AnnotationTree> written(
            TreePath path, AnnotationMirror annotation, int number, Trees trees) {
        if (!(path.getLeaf() instanceof ClassTree type)) {
            return Optional.empty();
        }
        Element annotationType = annotation.getAnnotationType().asElement();
        return type.getModifiers().getAnnotations().stream()
                .filter(tree ->
                        Objects.equals(trees.getElement(new TreePath(path, tree.getAnnotationType())), annotationType))
                .<AnnotationTree>map(tree -> tree)
                .skip(number)
                .findFirst();
    }

    /** The value of the attribute, or its element; the annotation if the attribute was not written. */
    private static Tree value(AnnotationTree annotation, Place place) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals(place.attribute())) {
                return Locator.element(assignment.getExpression(), place.index());
            }
        }
        return annotation;
    }
}
