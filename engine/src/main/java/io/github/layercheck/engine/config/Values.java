package io.github.layercheck.engine.config;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The one form in which attribute values are kept, wherever they come from: boxed primitives, strings, the names of enum
 * constants, and lists of these for arrays.
 */
public final class Values {

    private Values() {}

    /** The form of a value that an annotation's own method returns. */
    static Object canonical(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (!value.getClass().isArray()) {
            return value;
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            elements.add(canonical(Array.get(value, i)));
        }
        return List.copyOf(elements);
    }

    /** What an annotation's own method returns for a value of that form. */
    static Object typed(Object value, Class<?> type) {
        if (type.isArray()) {
            List<?> elements = value instanceof List<?> list ? list : List.of(value);
            Object array = Array.newInstance(type.getComponentType(), elements.size());
            for (int i = 0; i < elements.size(); i++) {
                Array.set(array, i, typed(elements.get(i), type.getComponentType()));
            }
            return array;
        }
        if (type.isEnum()) {
            return enumConstant(type, (String) value);
        }
        return value;
    }

    private static Object enumConstant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name + " is not one of " + type.getName());
    }

    /** Whether a value has the form that an attribute of that type takes. */
    public static boolean fits(Object value, Class<?> type) {
        if (type.isArray()) {
            return value instanceof List<?> list
                    && list.stream().allMatch(element -> fits(element, type.getComponentType()));
        }
        if (type.isEnum()) {
            return value instanceof String name && isConstant(type, name);
        }
        return (type == boolean.class && value instanceof Boolean)
                || (type == int.class && value instanceof Integer)
                || (type == long.class && value instanceof Long)
                || (type == double.class && value instanceof Double)
                || (type == String.class && value instanceof String);
    }

    private static boolean isConstant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** What an attribute of that type takes, for messages. */
    public static String describe(Class<?> type) {
        if (type.isArray()) {
            return describe(type.getComponentType()) + ", or several";
        }
        if (type.isEnum()) {
            List<String> constants = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                constants.add("\"" + constant.toString().toLowerCase(Locale.ROOT) + "\"");
            }
            return "one of " + String.join(", ", constants);
        }
        if (type == boolean.class) {
            return "True or False";
        }
        if (type == String.class) {
            return "a string";
        }
        return type == double.class ? "a number" : "an integer";
    }
}
