package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.AdditiveAttention;
import io.github.layercheck.layers.Attention;
import io.github.layercheck.layers.ScoreMode;
import java.util.List;

/** The rules of Keras' attention layers that have no projections. */
final class AttentionLayers {

    private AttentionLayers() {}

    /** softmax(query · keyᵀ) · value. */
    static Inference attention(Attention layer, Inputs inputs) {
        AttentionInputs operands = operands(elements(layer, inputs));
        Inference inference = output(operands, layer.returnAttentionScores());
        AttentionProducts products = new AttentionProducts(operands, List.of(operands.rank() - 2));
        if (layer.scoreMode() == ScoreMode.DOT) {
            products.addTo(
                    inference,
                    operands.query().shape().last().named(operands.query().featuresName()));
        }
        products.addTo(
                inference,
                operands.value().shape().last().named(operands.value().featuresName()));
        return inference
                .weightIf(layer.useScale(), "scale")
                .weightIf(layer.scoreMode() == ScoreMode.CONCAT, "concat_score_weight");
    }

    /** Products of integers stay integers, of which there is no softmax; a scale makes floating-point numbers of them. */
    private static Inputs elements(Attention layer, Inputs inputs) {
        if (layer.scoreMode() == ScoreMode.CONCAT) {
            return inputs.integersOrFloats();
        }
        return layer.useScale() ? inputs : inputs.floats();
    }

    /** softmax(sum(scale · tanh(query + key))) · value. */
    static Inference additiveAttention(AdditiveAttention layer, Inputs inputs) {
        AttentionInputs operands = operands(inputs.integersOrFloats());
        Inference inference = output(operands, layer.returnAttentionScores());
        new AttentionProducts(operands, List.of(operands.rank() - 2))
                .addTo(
                        inference,
                        operands.value().shape().last().named(operands.value().featuresName()));
        return layer.useScale() ? inference.weight("scale", operands.query().features()) : inference;
    }

    private static AttentionInputs operands(Inputs inputs) {
        AttentionInputs operands = AttentionInputs.of(inputs);
        StepMasks.check(
                inputs,
                "mask",
                List.of(operands.query().shape(), operands.value().shape()));
        AttentionInputs.checkMatch(operands.query(), operands.key(), -1, "Each query gets a score with each key.");
        AttentionInputs.checkMatch(operands.value(), operands.key(), -2, "Each value has one key.");
        for (int axis = 0; axis < operands.rank() - 2; axis++) {
            String why = "The layer attends over axis " + (operands.rank() - 2) + " only.";
            AttentionInputs.checkMatch(operands.query(), operands.value(), axis, why);
            AttentionInputs.checkMatch(operands.query(), operands.key(), axis, why);
        }
        return operands;
    }

    private static Inference output(AttentionInputs operands, boolean returnScores) {
        TensorShape query = operands.query().shape();
        Inference inference =
                Inference.output(query.withLast(operands.value().shape().last()));
        return returnScores
                ? inference.andOutput(query.withLast(operands.key().shape().dim(-2)))
                : inference;
    }
}
