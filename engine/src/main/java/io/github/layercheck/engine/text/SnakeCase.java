package io.github.layercheck.engine.text;

import java.util.Locale;

/** Names in the way of Python and of constants. */
public final class SnakeCase {

    private SnakeCase() {}

    /**
     * The name that Keras gives to an instance of a class: {@code conv2d_transpose} for {@code Conv2DTranspose}. A word
     * begins with a capital letter that stands before a small one, or behind one.
     */
    public static String ofClass(String className) {
        StringBuilder words = new StringBuilder(className.length() + 4);
        for (int i = 0; i < className.length(); i++) {
            char c = className.charAt(i);
            if (i > 0 && c >= 'A' && c <= 'Z' && (isSmall(className, i - 1) || isSmall(className, i + 1))) {
                words.append('_');
            }
            words.append(c);
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isSmall(String name, int index) {
        return index < name.length() && name.charAt(index) >= 'a' && name.charAt(index) <= 'z';
    }

    /** The name of a class for the Keras name of an instance: {@code MobileNet_1_00} for {@code mobile_net_1.00}. */
    public static String className(String kerasName) {
        StringBuilder name = new StringBuilder();
        for (String word : kerasName.split("[^\\p{javaLetterOrDigit}]+", -1)) {
            boolean isNumberAfterNumber = !name.isEmpty()
                    && !word.isEmpty()
                    && Character.isDigit(name.charAt(name.length() - 1))
                    && Character.isDigit(word.charAt(0));
            name.append(isNumberAfterNumber ? "_" : "").append(capitalized(word));
        }
        boolean isName = !name.isEmpty() && Character.isJavaIdentifierStart(name.codePointAt(0));
        return isName ? name.toString() : "Model" + name;
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** The name of a constant for a method: {@code CONV2D_1} for {@code conv2d_1}, {@code MAX_POOL} for {@code maxPool}. */
    public static String constant(String methodName) {
        return separated(methodName).toUpperCase(Locale.ROOT);
    }

    /** The name of Keras' argument for an attribute: {@code kernel_size} for {@code kernelSize}. */
    public static String argument(String attribute) {
        return separated(attribute).toLowerCase(Locale.ROOT);
    }

    /** The name with an underscore between a lower-case letter or digit and an upper-case letter. */
    private static String separated(String name) {
        StringBuilder words = new StringBuilder(name.length() + 4);
        int before = 0;
        for (int i = 0; i < name.length(); i += Character.charCount(before)) {
            int character = name.codePointAt(i);
            if (isUpperCase(character) && (isLowerCase(before) || (before >= '0' && before <= '9'))) {
                words.append('_');
            }
            words.appendCodePoint(character);
            before = character;
        }
        return words.toString();
    }

    private static boolean isUpperCase(int character) {
        return Character.getType(character) == Character.UPPERCASE_LETTER;
    }

    private static boolean isLowerCase(int character) {
        return Character.getType(character) == Character.LOWERCASE_LETTER;
    }

    /** The name of the attribute for Keras' argument: {@code kernelSize} for {@code kernel_size}. */
    public static String attribute(String argument) {
        StringBuilder name = new StringBuilder();
        boolean startsWord = false;
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (c == '_') {
                startsWord = !name.isEmpty();
            } else {
                name.append(startsWord ? Character.toUpperCase(c) : c);
                startsWord = false;
            }
        }
        return name.toString();
    }

    /** The name without underscores, except between two digits: {@code pixelValues}, {@code output1_0} for {@code output_1_0}. */
    public static String words(String identifier) {
        StringBuilder name = new StringBuilder();
        boolean startsWord = false;
        for (int i = 0; i < identifier.length(); i++) {
            char c = identifier.charAt(i);
            if (c == '_') {
                startsWord = !name.isEmpty();
            } else {
                if (startsWord && Character.isDigit(c) && Character.isDigit(name.charAt(name.length() - 1))) {
                    name.append('_');
                }
                name.append(startsWord ? Character.toUpperCase(c) : c);
                startsWord = false;
            }
        }
        return name.toString();
    }
}
