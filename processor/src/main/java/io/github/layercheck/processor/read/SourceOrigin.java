package io.github.layercheck.processor.read;

import io.github.layercheck.engine.problem.Origin;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in a source file: an element, or an annotation on it.
 *
 * @param annotation the annotation, or null for the element itself
 */
public record SourceOrigin(Element element, @Nullable AnnotationMirror annotation) implements Origin {

    public static SourceOrigin of(Element element) {
        return new SourceOrigin(element, null);
    }
}
