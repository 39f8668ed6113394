package io.github.layercheck.documents.markdown;

import static io.github.layercheck.documents.markdown.MarkdownText.plain;

import io.github.layercheck.documents.text.ByteCount;
import io.github.layercheck.documents.text.ContractFacts;
import io.github.layercheck.documents.text.Words;
import io.github.layercheck.engine.constant.ContractTensor;
import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.document.DocumentedContract;
import io.github.layercheck.engine.text.Visible;
import io.github.layercheck.summary.Numbers;
import java.util.List;

/** A model in a file without layers in Markdown: its contract, how code feeds it, and its arrays. */
public final class ContractMarkdown {

    private final StringBuilder text = new StringBuilder(1 << 12);
    private final DocumentedContract model;
    private final Words words;

    private ContractMarkdown(DocumentedContract model, Words words) {
        this.model = model;
        this.words = words;
    }

    /** The Markdown of a model. */
    public static String of(DocumentedContract model, Words words) {
        ContractMarkdown page = new ContractMarkdown(model, words);
        page.header();
        page.tensors("inputs", true);
        page.tensors("outputs", false);
        page.code();
        page.arrays();
        return page.text.toString();
    }

    private void header() {
        text.append("# ").append(plain(model.name())).append("\n\n");
        text.append(model.contract().kind().title()).append(" \u00b7 ").append(MarkdownText.code(model.source()));
        text.append("\n\n| | |\n| --- | --- |\n");
        ContractFacts.of(model, words).forEach((name, value) -> text.append("| ")
                .append(plain(name))
                .append(" | ")
                .append(plain(value))
                .append(" |\n"));
    }

    private void heading(String key) {
        text.append("\n## ").append(words.get(key)).append("\n\n");
    }

    private void columns(String rule, String... keys) {
        for (String key : keys) {
            text.append("| ").append(words.get(key)).append(' ');
        }
        text.append("|\n").append(rule).append('\n');
    }

    private void tensors(String key, boolean isInput) {
        List<ContractTensor> tensors = model.tensors().stream()
                .filter(tensor -> tensor.isInput() == isInput)
                .toList();
        if (tensors.isEmpty()) {
            return;
        }
        heading(key);
        columns("| --- | --- | ---: | --- |", "name", "type", "sample", "quantization");
        for (ContractTensor tensor : tensors) {
            text.append("| ").append(MarkdownText.code(tensor.value().name())).append(" | ");
            text.append(plain(tensor.value().type().text())).append(" | ");
            text.append(tensor.sampleBytes()
                            .map(bytes -> ByteCount.of(bytes, words))
                            .orElse(""))
                    .append(" | ");
            text.append(plain(ContractFacts.quantization(tensor, words))).append(" |\n");
        }
    }

    /** The code has no fence in it: its texts are literals of Java in one line. */
    private void code() {
        if (!model.tensors().isEmpty()) {
            heading("feed");
            text.append("````java\n");
            model.code().lines().forEach(line -> text.append(Visible.of(line)).append('\n'));
            text.append("````\n");
        }
    }

    private void arrays() {
        if (model.contract().arrays().isEmpty()) {
            return;
        }
        heading("arrays");
        columns("| --- | --- | --- | ---: | --- |", "name", "shape", "dtype", "elements", "kind");
        for (FileArray array : model.contract().arrays()) {
            text.append("| ")
                    .append(MarkdownText.code(array.path()))
                    .append(" | ")
                    .append(array.shapeText());
            text.append(" | ").append(array.dtype()).append(" | ").append(Numbers.grouped(array.elements()));
            text.append(" | ").append(ContractFacts.role(array.role(), words)).append(" |\n");
        }
    }
}
