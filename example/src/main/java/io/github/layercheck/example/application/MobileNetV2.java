package io.github.layercheck.example.application;

import static io.github.layercheck.layers.ActivationFunction.SOFTMAX;
import static io.github.layercheck.layers.Padding.SAME;

import io.github.layercheck.Input;
import io.github.layercheck.Layer;
import io.github.layercheck.Model;
import io.github.layercheck.Repeat;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Add;
import io.github.layercheck.layers.BatchNormalization;
import io.github.layercheck.layers.Conv2D;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.layers.DepthwiseConv2D;
import io.github.layercheck.layers.GlobalAveragePooling2D;
import io.github.layercheck.layers.ReLU;
import io.github.layercheck.layers.ZeroPadding2D;

/** {@code keras.applications.MobileNetV2}: few channels between the blocks, six times as many within them. */
@Model(name = "mobilenetv2_1.00_224")
@Input({224, 224, 3})
public interface MobileNetV2 {

    @Layer(
            value = Convolution.class,
            set = {"conv.filters = 32", "conv.kernelSize = 3", "conv.strides = 2"})
    Tensor stem();

    @Layer(value = Separable.class, set = "project.filters = 16")
    Tensor block0();

    @Layer(
            value = Halving.class,
            set = {"expand.conv.filters = 96", "filter.project.filters = 24"})
    Tensor block1();

    @Layer(
            value = Residual.class,
            set = {"expand.conv.filters = 144", "filter.project.filters = 24"})
    Tensor block2();

    @Layer(
            value = Halving.class,
            set = {"expand.conv.filters = 144", "filter.project.filters = 32"})
    Tensor block3();

    @Repeat(2)
    @Layer(
            value = Residual.class,
            set = {"expand.conv.filters = 192", "filter.project.filters = 32"})
    Tensor blocks4();

    @Layer(
            value = Halving.class,
            set = {"expand.conv.filters = 192", "filter.project.filters = 64"})
    Tensor block6();

    @Repeat(3)
    @Layer(
            value = Residual.class,
            set = {"expand.conv.filters = 384", "filter.project.filters = 64"})
    Tensor blocks7();

    @Layer(
            value = Widening.class,
            set = {"expand.conv.filters = 384", "filter.project.filters = 96"})
    Tensor block10();

    @Repeat(2)
    @Layer(
            value = Residual.class,
            set = {"expand.conv.filters = 576", "filter.project.filters = 96"})
    Tensor blocks11();

    @Layer(
            value = Halving.class,
            set = {"expand.conv.filters = 576", "filter.project.filters = 160"})
    Tensor block13();

    @Repeat(2)
    @Layer(
            value = Residual.class,
            set = {"expand.conv.filters = 960", "filter.project.filters = 160"})
    Tensor blocks14();

    @Layer(
            value = Widening.class,
            set = {"expand.conv.filters = 960", "filter.project.filters = 320"})
    Tensor block16();

    @Layer(value = Convolution.class, set = "conv.filters = 1280")
    Tensor head();

    @GlobalAveragePooling2D
    Tensor average();

    @Dense(units = 1000, activation = SOFTMAX)
    Tensor predictions();

    /** The momentum of the moving means and variances. */
    double MOMENTUM = 0.999;

    /** A convolution, normalized and cut at 6. */
    @Model
    @Input
    interface Convolution {
        @Conv2D(filters = 1, kernelSize = 1, padding = SAME, useBias = false)
        Tensor conv();

        @BatchNormalization(momentum = MOMENTUM)
        Tensor normalized();

        @ReLU(maxValue = 6)
        Tensor activated();
    }

    /** Each channel filtered by itself, then a linear combination of the channels. */
    @Model
    @Input
    interface Separable {
        @DepthwiseConv2D(kernelSize = 3, padding = SAME, useBias = false)
        Tensor depthwise();

        @BatchNormalization(momentum = MOMENTUM)
        Tensor normalized();

        @ReLU(maxValue = 6)
        Tensor activated();

        @Conv2D(filters = 1, kernelSize = 1, padding = SAME, useBias = false)
        Tensor project();

        @BatchNormalization(momentum = MOMENTUM)
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

    /** A block that adds to what it is given. */
    @Model
    @Input
    interface Residual {
        @Layer(Convolution.class)
        Tensor expand();

        @Layer(Separable.class)
        Tensor filter();

        @Add
        Tensor sum(Tensor input, Tensor filter);
    }
}
