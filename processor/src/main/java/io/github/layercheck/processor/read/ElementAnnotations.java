package io.github.layercheck.processor.read;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The annotations of an element that are Layercheck's, or of a custom layer: each is read once. */
final class ElementAnnotations {

    /** An annotation that could be read, with the values that stand in the source. */
    record Found(SourceOrigin origin, Map<String, Object> values) {

        Object value(String attribute, Object defaultValue) {
            return values.getOrDefault(attribute, defaultValue);
        }
    }

    /**
     * An annotation as it was written.
     *
     * @param name the canonical name of its type
     * @param found what was read of it, or null if it could not be
     */
    record Written(
            String name,
            TypeElement type,
            AnnotationMirror mirror,
            @Nullable Found found) {

        boolean isOf(Class<? extends Annotation> annotationType) {
            return name.equals(annotationType.getCanonicalName());
        }
    }

    private static final String OURS = "io.github.layercheck.";

    private final List<Written> written = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    ElementAnnotations(Element element, Hidden hidden) {
        Optional<Gap> gap = hidden.annotationsOf(element);
        if (gap.isPresent()) {
            gaps.add(gap.get());
        }
        boolean areValuesRefused = hidden.areValuesRefused(element);
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
            String name = type.getQualifiedName().toString();
            if (name.startsWith(OURS) || Types.isLayer(type)) {
                Found found = areValuesRefused ? null : read(element, type, annotation);
                written.add(new Written(name, type, annotation, found));
            }
        }
    }

    private @Nullable Found read(Element element, TypeElement type, AnnotationMirror annotation) {
        Optional<Map<String, Object>> values = AnnotationReader.read(annotation);
        if (values.isEmpty()) {
            // The declaration of a layer may itself be incomplete; whoever knows the layers finds out.
            if (!Types.isLayer(type)) {
                gaps.add(AnnotationReader.gap(element, annotation));
            }
            return null;
        }
        return new Found(new SourceOrigin(element, annotation), values.get());
    }

    /** What could not be read: annotations but for those of layers, or the type of one. */
    List<Gap> gaps() {
        return gaps;
    }

    /** The annotations, in source order. */
    List<Written> all() {
        return written;
    }

    /** Those that stand below an annotation of a layer and above another one, which they are about. */
    List<Written> betweenLayers() {
        List<Written> between = new ArrayList<>();
        List<Written> sinceLayer = new ArrayList<>();
        boolean isBelowLayer = false;
        for (Written annotation : written) {
            if (Types.isLayer(annotation.type())) {
                between.addAll(sinceLayer);
                sinceLayer.clear();
                isBelowLayer = true;
            } else if (isBelowLayer) {
                sinceLayer.add(annotation);
            }
        }
        return between;
    }

    boolean has(Class<? extends Annotation> type) {
        return written(type) != null;
    }

    /** The annotation of that type, if it is there and could be read. */
    Optional<Found> find(Class<? extends Annotation> type) {
        Written annotation = written(type);
        return annotation == null ? Optional.empty() : Optional.ofNullable(annotation.found());
    }

    /** What the annotation of that type has for an attribute; the default if it is not there or could not be read. */
    Object value(Class<? extends Annotation> type, String attribute, Object defaultValue) {
        Written annotation = written(type);
        return annotation == null || annotation.found() == null
                ? defaultValue
                : annotation.found().value(attribute, defaultValue);
    }

    private @Nullable Written written(Class<? extends Annotation> type) {
        for (Written annotation : written) {
            if (annotation.isOf(type)) {
                return annotation;
            }
        }
        return null;
    }
}
