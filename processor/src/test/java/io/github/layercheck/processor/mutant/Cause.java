package io.github.layercheck.processor.mutant;

import io.github.layercheck.processor.mutant.ModelSource.Interface;
import io.github.layercheck.processor.mutant.ModelSource.Span;
import io.github.layercheck.processor.testing.Message;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was changed in a mutant, as errors can name it. */
record Cause(Mutant mutant, ModelSource source) {

    private static final String INPUT = "@Input";

    /** What messages call the input of an interface where they tell how a shape came about. */
    private static final String WAY_FROM_INPUT = "in input|from input|input is|input has";

    static Cause of(Mutant mutant) {
        return new Cause(mutant, ModelSource.parse(mutant.model(), mutant.text()));
    }

    /** Whether an error is at a method that was changed, or its text has the name of one. */
    boolean isNamed(Message error) {
        String at = declaredAt(error.line());
        return mutant.names().stream().anyMatch(name -> name.equals(at) || isNamed(name, error.text()));
    }

    private static boolean isNamed(String name, String text) {
        if (name.equals(INPUT)) {
            // To change the input is one of several things that this sentence suggests.
            return text.replace("Give the size in @Input", "").contains(INPUT) || hasWord(WAY_FROM_INPUT, text);
        }
        return hasWord(Pattern.quote(name), text);
    }

    private static boolean hasWord(String word, String text) {
        return Pattern.compile("(?<![\\w$])(" + word + ")(?![\\w$])")
                .matcher(text)
                .find();
    }

    /** What is declared in a line of the mutant: a method, or {@code @Input} and the like of an interface. */
    private String declaredAt(long line) {
        return source.interfaces().stream()
                .flatMap(model -> declaredAt(line, model).stream())
                .findFirst()
                .orElse("");
    }

    private Optional<String> declaredAt(long line, Interface model) {
        Stream<String> annotations = model.annotations().stream()
                .filter(use -> contains(use.span(), line))
                .map(use -> "@" + use.type());
        Stream<String> methods = model.methods().stream()
                .filter(method -> contains(method.span(), line))
                .map(ModelSource.Method::name);
        return Stream.concat(annotations, methods).findFirst();
    }

    private boolean contains(Span span, long line) {
        return line(span.start()) <= line && line <= line(span.end());
    }

    private long line(int position) {
        return source.text()
                        .substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }
}
