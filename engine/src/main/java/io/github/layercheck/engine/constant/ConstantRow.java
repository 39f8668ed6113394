package io.github.layercheck.engine.constant;

import java.util.Optional;
import java.util.function.Function;

/**
 * A row of the table of constants.
 *
 * @param <S> what the constant is about: a model, a tensor, a layer
 * @param name the end of its name
 * @param isAlways whether it is there wherever there is an S
 * @param value a value of the type; empty where the constant is not there
 * @param meaning the sentence that documents it
 */
record ConstantRow<S>(
        String name,
        ConstantType type,
        boolean isAlways,
        Function<S, Optional<? extends Object>> value,
        Function<S, String> meaning) {

    /** A constant that is always there. */
    static <S> ConstantRow<S> always(
            String name, ConstantType type, Function<S, Object> value, Function<S, String> meaning) {
        return new ConstantRow<>(name, type, true, subject -> Optional.of(value.apply(subject)), meaning);
    }

    /** A constant that is there where its value is known. */
    static <S> ConstantRow<S> ifKnown(
            String name,
            ConstantType type,
            Function<S, Optional<? extends Object>> value,
            Function<S, String> meaning) {
        return new ConstantRow<>(name, type, false, value, meaning);
    }
}
