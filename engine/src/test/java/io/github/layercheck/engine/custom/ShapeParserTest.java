package io.github.layercheck.engine.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.shape.Dim;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeParserTest {

    private static final Map<String, Long> SIZES = Map.of("a", 7L, "b", 2L, "ceil", 5L);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12",
                "a | 7",
                "a + b | 9",
                "a - b - 1 | 4",
                "a * b | 14",
                "a / b | 3",
                "ceil(a / b) | 4",
                "ceil ( a / b ) | 4",
                "ceil((a + b) / b) | 5",
                "2 + 3 * a | 23",
                "(2 + 3) * a | 35",
                "a * b / 4 | 3",
                "a / b * 4 | 12",
                "a - (b - 1) | 6",
                "((a)) | 7",
                "(b - a) / b | -3",
                "ceil((b - a) / b) | -2",
                "ceil | 5",
                "ceil + 1 | 6",
            })
    void arithmetic(String text, long size) {
        ShapePattern pattern = ShapeParser.parse(text);
        assertEquals(1, pattern.sizes().size());
        assertEquals(Dim.of(size), pattern.sizes().get(0).evaluate(name -> Dim.of(SIZES.get(name))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | false | 0",
                "'  ' | false | 0",
                "... | true | 0",
                "' ... , a' | true | 1",
                "...,a,b | true | 2",
                "a, b, 3 | false | 3",
            })
    void dimensions(String text, boolean hasLeading, int count) {
        ShapePattern pattern = ShapeParser.parse(text);
        assertEquals(hasLeading, pattern.hasLeading());
        assertEquals(count, pattern.sizes().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a, | 3 | a number, a name or '(' is missing",
                ", a | 1 | expected a number, a name or '('",
                "a b | 3 | expected ','",
                "... a | 5 | expected ','",
                "a, ... | 4 | '...' must stand at the beginning",
                "a .. | 3 | expected ','",
                "a, -1 | 4 | expected a number, a name or '('",
                "a * | 4 | a number, a name or '(' is missing",
                "(a + b | 7 | ')' is missing",
                "a) | 2 | expected ','",
                "2a | 1 | '2a' is not a number",
                "9999999999 | 1 | '9999999999' is larger than 2,147,483,647",
                "b, ceil(a) | 4 | ceil rounds a quotient up: ceil(a / b)",
                "ceil(a / b + 1) | 1 | ceil rounds a quotient up: ceil(a / b)",
                "a % b | 3 | expected ','",
                "2.5 | 2 | expected ','",
            })
    void whatIsNoShapeIsNamedByItsColumn(String text, int column, String what) {
        Fault fault = assertThrows(Fault.class, () -> ShapeParser.parse(text));
        assertEquals("\"" + text + "\", column " + column + ": " + what, fault.getMessage());
    }

    @Test
    void aTextTooLongForRecursionIsRefused() {
        for (String text : List.of("(".repeat(60_000), "1+".repeat(30_000) + "1")) {
            Fault fault = assertThrows(Fault.class, () -> ShapeParser.parse(text));
            assertEquals("a shape of " + text.length() + " characters", fault.getMessage());
        }
    }
}
