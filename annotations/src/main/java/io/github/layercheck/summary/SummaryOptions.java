package io.github.layercheck.summary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

/**
 * How a summary is printed; the options of Keras' {@code Model.summary}, and the width of the terminal, which Keras asks
 * the system for.
 *
 * @param lineLength the length of the table's lines; by default 88, with the column "Connected to" 108, and 12 more with
 *     the column "Trainable", or 4 less than {@code columns} where that is shorter
 * @param columns the width of the terminal, at which longer lines are cut or wrapped; by default without limit
 * @param positions where each column of the table ends, as parts of the line; by default Keras' own
 * @param expandNested whether the layers of nested models have rows
 * @param showTrainable whether there is a column "Trainable"
 * @param showCost whether there are columns for the multiply-accumulates and the memory of each layer, which Keras does not have
 * @param layerRange the layers that are shown; by default all
 */
public record SummaryOptions(
        OptionalInt lineLength,
        OptionalInt columns,
        List<Double> positions,
        boolean expandNested,
        boolean showTrainable,
        boolean showCost,
        Optional<LayerRange> layerRange) {

    /** What Keras does in a terminal that is wide enough. */
    public static final SummaryOptions DEFAULT = new SummaryOptions(
            OptionalInt.empty(), OptionalInt.empty(), List.of(), false, false, false, Optional.empty());

    /** Checks the width of the terminal and copies the positions. */
    public SummaryOptions {
        if (columns.orElse(1) < 1) {
            throw new IllegalArgumentException("A terminal of " + columns.getAsInt() + " columns");
        }
        positions = List.copyOf(positions);
    }

    /**
     * These options with another length of lines.
     *
     * @param length the length of the table's lines
     * @return the changed options
     */
    public SummaryOptions withLineLength(int length) {
        return new SummaryOptions(
                OptionalInt.of(length), columns, positions, expandNested, showTrainable, showCost, layerRange);
    }

    /**
     * These options for a terminal.
     *
     * @param width the terminal's width
     * @return the changed options
     */
    public SummaryOptions withColumns(int width) {
        return new SummaryOptions(
                lineLength, OptionalInt.of(width), positions, expandNested, showTrainable, showCost, layerRange);
    }

    /**
     * These options with other positions of columns. With the column "Trainable" the positions given are those of the
     * columns before it, and are scaled to make room for it.
     *
     * @param ends where each column ends, as parts of the line, in ascending order
     * @return the changed options
     */
    public SummaryOptions withPositions(double... ends) {
        List<Double> boxed = DoubleStream.of(ends).boxed().toList();
        return new SummaryOptions(lineLength, columns, boxed, expandNested, showTrainable, showCost, layerRange);
    }

    /**
     * These options with or without rows for the layers of nested models.
     *
     * @param expand whether they have rows
     * @return the changed options
     */
    public SummaryOptions withExpandNested(boolean expand) {
        return new SummaryOptions(lineLength, columns, positions, expand, showTrainable, showCost, layerRange);
    }

    /**
     * These options with or without a column "Trainable".
     *
     * @param show whether there is one
     * @return the changed options
     */
    public SummaryOptions withShowTrainable(boolean show) {
        return new SummaryOptions(lineLength, columns, positions, expandNested, show, showCost, layerRange);
    }

    /**
     * These options with or without columns for what each layer costs.
     *
     * @param show whether there are any
     * @return the changed options
     */
    public SummaryOptions withShowCost(boolean show) {
        return new SummaryOptions(lineLength, columns, positions, expandNested, showTrainable, show, layerRange);
    }

    /**
     * These options for a part of the model.
     *
     * @param first matches the first layer shown
     * @param last matches the last layer shown
     * @return the changed options
     * @see LayerRange
     */
    public SummaryOptions withLayerRange(String first, String last) {
        return new SummaryOptions(
                lineLength,
                columns,
                positions,
                expandNested,
                showTrainable,
                showCost,
                Optional.of(new LayerRange(first, last)));
    }
}
