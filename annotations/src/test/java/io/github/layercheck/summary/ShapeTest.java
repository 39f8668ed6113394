package io.github.layercheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {

    @ParameterizedTest
    @ValueSource(strings = {"()", "(None)", "(3)", "(None, 28, 28)", "(0, None, 9223372036854775807)"})
    void textIsReadAsItIsPrinted(String text) {
        assertEquals(text, Shape.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "(3",
                "3)",
                "(3,)",
                "(3,4)",
                "( )",
                "(none)",
                "(-1)",
                "(-2)",
                "(+3)",
                "(03)",
                "[3]",
                "(3, )",
                "(99999999999999999999)"
            })
    void otherTextIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Shape.parse(text));
    }

    @Test
    void sizesAreThoseGiven() {
        assertEquals(Shape.parse("(None, 28)"), Shape.of(Shape.UNKNOWN, 28));
        assertEquals(2, Shape.of(Shape.UNKNOWN, 28).rank());
        assertThrows(IllegalArgumentException.class, () -> Shape.of(-2));
    }

    @Test
    void elementsAreCountedExactly() {
        assertEquals(OptionalLong.of(1), Shape.of().elements());
        assertEquals(OptionalLong.of(0), Shape.of(7, 0).elements());
        assertEquals(OptionalLong.of(1L << 62), Shape.of(1L << 31, 1L << 31).elements());
        assertEquals(OptionalLong.empty(), Shape.of(7, Shape.UNKNOWN).elements());
        Shape tooLarge = Shape.of(1L << 32, 1L << 32);
        assertThrows(ArithmeticException.class, tooLarge::elements);
    }
}
