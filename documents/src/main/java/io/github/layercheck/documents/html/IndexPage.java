package io.github.layercheck.documents.html;

import io.github.layercheck.documents.text.ByteCount;
import io.github.layercheck.documents.text.Markup;
import io.github.layercheck.documents.text.Words;
import io.github.layercheck.engine.document.DocumentFormat;
import io.github.layercheck.engine.document.IndexedModel;
import io.github.layercheck.summary.Numbers;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** A page with a table of models, which can be sorted by each column. */
public final class IndexPage {

    private static final String NOTHING = "\u2013";

    private final Markup html = new Markup();
    private final Words words;

    private IndexPage(Words words) {
        this.words = words;
    }

    /** The index of models, in their order. */
    public static String of(List<IndexedModel> models, Words words) {
        IndexPage page = new IndexPage(words);
        page.write(models);
        return page.html.toString();
    }

    private void write(List<IndexedModel> models) {
        PageStyle.head(html, words, words.get("models"));
        html.add("<header>\n<h1>").text(words.get("models")).add("</h1>\n<p class=\"source quiet\">");
        html.text(words.get("models-count", models.size())).add("</p>\n</header>\n<main>\n");
        html.add("<div class=\"tools\"><label for=\"search\" class=\"visually-hidden\">")
                .text(words.get("search-models"));
        html.add("</label><input id=\"search\" type=\"search\" placeholder=\"").text(words.get("search-models"));
        html.add("\" autocomplete=\"off\"><span id=\"found\" role=\"status\" class=\"quiet\"></span></div>\n");
        html.add("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text(words.get("models"));
        html.add("\">\n<table class=\"layers models\" id=\"models\">\n<thead><tr>");
        column("model", false);
        column("kind", false);
        for (String key : List.of("layer-count", "params", "bytes", "macs", "peak-bytes")) {
            column(key, true);
        }
        html.add("<th scope=\"col\">").text(words.get("documents")).add("</th></tr></thead>\n<tbody>\n");
        models.forEach(this::row);
        html.add("</tbody>\n</table>\n</div>\n</main>\n<footer>")
                .text(words.get("made-by"))
                .add("</footer>\n");
        html.add("<div id=\"words\" hidden><span data-key=\"matches\">").text(words.template("models-count"));
        html.add("</span></div>\n<script>\n").add(Resource.read("index.js")).add("</script>\n</body>\n</html>\n");
    }

    private void column(String key, boolean isNumber) {
        html.add("<th scope=\"col\"")
                .add(isNumber ? " class=\"num\"" : "")
                .add("><button type=\"button\" class=\"sort\">");
        html.text(words.get(key)).add("</button></th>");
    }

    private void row(IndexedModel model) {
        html.add("<tr><th scope=\"row\">");
        String page = model.links().get(DocumentFormat.HTML);
        if (page == null) {
            html.add("<bdi>").text(model.name()).add("</bdi>");
        } else {
            html.add("<a href=\"").text(page).add("\"><bdi>").text(model.name()).add("</bdi></a>");
        }
        html.add("<small><bdi>")
                .text(model.source())
                .add("</bdi></small></th><td>")
                .text(model.kind())
                .add("</td>");
        number(model.layers(), Numbers::grouped);
        number(model.params(), Numbers::grouped);
        number(model.bytes(), bytes -> ByteCount.of(bytes, words));
        number(model.macs(), Numbers::grouped);
        number(model.peakBytes(), bytes -> ByteCount.of(bytes, words));
        html.add("<td>");
        String gap = "";
        for (DocumentFormat format : DocumentFormat.values()) {
            String link = model.links().get(format);
            if (link != null) {
                html.add(gap)
                        .add("<a href=\"")
                        .text(link)
                        .add("\">")
                        .text(words.get("format-" + format.text()))
                        .add("</a>");
                gap = " \u00b7 ";
            }
        }
        html.add("</td></tr>\n");
    }

    private void number(OptionalLong number, LongFunction<String> text) {
        html.add("<td class=\"num\" data-value=\"").add(number.isPresent() ? Long.toString(number.getAsLong()) : "");
        html.add("\">")
                .text(number.isPresent() ? text.apply(number.getAsLong()) : NOTHING)
                .add("</td>");
    }
}
