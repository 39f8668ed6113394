package io.github.layercheck.processor.mutant;

import io.github.layercheck.processor.mutant.ModelSource.Argument;
import io.github.layercheck.processor.mutant.ModelSource.Edit;
import io.github.layercheck.processor.mutant.ModelSource.Element;
import io.github.layercheck.processor.mutant.ModelSource.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names that are misspelt, and values of another type: some are the compiler's to report. */
final class NameFaults {

    private NameFaults() {}

    /** A name with a letter too many, or two exchanged. */
    static List<String> misspellings(String name) {
        int middle = name.length() / 2;
        List<String> wrong = new ArrayList<>();
        wrong.add(name.substring(0, middle) + name.charAt(middle) + name.substring(middle));
        if (name.length() > 2 && name.charAt(middle) != name.charAt(middle - 1)) {
            wrong.add(name.substring(0, middle - 1)
                    + name.charAt(middle)
                    + name.charAt(middle - 1)
                    + name.substring(middle + 1));
        }
        return wrong;
    }

    static List<Change> attributes(ModelSource source) {
        return AttributeFaults.layers(source)
                .flatMap(layer -> layer.use().arguments().stream()
                        .filter(argument ->
                                argument.name().end() > argument.name().start())
                        .flatMap(argument -> misspellings(argument.attribute()).stream()
                                .map(wrong -> Change.of(layer.name(), new Edit(argument.name(), wrong)))))
                .toList();
    }

    static List<Change> enums(ModelSource source) {
        return AttributeFaults.layers(source)
                .flatMap(layer -> layer.use().arguments().stream()
                        .filter(argument -> LayerTypes.attribute(layer.use().type(), argument.attribute())
                                .filter(Class::isEnum)
                                .isPresent())
                        .flatMap(argument -> misspellings(source.text(argument.value())).stream()
                                .map(wrong -> Change.of(layer.name(), new Edit(argument.value(), wrong)))))
                .toList();
    }

    static List<Change> types(ModelSource source) {
        return AttributeFaults.layers(source)
                .flatMap(layer -> layer.use().arguments().stream()
                        .flatMap(argument -> LayerTypes.attribute(layer.use().type(), argument.attribute())
                                .map(NameFaults::ofOtherType)
                                .map(wrong -> Change.of(layer.name(), new Edit(argument.value(), wrong)))
                                .stream()))
                .toList();
    }

    private static String ofOtherType(Class<?> type) {
        return type == String.class || type == String[].class ? "true" : "\"ten\"";
    }

    static List<Change> outputs(ModelSource source) {
        return source.interfaces().stream()
                .flatMap(each -> each.annotation("Output").stream())
                .flatMap(output -> output.argument("value").stream())
                .flatMap(value -> value.elements().stream())
                .flatMap(element -> misspelt(source, element.span(), "@Output"))
                .toList();
    }

    /** Settings of which the attribute or a layer in the path is misspelt. */
    static List<Change> settings(ModelSource source) {
        List<Change> changes = new ArrayList<>();
        AttributeFaults.layers(source).forEach(layer -> {
            Optional<Argument> set = layer.use().argument("set");
            List<Element> elements = set.map(Argument::elements).orElse(List.of());
            for (Element element : elements) {
                String path = source.text(element.span()).substring(1).split(" = ", -1)[0];
                int start = element.span().start() + 1;
                for (String name : path.split("\\.", -1)) {
                    Span span = new Span(start, start + name.length());
                    misspellings(name).forEach(wrong -> changes.add(Change.of(layer.name(), new Edit(span, wrong))));
                    start += name.length() + 1;
                }
            }
        });
        return changes;
    }

    /** A name in quotes, without the number of an output. */
    private static Stream<Change> misspelt(ModelSource source, Span quoted, String changed) {
        String name = source.text(quoted).substring(1).split("[:\"]", -1)[0];
        Span span = new Span(quoted.start() + 1, quoted.start() + 1 + name.length());
        return misspellings(name).stream().map(wrong -> Change.of(changed, new Edit(span, wrong)));
    }
}
