package io.github.layercheck.cli.classfile;

import io.github.layercheck.KerasArgument;
import io.github.layercheck.Layer;
import io.github.layercheck.Length;
import io.github.layercheck.Macs;
import io.github.layercheck.Model;
import io.github.layercheck.OneOf;
import io.github.layercheck.PerAxis;
import io.github.layercheck.Range;
import io.github.layercheck.Shape;
import io.github.layercheck.Weight;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.AnnotationInstance;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.custom.Block;
import io.github.layercheck.engine.custom.CustomLayer;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.SnakeCase;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Reads custom layers from the class files of the annotation types that declare them. */
public final class LayerClassReader {

    private final ClassPath classPath;
    private final CompiledModels models;

    /** A reader of the layers on a class path, beside which there are those of a catalogue. */
    public LayerClassReader(ClassPath classPath) {
        this.classPath = classPath;
        this.models = new CompiledModels(classPath, this);
    }

    /** The models of all blocks that were read, and those within them, by the canonical names of their interfaces. */
    public Map<String, ModelDeclaration> models() {
        return models.all();
    }

    /**
     * The layer that an annotation type declares, or a model as a block.
     *
     * @param name the canonical or binary name of the annotation type, or of the model's interface
     * @throws LayerClassException if there is none, or its declaration is wrong
     */
    public LayerDefinition read(String name) throws LayerClassException {
        ClassFile file = classPath.find(name);
        if (file.annotations().find(Model.class) != null) {
            models.add(file);
            return Block.definition(file.canonicalName());
        }
        if (!file.isAnnotationType() || file.annotations().find(Layer.class) == null) {
            throw new LayerClassException(
                    file.canonicalName() + " is neither an annotation type with @Layer nor a @Model");
        }
        return Catalogue.isOwn(file.canonicalName())
                ? new Catalogue().findDeclared(file.canonicalName()).orElseThrow()
                : custom(file);
    }

    private LayerDefinition custom(ClassFile file) throws LayerClassException {
        List<Attribute> attributes = new ArrayList<>();
        for (ClassFile.AttributeMethod method : file.attributes()) {
            javaType(method.type()).ifPresent(type -> attributes.add(attribute(method, type)));
        }
        Origin origin = new Origin() {};
        Problems problems = new Problems();
        LayerType type = LayerType.of(file.canonicalName(), attributes);
        ClassFile.Annotations annotations = file.annotations();
        Optional<LayerDefinition> definition = CustomLayer.definition(
                type,
                origin,
                shape(annotations, origin),
                several(annotations, Weight.class, Weight.List.class)
                        .map(values -> weight(values, origin))
                        .toList(),
                several(annotations, Macs.class, Macs.List.class)
                        .map(values -> macs(values, origin))
                        .toList(),
                problems);
        if (definition.isEmpty()) {
            throw new LayerClassException(file.canonicalName() + " is declared wrong: "
                    + problems.all().get(0).what());
        }
        return definition.get();
    }

    private static CustomLayer.@Nullable ShapeText shape(ClassFile.Annotations annotations, Origin origin) {
        Map<String, Object> shape = annotations.find(Shape.class);
        return shape == null
                ? null
                : new CustomLayer.ShapeText(origin, texts(shape, "in", origin), texts(shape, "out", origin));
    }

    private static List<CustomLayer.Text> texts(Map<?, ?> annotation, String attribute, Origin origin) {
        List<CustomLayer.Text> texts = new ArrayList<>();
        for (Object text : list(annotation, attribute)) {
            texts.add(new CustomLayer.Text((String) text, Place.of(origin)));
        }
        return texts;
    }

    private static List<?> list(Map<?, ?> annotation, String attribute) {
        Object values = annotation.get(attribute);
        return values == null ? List.of() : (List<?>) values;
    }

    /** Annotations that can be repeated: a single one stands by itself, several in their container. */
    private static Stream<Map<?, ?>> several(
            ClassFile.Annotations annotations,
            Class<? extends Annotation> single,
            Class<? extends Annotation> container) {
        Stream.Builder<Map<?, ?>> found = Stream.builder();
        Map<String, Object> one = annotations.find(single);
        if (one != null) {
            found.add(one);
        }
        Map<String, Object> all = annotations.find(container);
        if (all != null) {
            list(all, "value").forEach(inner -> found.add((Map<?, ?>) inner));
        }
        return found.build();
    }

    private static CustomLayer.WeightText weight(Map<?, ?> values, Origin origin) {
        return new CustomLayer.WeightText(
                text(values, "name", origin),
                text(values, "shape", origin),
                !Boolean.FALSE.equals(values.get("trainable")),
                text(values, "when", origin));
    }

    private static CustomLayer.MacsText macs(Map<?, ?> values, Origin origin) {
        return new CustomLayer.MacsText(texts(values, "value", origin), text(values, "when", origin));
    }

    private static CustomLayer.Text text(Map<?, ?> values, String attribute, Origin origin) {
        Object text = values.get(attribute);
        return new CustomLayer.Text(text == null ? "" : (String) text, Place.of(origin));
    }

    private static Attribute attribute(ClassFile.AttributeMethod method, Class<?> type) {
        KerasArgument argument = constraint(method, KerasArgument.class);
        return new Attribute(
                method.name(),
                argument == null ? SnakeCase.argument(method.name()) : argument.value(),
                type,
                method.defaultValue(),
                constraint(method, Range.class),
                constraint(method, Length.class),
                constraint(method, PerAxis.class),
                constraint(method, OneOf.class));
    }

    private static <A extends Annotation> @Nullable A constraint(
            ClassFile.AttributeMethod method, Class<A> constraint) {
        Map<String, Object> values = method.annotations().find(constraint);
        return values == null ? null : AnnotationInstance.of(constraint, LayerType.of(constraint), values);
    }

    /** The type that an attribute's values have here; empty for types and annotations. Constants of enums are texts. */
    private Optional<Class<?>> javaType(Type type) throws LayerClassException {
        return switch (type.getSort()) {
            case Type.ARRAY -> javaType(type.getElementType()).map(Class::arrayType);
            case Type.BYTE, Type.SHORT, Type.CHAR, Type.INT -> Optional.of(int.class);
            case Type.LONG -> Optional.of(long.class);
            case Type.FLOAT, Type.DOUBLE -> Optional.of(double.class);
            case Type.BOOLEAN -> Optional.of(boolean.class);
            default -> isText(type.getClassName()) ? Optional.of(String.class) : Optional.empty();
        };
    }

    private boolean isText(String className) throws LayerClassException {
        return className.equals(String.class.getName())
                || (!className.equals(Class.class.getName())
                        && classPath.find(className).isEnum());
    }
}
