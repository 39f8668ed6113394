package io.github.layercheck.example.application;

import static io.github.layercheck.layers.ActivationFunction.RELU;
import static io.github.layercheck.layers.ActivationFunction.SOFTMAX;
import static io.github.layercheck.layers.Padding.SAME;

import io.github.layercheck.Allow;
import io.github.layercheck.Input;
import io.github.layercheck.Layer;
import io.github.layercheck.Model;
import io.github.layercheck.Repeat;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Activation;
import io.github.layercheck.layers.Add;
import io.github.layercheck.layers.BatchNormalization;
import io.github.layercheck.layers.Conv2D;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.layers.GlobalAveragePooling2D;
import io.github.layercheck.layers.MaxPooling2D;
import io.github.layercheck.layers.ZeroPadding2D;

/** {@code keras.applications.ResNet50}: four stages of blocks that add to what they are given. */
@Model(name = "resnet50")
@Input({224, 224, 3})
public interface ResNet50 {

    @ZeroPadding2D(padding = 3)
    Tensor padded();

    @Layer(
            value = Convolution.class,
            set = {"conv.filters = 64", "conv.kernelSize = 7", "conv.strides = 2", "conv.padding = VALID"})
    Tensor stem();

    @ZeroPadding2D
    Tensor stemPadded();

    @MaxPooling2D(poolSize = 3, strides = 2)
    Tensor pooled();

    @Layer(
            value = Projection.class,
            set = {
                "reduce.conv.filters = 64",
                "filter.conv.filters = 64",
                "expand.filters = 256",
                "shortcut.filters = 256"
            })
    Tensor stage2();

    @Repeat(2)
    @Layer(
            value = Residual.class,
            set = {"reduce.conv.filters = 64", "filter.conv.filters = 64", "expand.filters = 256"})
    Tensor blocks2();

    @Layer(
            value = Projection.class,
            set = {
                "reduce.conv.filters = 128",
                "reduce.conv.strides = 2",
                "filter.conv.filters = 128",
                "expand.filters = 512",
                "shortcut.filters = 512",
                "shortcut.strides = 2"
            })
    Tensor stage3();

    @Repeat(3)
    @Layer(
            value = Residual.class,
            set = {"reduce.conv.filters = 128", "filter.conv.filters = 128", "expand.filters = 512"})
    Tensor blocks3();

    @Layer(
            value = Projection.class,
            set = {
                "reduce.conv.filters = 256",
                "reduce.conv.strides = 2",
                "filter.conv.filters = 256",
                "expand.filters = 1024",
                "shortcut.filters = 1024",
                "shortcut.strides = 2"
            })
    Tensor stage4();

    @Repeat(5)
    @Layer(
            value = Residual.class,
            set = {"reduce.conv.filters = 256", "filter.conv.filters = 256", "expand.filters = 1024"})
    Tensor blocks4();

    @Layer(
            value = Projection.class,
            set = {
                "reduce.conv.filters = 512",
                "reduce.conv.strides = 2",
                "filter.conv.filters = 512",
                "expand.filters = 2048",
                "shortcut.filters = 2048",
                "shortcut.strides = 2"
            })
    Tensor stage5();

    @Repeat(2)
    @Layer(
            value = Residual.class,
            set = {"reduce.conv.filters = 512", "filter.conv.filters = 512", "expand.filters = 2048"})
    Tensor blocks5();

    @GlobalAveragePooling2D
    Tensor average();

    @Dense(units = 1000, activation = SOFTMAX)
    Tensor predictions();

    /** What keeps a normalization from dividing by zero. */
    double EPSILON = 1.001e-5;

    /** Keras' ResNet50 has 26,560 biases without effect. They are in its weights, and so in its count. */
    String BIAS = "bias-before-normalization";

    /** A convolution, normalized. */
    @Model
    @Allow(BIAS)
    @Input
    interface Convolution {
        @Conv2D(filters = 1, kernelSize = 1, padding = SAME)
        Tensor conv();

        @BatchNormalization(epsilon = EPSILON)
        Tensor normalized();

        @Activation(activation = RELU)
        Tensor activated();
    }

    /** A block that keeps the shape. */
    @Model
    @Allow(BIAS)
    @Input
    interface Residual {
        @Layer(Convolution.class)
        Tensor reduce();

        @Layer(value = Convolution.class, set = "conv.kernelSize = 3")
        Tensor filter();

        @Conv2D(filters = 1, kernelSize = 1)
        Tensor expand();

        @BatchNormalization(epsilon = EPSILON)
        Tensor expanded();

        @Add
        Tensor sum(Tensor input, Tensor expanded);

        @Activation(activation = RELU)
        Tensor activated();
    }

    /** The first block of a stage, which changes the shape of what it adds to. */
    @Model
    @Allow(BIAS)
    @Input
    interface Projection {
        @Conv2D(filters = 1, kernelSize = 1)
        Tensor shortcut();

        @BatchNormalization(epsilon = EPSILON)
        Tensor projected();

        @Layer(Convolution.class)
        Tensor reduce(Tensor input);

        @Layer(value = Convolution.class, set = "conv.kernelSize = 3")
        Tensor filter();

        @Conv2D(filters = 1, kernelSize = 1)
        Tensor expand();

        @BatchNormalization(epsilon = EPSILON)
        Tensor expanded();

        @Add
        Tensor sum(Tensor projected, Tensor expanded);

        @Activation(activation = RELU)
        Tensor activated();
    }
}
