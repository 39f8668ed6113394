package io.github.layercheck.processor.patch;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import io.github.layercheck.engine.patch.Region;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.processor.read.SourceOrigin;
import java.util.Optional;

/** Finds the part of a source that a problem is about: what editors underline. */
public final class Locator {

    private Locator() {}

    static Optional<Region> region(Place place, Trees trees) {
        return Declared.of((SourceOrigin) place.origin(), trees).map(declared -> region(place, declared));
    }

    private static Region region(Place place, Declared declared) {
        SourceText source = declared.source();
        AnnotationTree annotation = declared.annotation();
        if (annotation == null) {
            return source.region(declared.nameStart(), declared.nameEnd());
        }
        Optional<ExpressionTree> value = declared.value(place.attribute());
        if (value.isEmpty()) {
            int start = source.start(annotation);
            return source.region(start, source.tokens().endOfAnnotation(start));
        }
        int start = source.start(element(value.get(), place.index()));
        return source.region(start, source.tokens().endOfPart(start));
    }

    /** An element of an array that was written as one; otherwise the whole value. */
    public static Tree element(ExpressionTree value, int index) {
        return index >= 0
                        && value instanceof NewArrayTree array
                        && index < array.getInitializers().size()
                ? array.getInitializers().get(index)
                : value;
    }
}
