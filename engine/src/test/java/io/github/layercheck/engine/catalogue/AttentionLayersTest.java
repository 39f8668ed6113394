package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.Input.NONE;
import static io.github.layercheck.engine.catalogue.LayerCall.config;
import static io.github.layercheck.engine.catalogue.LayerCall.input;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.rule.Inputs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attention: to itself, formulas, masks, and what users read of queries and values that do not go together. */
class AttentionLayersTest {

    @Test
    void oneTensorAttendsToItself() {
        new LayerCall("Attention", Map.of("returnAttentionScores", true), 7, 4)
                .assertOutputs("(None, 7, 4)", "(None, 7, 7)");
        new LayerCall("AdditiveAttention", Map.of(), 7, 4)
                .assertOutputs("(None, 7, 4)")
                .assertFormula("features", "4 = 4");
        new LayerCall("MultiHeadAttention", Map.of("numHeads", 2, "keyDim", 3), 7, 4)
                .assertOutputs("(None, 7, 4)")
                .assertFormula(
                        "4 × features × num_heads × key_dim + 3 × num_heads × key_dim + features",
                        "4 × 4 × 2 × 3 + 3 × 2 × 3 + 4 = 118");
        new LayerCall("GroupQueryAttention", Map.of("headDim", 3, "numQueryHeads", 4, "numKeyValueHeads", 2), 7, 5)
                .assertOutputs("(None, 7, 5)")
                .assertFormula(
                        "2 × features × num_query_heads × head_dim + num_query_heads × head_dim + 2 × features ×"
                                + " num_key_value_heads × head_dim + 2 × num_key_value_heads × head_dim + features",
                        "2 × 5 × 4 × 3 + 4 × 3 + 2 × 5 × 2 × 3 + 2 × 2 × 3 + 5 = 209");
    }

    @Test
    void formulaOfAttentionToAnother() {
        LayerConfig layer = multiHead(Map.of("valueDim", 6, "useBias", false));
        new LayerCall(layer, input("decoder", 7, 4), input("encoder", 9, 5))
                .assertOutputs("(None, 7, 4)")
                .assertFormula(
                        "features × num_heads × key_dim + value_features × num_heads × key_dim + value_features ×"
                                + " num_heads × value_dim + num_heads × value_dim × features",
                        "4 × 2 × 3 + 5 × 2 × 3 + 5 × 2 × 6 + 2 × 6 × 4 = 162");
    }

    @Test
    void scoresAreOfQueriesAndValues() {
        LayerConfig layer = multiHead(Map.of("returnAttentionScores", true));
        new LayerCall(layer, input("decoder", 7, 4), input("encoder", 9, 5))
                .assertOutputs("(None, 7, 4)", "(None, 2, 7, 9)");
        new LayerCall(
                        multiHead(Map.of("returnAttentionScores", true, "attentionAxes", List.of(2))),
                        input("decoder", 3, 7, 4),
                        input("encoder", 3, 9, 5))
                .assertOutputs("(None, 3, 7, 4)", "(None, 3, 2, 7, 9)");
    }

    @Test
    void queriesThatDoNotFitTheKeys() {
        new LayerCall(config("Attention", Map.of()), input("decoder", 7, 4), input("encoder", 9, 5))
                .assertProblem(
                        "[layercheck:input-shape] layer: axis 2 differs: the query decoder is (None, 7, 4), the key"
                                + " encoder is (None, 9, 5)",
                        "Each query gets a score with each key.");
        new LayerCall(config("Attention", Map.of()), input("q", 7, 4), input("v", 9, 5), input("k", 8, 4))
                .assertProblem(
                        "[layercheck:input-shape] layer: axis 1 differs: the value v is (None, 9, 5), the key k is"
                                + " (None, 8, 4)",
                        "Each value has one key.");
        new LayerCall(config("Attention", Map.of()), input("q", 7, 4), input("v", 4))
                .assertProblem(
                        "[layercheck:input-rank] layer: the ranks differ: the query q is (None, 7, 4), the value v is"
                                + " (None, 4)",
                        "All inputs of attention must have the same number of axes.");
        new LayerCall(
                        config("Attention", Map.of()),
                        input("a", 7, 4),
                        input("b", 7, 4),
                        input("c", 7, 4),
                        input("d", 7, 4))
                .assertProblem(
                        "[layercheck:input-count] layer: takes 1 to 3 tensors, not 4",
                        "They are the query, the value and the key.");
    }

    @Test
    void headsThatDoNotShareEvenly() {
        new LayerCall("GroupQueryAttention", Map.of("headDim", 3, "numQueryHeads", 7, "numKeyValueHeads", 3), 7, 5)
                .assertProblem(
                        "[layercheck:groups] layer: numQueryHeads 7 is not a multiple of numKeyValueHeads 3",
                        "Each head of key and value serves an equal number of query heads.",
                        "The nearest multiples are 6 and 9.")
                .at("numQueryHeads", -1);
        new LayerCall("GroupQueryAttention", Map.of("headDim", 3, "numQueryHeads", 2, "numKeyValueHeads", 3), 7, 5)
                .assertProblem(
                        "[layercheck:groups] layer: numQueryHeads 2 is not a multiple of numKeyValueHeads 3",
                        "Each head of key and value serves an equal number of query heads.",
                        "The next multiple is 3.")
                .at("numQueryHeads", -1);
    }

    @Test
    void axesThatAreNotAttendedOver() {
        new LayerCall(multiHead(Map.of("attentionAxes", List.of(1, 2))), input("x", 7, 4))
                .assertProblem(
                        "[layercheck:axis] layer: axis 2 has the features of (None, 7, 4)",
                        "The layer attends over the axes between batch and features: 1 to 1.")
                .at("attentionAxes", 1);
        new LayerCall(
                        multiHead(Map.of("attentionAxes", List.of(2))),
                        input("decoder", 3, 7, 4),
                        input("encoder", 2, 9, 5))
                .assertProblem(
                        "[layercheck:input-shape] layer: axis 1 differs: the query decoder is (None, 3, 7, 4), the"
                                + " value encoder is (None, 2, 9, 5)",
                        "The layer does not attend over this axis.");
    }

    @Test
    void masksOfOtherAxes() {
        new LayerCall(multiHead(Map.of("useCausalMask", true)), input("x", 3, 7, 4))
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: useCausalMask is true, but the layer attends over the"
                                + " axes 1, 2",
                        "The mask is for places along axis 1.",
                        "attentionAxes = 1 attends over that axis only.")
                .at("useCausalMask", -1);
        new LayerCall(multiHead(Map.of("slidingWindow", 2, "attentionAxes", List.of(2))), input("x", 3, 7, 4))
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: slidingWindow is 2, but the layer attends over axis 2",
                        "The mask is for places along axis 1.",
                        "attentionAxes = 1 attends over that axis only.")
                .at("slidingWindow", -1);
    }

    @Test
    void flashAttentionHasNoScores() {
        new LayerCall(multiHead(Map.of("flashAttention", "TRUE", "dropout", 0.5)), input("x", 7, 4))
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: flashAttention is TRUE, but dropout is 0.5",
                        "The kernel of flash attention computes no scores that could be dropped or returned.")
                .at("flashAttention", -1);
        new LayerCall(multiHead(Map.of("flashAttention", "TRUE", "returnAttentionScores", true)), input("x", 7, 4))
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: flashAttention is TRUE, but returnAttentionScores is"
                                + " true",
                        "The kernel of flash attention computes no scores that could be dropped or returned.")
                .at("flashAttention", -1);
    }

    @Test
    void masksOfTheScores() {
        Inputs.Input decoder = input("decoder", 7, 4);
        Inputs.Input encoder = input("encoder", 9, 5);
        LayerConfig layer = multiHead(Map.of());
        new LayerCall(layer, decoder, encoder, mask(7, 9)).assertOutputs("(None, 7, 4)");
        new LayerCall(layer, decoder, encoder, mask(1, 9)).assertOutputs("(None, 7, 4)");
        new LayerCall(layer, decoder, encoder, mask(2, NONE, 9)).assertOutputs("(None, 7, 4)");
        new LayerCall(layer, decoder, encoder, mask(7, 7))
                .assertProblem(
                        "[layercheck:input-shape] layer: attentionMask is (None, 7, 7), but the scores are (None, 7,"
                                + " 9)",
                        "The mask says which places of the value each place of the query attends to.");
        new LayerCall(layer, decoder, encoder, mask(3, 7, 9))
                .assertProblem(
                        "[layercheck:input-shape] layer: attentionMask is (None, 3, 7, 9), but the scores are (None,"
                                + " 2, 7, 9)",
                        "The mask says which places of the value each place of the query attends to.");
    }

    private static Inputs.Input mask(int... sample) {
        return new Inputs.Input("mask", input("mask", sample).type(), "attentionMask");
    }

    private static LayerConfig multiHead(Map<String, Object> more) {
        Map<String, Object> attributes = new HashMap<>(Map.of("numHeads", 2, "keyDim", 3));
        attributes.putAll(more);
        return config("MultiHeadAttention", attributes);
    }
}
