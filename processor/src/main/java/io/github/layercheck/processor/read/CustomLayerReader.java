package io.github.layercheck.processor.read;

import io.github.layercheck.KerasArgument;
import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import io.github.layercheck.Macs;
import io.github.layercheck.OneOf;
import io.github.layercheck.PerAxis;
import io.github.layercheck.Range;
import io.github.layercheck.Shape;
import io.github.layercheck.Weight;
import io.github.layercheck.engine.config.AnnotationInstance;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.custom.CustomLayer;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.SnakeCase;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the annotation types by which users declare custom layers. */
public final class CustomLayerReader {

    private final TypeElement type;
    private final Hidden hidden;
    private final ElementAnnotations annotations;
    private final Problems problems = new Problems();
    private final List<Gap> gaps = new ArrayList<>();

    private CustomLayerReader(TypeElement type, Hidden hidden) {
        this.type = type;
        this.hidden = hidden;
        this.annotations = new ElementAnnotations(type, hidden);
        this.gaps.addAll(annotations.gaps());
        if (hidden.in(type).isCutOff()) {
            gaps.add(Gap.open(type, "the end of its file"));
        }
    }

    /** What an annotation type says about the layer that it declares. */
    public static LayerKind read(TypeElement type, Hidden hidden) {
        return new CustomLayerReader(type, hidden).read();
    }

    private LayerKind read() {
        LayerType layerType = LayerType.of(type.getQualifiedName().toString(), attributes());
        List<CustomLayer.WeightText> weights = several(Weight.class, Weight.List.class)
                .map(CustomLayerReader::weight)
                .toList();
        List<CustomLayer.MacsText> macs = several(Macs.class, Macs.List.class)
                .map(CustomLayerReader::macs)
                .toList();
        if (!gaps.isEmpty()) {
            return new LayerKind.Incomplete(gaps);
        }
        CustomLayer.ShapeText shape =
                annotations.find(Shape.class).map(CustomLayerReader::shape).orElse(null);
        SourceOrigin origin =
                new SourceOrigin(type, Types.annotation(type, Layer.class).orElse(null));
        return CustomLayer.definition(layerType, origin, shape, weights, macs, problems)
                .<LayerKind>map(LayerKind.Known::new)
                .orElseGet(() -> new LayerKind.Broken(problems.all()));
    }

    private static CustomLayer.ShapeText shape(ElementAnnotations.Found found) {
        return new CustomLayer.ShapeText(found.origin(), texts(found, "in"), texts(found, "out"));
    }

    private static List<CustomLayer.Text> texts(ElementAnnotations.Found found, String attribute) {
        List<?> texts = (List<?>) Objects.requireNonNull(found.values().get(attribute));
        List<CustomLayer.Text> read = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            read.add(new CustomLayer.Text((String) texts.get(i), new Place(found.origin(), attribute, i)));
        }
        return read;
    }

    /** The annotations of a type that can be repeated: a single one stands by itself, several in their container. */
    private Stream<ElementAnnotations.Found> several(
            Class<? extends Annotation> single, Class<? extends Annotation> container) {
        Stream.Builder<ElementAnnotations.Found> found = Stream.builder();
        annotations.find(single).ifPresent(found);
        annotations.find(container).ifPresent(all -> {
            for (Object inner : (List<?>) all.value("value", List.of())) {
                AnnotationMirror mirror = (AnnotationMirror) inner;
                Map<String, Object> values = AnnotationReader.read(mirror).orElseThrow();
                found.add(new ElementAnnotations.Found(new SourceOrigin(type, mirror), values));
            }
        });
        return found.build();
    }

    private static CustomLayer.WeightText weight(ElementAnnotations.Found found) {
        return new CustomLayer.WeightText(
                text(found, "name"),
                text(found, "shape"),
                (Boolean) found.value("trainable", true),
                text(found, "when"));
    }

    private static CustomLayer.MacsText macs(ElementAnnotations.Found found) {
        return new CustomLayer.MacsText(texts(found, "value"), text(found, "when"));
    }

    private static CustomLayer.Text text(ElementAnnotations.Found found, String attribute) {
        return new CustomLayer.Text((String) found.value(attribute, ""), Place.of(found.origin(), attribute));
    }

    /** The attributes that configure the layer: only numbers, texts and enum constants matter for shapes. */
    private List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (Types.isError(elementType(method))) {
                gaps.add(Gap.open(type, "the type of " + label(method)));
            } else {
                javaType(method.getReturnType()).ifPresent(javaType -> attributes.add(attribute(method, javaType)));
            }
        }
        return attributes;
    }

    private String label(ExecutableElement attribute) {
        return attribute.getSimpleName() + " of @" + type.getSimpleName();
    }

    private static TypeMirror elementType(ExecutableElement method) {
        TypeMirror type = method.getReturnType();
        return type instanceof ArrayType array ? array.getComponentType() : type;
    }

    private Attribute attribute(ExecutableElement method, Class<?> javaType) {
        ElementAnnotations constraints = new ElementAnnotations(method, hidden);
        gaps.addAll(constraints.gaps());
        String name = method.getSimpleName().toString();
        KerasArgument argument = constraint(constraints, KerasArgument.class);
        return new Attribute(
                name,
                argument == null ? SnakeCase.argument(name) : argument.value(),
                javaType,
                defaultValue(method),
                constraint(constraints, Range.class),
                constraint(constraints, Length.class),
                constraint(constraints, PerAxis.class),
                constraint(constraints, OneOf.class));
    }

    private @Nullable Object defaultValue(ExecutableElement method) {
        AnnotationValue written = method.getDefaultValue();
        if (written == null) {
            return null;
        }
        Optional<Object> value = AnnotationReader.read(written, method.getReturnType());
        if (value.isEmpty()) {
            gaps.add(Gap.open(type, "the default of " + label(method)));
        }
        return value.orElse(null);
    }

    /** The constraint on an attribute. */
    private static <A extends Annotation> @Nullable A constraint(ElementAnnotations constraints, Class<A> constraint) {
        return constraints
                .find(constraint)
                .map(found -> AnnotationInstance.of(constraint, LayerType.of(constraint), found.values()))
                .orElse(null);
    }

    /** The type that an attribute's values have here; empty for types and annotations. Constants of enums are texts. */
    private static Optional<Class<?>> javaType(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> javaType(((ArrayType) type).getComponentType()).map(Class::arrayType);
            case BYTE, SHORT, CHAR, INT -> Optional.of(int.class);
            case LONG -> Optional.of(long.class);
            case FLOAT, DOUBLE -> Optional.of(double.class);
            case BOOLEAN -> Optional.of(boolean.class);
            default -> isText(type) ? Optional.of(String.class) : Optional.empty();
        };
    }

    private static boolean isText(TypeMirror type) {
        return Types.is(type, String.class)
                || (type instanceof DeclaredType declared
                        && declared.asElement().getKind() == ElementKind.ENUM);
    }
}
