package io.github.layercheck.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds what ecj hides: methods without a return type or of a signature that another one has, and attributes that an
 * annotation type does not have. They are only in its own structures.
 */
final class HiddenInEclipse {

    private HiddenInEclipse() {}

    /** The names of the model's methods that could not be resolved. */
    static Set<String> methodsOf(TypeElement model) {
        Set<String> names = new HashSet<>();
        try {
            Object declaration = get(get(get(model, "_binding"), "scope"), "referenceContext");
            for (Object method : (Object[]) get(declaration, "methods")) {
                String name = new String((char[]) get(method, "selector"));
                if (get(method, "binding") == null && SourceVersion.isIdentifier(name)) {
                    names.add(name);
                }
            }
        } catch (ReflectiveOperationException | RuntimeException notEclipse) {
            return Set.of();
        }
        return names;
    }

    /** The model, its methods and their parameters, those of them that have an annotation with such an attribute. */
    static Set<Element> annotatedIn(TypeElement model) {
        List<Element> elements = new ArrayList<>(List.of(model));
        for (ExecutableElement method : ElementFilter.methodsIn(model.getEnclosedElements())) {
            elements.add(method);
            elements.addAll(method.getParameters());
        }
        Set<Element> annotated = new HashSet<>();
        try {
            for (Element element : elements) {
                for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
                    Object binding = get(annotation, "_binding");
                    Object[] written = (Object[])
                            binding.getClass().getMethod("getElementValuePairs").invoke(binding);
                    if (written.length > annotation.getElementValues().size()) {
                        annotated.add(element);
                    }
                }
            }
        } catch (ReflectiveOperationException | RuntimeException notEclipse) {
            return Set.of();
        }
        return annotated;
    }

    private static Object get(Object object, String field) throws ReflectiveOperationException {
        return object.getClass().getField(field).get(object);
    }
}
