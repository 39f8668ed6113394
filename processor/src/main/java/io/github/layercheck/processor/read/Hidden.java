package io.github.layercheck.processor.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What a compiler leaves out of the elements of half-typed source because it reports an error for it itself. A
 * method without a layer, or a name without a method, may only follow from that.
 *
 * <p>No compiler shows it in {@code javax.lang.model}, so ask this only to decide what to leave unsaid about a
 * model that has problems, and never to decide what to generate.
 */
public final class Hidden {

    /** Nothing is hidden, or nobody asks. */
    public static final Hidden NOTHING = new Hidden(null);

    private final @Nullable ProcessingEnvironment environment;
    private final Map<TypeElement, InType> byType = new HashMap<>();

    private Hidden(@Nullable ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** What is hidden of the types of a compilation, as far as it can be found out. */
    public static Hidden of(ProcessingEnvironment environment) {
        return new Hidden(environment);
    }

    /** What is hidden of a type. */
    public InType in(TypeElement type) {
        if (environment == null) {
            return InType.NOTHING;
        }
        InType known = byType.get(type);
        if (known == null) {
            known = InType.find(type, environment);
            byType.put(type, known);
        }
        return known;
    }

    /** Whether anything is hidden of a type. */
    public boolean isAnyIn(TypeElement type) {
        return !in(type).equals(InType.NOTHING);
    }

    /** Why the annotations of an element cannot be read in full, even where they look as if they could; empty if they can. */
    public Optional<Gap> annotationsOf(Element element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (annotation.getAnnotationType().asElement().getKind() != ElementKind.ANNOTATION_TYPE) {
                return Optional.of(Gap.open(element, "an annotation"));
            }
        }
        return Optional.ofNullable(inTypeOf(element).annotated().get(element));
    }

    /** Whether the compiler has refused an annotation of an element, so that the values it shows are not reliable. */
    boolean areValuesRefused(Element element) {
        return inTypeOf(element).refused().contains(element);
    }

    private InType inTypeOf(Element element) {
        for (Element outer = element; outer != null; outer = outer.getEnclosingElement()) {
            if (outer instanceof TypeElement type) {
                return in(type);
            }
        }
        return InType.NOTHING;
    }

    /**
     * What is hidden of one type.
     *
     * @param annotated its elements with an annotation that is not among theirs or is not all shown, and why
     * @param refused those of them with an annotation whose values the compiler has refused
     * @param methods the names of methods that are not among those of the type, or of which only one of several is
     * @param isCutOff whether the file could not be parsed, so that anything may be missing
     */
    public record InType(Map<Element, Gap> annotated, Set<Element> refused, Set<String> methods, boolean isCutOff) {

        static final InType NOTHING = new InType(Map.of(), Set.of(), Set.of(), false);

        public InType {
            annotated = Map.copyOf(annotated);
            refused = Set.copyOf(refused);
            methods = Set.copyOf(methods);
        }

        private static InType find(TypeElement type, ProcessingEnvironment environment) {
            InType found = HiddenInJavac.in(type, environment);
            return found.equals(NOTHING) ? HiddenInEclipse.in(type) : found;
        }
    }
}
