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

    private void columns(String... keys) {
        html.add("<table class=\"layers\">\n<thead><tr>");
        for (String key : keys) {
            html.add("<th scope=\"col\">").text(words.get(key)).add("</th>");
        }
        html.add("</tr></thead>\n<tbody>\n");
    }

    /** A row, in whose first cell behind the name is a shape. */
    private void row(String name, String... cells) {
        html.add("<tr><th scope=\"row\"><bdi>").text(name).add("</bdi></th>");
        String className = " class=\"shape\"";
        for (String cell : cells) {
            html.add("<td").add(className).add("><bdi>").text(cell).add("</bdi></td>");
            className = "";
        }
        html.add("</tr>\n");
    }

    private void tensors(String key, boolean isInput) {
        List<ContractTensor> tensors = model.tensors().stream()
                .filter(tensor -> tensor.isInput() == isInput)
                .toList();
        if (tensors.isEmpty()) {
            return;
        }
        heading(key);
        columns("name", "type", "sample", "quantization");
        for (ContractTensor tensor : tensors) {
            row(
                    tensor.value().name(),
                    tensor.value().type().text(),
                    tensor.sampleBytes()
                            .map(bytes -> ByteCount.of(bytes, words))
                            .orElse(""),
                    ContractFacts.quantization(tensor, words));
        }
        html.add("</tbody>\n</table>\n");
    }

    private void code() {
        if (!model.tensors().isEmpty()) {
            heading("feed");
            html.add("<pre><code>");
            model.code().lines().forEach(line -> html.text(line).add("\n"));
            html.add("</code></pre>\n");
        }
    }

    private void arrays() {
        if (model.contract().arrays().isEmpty()) {
            return;
        }
        heading("arrays");
        columns("name", "shape", "dtype", "elements", "kind");
        for (FileArray array : model.contract().arrays()) {
            row(
                    array.path(),
                    array.shapeText(),
                    array.dtype().toString(),
                    Numbers.grouped(array.elements()),
                    ContractFacts.role(array.role(), words));
        }
        html.add("</tbody>\n</table>\n");
    }
}
