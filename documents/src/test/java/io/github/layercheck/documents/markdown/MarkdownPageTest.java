package io.github.layercheck.documents.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.DType;
import io.github.layercheck.documents.HostileTexts;
import io.github.layercheck.documents.LayercheckDocuments;
import io.github.layercheck.engine.document.DocumentFormat;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownPageTest {

    private static final String CODE = "`[^`|]+`|<code>[^<>|`]*</code>";

    private static String write(DocumentedModel model) {
        return new LayercheckDocuments()
                .write(model, Set.of(DocumentFormat.MARKDOWN), Locale.ENGLISH)
                .get(DocumentFormat.MARKDOWN);
    }

    /** The cost of the model was not computed. */
    @Test
    void aModelIsWrittenAsGitHubShowsIt() {
        ModelSummary.Builder model = ModelSummary.builder("tiny", Kind.SEQUENTIAL);
        model.input("input", "(None, 4)", DType.FLOAT32);
        model.layer("hidden", "Dense")
                .call("input[0][0]")
                .output("(None, 3)")
                .weight("kernel", "(4, 3)")
                .frozenWeight("bias", "(3)")
                .why("features \u00d7 units + units", "4 \u00d7 3 + 3 = 15")
                .macs(OptionalLong.of(12), "features \u00d7 units", "4 \u00d7 3 = 12");
        model.layer("soft", "Softmax").call("hidden[0][0]").output("(None, 3)");
        model.output("soft[0][0]", "(None, 3)", DType.FLOAT32);

        assertEquals(
                """
                # tiny

                Sequential \u00b7 `com.acme.Tiny`

                | | |
                | --- | --- |
                | Parameters | 15 |
                | Trainable | 12 |
                | Non-trainable | 3 |
                | Size of the weights | 60 bytes |
                | MACs | \u2013 |
                | Peak memory | \u2013 |
                | Activations | \u2013 |
                | Layers | 2 |
                | Inputs | `input` (None, 4) float32 |
                | Outputs | `soft` (None, 3) float32 |

                ## Architecture

                ```mermaid
                flowchart TD
                  n0["input<br/>InputLayer"]:::kindinput
                  n1["hidden<br/>Dense \u00b7 15"]:::kinddense
                  n2["soft<br/>Softmax"]:::kindactivation
                  n0 -->|"(None, 4)"| n1
                  n1 -->|"(None, 3)"| n2
                  classDef kindinput stroke:#6e7781,stroke-width:2px
                  classDef kinddense stroke:#8250df,stroke-width:2px
                  classDef kindactivation stroke:#c28b00,stroke-width:2px
                ```

                ## Layers

                | Layer | Type | Output shape | Parameters | MACs | Declaration and count |
                | --- | --- | --- | ---: | ---: | --- |
                | `hidden` | Dense | (None, 3) | 15 | 12 | `@Dense(units = 3)`<br>`features \u00d7 units + units`<br>`4 \u00d7 3 + 3 = 15`<br>MACs `4 \u00d7 3 = 12` |
                | `soft` | Softmax | (None, 3) | 0 | 0 |  |

                ## Weights

                | Weight | Shape | Type | Parameters | Trained |
                | --- | --- | --- | ---: | --- |
                | `hidden/kernel` | (4, 3) | float32 | 12 | yes |
                | `hidden/bias` | (3) | float32 | 3 | no |
                """,
                write(new DocumentedModel(
                        "com.acme.Tiny", model.build(), Map.of("hidden", "@Dense(units = 3)"), List.of())));
    }

    /** Every line of a table has its columns, whatever the names are, and each name is code from its begin to its end. */
    @Test
    void noNameIsMarkup() {
        String text = write(HostileTexts.model());
        List<String> layers = lines(text, "## Layers");
        List<String> weights = lines(text, "## Weights");

        assertEquals(HostileTexts.NAMES.size() + 3, layers.size() - 2);
        assertEquals(HostileTexts.NAMES.size(), weights.size() - 2);
        layers.subList(2, layers.size()).forEach(line -> {
            assertEquals(9, line.split("\\|", -1).length, line);
            assertTrue(line.split("\\|")[1].strip().matches(CODE), line);
        });
        weights.subList(2, weights.size())
                .forEach(line -> assertTrue(line.split("\\|")[1].strip().matches(CODE), line));
        assertTrue(text.startsWith("# &#60;/title&#62;&#60;script&#62;alert(0)&#60;/script&#62;\n"), text);
    }

    private static List<String> lines(String text, String heading) {
        String after = text.substring(text.indexOf(heading + "\n\n") + heading.length() + 2);
        return after.lines().takeWhile(line -> line.startsWith("|")).toList();
    }

    /** In the graph, a quote begins and ends a text, and nothing of a text is more than letters, digits and references. */
    @Test
    void noNameIsMermaid() {
        String text = write(HostileTexts.model());
        String graph = text.substring(text.indexOf("```mermaid\n") + 11, text.indexOf("```\n\n## Layers"));
        String label = "\"(?:[\\p{L}\\p{M}\\p{N}\\p{So} _,.()\u00d7\u00b7\u2026]|#\\d+;|<br/>)*\"";
        Pattern line = Pattern.compile("flowchart TD| +(?:direction TB|(?:subgraph )?n\\d+(?:\\[" + label
                + "\\]|\\(\\(\" \"\\)\\))(?::::kind\\w+)?" + "|n\\d+ -->(?:\\|" + label
                + "\\|)? n\\d+|end|classDef kind\\w+ stroke:#\\w+,stroke-width:2px)");
        graph.lines().forEach(each -> assertTrue(line.matcher(each).matches(), each));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "conv1/bn, `conv1/bn`",
                "a|b, <code>a&#124;b</code>",
                "a`b, <code>a&#96;b</code>",
                "a\\|b, <code>a&#92;&#124;b</code>",
                "<script>, `<script>`",
                "' a', <code> a</code>",
                "a\u202Eb, `a\\u202eb`"
            })
    void namesAreCode(String name, String code) {
        assertEquals(code, MarkdownText.code(name));
    }

    /** Which of the tensors of a layer it is, everywhere: what is taken, what leads to it, and what the model returns. */
    @Test
    void tensorsOfALayerAreToldApart() {
        ModelSummary.Builder model = ModelSummary.builder("tiny", Kind.FUNCTIONAL);
        model.input("x", "(None, 5, 4)", DType.FLOAT32);
        model.layer("x", "InputLayer").call().output("(None, 5, 4)");
        model.layer("lstm", "LSTM")
                .call("x[0][0]")
                .output("(None, 3)")
                .output("(None, 3)")
                .output("(None, 3)");
        model.layer("state", "ReLU")
                .call("lstm[0][2]")
                .output("(None, 3)")
                .call("lstm[0][0]")
                .output("(None, 3)");
        model.output("lstm[0][1]", "(None, 3)", DType.FLOAT32);
        model.output("state[1][0]", "(None, 3)", DType.FLOAT32);

        String text = write(new DocumentedModel("tiny.keras", model.build(), Map.of(), List.of()));

        assertTrue(text.contains("| Outputs | `lstm:1` (None, 3) float32, `state (2)` (None, 3) float32 |"), text);
        assertTrue(text.contains("| `state` | ReLU | (None, 3) | 0 | 0 | `lstm:2`, `lstm` |  |"), text);
        assertTrue(text.contains("n1 -->|\"lstm#58;2\"| n2\n"), text);
        assertTrue(text.contains("n1 -->|\"(None, 3), (None, 3), (None, 3)\"| n3\n"), text);
    }

    /** What is markup nowhere is written as it is, because people read the source, too. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "both_directions, both_directions",
                "a__b1_2, a__b1_2",
                "_a_, &#95;a&#95;",
                "a_, a&#95;",
                "0.5, 0.5",
                "1. a, 1&#46; a",
                "www.example.org, www&#46;example&#46;org",
                "*a*, &#42;a&#42;"
            })
    void onlyMarkupIsEscaped(String text, String escaped) {
        assertEquals(escaped, MarkdownText.plain(text));
    }

    /** GitHub draws at most 500 edges. */
    @Test
    void aGraphThatIsTooLargeIsLeftOut() {
        ModelSummary.Builder model = ModelSummary.builder("large", Kind.FUNCTIONAL);
        model.layer("l0", "InputLayer").call().output("(None, 4)");
        for (int i = 1; i <= 501; i++) {
            model.layer("l" + i, "Kind" + i).call("l" + (i - 1) + "[0][0]").output("(None, 4)");
        }

        String text = write(new DocumentedModel("large.keras", model.build(), Map.of(), List.of()));

        assertFalse(text.contains("mermaid"), text);
        assertTrue(text.contains("The graph is larger than GitHub draws."), text);
    }
}
