package io.github.layercheck.engine.constant;

import io.github.layercheck.summary.LayerSummary;

/**
 * An output of a layer's last call.
 *
 * @param index 0 for the first output
 */
record LayerOutput(LayerSummary layer, int index) {

    String shapeText() {
        return layer.outputs().get(index).shape().toString();
    }

    /** What it is called in a sentence. */
    String title() {
        return (layer.outputs().size() == 1 ? "the output" : "output " + index) + " of " + layer.title();
    }
}
