package io.github.layercheck.engine.catalogue;

import io.github.layercheck.Input;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.AlphaDropout;
import io.github.layercheck.layers.Dropout;
import io.github.layercheck.layers.SpatialDropout1D;
import io.github.layercheck.layers.SpatialDropout2D;
import io.github.layercheck.layers.SpatialDropout3D;
import java.lang.annotation.Annotation;

/** The rules of Keras' regularization layers, which change values in training only. */
final class RegularizationLayers {

    private RegularizationLayers() {}

    /** The input, of which a random part is 0 in training. */
    static Inference dropout(Dropout layer, Inputs inputs) {
        return maskedBy(layer.noiseShape(), inputs);
    }

    /** The input, of which a random part is the value that keeps mean and variance, in training. */
    static Inference alphaDropout(AlphaDropout layer, Inputs inputs) {
        return maskedBy(layer.noiseShape(), inputs);
    }

    /** The input, of which random channels are 0 in training. */
    static Inference spatialDropout1D(SpatialDropout1D layer, Inputs inputs) {
        return Inference.outputKeeping(inputs, inputs.onlyNumbers().rank(3));
    }

    /** The input, of which random channels are 0 in training. */
    static Inference spatialDropout2D(SpatialDropout2D layer, Inputs inputs) {
        return Inference.outputKeeping(inputs, inputs.onlyNumbers().rank(4));
    }

    /** The input, of which random channels are 0 in training. */
    static Inference spatialDropout3D(SpatialDropout3D layer, Inputs inputs) {
        return Inference.outputKeeping(inputs, inputs.onlyNumbers().rank(5));
    }

    /** The input, for a layer that changes or measures values only. */
    static Inference unchanged(Annotation layer, Inputs inputs) {
        return Inference.outputKeeping(inputs, inputs.onlyNumbers());
    }

    /** The input times a mask of that shape, which repeats along axes where it has size 1. */
    private static Inference maskedBy(int[] noiseShape, Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
        int missingAxes = input.rank() - noiseShape.length;
        if (missingAxes < 0) {
            throw new Fault(
                            ProblemId.INPUT_RANK,
                            "noiseShape has " + noiseShape.length + " numbers for the input " + input)
                    .because("The mask has the input's axes, the batch included.")
                    .at("noiseShape");
        }
        for (int i = 0; i < noiseShape.length; i++) {
            Dim mask = noiseShape[i] == Input.NONE ? input.dim(i) : Dim.of(noiseShape[i]);
            Dim masked = input.dim(missingAxes + i);
            if ((!mask.is(1) && !mask.matches(masked)) || mask.is(0)) {
                throw new Fault(ProblemId.INPUT_SHAPE, "noiseShape[" + i + "] is " + mask + " for the input " + input)
                        .because("The mask repeats along axes where it has size 1; in others it has the input's size.")
                        .fix("Write 1, or Input.NONE for the input's size.")
                        .at("noiseShape", i);
            }
        }
        return Inference.outputKeeping(inputs, input);
    }
}
