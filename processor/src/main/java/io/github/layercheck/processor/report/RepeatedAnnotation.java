package io.github.layercheck.processor.report;

import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.processor.patch.Declared;
import io.github.layercheck.processor.patch.Locator;
import io.github.layercheck.processor.read.SourceOrigin;
import io.github.layercheck.processor.read.SyntaxTrees;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Shows what is wrong with an annotation that stands several times on a type. javac has it within a container that nobody
 * wrote, and would show it at the name of the type.
 */
final class RepeatedAnnotation {

    private RepeatedAnnotation() {}

    /** Whether the problem could be shown where such an annotation was written. */
    static boolean report(Problem problem, SourceOrigin origin, ProcessingEnvironment environment) {
        if (origin.indexInContainer() < 0) {
            return false;
        }
        try {
            Trees trees = SyntaxTrees.of(environment);
            Optional<Declared> declared = Declared.of(origin, trees);
            declared.ifPresent(at -> trees.printMessage(
                    ProblemReporter.kind(problem), problem.message(), tree(at, problem.place()), at.unit()));
            return declared.isPresent();
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return false;
        }
    }

    /** The value of the attribute, or its element; the annotation if the attribute was not written. */
    private static Tree tree(Declared declared, Place place) {
        Tree annotation = Objects.requireNonNull(declared.annotation());
        return declared.value(place.attribute())
                .<Tree>map(value -> Locator.element(value, place.index()))
                .orElse(annotation);
    }
}
