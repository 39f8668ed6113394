package io.github.layercheck.documents.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextWidthTest {

    /** An i is 222 thousandths of the size wide, an ellipsis 1,000, and 15 percent are added: 11.5 and 2.553 each. */
    @Test
    void whatDoesNotFitEndsWithAnEllipsis() {
        assertEquals("iiiiiiii", TextWidth.cut("iiiiiiii", 10, 20.5));
        assertEquals("iii\u2026", TextWidth.cut("iiiiiiiii", 10, 20.5));
        assertEquals("\u2026", TextWidth.cut("iiiiiiiii", 10, 1));
    }

    /** In bold 12 percent wider: 12.88 and 2.859 each. */
    @Test
    void ofANameTheBeginningAndTheEndAreKept() {
        assertEquals("ill\u2026ij", TextWidth.cutBoldInside("illlllllliij", 10, 12.88 + 5 * 2.9));
        assertEquals("illij", TextWidth.cutBoldInside("illij", 10, 14.4));
    }

    @Test
    void noCharacterIsCutInTwo() {
        String faces = "\uD83D\uDE00".repeat(10);
        assertEquals("\uD83D\uDE00\u2026\uD83D\uDE00", TextWidth.cutBoldInside(faces, 10, 12.88 * 3.5));
    }

    /** What a hostile file can have as the name of a layer. */
    @Test
    void aVeryLongTextIsCutInNoTime() {
        assertEquals(3, TextWidth.cut("x".repeat(5_000_000), 10, 24).length());
    }
}
