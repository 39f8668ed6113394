package io.github.layercheck.processor.mutant;

import io.github.layercheck.layers.DataFormat;
import io.github.layercheck.layers.Padding;
import io.github.layercheck.processor.mutant.ModelSource.Argument;
import io.github.layercheck.processor.mutant.ModelSource.Edit;
import io.github.layercheck.processor.mutant.ModelSource.Element;
import io.github.layercheck.processor.mutant.ModelSource.Method;
import io.github.layercheck.processor.mutant.ModelSource.Span;
import io.github.layercheck.processor.mutant.ModelSource.Use;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Faults in the values of attributes, in annotations and in what the use of a model sets. */
final class AttributeFaults {

    private static final Set<String> AXES = Set.of("axis", "axes", "dims");
    private static final Set<String> WINDOWS = Set.of("kernelSize", "poolSize", "strides", "dilationRate", "size");
    private static final Set<String> NOT_NUMBERS_OF = Set.of("targetShape", "axis", "axes", "dims", "attentionAxes");
    private static final Pattern SETTING = Pattern.compile("\"([\\w.]+)\\.\\w+ = (\\d+)\"");
    private static final String LAYERS = "io.github.layercheck.layers.";

    private AttributeFaults() {}

    /** An integer of a layer, and the methods by which it is known. */
    private record Number(Set<String> names, Span span, int value) {

        Change to(int other) {
            return new Change(List.of(new Edit(span, Integer.toString(other))), names);
        }
    }

    /** Every integer of a layer with another one in its place. */
    static List<Change> integers(ModelSource source, IntFunction<List<Integer>> others) {
        return numbers(source)
                .flatMap(number -> others.apply(number.value()).stream()
                        .filter(other -> other != number.value())
                        .map(number::to))
                .toList();
    }

    private static Stream<Number> numbers(ModelSource source) {
        return layers(source).flatMap(layer -> layer.use().arguments().stream()
                .filter(argument -> !NOT_NUMBERS_OF.contains(argument.attribute()))
                .flatMap(argument -> argument.attribute().equals("set")
                        ? settings(source, layer, argument)
                        : argument.elements().stream()
                                .filter(element -> element.integer().isPresent())
                                .filter(element -> LayerTypes.attribute(
                                                layer.use().type(), argument.attribute())
                                        .filter(type -> type == int.class || type == int[].class)
                                        .isPresent())
                                .map(element -> new Number(
                                        Set.of(layer.name()),
                                        element.span(),
                                        element.integer().get()))));
    }

    private static Stream<Number> settings(ModelSource source, Layer layer, Argument argument) {
        return argument.elements().stream().flatMap(element -> {
            Matcher setting = SETTING.matcher(source.text(element.span()));
            if (!setting.matches()) {
                return Stream.empty();
            }
            Set<String> names = new LinkedHashSet<>(List.of(layer.name()));
            names.addAll(List.of(setting.group(1).split("\\.", -1)));
            int start = element.span().start();
            Span number = new Span(start + setting.start(2), start + setting.end(2));
            return Stream.of(new Number(names, number, Integer.parseInt(setting.group(2))));
        });
    }

    static List<Change> windows(ModelSource source) {
        List<Change> changes = new ArrayList<>();
        layers(source).forEach(layer -> WINDOWS.stream().sorted().forEach(attribute -> {
            if (layer.hasOfType(attribute, int[].class) || layer.hasOfType(attribute, int.class)) {
                for (int window : new int[] {2, 3, 5, 12}) {
                    changes.add(layer.with(attribute, Integer.toString(window)));
                }
            }
        }));
        return changes;
    }

    static List<Change> groups(ModelSource source) {
        return withOneOf(source, "groups", "2", "3", "5", "7");
    }

    static List<Change> attention(ModelSource source) {
        List<Change> changes = new ArrayList<>();
        changes.addAll(withOneOf(source, "attentionAxes", "3", "7", "-5"));
        changes.addAll(withOneOf(source, "numHeads", "0", "-2"));
        changes.addAll(withOneOf(source, "keyDim", "0", "-8"));
        changes.addAll(withOneOf(source, "valueDim", "0", "5"));
        changes.addAll(withOneOf(source, "headDim", "0", "-8"));
        changes.addAll(withOneOf(source, "numQueryHeads", "7", "0"));
        changes.addAll(withOneOf(source, "numKeyValueHeads", "3", "5"));
        return changes;
    }

    static List<Change> axes(ModelSource source) {
        return AXES.stream()
                .sorted()
                .flatMap(attribute -> withOneOf(source, attribute, "0", "4", "7", "-6").stream())
                .toList();
    }

    static List<Change> reshapes(ModelSource source) {
        List<Change> changes = new ArrayList<>();
        layers(source).forEach(layer -> layer.use().argument("targetShape").ifPresent(shape -> {
            for (Element element : shape.elements()) {
                element.integer().filter(size -> size > 0).ifPresent(size -> {
                    for (int other : new int[] {size + 1, size * 2, size - 1}) {
                        changes.add(Change.of(layer.name(), new Edit(element.span(), Integer.toString(other))));
                    }
                });
            }
            if (shape.elements().size() > 1) {
                Span first = shape.elements().get(0).span();
                Span second = shape.elements().get(1).span();
                changes.add(Change.of(layer.name(), new Edit(new Span(first.start(), second.start()), "")));
            }
        }));
        return changes;
    }

    static List<Change> padding(ModelSource source) {
        return enums(source, "padding", Padding.class, "SAME", "VALID");
    }

    static List<Change> dataFormat(ModelSource source) {
        return enums(source, "dataFormat", DataFormat.class, "CHANNELS_FIRST", "CHANNELS_LAST");
    }

    private static List<Change> enums(ModelSource source, String attribute, Class<?> type, String usual, String other) {
        List<Change> changes = new ArrayList<>();
        layers(source).filter(layer -> layer.hasOfType(attribute, type)).forEach(layer -> {
            Optional<Argument> written = layer.use().argument(attribute);
            boolean isUsual =
                    written.isPresent() && source.text(written.get().value()).endsWith(usual);
            changes.add(layer.with(attribute, LAYERS + type.getSimpleName() + "." + (isUsual ? other : usual)));
        });
        return changes;
    }

    static List<Change> returnSequences(ModelSource source) {
        List<Change> changes = new ArrayList<>();
        layers(source)
                .filter(layer -> layer.hasOfType("returnSequences", boolean.class))
                .forEach(layer -> {
                    boolean isTrue = layer.use()
                            .argument("returnSequences")
                            .filter(written -> source.text(written.value()).equals("true"))
                            .isPresent();
                    changes.add(layer.with("returnSequences", isTrue ? "false" : "true"));
                });
        return changes;
    }

    private static List<Change> withOneOf(ModelSource source, String attribute, String... values) {
        return layers(source)
                .filter(layer -> LayerTypes.has(layer.use().type(), attribute))
                .flatMap(layer -> Stream.of(values).map(value -> layer.with(attribute, value)))
                .toList();
    }

    /** The layers of all interfaces, each by the annotation of the innermost. */
    static Stream<Layer> layers(ModelSource source) {
        return source.interfaces().stream()
                .flatMap(each -> each.methods().stream())
                .flatMap(method -> method.layer().map(use -> new Layer(method, use)).stream());
    }

    /** A layer where it is declared. */
    record Layer(Method method, Use use) {

        String name() {
            return method.name();
        }

        boolean hasOfType(String attribute, Class<?> type) {
            return LayerTypes.attribute(use.type(), attribute)
                    .filter(type::equals)
                    .isPresent();
        }

        /** The layer with that value of an attribute, in place of the one it has. */
        Change with(String attribute, String value) {
            return Change.of(name(), use.with(attribute, value));
        }
    }
}
