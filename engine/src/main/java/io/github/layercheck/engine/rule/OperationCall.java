package io.github.layercheck.engine.rule;

import io.github.layercheck.engine.text.SnakeCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The arguments of an operation's call in Keras, in the order of its signature. Each can be a tensor, and some can be
 * something else.
 *
 * @param arguments all of them
 */
public record OperationCall(List<Argument> arguments) {

    /** What an argument can be. */
    public enum Kind {
        /** A tensor, an array or a number. */
        TENSOR,
        /** A list of these. */
        LIST,
        /** A list of these that is not written as one: all arguments that follow. */
        REST,
        /** One that can be left out; a tensor is given by its name. */
        OPTIONAL
    }

    /**
     * An argument.
     *
     * @param name Keras' name of it
     */
    public record Argument(String name, Kind kind) {}

    private static final String LIST = "...";
    private static final String REST = "*";

    public OperationCall {
        arguments = List.copyOf(arguments);
    }

    /** The arguments in a text such as {@code x weights}: what stands behind a bar can be left out. */
    public static OperationCall parse(String text) {
        List<Argument> arguments = new ArrayList<>();
        String[] parts = text.split(" ?\\| ?", -1);
        for (int i = 0; i < parts.length; i++) {
            Kind kind = i == 0 ? Kind.TENSOR : Kind.OPTIONAL;
            Arrays.stream(parts[i].split(" "))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> arguments.add(argument(word, kind)));
        }
        return new OperationCall(arguments);
    }

    private static Argument argument(String word, Kind kind) {
        if (word.endsWith(LIST)) {
            return new Argument(word.replace(LIST, ""), Kind.LIST);
        }
        return word.startsWith(REST) ? new Argument(word.substring(1), Kind.REST) : new Argument(word, kind);
    }

    /**
     * The same as the arguments of a layer's call.
     *
     * @param attributes those of the annotation type, where an argument that is a number can be given
     */
    public CallArguments tensors(Set<String> attributes) {
        Set<String> lists = arguments.stream()
                .filter(argument -> argument.kind() == Kind.LIST || argument.kind() == Kind.REST)
                .map(argument -> SnakeCase.attribute(argument.name()))
                .collect(Collectors.toSet());
        Set<String> numbers = arguments.stream()
                .map(argument -> SnakeCase.attribute(argument.name()))
                .filter(attributes::contains)
                .collect(Collectors.toSet());
        return new CallArguments(names(false), names(true), lists, numbers);
    }

    private List<String> names(boolean optional) {
        return arguments.stream()
                .filter(argument -> (argument.kind() == Kind.OPTIONAL) == optional)
                .map(argument -> SnakeCase.attribute(argument.name()))
                .toList();
    }
}
