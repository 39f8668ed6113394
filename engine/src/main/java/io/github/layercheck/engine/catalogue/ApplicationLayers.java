package io.github.layercheck.engine.catalogue;

import io.github.layercheck.applications.CustomScaleLayer;
import io.github.layercheck.applications.LayerScale;
import io.github.layercheck.applications.StochasticDepth;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import org.jspecify.annotations.Nullable;

/** The layers that single models of {@code keras.applications} bring with them. */
final class ApplicationLayers {

    private ApplicationLayers() {}

    /** The layer of Keras' name, or null. */
    static @Nullable LayerDefinition entry(String name) {
        return switch (name) {
            case "CustomScaleLayer" -> Definitions.layer(CustomScaleLayer.class, ApplicationLayers::customScaleLayer);
            case "LayerScale" -> Definitions.layer(LayerScale.class, ApplicationLayers::layerScale);
            case "StochasticDepth" -> Definitions.layer(StochasticDepth.class, ApplicationLayers::stochasticDepth);
            default -> null;
        };
    }

    /** input · gamma, over the last axis. */
    private static Inference layerScale(LayerScale layer, Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
        Dim channels = Dim.named("projectionDim", layer.projectionDim());
        Dim last = input.last();
        if (!last.is(1) && !channels.is(1) && !last.matches(channels)) {
            throw new Fault(ProblemId.INPUT_SHAPE, "projectionDim is " + channels + ", the input is " + input)
                    .because("Each channel, on the last axis, is multiplied by its own weight.")
                    .fix("projectionDim = " + last + " fits.")
                    .at("projectionDim");
        }
        return Inference.output(channels.is(1) ? input : input.withLast(channels))
                .weight("variable", channels);
    }

    private static Inference stochasticDepth(StochasticDepth layer, Inputs inputs) {
        return Inference.outputKeeping(inputs, inputs.onlyNumbers());
    }

    /** first + second · scale. */
    private static Inference customScaleLayer(CustomScaleLayer layer, Inputs inputs) {
        inputs.numbers().exactly(2);
        TensorShape shape = Broadcast.of(inputs, "CustomScaleLayer");
        if (!inputs.dtype().isFloat() && Promotion.of(layer.scale()) == Promotion.PYTHON_FLOAT) {
            throw new Fault(
                            ProblemId.INPUT_DTYPE,
                            "scale is " + layer.scale() + ", the elements of the inputs are "
                                    + inputs.dtype().kerasName())
                    .because("Their product must have that type.")
                    .at("scale");
        }
        return Inference.outputKeeping(inputs, shape);
    }
}
