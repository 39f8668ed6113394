package io.github.layercheck.engine.constant;

import io.github.layercheck.summary.LayerSummary;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of constants.
 *
 * @param <S> what the constant is about: a model, a tensor, a layer
 * @param name the end of its name
 * @param isAlways whether it is there wherever there is an S
 * @param value a value of the type; null where the constant is not there
 * @param meaning the sentence that documents it, with {@code {}} for what an S is called, and {@code {params}} and {@code
 *     {macs}} for why a layer has as many of them
 */
record ConstantRow<S>(
        String name, ConstantType type, boolean isAlways, Function<S, @Nullable Object> value, String meaning) {

    /** A constant that is always there. */
    static <S> ConstantRow<S> always(
            String name, ConstantType type, Function<S, @Nullable Object> value, String meaning) {
        return new ConstantRow<>(name, type, true, value, meaning);
    }

    /** A constant that is there where its value is known. */
    static <S> ConstantRow<S> ifKnown(
            String name, ConstantType type, Function<S, @Nullable Object> value, String meaning) {
        return new ConstantRow<>(name, type, false, value, meaning);
    }

    /** The sentence for a subject that is called so. */
    String meaning(String title) {
        return meaning.replace("{}", title);
    }

    /** The sentence for a layer. */
    String meaning(LayerSummary layer) {
        return meaning(layer.title())
                .replace("{params}", layer.explanation())
                .replace("{macs}", layer.macsExplanation());
    }
}
