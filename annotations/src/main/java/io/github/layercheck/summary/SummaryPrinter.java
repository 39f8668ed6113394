package io.github.layercheck.summary;

import io.github.layercheck.summary.SummaryTable.Align;
import io.github.layercheck.summary.SummaryTable.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Prints a model as {@code model.summary()} of Keras 3.15.1 does, which lays out its table with the library rich 15.
 * Where Keras shows a name's brackets or colons as markup or an emoji, this shows them unchanged, and it leaves out
 * control characters.
 */
final class SummaryPrinter {
    private static final int CHAIN_LENGTH = 88;
    private static final int GRAPH_LENGTH = 108;
    private static final int TRAINABLE_LENGTH = 12;
    private static final int TERMINAL_MARGIN = 4;
    private static final List<Double> CHAIN_POSITIONS = List.of(0.45, 0.80, 1.0);
    private static final List<Double> GRAPH_POSITIONS = List.of(0.3, 0.56, 0.74, 1.0);
    private static final int COST_LENGTH = 32;
    private static final List<Double> CHAIN_POSITIONS_WITH_COST = List.of(0.33, 0.59, 0.73, 0.88, 1.0);
    private static final List<Double> GRAPH_POSITIONS_WITH_COST = List.of(0.23, 0.43, 0.56, 0.69, 0.80, 1.0);
    private static final double POSITIONS_BESIDE_TRAINABLE = 0.90;
    private static final String NOTHING = "-";

    private final ModelSummary model;
    private final SummaryOptions options;
    private final boolean chain;

    private SummaryPrinter(ModelSummary model, SummaryOptions options) {
        this.model = model;
        this.options = options;
        this.chain = model.kind() == Kind.SEQUENTIAL || isChain(model.layers());
    }

    static String print(ModelSummary model, SummaryOptions options) {
        return new SummaryPrinter(model, options).print();
    }

    private String print() {
        List<String> lines = new ArrayList<>();
        lines.addAll(wrapped("Model: \"" + model.name() + "\""));
        lines.addAll(cut(new SummaryTable(columns(), lineLength()).lines(rows())));
        long nonTrainableBytes = model.bytes() - model.trainableBytes();
        Optional<OptimizerSummary> optimizer = model.optimizer();
        lines.addAll(wrapped(total(
                "Total",
                model.params() + (optimizer.isPresent() ? optimizer.get().params() : 0),
                model.bytes() + (optimizer.isPresent() ? optimizer.get().bytes() : 0))));
        lines.addAll(wrapped(total("Trainable", model.trainableParams(), model.trainableBytes())));
        lines.addAll(wrapped(total("Non-trainable", model.nonTrainableParams(), nonTrainableBytes)));
        if (optimizer.isPresent()) {
            OptimizerSummary own = optimizer.get();
            lines.addAll(wrapped(total("Optimizer", own.params(), own.bytes())));
        }
        if (options.showCost()) {
            CostLines.of(model).forEach(line -> lines.addAll(wrapped(line)));
        }
        lines.add("");
        return String.join("\n", lines);
    }

    /**
     * Whether a functional model needs no column of connections: every layer is called once, with one tensor, and none
     * feeds two layers. What Keras asks, a single node at every depth, comes to the same.
     */
    private static boolean isChain(List<LayerSummary> layers) {
        Set<List<String>> sources = new HashSet<>();
        for (LayerSummary layer : layers) {
            List<String> layerSources = new ArrayList<>();
            for (CallSummary call : layer.calls()) {
                for (TensorReference input : call.inputs()) {
                    layerSources.add(input.layer());
                }
            }
            if (layer.calls().size() > 1 || layerSources.size() > 1 || !sources.add(layerSources)) {
                return false;
            }
        }
        return true;
    }

    private int lineLength() {
        int length = (chain ? CHAIN_LENGTH : GRAPH_LENGTH)
                + (options.showCost() ? COST_LENGTH : 0)
                + (options.showTrainable() ? TRAINABLE_LENGTH : 0);
        int available = options.columns().orElse(Integer.MAX_VALUE) - TERMINAL_MARGIN;
        return options.lineLength().orElse(Math.min(length, available));
    }

    private List<Column> columns() {
        List<String> titles = new ArrayList<>(List.of("Layer (type)", "Output Shape", "Param #"));
        List<Align> aligns = new ArrayList<>(List.of(Align.LEFT, Align.LEFT, Align.RIGHT));
        if (options.showCost()) {
            titles.addAll(List.of("MACs", "Memory"));
            aligns.addAll(List.of(Align.RIGHT, Align.RIGHT));
        }
        if (!chain) {
            titles.add("Connected to");
            aligns.add(Align.LEFT);
        }
        if (options.showTrainable()) {
            titles.add("Trainable");
            aligns.add(Align.CENTER);
        }
        List<Integer> widths = ColumnWidths.between(positions(), lineLength());
        if (widths.size() < titles.size()) {
            throw new IllegalArgumentException(
                    "The table has " + titles.size() + " columns, but there are positions for " + widths.size());
        }
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < titles.size(); index++) {
            columns.add(new Column(titles.get(index), aligns.get(index), widths.get(index)));
        }
        return columns;
    }

    private List<Double> positions() {
        List<Double> given = options.positions();
        List<Double> positions = given.isEmpty() ? ownPositions() : given;
        if (!options.showTrainable()) {
            return positions;
        }
        List<Double> scaled = new ArrayList<>();
        for (double position : positions) {
            scaled.add(position * POSITIONS_BESIDE_TRAINABLE);
        }
        scaled.add(1.0);
        return scaled;
    }

    private List<Double> ownPositions() {
        if (options.showCost()) {
            return chain ? CHAIN_POSITIONS_WITH_COST : GRAPH_POSITIONS_WITH_COST;
        }
        return chain ? CHAIN_POSITIONS : GRAPH_POSITIONS;
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<LayerSummary> shown =
                options.layerRange().isPresent() ? options.layerRange().get().of(model.layers()) : model.layers();
        for (LayerSummary layer : shown) {
            addRows(layer, 0, rows);
        }
        return rows;
    }

    private void addRows(LayerSummary layer, int level, List<List<String>> rows) {
        rows.add(row(layer, level));
        if (options.expandNested()) {
            for (LayerSummary nested : layer.layers()) {
                if (!nested.operation()) {
                    addRows(nested, level + 1, rows);
                }
            }
        }
    }

    private List<String> row(LayerSummary layer, int level) {
        String prefix = level == 0 ? "" : "   ".repeat(level) + "└ ";
        List<String> row = new ArrayList<>();
        row.add(prefix + layer.title());
        row.add(shape(layer));
        row.add(Numbers.grouped(layer.params()));
        if (options.showCost()) {
            row.add(CostLines.macs(layer));
            row.add(CostLines.memory(layer));
        }
        if (!chain) {
            row.add(level == 0 ? connections(layer) : NOTHING);
        }
        if (options.showTrainable()) {
            row.add(!layer.hasWeights() ? NOTHING : layer.trainable() ? "Y" : "N");
        }
        return row;
    }

    private static String shape(LayerSummary layer) {
        List<Shape> shapes = new ArrayList<>();
        for (TensorSummary output : layer.outputs()) {
            shapes.add(output.shape());
        }
        return shapes.isEmpty() ? "?" : shapes.size() == 1 ? shapes.get(0).toString() : shapes.toString();
    }

    private static String connections(LayerSummary layer) {
        StringJoiner connections = new StringJoiner(", ").setEmptyValue(NOTHING);
        for (TensorReference input : layer.inputs()) {
            connections.add(input.toString());
        }
        return connections.toString();
    }

    private static String total(String title, long params, long bytes) {
        return " " + title + " params: " + Numbers.grouped(params) + " (" + MemorySize.of(bytes) + ")";
    }

    private List<String> wrapped(String text) {
        return cut(Wrapping.wrap(Cells.printable(text), options.columns().orElse(Integer.MAX_VALUE), true));
    }

    private List<String> cut(List<String> lines) {
        if (options.columns().isEmpty()) {
            return lines;
        }
        int width = options.columns().getAsInt();
        return lines.stream().map(line -> Cells.cut(line, width)).toList();
    }
}
