package io.github.layercheck.processor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The gate between half-typed source and everything behind it: an annotation is read only if every attribute without a
 * default is there and every value is what its attribute's type asks for. If not, the compiler itself reports it,
 * and there is nothing for us to add.
 */
final class AnnotationReader {

    /**
     * What an expression that could not be resolved reads as: in javac a value of this text, in ecj a string, whatever the
     * attribute's type.
     */
    private static final String UNRESOLVED = "<error>";

    private AnnotationReader() {}

    /**
     * The values that stand in the source, by attribute, as boxed primitives, strings, names of enum constants, types,
     * annotations that are complete, and lists of these; empty if the annotation is incomplete.
     */
    static Optional<Map<String, Object>> read(AnnotationMirror annotation) {
        Map<? extends ExecutableElement, ? extends AnnotationValue> elementValues;
        try {
            elementValues = annotation.getElementValues();
        } catch (RuntimeException e) {
            // ecj throws an internal exception (ShouldNotImplement) for a value of a wrong type.
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry : elementValues.entrySet()) {
            Optional<Object> value = read(entry.getValue(), entry.getKey().getReturnType());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(entry.getKey().getSimpleName().toString(), value.get());
        }
        return isComplete(annotation, values) ? Optional.of(values) : Optional.empty();
    }

    /** What an incomplete annotation of an element lacks. */
    static Gap gap(Element element, AnnotationMirror annotation) {
        String what = "@" + annotation.getAnnotationType().asElement().getSimpleName();
        return isRefused(annotation) ? Gap.refused(element, what) : Gap.open(element, what);
    }

    /** Whether it will stay so: an attribute of an enum type that exists has some other value. */
    private static boolean isRefused(AnnotationMirror annotation) {
        try {
            return annotation.getElementValues().entrySet().stream()
                    .filter(entry -> isEnum(entry.getKey().getReturnType()))
                    .anyMatch(entry -> read(entry.getValue(), entry.getKey().getReturnType())
                            .isEmpty());
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean isEnum(TypeMirror type) {
        TypeMirror element = type instanceof ArrayType array ? array.getComponentType() : type;
        return element.getKind() == TypeKind.DECLARED
                && ((DeclaredType) element).asElement().getKind() == ElementKind.ENUM;
    }

    private static boolean isComplete(AnnotationMirror annotation, Map<String, Object> values) {
        for (Element attribute : annotation.getAnnotationType().asElement().getEnclosedElements()) {
            if (attribute instanceof ExecutableElement method
                    && method.getDefaultValue() == null
                    && method.getKind() == ElementKind.METHOD
                    && !values.containsKey(method.getSimpleName().toString())) {
                return false;
            }
        }
        return true;
    }

    /** A value in the form that its attribute's type asks for; empty if it is not of that type. */
    static Optional<Object> read(AnnotationValue annotationValue, TypeMirror type) {
        Object value = annotationValue.getValue();
        if (value == null || UNRESOLVED.equals(value)) {
            return Optional.empty();
        }
        return switch (type.getKind()) {
            case ARRAY -> array(value, ((ArrayType) type).getComponentType());
            case BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE -> number(value, type.getKind());
            case BOOLEAN -> value instanceof Boolean ? Optional.of(value) : Optional.empty();
            case DECLARED -> declared(value, (DeclaredType) type);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> array(Object value, TypeMirror componentType) {
        if (!(value instanceof List<?> elements)) {
            return Optional.empty();
        }
        List<Object> read = new ArrayList<>();
        for (Object element : elements) {
            Optional<Object> item =
                    element instanceof AnnotationValue inner ? read(inner, componentType) : Optional.empty();
            if (item.isEmpty()) {
                return Optional.empty();
            }
            read.add(item.get());
        }
        return Optional.of(List.copyOf(read));
    }

    private static Optional<Object> number(Object value, TypeKind kind) {
        if (value instanceof Character character) {
            return number((int) character, kind);
        }
        if (!(value instanceof Number number)) {
            return Optional.empty();
        }
        return switch (kind) {
            case LONG -> Optional.of(number.longValue());
            case FLOAT, DOUBLE -> Optional.of(number.doubleValue());
            default -> Optional.of(number.intValue());
        };
    }

    private static Optional<Object> declared(Object value, DeclaredType type) {
        if (type.asElement().getKind() == ElementKind.ENUM) {
            return value instanceof VariableElement constant
                            && constant.getKind() == ElementKind.ENUM_CONSTANT
                            && type.asElement().equals(constant.getEnclosingElement())
                    ? Optional.of(constant.getSimpleName().toString())
                    : Optional.empty();
        }
        if (value instanceof TypeMirror classValue) {
            return classValue.getKind() == TypeKind.ERROR ? Optional.empty() : Optional.of(classValue);
        }
        if (value instanceof AnnotationMirror inner) {
            return read(inner).isPresent() ? Optional.of(inner) : Optional.empty();
        }
        return value instanceof String ? Optional.of(value) : Optional.empty();
    }
}
