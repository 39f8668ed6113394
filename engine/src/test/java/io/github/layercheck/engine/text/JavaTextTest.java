package io.github.layercheck.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class JavaTextTest {

    @Test
    void textThatCouldEndALiteralOrFormAnEscape() {
        assertEquals("\"a\\\"b\\\\u0022c\"", JavaText.quoted("a\"b\\u0022c"));
        assertEquals("\"\\n\\r\\000\\0331\"", JavaText.quoted("\n\r\0\u001b1"));
    }

    @Test
    void textBeyondAscii() {
        assertEquals("\"caf\\u00e9 \\ud83d\\ude00\\u007f\"", JavaText.quoted("caf\u00e9 \ud83d\ude00\u007f"));
    }
}
