package io.github.layercheck.documents.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "conv1/bn,conv1/bn",
                "<script>,&lt;script&gt;",
                "]]>,]]&gt;",
                "\"onload=,&quot;onload=",
                "'onload=,&#39;onload=",
                "&amp;,&amp;amp;",
                "层\uD83D\uDE00,层\uD83D\uDE00",
                "a\u202Eb,a\\u202eb",
                "a\u200Fb,a\\u200fb",
                "a\u0007b,a\\u0007b",
                "a\uD83D,a\\ud83d",
                "\uDE00a,\\ude00a",
                "a\uFFFE,a\\ufffe"
            })
    void nothingIsMarkup(String text, String escaped) {
        assertEquals(escaped, Xml.escape(text));
    }
}
