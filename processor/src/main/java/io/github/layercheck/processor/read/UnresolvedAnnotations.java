package io.github.layercheck.processor.read;

import java.util.Set;
import javax.lang.model.element.Element;

/**
 * Knows which elements have an annotation of a type that cannot be found. The compiler says so itself; that a method has
 * no layer, or a model no input, may only follow from it.
 *
 * @param hidden elements whose annotation does not show in {@link Element#getAnnotationMirrors()}
 */
public record UnresolvedAnnotations(Set<Element> hidden) {

    /** No annotation is hidden. */
    static final UnresolvedAnnotations NONE = new UnresolvedAnnotations(Set.of());

    public UnresolvedAnnotations {
        hidden = Set.copyOf(hidden);
    }

    boolean isOn(Element element) {
        return hidden.contains(element)
                || element.getAnnotationMirrors().stream()
                        .anyMatch(annotation -> Types.isError(annotation.getAnnotationType()));
    }
}
