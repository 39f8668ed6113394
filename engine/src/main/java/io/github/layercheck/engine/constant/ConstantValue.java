package io.github.layercheck.engine.constant;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a constant says of its subject. Those of one kind of subject are an enum whose values one switch knows, and not
 * functions, because every {@code javac} would have to spin a class for each.
 *
 * @param <S> what the constant is about: a model, a tensor, a layer
 */
interface ConstantValue<S> {

    /** The end of the constant's name. */
    String name();

    /** A Long, an Integer, a Float or a String; null where the constant is not there. */
    @Nullable
    Object of(S subject);

    /** A number that is not always known, as a value. */
    static @Nullable Long known(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    /** A value that is the subject itself. */
    record Itself<T>(String name) implements ConstantValue<T> {

        @Override
        public Object of(T subject) {
            return subject;
        }
    }
}
