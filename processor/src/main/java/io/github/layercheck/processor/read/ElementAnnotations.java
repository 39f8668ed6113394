package io.github.layercheck.processor.read;

import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** The annotations of an element, and whether all that was asked for could be read. */
final class ElementAnnotations {

    /** An annotation that could be read, with the values that stand in the source. */
    record Found(SourceOrigin origin, Map<String, Object> values) {

        Object value(String attribute, Object defaultValue) {
            return values.getOrDefault(attribute, defaultValue);
        }
    }

    private final Element element;
    private final Map<String, AnnotationMirror> byType = new HashMap<>();
    private boolean isComplete;

    ElementAnnotations(Element element, Hidden hidden) {
        this.element = element;
        this.isComplete = !hidden.hasUnresolvedAnnotation(element);
        element.getAnnotationMirrors()
                .forEach(annotation -> byType.putIfAbsent(Types.nameOf(annotation.getAnnotationType()), annotation));
    }

    /** Whether the type of every annotation is known, and every one that was asked for and is there could be read. */
    boolean isComplete() {
        return isComplete;
    }

    boolean has(Class<? extends Annotation> type) {
        return byType.containsKey(type.getCanonicalName());
    }

    /** The annotation of that type, if it is there and can be read. */
    Optional<Found> find(Class<? extends Annotation> type) {
        AnnotationMirror annotation = byType.get(type.getCanonicalName());
        if (annotation == null) {
            return Optional.empty();
        }
        return read(annotation).map(values -> new Found(new SourceOrigin(element, annotation), values));
    }

    /** The values of an annotation of the element, if it can be read. */
    Optional<Map<String, Object>> read(AnnotationMirror annotation) {
        Optional<Map<String, Object>> values = AnnotationReader.read(annotation);
        isComplete &= values.isPresent();
        return values;
    }
}
