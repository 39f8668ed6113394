package io.github.layercheck.documents.markdown;

import static io.github.layercheck.documents.markdown.MarkdownText.code;
import static io.github.layercheck.documents.markdown.MarkdownText.plain;

import io.github.layercheck.documents.scene.Connections;
import io.github.layercheck.documents.scene.Level;
import io.github.layercheck.documents.scene.Row;
import io.github.layercheck.documents.text.ModelFacts;
import io.github.layercheck.documents.text.Words;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.Numbers;
import io.github.layercheck.summary.TensorSummary;
import io.github.layercheck.summary.WeightSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A model in Markdown: what is known of it, a graph, and tables of its layers and weights. */
public final class MarkdownPage {

    private final StringBuilder text = new StringBuilder(1 << 13);
    private final DocumentedModel model;
    private final ModelSummary summary;
    private final List<Row> rows = new ArrayList<>();
    private final Words words;

    private MarkdownPage(DocumentedModel model, List<Row> rows, Words words) {
        this.model = model;
        this.summary = model.summary();
        this.words = words;
        rows.forEach(row -> row.addTo(this.rows));
    }

    /** The Markdown of a model. */
    public static String of(DocumentedModel model, List<Row> rows, Level scene, Words words) {
        MarkdownPage page = new MarkdownPage(model, rows, words);
        page.header();
        page.warnings();
        page.graph(scene);
        page.layers();
        page.weights();
        return page.text.toString();
    }

    private void header() {
        text.append("# ").append(plain(summary.name())).append("\n\n");
        text.append(summary.kind().kerasName())
                .append(" \u00b7 ")
                .append(code(model.source()))
                .append("\n\n");
        text.append("| | |\n| --- | --- |\n");
        for (ModelFacts.Fact fact : ModelFacts.of(summary, words, MarkdownText::code)) {
            text.append("| ").append(fact.name()).append(" | ");
            text.append(fact.value()).append(" |\n");
        }
    }

    private void graph(Level scene) {
        heading("architecture");
        Optional<String> graph = MermaidGraph.of(scene);
        if (graph.isPresent()) {
            text.append("```mermaid\n").append(graph.get()).append("```\n");
        } else {
            text.append(words.get("too-large")).append('\n');
        }
    }

    private void warnings() {
        if (!model.warnings().isEmpty()) {
            heading("warnings");
            for (String warning : model.warnings()) {
                text.append("- ")
                        .append(warning.lines().map(line -> plain(line.strip())).collect(Collectors.joining("<br>")));
                text.append('\n');
            }
        }
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

    private void layers() {
        heading("layers");
        boolean isConnected = Connections.areShown(summary.kind(), rows);
        List<String> keys = new ArrayList<>(List.of("layer", "type", "output-shape", "params", "macs"));
        if (isConnected) {
            keys.add("connected-to");
        }
        keys.add("why");
        columns(
                "| --- | --- | --- | ---: | ---: |" + " --- |".repeat(isConnected ? 2 : 1),
                keys.toArray(String[]::new));
        for (Row row : rows) {
            LayerSummary layer = row.layer();
            text.append("| ")
                    .append(code(row.path()))
                    .append(" | ")
                    .append(plain(layer.type()))
                    .append(" | ");
            text.append(shapes(layer))
                    .append(" | ")
                    .append(Numbers.grouped(layer.params()))
                    .append(" | ");
            text.append(layer.macs().isPresent() ? Numbers.grouped(layer.macs().getAsLong()) : ModelFacts.OPEN)
                    .append(" | ");
            if (isConnected) {
                text.append(Connections.of(layer).stream()
                                .map(MarkdownText::code)
                                .collect(Collectors.joining(", ")))
                        .append(" | ");
            }
            text.append(String.join("<br>", why(row)));
            text.append(" |\n");
        }
    }

    /** The declaration of a layer and its counts, with their formulas. */
    private List<String> why(Row row) {
        LayerSummary layer = row.layer();
        List<String> lines = new ArrayList<>();
        String declaration = model.declarations().get(row.path());
        if (declaration != null) {
            lines.add(code(declaration));
        }
        if (!layer.formula().isEmpty()) {
            lines.add(code(layer.formula()));
            lines.add(code(layer.explanation()));
        }
        if (!layer.macsFormula().isEmpty()) {
            lines.add(words.get("macs") + " " + code(layer.macsExplanation()));
        }
        return lines;
    }

    private static String shapes(LayerSummary layer) {
        return layer.outputs().stream()
                .map(TensorSummary::shape)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private void weights() {
        if (summary.params() == 0) {
            return;
        }
        heading("weights-title");
        columns("| --- | --- | --- | ---: | --- |", "weight", "shape", "dtype", "params", "trained");
        for (Row row : rows) {
            for (WeightSummary weight : row.layer().weights()) {
                text.append("| ")
                        .append(code(row.path() + "/" + weight.path()))
                        .append(" | ")
                        .append(weight.shape());
                text.append(" | ").append(weight.dtype().kerasName());
                text.append(" | ").append(Numbers.grouped(weight.params())).append(" | ");
                text.append(words.get(weight.trainable() ? "yes" : "no")).append(" |\n");
            }
        }
    }
}
