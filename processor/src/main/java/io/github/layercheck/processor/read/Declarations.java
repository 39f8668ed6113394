package io.github.layercheck.processor.read;

import io.github.layercheck.Input;
import io.github.layercheck.Layer;
import io.github.layercheck.Model;
import io.github.layercheck.Output;
import io.github.layercheck.Part;
import io.github.layercheck.Shared;
import io.github.layercheck.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds what declares something of Layercheck among the sources of a round. */
public final class Declarations {

    private Declarations() {}

    /**
     * The models, the custom layers, and the types that have part of a model without being one, in the order of their
     * files: among these types and those that are nested in them. Local types are shown to no processor.
     */
    public static List<TypeElement> in(Set<? extends Element> roots) {
        List<TypeElement> found = new ArrayList<>();
        for (TypeElement type : SourceOrder.of(ElementFilter.typesIn(roots))) {
            collect(type, found);
        }
        Set<Element> extendedByModels = new HashSet<>();
        for (TypeElement type : found) {
            if (Types.hasAnnotation(type, Model.class)) {
                for (TypeMirror extended : type.getInterfaces()) {
                    extendedByModels.add(((DeclaredType) extended).asElement());
                }
            }
        }
        // If a model extends another interface, that is a problem of the model.
        found.removeAll(extendedByModels);
        return found;
    }

    private static void collect(TypeElement type, List<TypeElement> found) {
        boolean declares = type.getKind() == ElementKind.ANNOTATION_TYPE
                ? Types.isLayer(type) || Types.hasAnnotation(type, Model.class)
                : Types.hasAnnotation(type, Model.class) || partOfModel(type).isPresent();
        if (declares) {
            found.add(type);
        }
        for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
            collect(nested, found);
        }
    }

    /** What only a model can have and the type has, as a message puts it. */
    public static Optional<String> partOfModel(TypeElement type) {
        if (Types.hasAnnotation(type, Input.class)) {
            return Optional.of("@Input");
        }
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> !method.getAnnotationMirrors().isEmpty())
                .filter(Declarations::returnsTensor)
                .flatMap(method -> method.getAnnotationMirrors().stream())
                .filter(Declarations::isOfMethod)
                .map(annotation -> "a method with @"
                        + annotation.getAnnotationType().asElement().getSimpleName())
                .findFirst();
    }

    private static boolean returnsTensor(ExecutableElement method) {
        return Types.is(method.getReturnType(), Tensor.class) || Types.is(method.getReturnType(), Part.class);
    }

    private static boolean isOfMethod(AnnotationMirror annotation) {
        return Types.is(annotation.getAnnotationType(), Input.class)
                || Types.is(annotation.getAnnotationType(), Output.class)
                || Types.is(annotation.getAnnotationType(), Layer.class)
                || Types.is(annotation.getAnnotationType(), Shared.class)
                || Types.isLayer((TypeElement) annotation.getAnnotationType().asElement());
    }
}
