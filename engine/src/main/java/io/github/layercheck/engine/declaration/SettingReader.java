package io.github.layercheck.engine.declaration;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads changes of a model: {@code path.attribute = value}. */
public final class SettingReader {

    private static final String IDENTIFIER = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*";
    private static final Pattern SETTING =
            Pattern.compile("\\s*(" + IDENTIFIER + "(?:\\." + IDENTIFIER + ")*)\\s*=\\s*(.*?)\\s*", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<string>\"(?:[^\"\\\\]|\\\\.)*\")|(?<word>"
            + IDENTIFIER + ")|(?<number>[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)|(?<mark>[{},]))\\s*");

    private final String text;
    private final Matcher token;
    private int end;

    private SettingReader(String value) {
        this.text = value;
        this.token = TOKEN.matcher(value);
    }

    /** The change that a text describes; a fault if it describes none. */
    public static Setting read(String text, Place place) {
        Matcher setting = SETTING.matcher(text);
        if (!setting.matches()) {
            throw new Fault(ProblemId.SETTING_SYNTAX, "\"" + text + "\" is no change")
                    .because("A change is written \"layer.attribute = value\".");
        }
        List<String> path = new ArrayList<>(Arrays.asList(setting.group(1).split("\\.")));
        String attribute = path.remove(path.size() - 1);
        return new Setting(path, attribute, new SettingReader(setting.group(2)).value(), place);
    }

    private Object value() {
        Object value = next("{") ? elements() : element();
        if (end < text.length()) {
            throw malformed();
        }
        return value;
    }

    private List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        while (!next("}")) {
            if (!elements.isEmpty() && !next(",")) {
                throw malformed();
            }
            elements.add(element());
        }
        return List.copyOf(elements);
    }

    private Object element() {
        if (!token.find(end) || token.start() != end) {
            throw malformed();
        }
        if (token.group("string") != null) {
            end = token.end();
            String quoted = token.group("string");
            return quoted.substring(1, quoted.length() - 1).translateEscapes();
        }
        if (token.group("number") != null) {
            end = token.end();
            return number(token.group("number"));
        }
        String word = token.group("word");
        if (word == null) {
            throw malformed();
        }
        end = token.end();
        return switch (word) {
            case "true", "false" -> Boolean.valueOf(word);
            case "NaN" -> Double.NaN;
            default -> new Setting.Name(word);
        };
    }

    private Object number(String digits) {
        try {
            return digits.matches("[+-]?\\d+") ? (Object) Integer.valueOf(digits) : Double.valueOf(digits);
        } catch (NumberFormatException e) {
            throw new Fault(ProblemId.SETTING_SYNTAX, digits + " is no int").because("An int has 32 bits.");
        }
    }

    private boolean next(String mark) {
        boolean isNext = token.find(end) && token.start() == end && mark.equals(token.group("mark"));
        if (isNext) {
            end = token.end();
        }
        return isNext;
    }

    private Fault malformed() {
        return new Fault(ProblemId.SETTING_SYNTAX, "\"" + text + "\" is no value")
                .because("A value is an int, a double, true, false, the name of an enum constant, a \"string\", or"
                        + " several of these in braces.");
    }
}
