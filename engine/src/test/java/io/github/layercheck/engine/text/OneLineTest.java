package io.github.layercheck.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneLineTest {

    @Test
    void ordinaryTextIsAsItIs() {
        String text = "784 × 30 + 30 = 23,550: größer, 日本語, 😀 \\ \"quoted\"";
        assertSame(text, OneLine.of(text));
    }

    @ParameterizedTest
    @CsvSource({"0000", "0007", "000a", "000d", "001b", "007f", "0085", "009f", "200f", "2028", "202e", "2066"})
    void whatIsNotShownAsWrittenIsEscaped(String code) {
        char hidden = (char) Integer.parseInt(code, 16);
        assertEquals("a\\u" + code + "b", OneLine.of("a" + hidden + "b"));
    }

    @Test
    void aLongWordIsCutAndTheRestStays() {
        assertEquals(
                "the class " + "D".repeat(200) + "… is not known",
                OneLine.of("the class " + "D".repeat(9000) + " is not known"));
        assertEquals("D".repeat(200), OneLine.of("D".repeat(200)));
        assertEquals("D".repeat(200) + "…", OneLine.of("D".repeat(201)));
    }

    @Test
    void aLongTextIsCut() {
        assertEquals("a ".repeat(1000) + "…", OneLine.of("a ".repeat(9000)));
        assertEquals("a ".repeat(1000), OneLine.of("a ".repeat(1000)));
    }

    /** 😀 is two chars, the first of which is not to stay alone. */
    @Test
    void aCharacterIsNotCutInHalves() {
        assertEquals("D".repeat(199) + "…", OneLine.of("D".repeat(199) + "😀" + "D".repeat(50)));
    }
}
