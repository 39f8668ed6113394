package io.github.layercheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected lines are those of rich's {@code Text.wrap}. */
class WrappingTest {

    @Test
    void breaksAtSpacesWhichStayAtTheEnd() {
        assertEquals(List.of("a bb ", "ccc ", "dddd"), Wrapping.wrap("a bb ccc dddd", 5, false));
        assertEquals(List.of("a  ", "b"), Wrapping.wrap("a  b", 3, false));
    }

    @Test
    void spacesBeyondTheWidthAreLeftOut() {
        assertEquals(
                List.of("max_pooling2d", "(MaxPooling2D)"), Wrapping.wrap("max_pooling2d (MaxPooling2D)", 13, false));
        assertEquals(List.of("lstm[0][0],", "lstm[0][1]"), Wrapping.wrap("lstm[0][0], lstm[0][1]", 11, true));
    }

    @Test
    void firstWordHasTheSpacesBeforeIt() {
        assertEquals(List.of("   └ dense_1", "(Dense)"), Wrapping.wrap("   └ dense_1 (Dense)", 12, false));
    }

    @Test
    void longWordStandsAlone() {
        assertEquals(List.of("a ", "long_name_", "b"), Wrapping.wrap("a long_name_ b", 5, false));
    }

    @Test
    void longWordIsFoldedOnDemand() {
        assertEquals(List.of("a_very_lon", "g_name ", "(Dense)"), Wrapping.wrap("a_very_long_name (Dense)", 10, true));
        assertEquals(List.of("層層", "層層 ", "(X)"), Wrapping.wrap("層層層層 (X)", 5, true));
    }

    @Test
    void linesOfTheTextStay() {
        assertEquals(List.of("x", "y z"), Wrapping.wrap("x\ny z", 3, false));
        assertEquals(List.of(""), Wrapping.wrap("", 4, false));
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "層, 2",
        "한글, 4",
        "é\u0301, 1",
        "🙂, 2",
        "👍🏽, 2",
        "x👨\u200D👩\u200D👧y, 4",
        "a\u200Bb, 2",
        "ｆ, 2",
        "ﾊﾝｶｸ, 4",
        "–, 1"
    })
    void widthIsThatOfATerminal(String text, int expected) {
        assertEquals(expected, Cells.width(text));
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"abc,a", "層,' '", "é\u0301a,é\u0301", "x👨\u200D👩\u200D👧y,x", "a\u200Bb,a\u200B", "ﾊﾝｶｸ,ﾊ"})
    void cutsNoCharacterInHalf(String text, String expected) {
        assertEquals(expected, Cells.cut(text, 1));
    }

    @Test
    void shortenedTextEndsWithAnEllipsis() {
        assertEquals("(MaxPooling2…", Cells.shorten("(MaxPooling2D)", 13));
        assertEquals("層層…", Cells.shorten("層層層層", 5));
        assertEquals("層 …", Cells.shorten("層層層層", 4));
        assertEquals("abc", Cells.shorten("abc", 3));
    }
}
