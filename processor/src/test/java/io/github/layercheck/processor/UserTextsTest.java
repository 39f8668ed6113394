package io.github.layercheck.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.ModelSummary;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of a user ends a comment, forms an escape, or is changed, in the generated class or in the report. */
final class UserTextsTest {

    static Stream<Arguments> onBothCompilers() {
        return Stream.of(
                        "*/",
                        "*/ public int x; /*",
                        "\\u002a/",
                        "\\\\u002a/",
                        "\\uuu002a/",
                        "\\",
                        "\"quoted\"",
                        "\"\"\"",
                        "'",
                        "$",
                        "$L $S $T $$ $1L $>",
                        "{@code }} {@link Missing} @deprecated",
                        "<b>bold</p> &amp; &lt; <script>",
                        "größe × 2 – 数 🚀",
                        "[0][0]",
                        "line\nline\r\ntab\t",
                        "\0\1",
                        "\u001f0\u001f",
                        "%s %n %d",
                        "  spaces  ",
                        "\u2028\u2029\u0085\u000b\u00ad\u200e\u202egnp.exe")
                .flatMap(text -> Arrays.stream(TestCompiler.values()).map(compiler -> Arguments.of(text, compiler)));
    }

    @ParameterizedTest
    @MethodSource("onBothCompilers")
    void isTheSameEverywhere(String text, TestCompiler compiler) {
        CompileResult result = compiler.compile(
                        "com/acme/M.java", """
                package com.acme;

                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;

                @Model(name = "%s")
                @Input(4)
                public interface M {
                    @Named("%s") @Dense(units = 3) Tensor hidden();
                    @Named("-%s") @Dense(units = 2) Tensor scores(Tensor hidden);
                }
                """.formatted(literal(text), literal(text), literal(text)))
                .expectSuccess();
        assertEquals(List.of(), result.messages());
        assertEquals(text, result.constant("com.acme.MSummary", "NAME"));
        assertEquals(15L, result.constant("com.acme.MSummary", "HIDDEN_PARAMS"));
        ModelSummary summary = (ModelSummary) result.invoke("com.acme.MSummary", "summary");
        assertEquals(text, summary.name());
        assertEquals(text, summary.layers().get(1).name());
        assertEquals("-" + text, summary.layers().get(2).name());
        assertEquals(
                text, summary.layers().get(2).calls().get(0).inputs().get(0).layer());
        assertEquals(summary.toString(), result.constant("com.acme.MSummary", "SUMMARY"));
        JsonObject report = JsonParser.parseString(result.report("com.acme.M")).getAsJsonObject();
        assertEquals(text, report.get("name").getAsString());
        JsonObject layer = report.getAsJsonArray("layers").get(1).getAsJsonObject();
        assertEquals(text, layer.get("name").getAsString());
        String source = result.generatedSource("com.acme.MSummary");
        assertTrue(source.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 127));
        assertEquals(List.of(), invisible(comments(source)));
    }

    private static String comments(String source) {
        return Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL)
                .matcher(source)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining());
    }

    /** The Unicode escapes in a text of characters that do not show. */
    private static List<String> invisible(String text) {
        return Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(hex -> switch (Character.getType(Integer.parseInt(hex, 16))) {
                    case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                        true;
                    default -> false;
                })
                .toList();
    }

    /** The text as it is written between quotes in source. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> literal.append('\\').append(c);
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                default -> literal.append(c < 32 ? "\\0" + (char) ('0' + c / 8) + (char) ('0' + c % 8) : c);
            }
        }
        return literal.toString().replace("\\\\u", "\\134u");
    }

    static Stream<Arguments> methodNames() {
        return Stream.of(
                        Arguments.of("$", "$"),
                        Arguments.of("a$b$1", "A$B$1"),
                        Arguments.of("_1", "_1"),
                        Arguments.of("maßÄnderung", "MASS_ÄNDERUNG"),
                        Arguments.of("ñandúGrande", "ÑANDÚ_GRANDE"),
                        Arguments.of("ширина", "ШИРИНА"),
                        Arguments.of("数", "数"),
                        Arguments.of("title", "TITLE"),
                        Arguments.of("record", "RECORD"),
                        Arguments.of("value2Key", "VALUE2_KEY"))
                .flatMap(names -> Arrays.stream(TestCompiler.values())
                        .map(compiler -> Arguments.of(names.get()[0], names.get()[1], compiler)));
    }

    @ParameterizedTest
    @MethodSource("methodNames")
    void methodCanHaveAnyName(String method, String constant, TestCompiler compiler) {
        CompileResult result = compiler.compile("com/acme/M.java", """
                package com.acme;

                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;

                @Model
                @Input(4)
                public interface M {
                    @Dense(units = 3) Tensor %s();
                    @Dense(units = 2) Tensor last(Tensor %s);
                }
                """.formatted(method, method))
                .expectSuccess();
        assertEquals(15L, result.constant("com.acme.MSummary", constant + "_PARAMS"));
        ModelSummary summary = (ModelSummary) result.invoke("com.acme.MSummary", "summary");
        assertEquals(method, summary.layers().get(1).method());
    }
}
