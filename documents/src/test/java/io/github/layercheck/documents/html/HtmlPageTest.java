package io.github.layercheck.documents.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.DType;
import io.github.layercheck.documents.HostileTexts;
import io.github.layercheck.documents.LayercheckDocuments;
import io.github.layercheck.engine.document.DocumentFormat;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.engine.text.Visible;
import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    private static final Pattern TAG = Pattern.compile("<([a-z][a-z0-9]*)((?:\\s[^<>\"]*(?:\"[^\"]*\")?)*)>");

    private final String page = page(HostileTexts.model());

    /** Behind each name nothing of it is left: what it could have closed, opened or added. */
    @Test
    void noTextIsMarkup() {
        for (String name : HostileTexts.NAMES) {
            if (!name.equals(escaped(name))) {
                assertFalse(body().contains(">" + Visible.of(name)), name);
                assertFalse(body().contains("\"" + Visible.of(name)), name);
            }
        }
        assertEquals(1, count("<script"));
        assertEquals(1, count("</script"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A page has to work from a disk, offline and years later. */
    @Test
    void nothingIsLoaded() {
        Set<String> loading = new TreeSet<>();
        Matcher tags = TAG.matcher(page);
        while (tags.find()) {
            for (String attribute :
                    new String[] {" src=", " href=", " srcset=", " xlink:href=", " data=", " action="}) {
                if (tags.group(2).contains(attribute)) {
                    loading.add(tags.group());
                }
            }
        }
        assertEquals(Set.of(), loading);
        assertFalse(page.contains("@import"));
        assertFalse(Pattern.compile("url\\((?!#)").matcher(page).find());
    }

    /** The first output has 2 to the power of 64 bytes; the others have one less than fits 64 bits each. */
    @Test
    void sizesThatDoNotFitAreLeftOut() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.FUNCTIONAL);
        model.input("x", "(None, 4)", DType.FLOAT32);
        model.layer("x", "InputLayer").call().output("(None, 4)");
        model.layer("huge", "Repeat").call("x[0][0]").output("(None, " + (1L << 31) + ", " + (1L << 31) + ")");
        DocumentedModel one = new DocumentedModel("m", model.build(), Map.of(), List.of());

        String text = page(one);

        assertTrue(text.contains("huge"));
        assertFalse(text.contains("<figcaption>Bytes of what each layer makes"));

        for (String name : List.of("large", "large_too")) {
            model.layer(name, "Repeat").call("x[0][0]").output("(None, " + (1L << 60) + ")");
        }
        text = page(new DocumentedModel("m", model.build(), Map.of(), List.of()));

        assertTrue(text.contains("large_too"));
        assertFalse(text.contains("<figcaption>Bytes of what each layer makes"));
    }

    /** Shares of what is known would not be those of all. The parameters are known: 3 \u00b7 4 + 4 = 16 of 16. */
    @Test
    void openNumbersAreSaid() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.FUNCTIONAL);
        model.input("x", "(None, None, 3)", DType.FLOAT32);
        model.layer("x", "InputLayer").call().output("(None, None, 3)");
        model.layer("wide", "Dense")
                .macs(OptionalLong.empty(), "", "12 \u00d7 steps")
                .activationBytes(OptionalLong.empty())
                .call("x[0][0]")
                .output("(None, None, 4)")
                .weight("kernel", "(3, 4)")
                .weight("bias", "(4)");
        model.layer("narrow", "Repeat")
                .macs(OptionalLong.of(8), "", "")
                .activationBytes(OptionalLong.of(16))
                .call("wide[0][0]")
                .output("(None, 4)");
        DocumentedModel one = new DocumentedModel("m", model.build(), Map.of(), List.of());

        String text = page(one);

        assertTrue(text.contains("(MACs) of one sample <small>(open in: wide)</small></figcaption>"), text);
        assertTrue(text.contains("makes for one sample <small>(open in: wide)</small></figcaption>"), text);
        assertEquals(
                List.of("100.0 %"),
                Pattern.compile("100\\.0 %")
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .toList());
        assertTrue(text.contains("<dt>MACs</dt><dd><bdi>\u2013</bdi></dd>"), text);
        assertTrue(text.contains("<dt>Peak memory</dt><dd><bdi>\u2013</bdi></dd>"), text);
        String chinese = new LayercheckDocuments()
                .write(one, Set.of(DocumentFormat.HTML), Locale.CHINESE)
                .get(DocumentFormat.HTML);
        assertTrue(
                chinese.contains(
                        "<small>\uff08\u4ee5\u4e0b\u5c42\u672a\u5b9a\uff0c\u672a\u8ba1\u5165\uff1awide\uff09</small>"),
                chinese);
    }

    private static String page(DocumentedModel model) {
        return new LayercheckDocuments()
                .write(model, Set.of(DocumentFormat.HTML), Locale.ENGLISH)
                .get(DocumentFormat.HTML);
    }

    private String body() {
        return page.substring(page.indexOf("<body>"), page.indexOf("<script>\n"));
    }

    private int count(String text) {
        return page.split(Pattern.quote(text), -1).length - 1;
    }
}
