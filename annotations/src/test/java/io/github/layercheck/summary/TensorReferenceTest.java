package io.github.layercheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensorReferenceTest {

    @Test
    void textIsReadAsItIsPrinted() {
        TensorReference state = new TensorReference("lstm", 2, 10);
        assertEquals("lstm[2][10]", state.toString());
        assertEquals(state, TensorReference.parse("lstm[2][10]"));
    }

    @Test
    void namesCanHaveBrackets() {
        TensorReference tensor = new TensorReference("a[0][1]", 2, 3);
        assertEquals(tensor, TensorReference.parse(tensor.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lstm", "lstm[0]", "lstm[0][0", "lstm[][0]", "lstm[0][x]", "][", "lstm[0][0] "})
    void otherTextIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> TensorReference.parse(text));
    }
}
