package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.layers.GRUCell;
import io.github.layercheck.layers.LSTMCell;
import io.github.layercheck.layers.SimpleRNNCell;
import io.github.layercheck.layers.StackedRNNCells;
import java.util.List;

/** Keras' cells, each a layer by itself. */
final class RecurrentCells {

    private RecurrentCells() {}

    /** A step of SimpleRNN. */
    static Cell simpleRnnCell(SimpleRNNCell layer) {
        return GatedCell.simple(
                layer.units(),
                layer.useBias(),
                layer.activation(),
                new GatedCell.Dropout(layer.dropout(), layer.recurrentDropout()));
    }

    /** A step of GRU. */
    static Cell gruCell(GRUCell layer) {
        return GatedCell.gru(
                layer.units(),
                layer.useBias(),
                layer.resetAfter(),
                layer.activation(),
                layer.recurrentActivation(),
                new GatedCell.Dropout(layer.dropout(), layer.recurrentDropout()));
    }

    /** A step of LSTM. */
    static Cell lstmCell(LSTMCell layer) {
        return GatedCell.lstm(
                layer.units(),
                layer.useBias(),
                layer.activation(),
                layer.recurrentActivation(),
                new GatedCell.Dropout(layer.dropout(), layer.recurrentDropout()));
    }

    /** A step of several cells, one after the other. */
    static Cell stackedRnnCells(StackedRNNCells layer, List<Wrapped> wrapped) {
        return stacked(wrapped);
    }

    /** Cells one after the other; a fault if there are none, or if one is not a cell. */
    static Cell stacked(List<Wrapped> cells) {
        WrappedLayers.all(cells).forEach(WrappedLayers::cell);
        return new StackedCells(cells);
    }
}
