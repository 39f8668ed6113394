package io.github.layercheck.engine.config;

import io.github.layercheck.Unset;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            return Objects.requireNonNull(enumConstant(type, (String) value));
        }
        return value;
    }

    /** The same value, and a new array of the same: arrays are open to changes, and each caller has its own. */
    static Object copy(Object typed) {
        if (typed instanceof int[] numbers) {
            return numbers.clone();
        }
        if (typed instanceof double[] numbers) {
            return numbers.clone();
        }
        if (typed instanceof long[] numbers) {
            return numbers.clone();
        }
        if (typed instanceof boolean[] flags) {
            return flags.clone();
        }
        return typed instanceof Object[] elements ? elements.clone() : typed;
    }

    private static @Nullable Object enumConstant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    /** The constant of an enum that stands for Keras' None. */
    static Optional<String> unset(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.isAnnotationPresent(Unset.class))
                .map(Field::getName)
                .findFirst();
    }

    /** Whether a value has the form that an attribute of that type takes. */
    public static boolean fits(Object value, Class<?> type) {
        if (type.isArray()) {
            return value instanceof List<?> list
                    && list.stream().allMatch(element -> fits(element, type.getComponentType()));
        }
        if (type.isEnum()) {
            return value instanceof String name && enumConstant(type, name) != null;
        }
        return (type == boolean.class && value instanceof Boolean)
                || (type == int.class && value instanceof Integer)
                || (type == long.class && value instanceof Long)
                || (type == double.class && value instanceof Double)
                || (type == String.class && value instanceof String);
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
