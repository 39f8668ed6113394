package io.github.layercheck.processor.read;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * What a compiler leaves out of the elements of half-typed source because it has an error of its own for it. That a
 * method has no layer, or a name no method, may only follow from it.
 *
 * <p>No compiler says it by {@code javax.lang.model}, so this is to be asked only for what there is to leave unsaid of a
 * model that has problems, and never for what to generate.
 *
 * @param annotated elements with an annotation that is not among theirs, or an attribute that is not among its values
 * @param methods the names of methods that are not among those of the model, or of which only one of several is
 */
public record Hidden(Set<Element> annotated, Set<String> methods) {

    public static final Hidden NOTHING = new Hidden(Set.of(), Set.of());

    public Hidden {
        annotated = Set.copyOf(annotated);
        methods = Set.copyOf(methods);
    }

    /** What is hidden of a model, as far as it can be found out. */
    public static Hidden of(TypeElement model, ProcessingEnvironment environment) {
        Set<Element> annotated = new HashSet<>(HiddenInJavac.annotatedIn(model, environment));
        annotated.addAll(HiddenInEclipse.annotatedIn(model));
        return new Hidden(annotated, HiddenInEclipse.methodsOf(model));
    }

    /** Whether an element has an annotation that cannot be resolved in full. */
    boolean hasUnresolvedAnnotation(Element element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (annotation.getAnnotationType().asElement().getKind() != ElementKind.ANNOTATION_TYPE) {
                return true;
            }
        }
        return annotated.contains(element);
    }
}
