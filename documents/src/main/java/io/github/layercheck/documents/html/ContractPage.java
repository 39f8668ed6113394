package io.github.layercheck.documents.html;

import io.github.layercheck.documents.text.ByteCount;
import io.github.layercheck.documents.text.ContractFacts;
import io.github.layercheck.documents.text.Markup;
import io.github.layercheck.documents.text.Words;
import io.github.layercheck.engine.constant.ContractTensor;
import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.document.DocumentedContract;
import io.github.layercheck.summary.Numbers;
import java.util.List;

/** A model in a file without layers as a page, without a script: its contract, how code feeds it, and its arrays. */
public final class ContractPage {

    private final Markup html = new Markup();
    private final DocumentedContract model;
    private final Words words;

    private ContractPage(DocumentedContract model, Words words) {
        this.model = model;
        this.words = words;
    }

    /** The page of a model. */
    public static String of(DocumentedContract model, Words words) {
        ContractPage page = new ContractPage(model, words);
        PageStyle.head(page.html, words, model.name());
        page.header();
        page.html.add("<main>\n");
        page.tensors("inputs", true);
        page.tensors("outputs", false);
        page.code();
        page.arrays();
        page.html.add("</main>\n<footer>").text(words.get("made-by-file")).add("</footer>\n</body>\n</html>\n");
        return page.html.toString();
    }

    private void header() {
        html.add("<header>\n<h1><bdi>").text(model.name()).add("</bdi></h1>\n<p class=\"source quiet\">");
        html.text(model.contract().kind().title()).add(" \u00b7 <bdi>").text(model.source());
        html.add("</bdi></p>\n<dl class=\"facts\">\n");
        ContractFacts.of(model, words).forEach((name, value) -> html.add("<div><dt><bdi>")
                .text(name)
                .add("</bdi></dt><dd><bdi>")
                .text(value)
                .add("</bdi></dd></div>\n"));
        html.add("</dl>\n</header>\n");
    }

    private void heading(String key) {
        html.add("<h2>").text(words.get(key)).add("</h2>\n");
    }

    /** A table, which scrolls by itself where it is wider than the page. */
    private void table(String title, List<String> columns, List<List<String>> rows) {
        heading(title);
        html.add("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text(words.get(title));
        html.add("\">\n<table class=\"layers\">\n<thead><tr>");
        for (String column : columns) {
            html.add("<th scope=\"col\"").add(classOf(column)).add(">");
            html.text(words.get(column)).add("</th>");
        }
        html.add("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            html.add("<tr><th scope=\"row\"><bdi>").text(row.get(0)).add("</bdi></th>");
            for (int i = 1; i < columns.size(); i++) {
                html.add("<td").add(classOf(columns.get(i))).add("><bdi>");
                html.text(row.get(i)).add("</bdi></td>");
            }
            html.add("</tr>\n");
        }
        html.add("</tbody>\n</table>\n</div>\n");
    }

    private static String classOf(String column) {
        return switch (column) {
            case "sample", "elements" -> " class=\"num\"";
            case "type", "shape" -> " class=\"shape\"";
            default -> "";
        };
    }

    private void tensors(String key, boolean isInput) {
        List<ContractTensor> tensors = model.tensors().stream()
                .filter(tensor -> tensor.isInput() == isInput)
                .toList();
        if (tensors.isEmpty()) {
            return;
        }
        table(
                key,
                List.of("name", "type", "sample", "quantization"),
                tensors.stream()
                        .map(tensor -> List.of(
                                tensor.value().name(),
                                tensor.value().type().text(),
                                tensor.sampleBytes()
                                        .map(bytes -> ByteCount.of(bytes, words))
                                        .orElse(""),
                                ContractFacts.quantization(tensor, words)))
                        .toList());
    }

    private void code() {
        if (!model.tensors().isEmpty()) {
            heading("feed");
            html.add("<pre tabindex=\"0\"><code>");
            model.code().lines().forEach(line -> html.text(line).add("\n"));
            html.add("</code></pre>\n");
        }
    }

    private void arrays() {
        if (model.contract().arrays().isEmpty()) {
            return;
        }
        table(
                "arrays",
                List.of("name", "shape", "dtype", "elements", "kind"),
                model.contract().arrays().stream().map(this::cells).toList());
    }

    private List<String> cells(FileArray array) {
        return List.of(
                array.path(),
                array.shapeText(),
                array.dtype().toString(),
                Numbers.grouped(array.elements()),
                ContractFacts.role(array.role(), words));
    }
}
