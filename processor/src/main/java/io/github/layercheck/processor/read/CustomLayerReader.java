package io.github.layercheck.processor.read;

import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import io.github.layercheck.OneOf;
import io.github.layercheck.Range;
import io.github.layercheck.Shape;
import io.github.layercheck.Weight;
import io.github.layercheck.Weights;
import io.github.layercheck.engine.config.AnnotationInstance;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.config.Outputs;
import io.github.layercheck.engine.custom.CustomLayer;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.CallArguments;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the annotation types by which users declare kinds of layers of their own. */
public final class CustomLayerReader {

    private final TypeElement type;
    private final ElementAnnotations annotations;
    private final Problems problems;

    private CustomLayerReader(TypeElement type, Hidden hidden, Problems problems) {
        this.type = type;
        this.annotations = new ElementAnnotations(type, hidden);
        this.problems = problems;
    }

    /** Whether an annotation type declares a kind of layer. */
    static boolean isLayer(TypeElement type) {
        return Types.hasAnnotation(type, Layer.class);
    }

    /** The kind of layer that an annotation type declares; empty if it has problems or is incomplete. */
    public static Optional<LayerDefinition> read(TypeElement type, Hidden hidden, Problems problems) {
        return new CustomLayerReader(type, hidden, problems).read();
    }

    private Optional<LayerDefinition> read() {
        Optional<ElementAnnotations.Found> shape = annotations.find(Shape.class);
        if (shape.isEmpty()) {
            if (annotations.isComplete()) {
                reportNoShape();
            }
            return Optional.empty();
        }
        LayerType layerType = LayerType.of(type.getQualifiedName().toString(), attributes());
        List<CustomLayer.WeightText> weights = weights();
        if (!annotations.isComplete()) {
            return Optional.empty();
        }
        if (!checkHasTensors(shape.get())) {
            return Optional.empty();
        }
        Outputs outputs = texts(shape.get(), "out").size() == 1 ? Outputs.ONE : Outputs.SEVERAL;
        return CustomLayer.rule(layerType, texts(shape.get(), "in"), texts(shape.get(), "out"), weights, problems)
                .map(rule -> new LayerDefinition(
                        layerType, LayerDefinition.Form.LAYER, CallArguments.BY_ORDER, outputs, rule));
    }

    private void reportNoShape() {
        problems.add(
                type.getSimpleName().toString(),
                new SourceOrigin(type, Types.annotation(type, Layer.class).orElse(null)),
                new Fault(ProblemId.LAYER_FORM, "declares a layer without its shapes")
                        .because("The shape of a layer's output follows from that of its input.")
                        .fix("Add @Shape, such as @Shape(in = \"..., features\", out = \"..., units\")."));
    }

    private boolean checkHasTensors(ElementAnnotations.Found shape) {
        boolean accepted = true;
        for (String attribute : List.of("in", "out")) {
            if (texts(shape, attribute).isEmpty()) {
                problems.add(
                        type.getSimpleName().toString(),
                        Place.of(shape.origin(), attribute),
                        new Fault(
                                        ProblemId.LAYER_FORM,
                                        attribute.equals("in")
                                                ? "a layer without an input"
                                                : "a layer without an output")
                                .because("A layer makes at least one tensor of at least one other."));
                accepted = false;
            }
        }
        return accepted;
    }

    private static List<CustomLayer.Text> texts(ElementAnnotations.Found shape, String attribute) {
        List<?> texts = (List<?>) Objects.requireNonNull(shape.values().get(attribute));
        List<CustomLayer.Text> read = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            read.add(new CustomLayer.Text((String) texts.get(i), new Place(shape.origin(), attribute, i)));
        }
        return read;
    }

    private List<CustomLayer.WeightText> weights() {
        List<CustomLayer.WeightText> weights = new ArrayList<>();
        for (AnnotationMirror mirror : weightAnnotations()) {
            SourceOrigin origin = new SourceOrigin(type, mirror);
            Optional<Map<String, Object>> values = annotations.read(mirror);
            values.ifPresent(read -> weights.add(new CustomLayer.WeightText(
                    new CustomLayer.Text((String) Objects.requireNonNull(read.get("name")), Place.of(origin, "name")),
                    new CustomLayer.Text((String) Objects.requireNonNull(read.get("shape")), Place.of(origin, "shape")),
                    (Boolean) read.getOrDefault("trainable", true),
                    new CustomLayer.Text((String) read.getOrDefault("when", ""), Place.of(origin, "when")))));
        }
        return weights;
    }

    /** A single weight stands by itself, several in their container. */
    private List<AnnotationMirror> weightAnnotations() {
        List<AnnotationMirror> mirrors = new ArrayList<>();
        Types.annotation(type, Weight.class).ifPresent(mirrors::add);
        Types.annotation(type, Weights.class).ifPresent(container -> {
            for (AnnotationValue value : container.getElementValues().values()) {
                if (value.getValue() instanceof List<?> elements) {
                    for (Object element : elements) {
                        if (element instanceof AnnotationValue inner
                                && inner.getValue() instanceof AnnotationMirror weight) {
                            mirrors.add(weight);
                        }
                    }
                }
            }
        });
        return mirrors;
    }

    private List<Attribute> attributes() {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .map(CustomLayerReader::attribute)
                .toList();
    }

    private static Attribute attribute(ExecutableElement method) {
        AnnotationValue defaultValue = method.getDefaultValue();
        return new Attribute(
                method.getSimpleName().toString(),
                javaType(method.getReturnType()),
                defaultValue == null
                        ? null
                        : AnnotationReader.read(defaultValue, method.getReturnType())
                                .orElse(null),
                constraint(method, Range.class),
                constraint(method, Length.class),
                constraint(method, OneOf.class));
    }

    /** The constraint on an attribute. */
    private static <A extends Annotation> @Nullable A constraint(ExecutableElement method, Class<A> constraint) {
        return new ElementAnnotations(method, Hidden.NOTHING)
                .find(constraint)
                .map(found -> AnnotationInstance.of(constraint, LayerType.of(constraint), found.values()))
                .orElse(null);
    }

    /** The type of an attribute's values; constants of enums are known by their names. */
    private static Class<?> javaType(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> javaType(((ArrayType) type).getComponentType()).arrayType();
            case INT -> int.class;
            case LONG -> long.class;
            case DOUBLE -> double.class;
            case BOOLEAN -> boolean.class;
            default -> String.class;
        };
    }
}
