package io.github.layercheck.documents.html;

import io.github.layercheck.documents.layout.Placed.Area;
import io.github.layercheck.documents.scene.Row;
import io.github.layercheck.documents.svg.SvgDrawing;
import io.github.layercheck.documents.text.Markup;
import io.github.layercheck.documents.text.ModelFacts;
import io.github.layercheck.documents.text.Words;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** The page of a model: all that is known of it, and nothing that has to be loaded. */
public final class HtmlPage {

    /** What the script says. */
    private static final List<String> WORDS_OF_SCRIPT = List.of(
            "select-layer",
            "declared",
            "formula",
            "macs",
            "weights-title",
            "calls",
            "takes",
            "taken-by",
            "nothing",
            "shape-from",
            "unchanged",
            "one-of",
            "previous",
            "next",
            "matches",
            "no-match",
            "params",
            "output-shape",
            "inside",
            "theme-auto",
            "theme-light",
            "theme-dark",
            "folded",
            "unfolded",
            "drawn-for",
            "from-outside",
            "steps-before",
            "call-number",
            "constants",
            "copied");

    private final Markup html = new Markup();
    private final DocumentedModel model;
    private final ModelSummary summary;
    private final List<Row> rows;
    private final Words words;

    private HtmlPage(DocumentedModel model, List<Row> rows, Words words) {
        this.model = model;
        this.summary = model.summary();
        this.rows = rows;
        this.words = words;
    }

    /** The page of a model. */
    public static String of(DocumentedModel model, List<Row> rows, Area drawing, Words words) {
        return new HtmlPage(model, rows, words).write(drawing);
    }

    private String write(Area drawing) {
        PageStyle.head(html, words, summary.name());
        header();
        html.add("<main>\n");
        view(drawing);
        warnings();
        charts();
        html.add("<h2 id=\"layers-title\">").text(words.get("layers")).add("</h2>\n");
        new LayerTable(html, words, model, rows).add();
        html.add("</main>\n<footer>").text(words.get("made-by")).add("</footer>\n");
        script();
        return html.add("</body>\n</html>\n").toString();
    }

    private void header() {
        html.add("<header>\n<h1><bdi>").text(summary.name()).add("</bdi></h1>\n<p class=\"source quiet\">");
        html.text(summary.kind().kerasName())
                .add(" \u00b7 <bdi>")
                .text(model.source())
                .add("</bdi></p>\n<dl class=\"facts\">\n");
        List<Row> all = new ArrayList<>();
        rows.forEach(row -> row.addTo(all));
        Map<String, Integer> layers = new HashMap<>();
        all.forEach(row -> layers.put(row.path(), row.index()));
        for (ModelFacts.Fact fact : ModelFacts.of(summary, words, UnaryOperator.identity())) {
            html.add(fact.isTensors() ? "<div class=\"wide\"><dt>" : "<div><dt>")
                    .text(fact.name());
            html.add("</dt><dd>");
            Integer layer = layers.get(fact.layer());
            html.add(layer == null ? "" : "<a href=\"#l" + layer + "\">");
            html.add("<bdi>").text(fact.value()).add("</bdi>").add(layer == null ? "" : "</a>");
            html.add("</dd></div>\n");
        }
        html.add("</dl>\n</header>\n");
    }

    private void view(Area drawing) {
        html.add("<h2 class=\"visually-hidden\">")
                .text(words.get("architecture"))
                .add("</h2>\n<div class=\"tools\">\n");
        html.add("<label for=\"search\" class=\"visually-hidden\">")
                .text(words.get("search"))
                .add("</label>");
        html.add("<input id=\"search\" type=\"search\" placeholder=\"").text(words.get("search"));
        html.add("\" autocomplete=\"off\"><span id=\"found\" role=\"status\" class=\"quiet\"></span>"
                + "<span id=\"said\" role=\"status\" class=\"visually-hidden\"></span>\n");
        for (String button : List.of("fold-all", "unfold-all", "zoom-out", "zoom-in", "fit", "theme")) {
            html.add("<button type=\"button\" id=\"")
                    .add(button)
                    .add("\">")
                    .text(words.get(button))
                    .add("</button>\n");
        }
        html.add(
                "</div>\n<div class=\"view\">\n<div class=\"graph\" id=\"graph\" tabindex=\"0\" role=\"region\" aria-label=\"");
        html.text(words.get("architecture")).add("\">\n");
        html.add(SvgDrawing.forPage(
                drawing, words.get("drawing", summary.name(), Numbers.grouped(summary.params())), words));
        html.add("</div>\n<section class=\"panel\" id=\"panel\" tabindex=\"0\" data-class=\"");
        html.text(model.className())
                .add("\" aria-label=\"")
                .text(words.get("details"))
                .add("\"></section>\n</div>\n<p class=\"hint tools\">")
                .text(words.get("hint"))
                .add("</p>\n");
    }

    private void warnings() {
        if (!model.warnings().isEmpty()) {
            html.add("<h2>").text(words.get("warnings")).add("</h2>\n<ul class=\"warnings\">\n");
            model.warnings().forEach(warning -> html.add("<li>").lines(warning).add("</li>\n"));
            html.add("</ul>\n");
        }
    }

    private void charts() {
        html.add("<h2>").text(words.get("where")).add("</h2>\n<div class=\"charts\">\n");
        Charts charts = new Charts(html, words, rows);
        charts.add(
                new Charts.Quantity("params", row -> OptionalLong.of(row.layer().params())));
        charts.add(new Charts.Quantity("macs", row -> row.layer().macs()));
        charts.add(new Charts.Quantity("activation-bytes", row -> row.layer().activationBytes()));
        html.add("</div>\n");
    }

    /** The words come as the text of an element, which needs no escape but that of HTML. */
    private void script() {
        html.add("<div id=\"words\" hidden>");
        for (String key : WORDS_OF_SCRIPT) {
            html.add("<span data-key=\"")
                    .add(key)
                    .add("\">")
                    .text(words.template(key))
                    .add("</span>");
        }
        html.add("</div>\n<script>\n").add(Resource.read("page.js")).add("</script>\n");
    }
}
