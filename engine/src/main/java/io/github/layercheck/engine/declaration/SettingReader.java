package io.github.layercheck.engine.declaration;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads changes of a model: {@code path.attribute = value}. */
public final class SettingReader {

    private static final String INTEGER_DIGITS = "+-0123456789";

    private final SettingTokens tokens;
    private final String text;

    private SettingReader(SettingTokens tokens) {
        this.tokens = tokens;
        this.text = tokens.rest();
    }

    /** The change that a text describes; a fault if it describes none. */
    public static Setting read(String text, Place place) {
        SettingTokens tokens = new SettingTokens(text);
        List<String> path = path(tokens);
        if (path.isEmpty() || !tokens.mark('=')) {
            throw noChange(text);
        }
        String attribute = path.remove(path.size() - 1);
        SettingReader reader = new SettingReader(tokens);
        return new Setting(path, attribute, attribute.equals(Setting.SHARED) ? reader.layer() : reader.value(), place);
    }

    /** Names joined by dots; empty if there are none. */
    private static List<String> path(SettingTokens tokens) {
        List<String> path = new ArrayList<>();
        do {
            String name = tokens.word();
            if (name == null) {
                return List.of();
            }
            path.add(name);
        } while (tokens.mark('.'));
        return path;
    }

    /** The path of a layer. */
    private Object layer() {
        List<String> path = path(tokens);
        if (path.isEmpty() || !tokens.isAtEnd()) {
            throw new Fault(ProblemId.SETTING_SYNTAX, "\"" + text + "\" is not the path of a layer")
                    .because(
                            "A path has the methods that lead to a layer of this model or of one in it: \"encoder.embedding\".");
        }
        return new Setting.Name(String.join(".", path));
    }

    private static Fault noChange(String text) {
        return new Fault(ProblemId.SETTING_SYNTAX, "\"" + text + "\" is not a change")
                .because("A change is written \"layer.attribute = value\".");
    }

    private Object value() {
        Object value = tokens.mark('{') ? elements() : element();
        if (!tokens.isAtEnd()) {
            throw malformed();
        }
        return value;
    }

    private List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        while (!tokens.mark('}')) {
            if (!elements.isEmpty() && !tokens.mark(',')) {
                throw malformed();
            }
            elements.add(element());
        }
        return List.copyOf(elements);
    }

    private Object element() {
        String quoted = tokens.quoted();
        if (quoted != null) {
            return unescaped(quoted);
        }
        String number = tokens.number();
        return number == null ? word(tokens.word()) : number(number);
    }

    private String unescaped(String quoted) {
        try {
            return quoted.translateEscapes();
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private Object word(@Nullable String word) {
        if (word == null) {
            throw malformed();
        }
        return switch (word) {
            case "true", "false" -> Boolean.valueOf(word);
            case "NaN" -> Double.NaN;
            default -> new Setting.Name(word);
        };
    }

    private static Object number(String digits) {
        boolean isInteger = digits.chars().allMatch(character -> INTEGER_DIGITS.indexOf(character) >= 0);
        try {
            return isInteger ? (Object) Integer.valueOf(digits) : Double.valueOf(digits);
        } catch (NumberFormatException e) {
            throw new Fault(ProblemId.SETTING_SYNTAX, digits + " is not an int").because("An int has 32 bits.");
        }
    }

    private Fault malformed() {
        return new Fault(ProblemId.SETTING_SYNTAX, "\"" + text + "\" is not a value")
                .because("A value is an int, a double, true, false, the name of an enum constant, a \"string\", or"
                        + " several of these in braces.");
    }
}
