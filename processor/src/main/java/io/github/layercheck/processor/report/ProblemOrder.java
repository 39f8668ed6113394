package io.github.layercheck.processor.report;

import io.github.layercheck.engine.file.content.FileOrigin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.processor.read.SourceOrigin;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** The order in which the problems of one model stand in its source: each step of the way has found some of them. */
final class ProblemOrder {

    private static final int BEFORE_MEMBERS = -1;

    private final Map<Element, Integer> members = new HashMap<>();

    private ProblemOrder() {}

    /** A problem and where it stands, as numbers of which the first that differs decides. */
    private record Placed(Problem problem, IntBuffer position) {}

    /** The problems in the order of the source; those of one place stay in theirs. */
    static List<Problem> sort(List<Problem> problems) {
        ProblemOrder order = new ProblemOrder();
        List<Placed> placed = new ArrayList<>();
        problems.forEach(problem -> placed.add(
                new Placed(problem, order.position(FileOrigin.shown(problem).place()))));
        placed.sort(Comparator.comparing(Placed::position));
        return placed.stream().map(Placed::problem).toList();
    }

    private IntBuffer position(Place place) {
        SourceOrigin origin = (SourceOrigin) place.origin();
        Element element = origin.element();
        boolean isParameter = element.getKind() == ElementKind.PARAMETER;
        Element member = isParameter ? enclosing(element) : element;
        int parameter =
                isParameter ? ((ExecutableElement) member).getParameters().indexOf(element) : -1;
        AnnotationMirror annotation = origin.annotation();
        return IntBuffer.wrap(new int[] {
            number(member), parameter, annotation(element, annotation), attribute(annotation, place), place.index()
        });
    }

    /** Which member of its type it is; the annotations and the name of a type stand before its members. */
    private int number(Element member) {
        if (member.getKind() != ElementKind.METHOD) {
            return BEFORE_MEMBERS;
        }
        if (!members.containsKey(member)) {
            enclosing(member).getEnclosedElements().forEach(each -> members.put(each, members.size()));
        }
        return members.getOrDefault(member, BEFORE_MEMBERS);
    }

    private static Element enclosing(Element inner) {
        return Objects.requireNonNull(inner.getEnclosingElement());
    }

    /** Which annotation of its element it is; the element's name stands behind all of them. */
    private static int annotation(Element element, @Nullable AnnotationMirror annotation) {
        int number = annotation == null ? -1 : element.getAnnotationMirrors().indexOf(annotation);
        return number < 0 ? Integer.MAX_VALUE : number;
    }

    private static int attribute(@Nullable AnnotationMirror annotation, Place place) {
        int number = 0;
        if (annotation != null) {
            for (ExecutableElement written : annotation.getElementValues().keySet()) {
                if (written.getSimpleName().contentEquals(String.valueOf(place.attribute()))) {
                    return number;
                }
                number++;
            }
        }
        return -1;
    }
}
