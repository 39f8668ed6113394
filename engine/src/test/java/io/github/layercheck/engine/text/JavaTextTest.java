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

    /** Neither javac, which reads escapes first of all, nor Javadoc makes anything of it but these characters. */
    @Test
    void whatDoesNotShowIsAnEscapeInAComment() {
        assertEquals("&#92;u202egnp.exe", comment("\u202egnp.exe"));
        assertEquals("sub&#92;u0001ctl&#92;u0007&#92;u0000&#92;u007f", comment("sub\u0001ctl\u0007\0\u007f"));
        assertEquals("a&#92;u000ab&#92;u2028c", comment("a\nb\u2028c"));
        assertEquals("&#92;ud800 \\ud83d\\ude00 caf\\u00e9", comment("\ud800 \ud83d\ude00 caf\u00e9"));
        assertEquals("&#42;/ &#64;see &#123;", comment("*/ @see {"));
    }

    private static String comment(String text) {
        StringBuilder comment = new StringBuilder();
        JavaText.appendComment(text, comment);
        return comment.toString();
    }
}
