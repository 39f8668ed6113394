package io.github.layercheck.processor.mutant;

import io.github.layercheck.processor.mutant.ModelSource.Annotated;
import io.github.layercheck.processor.mutant.ModelSource.Argument;
import io.github.layercheck.processor.mutant.ModelSource.Edit;
import io.github.layercheck.processor.mutant.ModelSource.Element;
import io.github.layercheck.processor.mutant.ModelSource.Interface;
import io.github.layercheck.processor.mutant.ModelSource.Span;
import io.github.layercheck.processor.mutant.ModelSource.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Faults in the shapes and types of inputs. */
final class InputFaults {

    private static final String NONE = "io.github.layercheck.Input.NONE";

    private InputFaults() {}

    /** An input with a shape, by the method that declares it or as an annotation of the interface. */
    private record Input(String name, Use use, Argument shape) {

        List<Element> dimensions() {
            return shape.elements();
        }

        Change with(Span span, String replacement) {
            return Change.of(name, new Edit(span, replacement));
        }
    }

    private static Stream<Input> inputs(ModelSource source) {
        return source.interfaces().stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.methods().stream()))
                .flatMap(each -> each.annotation("Input").stream().flatMap(use -> use.argument("value").stream()
                        .map(shape -> new Input(name(each), use, shape))));
    }

    private static String name(Annotated declaring) {
        return declaring instanceof Interface ? "@Input" : declaring.name();
    }

    private static List<Change> each(ModelSource source, Function<Input, List<Change>> changes) {
        return inputs(source).flatMap(input -> changes.apply(input).stream()).toList();
    }

    static List<Change> dropped(ModelSource source) {
        return each(source, input -> {
            List<Change> changes = new ArrayList<>();
            List<Element> dimensions = input.dimensions();
            for (int i = 0; i < dimensions.size() && dimensions.size() > 1; i++) {
                Span dropped = i == 0
                        ? new Span(
                                dimensions.get(0).span().start(),
                                dimensions.get(1).span().start())
                        : new Span(
                                dimensions.get(i - 1).span().end(),
                                dimensions.get(i).span().end());
                changes.add(input.with(dropped, ""));
            }
            return changes;
        });
    }

    static List<Change> added(ModelSource source) {
        return each(source, input -> {
            Span shape = input.shape().value();
            String sizes = source.text(shape).replaceAll("[{}]", "").strip();
            return Stream.of("{4, " + sizes + "}", "{" + sizes + ", 1}", "{" + sizes + ", 3}")
                    .map(longer -> input.with(shape, longer))
                    .toList();
        });
    }

    static List<Change> none(ModelSource source) {
        return eachDimension(source, size -> List.of(NONE));
    }

    static List<Change> zero(ModelSource source) {
        return eachDimension(source, size -> List.of("0"));
    }

    static List<Change> changed(ModelSource source) {
        return eachDimension(source, size -> Stream.of(size + 1, size * 2, size / 2, size - 1)
                .filter(other -> other > 0 && other != size)
                .map(other -> Integer.toString(other))
                .toList());
    }

    private static List<Change> eachDimension(ModelSource source, Function<Integer, List<String>> others) {
        return each(source, input -> input.dimensions().stream()
                .filter(dimension -> dimension.integer().isPresent())
                .flatMap(dimension -> others.apply(dimension.integer().get()).stream()
                        .map(other -> input.with(dimension.span(), other)))
                .toList());
    }

    static List<Change> swapped(ModelSource source) {
        return each(source, input -> {
            List<Change> changes = new ArrayList<>();
            List<Element> dimensions = input.dimensions();
            for (int i = 0; i < dimensions.size(); i++) {
                for (int j = i + 1; j < dimensions.size(); j++) {
                    Span left = dimensions.get(i).span();
                    Span right = dimensions.get(j).span();
                    if (!source.text(left).equals(source.text(right))) {
                        changes.add(Change.of(
                                input.name(), new Edit(left, source.text(right)), new Edit(right, source.text(left))));
                    }
                }
            }
            return changes;
        });
    }

    static List<Change> dtype(ModelSource source) {
        return each(source, input -> Stream.of("STRING", "UINT8", "INT32", "BOOL", "FLOAT16")
                .map(type -> Change.of(input.name(), input.use().with("dtype", "io.github.layercheck.DType." + type)))
                .toList());
    }
}
