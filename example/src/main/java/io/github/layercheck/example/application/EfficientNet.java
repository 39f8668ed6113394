package io.github.layercheck.example.application;

import static io.github.layercheck.Input.NONE;
import static io.github.layercheck.layers.ActivationFunction.SIGMOID;
import static io.github.layercheck.layers.ActivationFunction.SILU;
import static io.github.layercheck.layers.Padding.SAME;

import io.github.layercheck.Input;
import io.github.layercheck.Layer;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Activation;
import io.github.layercheck.layers.Add;
import io.github.layercheck.layers.BatchNormalization;
import io.github.layercheck.layers.Conv2D;
import io.github.layercheck.layers.DepthwiseConv2D;
import io.github.layercheck.layers.Dropout;
import io.github.layercheck.layers.GlobalAveragePooling2D;
import io.github.layercheck.layers.Multiply;
import io.github.layercheck.layers.Reshape;
import io.github.layercheck.layers.ZeroPadding2D;

/** The blocks of an EfficientNet; the channels of each are those of its use. */
interface EfficientNet {

    /** A convolution, normalized and activated. */
    @Model
    @Input
    interface Convolution {
        @Conv2D(filters = 1, kernelSize = 1, padding = SAME, useBias = false)
        Tensor conv();

        @BatchNormalization
        Tensor normalized();

        @Activation(activation = SILU)
        Tensor activated();
    }

    /** Channels weighed by their averages. */
    @Model
    @Input
    interface Excitation {
        @GlobalAveragePooling2D
        Tensor squeezed();

        @Reshape(targetShape = {1, 1, NONE})
        Tensor reshaped();

        @Conv2D(filters = 1, kernelSize = 1, padding = SAME, activation = SILU)
        Tensor reduce();

        @Conv2D(filters = 1, kernelSize = 1, padding = SAME, activation = SIGMOID)
        Tensor expand();

        @Multiply
        Tensor excited(Tensor input, Tensor expand);
    }

    /** Each channel filtered by itself and weighed, then a linear combination of the channels. */
    @Model
    @Input
    interface Separable {
        @DepthwiseConv2D(kernelSize = 3, padding = SAME, useBias = false)
        Tensor depthwise();

        @BatchNormalization
        Tensor normalized();

        @Activation(activation = SILU)
        Tensor activated();

        @Layer(Excitation.class)
        Tensor excite();

        @Conv2D(filters = 1, kernelSize = 1, padding = SAME, useBias = false)
        Tensor project();

        @BatchNormalization
        Tensor projected();
    }

    /** A block that changes the number of channels. */
    @Model
    @Input
    interface Widening {
        @Layer(Convolution.class)
        Tensor expand();

        @Layer(Separable.class)
        Tensor filter();
    }

    /** A block that halves height and width. */
    @Model
    @Input
    interface Halving {
        @Layer(Convolution.class)
        Tensor expand();

        @ZeroPadding2D(padding = {0, 1, 0, 1})
        Tensor padded();

        @Layer(
                value = Separable.class,
                set = {"depthwise.strides = 2", "depthwise.padding = VALID"})
        Tensor filter();
    }

    /** A block that adds to what it is given; in training it is left out for some of the samples. */
    @Model
    @Input
    interface Residual {
        @Layer(Convolution.class)
        Tensor expand();

        @Layer(Separable.class)
        Tensor filter();

        @Dropout(
                rate = 0.2,
                noiseShape = {NONE, 1, 1, 1})
        Tensor dropped();

        @Add
        Tensor sum(Tensor dropped, Tensor input);
    }
}
