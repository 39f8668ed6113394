package io.github.layercheck.engine.problem;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One change of a declaration, at the place where it was written. */
public sealed interface Edit {

    /** Where it changes something. */
    Origin origin();

    /**
     * An attribute of an annotation gets a value, whether it had one or not.
     *
     * @param index the element of the attribute's array that changes, or -1 for the whole value
     * @param argument the attribute with the new value, of the element if one changes
     */
    record Value(Origin origin, int index, Argument argument) implements Edit {}

    /** A parameter takes another tensor, by the name of the method that makes it. */
    record Rename(Origin origin, String tensor) implements Edit {}

    /**
     * A name is spelt otherwise: that of a parameter, or a word in the text that an attribute has.
     *
     * @param place where the name was written
     */
    record Respell(Place place, String name, String meant) implements Edit {

        @Override
        public Origin origin() {
            return place.origin();
        }

        /** A text with the name spelt as it is meant, where it first stands as a word. */
        public String in(String text) {
            return text.replaceFirst(
                    "(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])", Matcher.quoteReplacement(meant));
        }
    }

    /**
     * A method gets one more parameter, at a number in its list.
     *
     * @param origin the method
     */
    record AddParameter(Origin origin, int number, String tensor) implements Edit {}

    /**
     * A parameter is removed.
     *
     * @param origin the parameter
     */
    record RemoveParameter(Origin origin) implements Edit {}

    /**
     * A layer is declared before a method.
     *
     * @param origin the method behind the new one
     * @param name the name of the new method
     * @param annotation the canonical name of the layer's annotation type
     * @param parameters the tensors that it takes; empty for that of the method before
     */
    record Insert(Origin origin, String name, String annotation, List<Argument> arguments, List<String> parameters)
            implements Edit {

        public Insert {
            arguments = List.copyOf(arguments);
            parameters = List.copyOf(parameters);
        }

        /** The annotation in source, with simple names. */
        public String text() {
            return annotationText(annotation, arguments);
        }
    }

    /**
     * A layer is of another kind.
     *
     * @param origin the annotation of the layer
     * @param annotation the canonical name of the annotation type in its place
     */
    record Replace(Origin origin, String annotation, List<Argument> arguments) implements Edit {

        public Replace {
            arguments = List.copyOf(arguments);
        }

        /** The annotation in source, with simple names. */
        public String text() {
            return annotationText(annotation, arguments);
        }
    }

    /**
     * A method is removed.
     *
     * @param origin the method
     */
    record Remove(Origin origin) implements Edit {}

    /**
     * A wrapper is put around a layer.
     *
     * @param origin the annotation of the layer
     * @param annotation the canonical name of the wrapper's annotation type
     */
    record Wrap(Origin origin, String annotation) implements Edit {}

    /**
     * A wrapper is taken away from what it wraps.
     *
     * @param origin the wrapper's annotation
     */
    record Unwrap(Origin origin) implements Edit {}

    private static String annotationText(String annotation, List<Argument> arguments) {
        String name = "@" + annotation.substring(annotation.lastIndexOf('.') + 1);
        return arguments.isEmpty()
                ? name
                : name + "("
                        + String.join(
                                ", ", arguments.stream().map(Argument::text).toList())
                        + ")";
    }
}
