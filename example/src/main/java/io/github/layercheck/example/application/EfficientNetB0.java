package io.github.layercheck.example.application;

import static io.github.layercheck.layers.ActivationFunction.SOFTMAX;

import io.github.layercheck.Input;
import io.github.layercheck.Layer;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.layers.Dropout;
import io.github.layercheck.layers.GlobalAveragePooling2D;
import io.github.layercheck.layers.Normalization;
import io.github.layercheck.layers.Rescaling;
import io.github.layercheck.layers.ZeroPadding2D;

/** {@code keras.applications.EfficientNetB0}: blocks that weigh their channels by what is in the whole image. */
@Model(name = "efficientnetb0")
@Input({224, 224, 3})
public interface EfficientNetB0 {

    @Rescaling(scale = 1 / 255.0)
    Tensor rescaled();

    @Normalization
    Tensor normalized();

    @ZeroPadding2D(padding = {0, 1, 0, 1})
    Tensor padded();

    @Layer(
            value = EfficientNet.Convolution.class,
            set = {"conv.filters = 32", "conv.kernelSize = 3", "conv.strides = 2", "conv.padding = VALID"})
    Tensor stem();

    @Layer(
            value = EfficientNet.Separable.class,
            set = {"excite.reduce.filters = 8", "excite.expand.filters = 32", "project.filters = 16"})
    Tensor block1a();

    @Layer(
            value = EfficientNet.Halving.class,
            set = {
                "expand.conv.filters = 96",
                "filter.excite.reduce.filters = 4",
                "filter.excite.expand.filters = 96",
                "filter.project.filters = 24"
            })
    Tensor block2a();

    @Layer(
            value = EfficientNet.Residual.class,
            set = {
                "expand.conv.filters = 144",
                "filter.excite.reduce.filters = 6",
                "filter.excite.expand.filters = 144",
                "filter.project.filters = 24",
                "dropped.rate = 0.025"
            })
    Tensor block2b();

    @Layer(
            value = EfficientNet.Halving.class,
            set = {
                "expand.conv.filters = 144",
                "filter.depthwise.kernelSize = 5",
                "filter.excite.reduce.filters = 6",
                "filter.excite.expand.filters = 144",
                "filter.project.filters = 40",
                "padded.padding = {1, 2, 1, 2}"
            })
    Tensor block3a();

    @Layer(
            value = EfficientNet.Residual.class,
            set = {
                "expand.conv.filters = 240",
                "filter.depthwise.kernelSize = 5",
                "filter.excite.reduce.filters = 10",
                "filter.excite.expand.filters = 240",
                "filter.project.filters = 40",
                "dropped.rate = 0.05"
            })
    Tensor block3b();

    @Layer(
            value = EfficientNet.Halving.class,
            set = {
                "expand.conv.filters = 240",
                "filter.excite.reduce.filters = 10",
                "filter.excite.expand.filters = 240",
                "filter.project.filters = 80"
            })
    Tensor block4a();

    @Layer(
            value = EfficientNet.Residual.class,
            set = {
                "expand.conv.filters = 480",
                "filter.excite.reduce.filters = 20",
                "filter.excite.expand.filters = 480",
                "filter.project.filters = 80",
                "dropped.rate = 0.075"
            })
    Tensor block4b();

    @Layer(
            value = EfficientNet.Residual.class,
            set = {
                "expand.conv.filters = 480",
                "filter.excite.reduce.filters = 20",
                "filter.excite.expand.filters = 480",
                "filter.project.filters = 80",
                "dropped.rate = 0.0875"
            })
    Tensor block4c();

    @Layer(
            value = EfficientNet.Widening.class,
            set = {
                "expand.conv.filters = 480",
                "filter.depthwise.kernelSize = 5",
                "filter.excite.reduce.filters = 20",
                "filter.excite.expand.filters = 480",
                "filter.project.filters = 112"
            })
    Tensor block5a();

    @Layer(
            value = EfficientNet.Residual.class,
            set = {
                "expand.conv.filters = 672",
                "filter.depthwise.kernelSize = 5",
                "filter.excite.reduce.filters = 28",
                "filter.excite.expand.filters = 672",
                "filter.project.filters = 112",
                "dropped.rate = 0.1125"
            })
    Tensor block5b();

    @Layer(
            value = EfficientNet.Residual.class,
            set = {
                "expand.conv.filters = 672",
                "filter.depthwise.kernelSize = 5",
                "filter.excite.reduce.filters = 28",
                "filter.excite.expand.filters = 672",
                "filter.project.filters = 112",
                "dropped.rate = 0.125"
            })
    Tensor block5c();

    @Layer(
            value = EfficientNet.Halving.class,
            set = {
                "expand.conv.filters = 672",
                "filter.depthwise.kernelSize = 5",
                "filter.excite.reduce.filters = 28",
                "filter.excite.expand.filters = 672",
                "filter.project.filters = 192",
                "padded.padding = {1, 2, 1, 2}"
            })
    Tensor block6a();

    @Layer(
            value = EfficientNet.Residual.class,
            set = {
                "expand.conv.filters = 1152",
                "filter.depthwise.kernelSize = 5",
                "filter.excite.reduce.filters = 48",
                "filter.excite.expand.filters = 1152",
                "filter.project.filters = 192",
                "dropped.rate = 0.15"
            })
    Tensor block6b();

    @Layer(
            value = EfficientNet.Residual.class,
            set = {
                "expand.conv.filters = 1152",
                "filter.depthwise.kernelSize = 5",
                "filter.excite.reduce.filters = 48",
                "filter.excite.expand.filters = 1152",
                "filter.project.filters = 192",
                "dropped.rate = 0.1625"
            })
    Tensor block6c();

    @Layer(
            value = EfficientNet.Residual.class,
            set = {
                "expand.conv.filters = 1152",
                "filter.depthwise.kernelSize = 5",
                "filter.excite.reduce.filters = 48",
                "filter.excite.expand.filters = 1152",
                "filter.project.filters = 192",
                "dropped.rate = 0.175"
            })
    Tensor block6d();

    @Layer(
            value = EfficientNet.Widening.class,
            set = {
                "expand.conv.filters = 1152",
                "filter.excite.reduce.filters = 48",
                "filter.excite.expand.filters = 1152",
                "filter.project.filters = 320"
            })
    Tensor block7a();

    @Layer(value = EfficientNet.Convolution.class, set = "conv.filters = 1280")
    Tensor head();

    @GlobalAveragePooling2D
    Tensor average();

    @Dropout(rate = 0.2)
    Tensor dropped();

    @Dense(units = 1000, activation = SOFTMAX)
    Tensor predictions();
}
