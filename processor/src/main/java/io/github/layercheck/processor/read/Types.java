package io.github.layercheck.processor.read;

import io.github.layercheck.Layer;
import java.lang.annotation.Annotation;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Questions about types and annotations, answered by name. */
public final class Types {

    private Types() {}

    /** Whether a type could not be resolved; the compiler itself reports that. */
    static boolean isError(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR;
    }

    /** Whether a type is that class. */
    public static boolean is(TypeMirror type, Class<?> other) {
        return type.getKind() == TypeKind.DECLARED && isNamed((DeclaredType) type, other);
    }

    /** The canonical name of the type that a class literal names; empty if it is not a declared type. */
    static Optional<String> canonicalName(@Nullable Object classValue) {
        return classValue instanceof DeclaredType type && type.getKind() == TypeKind.DECLARED
                ? Optional.of(nameOf(type))
                : Optional.empty();
    }

    /** The annotation of that type on an element. */
    static Optional<AnnotationMirror> annotation(Element element, Class<? extends Annotation> type) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (isNamed(annotation.getAnnotationType(), type)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    /** Whether an element has an annotation of that type. */
    public static boolean hasAnnotation(Element element, Class<? extends Annotation> type) {
        return annotation(element, type).isPresent();
    }

    /** Whether an annotation type declares a kind of layer. */
    static boolean isLayer(TypeElement annotationType) {
        return hasAnnotation(annotationType, Layer.class);
    }

    private static boolean isNamed(DeclaredType type, Class<?> other) {
        return nameOf(type).equals(other.getCanonicalName());
    }

    /** Whether code of all packages can see a type: it is public, and so is every type around it. */
    public static boolean isVisibleEverywhere(TypeElement type) {
        Element visible = type;
        while (visible instanceof TypeElement && visible.getModifiers().contains(Modifier.PUBLIC)) {
            visible = visible.getEnclosingElement();
        }
        return visible instanceof PackageElement;
    }

    /** The canonical name of a type. */
    static String nameOf(DeclaredType type) {
        return ((TypeElement) type.asElement()).getQualifiedName().toString();
    }
}
