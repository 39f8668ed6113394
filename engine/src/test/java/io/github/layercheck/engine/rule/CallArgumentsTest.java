package io.github.layercheck.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tensors of a call in the order of Keras' call, whatever the order in which they are given. */
class CallArgumentsTest {

    private static final CallArguments ATTENTION =
            new CallArguments(List.of("query", "value", "key"), List.of("queryMask"), Set.of(), Set.of());

    @Test
    void namedOnesStandWhereTheSignatureHasThem() {
        assertEquals(List.of(0, 2, 1), ATTENTION.order(List.of("", "key", "value")));
        assertEquals(List.of(2, 1, 0), ATTENTION.order(List.of("key", "value", "query")));
        assertEquals(List.of(1, 2, 0), ATTENTION.order(List.of("key", "", "")));
    }

    /** None of them is an input. */
    @Test
    void thoseThatCanOnlyBeNamedStandBehind() {
        assertEquals(List.of(1, 3, 2, 0), ATTENTION.order(List.of("queryMask", "", "key", "value")));
    }

    @Test
    void aListIsOneArgument() {
        assertEquals(List.of(0, 1, 2), CallArguments.OF_MODEL.order(List.of("", "", "inputs")));
    }
}
