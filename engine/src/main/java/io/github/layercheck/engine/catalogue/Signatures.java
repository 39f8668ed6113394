package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.rule.CallArguments;
import java.util.List;
import java.util.Set;

/** What the calls of Keras' layers are given. */
final class Signatures {

    private static final List<String> INPUT = List.of("inputs");
    private static final Set<String> ATTENTION_ATTRIBUTES = Set.of("returnAttentionScores", "useCausalMask");

    /** A tensor, or several. */
    static final CallArguments INPUTS = new CallArguments(INPUT, List.of(), Set.of("inputs"), Set.of());

    static final CallArguments REVERSIBLE = INPUTS.withAttributes("reverse");

    /** A tensor that has another name than elsewhere. */
    static final CallArguments X = new CallArguments(List.of("x"), List.of(), Set.of(), Set.of());

    static final CallArguments MASKED = new CallArguments(INPUT, List.of("mask"), Set.of(), Set.of());

    static final CallArguments TRAINED = new CallArguments(INPUT, List.of("training"), Set.of(), Set.of());

    static final CallArguments TRAINED_AND_MASKED =
            new CallArguments(INPUT, List.of("training", "mask"), Set.of(), Set.of());

    static final CallArguments COUNTED = new CallArguments(INPUT, List.of("countWeights"), Set.of(), Set.of());

    static final CallArguments IMAGES = new CallArguments(List.of("data"), List.of("training"), Set.of(), Set.of());

    /** A query, a value and optionally a key as a list. */
    static final CallArguments ATTENTION =
            new CallArguments(INPUT, List.of("mask", "training"), Set.of("inputs", "mask"), ATTENTION_ATTRIBUTES);

    static final CallArguments MULTI_HEAD_ATTENTION = new CallArguments(
            List.of("query", "value", "key"),
            List.of("queryMask", "valueMask", "keyMask", "attentionMask", "training"),
            Set.of(),
            ATTENTION_ATTRIBUTES);

    static final CallArguments SEQUENCE = new CallArguments(
            List.of("sequences", "initialState"), List.of("mask", "training"), Set.of("initialState"), Set.of());

    static final CallArguments STEP =
            new CallArguments(List.of("inputs", "states"), List.of("training"), Set.of("states"), Set.of());

    /** That of the one cell whose step is called a sequence. */
    static final CallArguments SIMPLE_STEP =
            new CallArguments(List.of("sequence", "states"), List.of("training"), Set.of("states"), Set.of());

    private Signatures() {}
}
