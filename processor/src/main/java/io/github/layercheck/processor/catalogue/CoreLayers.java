package io.github.layercheck.processor.catalogue;

import io.github.layercheck.layers.Dense;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.rule.Inputs;
import io.github.layercheck.processor.shape.Dim;
import io.github.layercheck.processor.shape.TensorShape;

/** The rules of Keras' core layers. */
final class CoreLayers {

    private CoreLayers() {}

    /** activation(input · kernel + bias), over the last axis. */
    static Inference dense(Dense layer, Inputs inputs) {
        TensorShape input = inputs.only().atLeastRank(2);
        Dim features = Weights.known(input, -1, "features");
        Dim units = Dim.named("units", layer.units());
        return Inference.output(input.withLast(units))
                .weight("kernel", features, units)
                .weightIf(layer.useBias(), "bias", units);
    }
}
