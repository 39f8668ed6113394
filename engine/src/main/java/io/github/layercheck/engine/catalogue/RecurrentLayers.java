package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.layers.ConvLSTM1D;
import io.github.layercheck.layers.ConvLSTM2D;
import io.github.layercheck.layers.ConvLSTM3D;
import io.github.layercheck.layers.GRU;
import io.github.layercheck.layers.LSTM;
import io.github.layercheck.layers.RNN;
import io.github.layercheck.layers.SimpleRNN;
import java.util.List;

/** Keras' recurrent layers: which cell each of them runs, and how. */
final class RecurrentLayers {

    private RecurrentLayers() {}

    /** state = activation(input · kernel + state · recurrent kernel + bias), at every step. */
    static Recurrence simpleRnn(SimpleRNN layer) {
        return new Recurrence(
                "simple_rnn_cell",
                GatedCell.simple(
                        layer.units(),
                        layer.useBias(),
                        layer.activation(),
                        new GatedCell.Dropout(layer.dropout(), layer.recurrentDropout())),
                layer.returnSequences(),
                layer.returnState(),
                layer.goBackwards(),
                layer.stateful(),
                layer.unroll());
    }

    /** A gated recurrent unit at every step. */
    static Recurrence gru(GRU layer) {
        return new Recurrence(
                "gru_cell",
                GatedCell.gru(
                        layer.units(),
                        layer.useBias(),
                        layer.resetAfter(),
                        layer.activation(),
                        layer.recurrentActivation(),
                        new GatedCell.Dropout(layer.dropout(), layer.recurrentDropout())),
                layer.returnSequences(),
                layer.returnState(),
                layer.goBackwards(),
                layer.stateful(),
                layer.unroll());
    }

    /** A long short-term memory at every step. */
    static Recurrence lstm(LSTM layer) {
        return new Recurrence(
                "lstm_cell",
                GatedCell.lstm(
                        layer.units(),
                        layer.useBias(),
                        layer.activation(),
                        layer.recurrentActivation(),
                        new GatedCell.Dropout(layer.dropout(), layer.recurrentDropout())),
                layer.returnSequences(),
                layer.returnState(),
                layer.goBackwards(),
                layer.stateful(),
                layer.unroll());
    }

    /** An LSTM whose products are convolutions over sequences. */
    static Recurrence convLstm1D(ConvLSTM1D layer) {
        Window window = Window.kernel(layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        Filters filters = new Filters(layer.filters(), layer.useBias(), layer.activation());
        Cell cell = new ConvolutionalCell(1, window, filters, layer.dataFormat(), layer.recurrentActivation());
        return convLstm(cell, layer.returnSequences(), layer.returnState(), layer.goBackwards(), layer.stateful());
    }

    /** An LSTM whose products are convolutions over images. */
    static Recurrence convLstm2D(ConvLSTM2D layer) {
        Window window = Window.kernel(layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        Filters filters = new Filters(layer.filters(), layer.useBias(), layer.activation());
        Cell cell = new ConvolutionalCell(2, window, filters, layer.dataFormat(), layer.recurrentActivation());
        return convLstm(cell, layer.returnSequences(), layer.returnState(), layer.goBackwards(), layer.stateful());
    }

    /** An LSTM whose products are convolutions over volumes. */
    static Recurrence convLstm3D(ConvLSTM3D layer) {
        Window window = Window.kernel(layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        Filters filters = new Filters(layer.filters(), layer.useBias(), layer.activation());
        Cell cell = new ConvolutionalCell(3, window, filters, layer.dataFormat(), layer.recurrentActivation());
        return convLstm(cell, layer.returnSequences(), layer.returnState(), layer.goBackwards(), layer.stateful());
    }

    private static Recurrence convLstm(
            Cell cell, boolean returnSequences, boolean returnState, boolean goBackwards, boolean stateful) {
        return new Recurrence("conv_lstm_cell", cell, returnSequences, returnState, goBackwards, stateful, false);
    }

    /** The wrapped cell at every step, or the wrapped cells one after the other. */
    static Recurrence rnn(RNN layer, List<Wrapped> wrapped) {
        boolean isList = layer.of().length > 0;
        Cell cell = isList ? RecurrentCells.stacked(wrapped) : WrappedLayers.cell(WrappedLayers.only(wrapped));
        return new Recurrence(
                isList ? "stacked_rnn_cells" : wrapped.get(0).name(),
                cell,
                layer.returnSequences(),
                layer.returnState(),
                layer.goBackwards(),
                layer.stateful(),
                layer.unroll());
    }
}
