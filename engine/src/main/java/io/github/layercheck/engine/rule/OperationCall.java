package io.github.layercheck.engine.rule;

import io.github.layercheck.engine.text.SnakeCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The arguments of an operation's call in Keras, in the order of its signature. Each can be a tensor, and some can be
 * something else.
 *
 * @param arguments all of them
 * @param keepsWholeFloats whether a whole number of floating point makes another type than an integer beside a tensor of such numbers
 */
public record OperationCall(List<Argument> arguments, boolean keepsWholeFloats) {

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

    /** The arguments of an operation for which a whole number is an integer where a tensor says the type. */
    public OperationCall(List<Argument> arguments) {
        this(arguments, false);
    }

    /** The same for an operation that takes a number for one of a tensor's types. */
    public OperationCall keepingWholeFloats() {
        return new OperationCall(arguments, true);
    }

    public OperationCall {
        arguments = List.copyOf(arguments);
    }

    /** Arguments of which each is a tensor. */
    public static OperationCall tensors(String... names) {
        return new OperationCall(arguments(Kind.TENSOR, names));
    }

    /** Arguments of which each is a list of tensors. */
    public static OperationCall lists(String... names) {
        return new OperationCall(arguments(Kind.LIST, names));
    }

    /** One argument for all tensors of the call. */
    public static OperationCall rest(String name) {
        return new OperationCall(arguments(Kind.REST, name));
    }

    /** The same, and arguments that can be left out. */
    public OperationCall optional(String... names) {
        List<Argument> all = new ArrayList<>(arguments);
        all.addAll(arguments(Kind.OPTIONAL, names));
        return new OperationCall(all);
    }

    private static List<Argument> arguments(Kind kind, String... names) {
        return Stream.of(names).map(name -> new Argument(name, kind)).toList();
    }

    /**
     * The same as the arguments of a layer's call.
     *
     * @param attributes those of the annotation type, where an argument that is a number can be given
     */
    public CallArguments arguments(Set<String> attributes) {
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
