package io.github.layercheck.engine.wire;

import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.Values;
import io.github.layercheck.engine.declaration.Setting;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.Nearest;
import java.util.List;
import java.util.stream.Stream;

/** The values of changes, as the attributes that they change take them. */
final class SettingValues {

    /** The most constants that a message lists. */
    private static final int SHOWN_CONSTANTS = 8;

    private SettingValues() {}

    /** The value in the form of {@link Values}; a fault if the attribute takes no such value. */
    static Object of(Attribute attribute, Setting setting) {
        Object value = typed(setting.value(), attribute.type());
        if (!Values.fits(value, attribute.type())) {
            throw wrong(setting, attribute.type());
        }
        return value;
    }

    /** The value of a change of what is not an attribute, but is true or false. */
    static boolean flag(Setting setting) {
        if (setting.value() instanceof Boolean flag) {
            return flag;
        }
        throw wrong(setting, boolean.class);
    }

    private static Object typed(Object value, Class<?> type) {
        if (type.isArray()) {
            List<?> elements = value instanceof List<?> list ? list : List.of(value);
            return elements.stream()
                    .map(element -> typed(element, type.getComponentType()))
                    .toList();
        }
        if (value instanceof Setting.Name word && type.isEnum()) {
            return word.name();
        }
        if (value instanceof Integer number && type == double.class) {
            return number.doubleValue();
        }
        if (value instanceof Integer number && type == long.class) {
            return number.longValue();
        }
        // A text in quotes is not a constant, and nothing that fits any type.
        return value instanceof String && type.isEnum() ? List.of() : value;
    }

    private static Fault wrong(Setting setting, Class<?> type) {
        if (type.isEnum() && setting.value() instanceof Setting.Name word) {
            List<String> constants = constants(type);
            Fault fault = new Fault(
                            ProblemId.UNKNOWN_NAME,
                            setting.attribute() + " cannot be " + word.name()
                                    + Nearest.didYouMean(word.name(), constants))
                    .misspelt(word.name(), constants);
            return constants.size() > SHOWN_CONSTANTS
                    ? fault
                    : fault.because("It takes " + String.join(", ", constants) + ".");
        }
        return new Fault(ProblemId.ARGUMENT_TYPE, setting.attribute() + " is " + setting.valueText())
                .because("It takes " + described(type) + ".");
    }

    private static List<String> constants(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static String described(Class<?> type) {
        if (type.isArray()) {
            return described(type.getComponentType()) + ", or several in braces";
        }
        if (type.isEnum()) {
            return "the name of a constant, such as " + constants(type).get(0);
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a text in double quotes";
        }
        return type == double.class ? "a number" : "an integer";
    }
}
