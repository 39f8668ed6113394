package io.github.layercheck.engine.constant;

import io.github.layercheck.summary.LayerSummary;

/**
 * A row of the table of constants.
 *
 * @param <S> what the constant is about: a model, a tensor, a layer
 * @param isAlways whether it is there wherever there is an S
 * @param value its value, which is of the type, and the end of its name
 * @param meaning the sentence that documents it, with {@code {}} for what an S is called, and {@code {params}} and {@code
 *     {macs}} for why a layer has as many of them
 */
record ConstantRow<S>(ConstantValue<S> value, ConstantType type, boolean isAlways, String meaning) {

    /** A constant that is always there. */
    static <S> ConstantRow<S> always(ConstantValue<S> value, ConstantType type, String meaning) {
        return new ConstantRow<>(value, type, true, meaning);
    }

    /** A constant that is there where its value is known. */
    static <S> ConstantRow<S> ifKnown(ConstantValue<S> value, ConstantType type, String meaning) {
        return new ConstantRow<>(value, type, false, meaning);
    }

    /** The end of its name. */
    String name() {
        return value.name();
    }

    /** The sentence for a subject that is called so. */
    String meaning(String title) {
        return meaning.replace("{}", title);
    }

    /** The sentence for a layer, whose name comes last because it can have braces. */
    String meaning(LayerSummary layer) {
        return meaning.replace("{params}", layer.explanation())
                .replace("{macs}", layer.macsExplanation())
                .replace("{}", layer.title());
    }
}
