package io.github.layercheck.processor.read;

import io.github.layercheck.engine.problem.Origin;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
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

    @Override
    public List<String> writtenAttributes() {
        List<String> names = new ArrayList<>();
        if (annotation != null) {
            for (ExecutableElement attribute : annotation.getElementValues().keySet()) {
                names.add(attribute.getSimpleName().toString());
            }
        }
        return names;
    }

    /** The annotation's index in a container, which javac has around a repeated one though nobody wrote it; or else -1. */
    public int indexInContainer() {
        for (AnnotationMirror container : element.getAnnotationMirrors()) {
            for (AnnotationValue value : container.getElementValues().values()) {
                if (value.getValue() instanceof List<?> elements) {
                    for (int i = 0; i < elements.size(); i++) {
                        if (elements.get(i) instanceof AnnotationValue item
                                && item.getValue().equals(annotation)) {
                            return i;
                        }
                    }
                }
            }
        }
        return -1;
    }
}
