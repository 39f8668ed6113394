package io.github.layercheck.processor.lint;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** What warnings say, and where: at the value that is to be changed. */
final class LintMessagesTest {

    @EachCompiler
    void softmaxOfOne(TestCompiler compiler) {
        WrongModel.warned("""
                @Model @Input({6, 8})
                interface M {
                    @Conv1D(filters = 1, kernelSize = 3, activation = ▸SOFTMAX) Tensor one();
                    @Dense(units = 1) Tensor dense();
                    ▸@Softmax(axis = 2) Tensor again();
                    @Dense(units = 4, activation = RELU) Tensor more();
                    @TimeDistributed @Dense(units = 1, activation = ▸SOFTMAX) Tensor last();
                }
                """)
                .problem(
                        "[layercheck:softmax-of-one] one: softmax over one element of (None, 4, 1) is always 1",
                        "Softmax divides each element by the sum over its axis.",
                        "activation = SIGMOID makes a probability of one element; softmax takes a unit for each class.")
                .problem(
                        "[layercheck:softmax-of-one] again: softmax over one element of (None, 4, 1) is always 1",
                        "Softmax divides each element by the sum over its axis.",
                        "A layer with activation = SIGMOID makes a probability of one element.")
                .problem(
                        "[layercheck:softmax-of-one] last: softmax over one element of (None, 4, 1) is always 1",
                        "Softmax divides each element by the sum over its axis.",
                        "activation = SIGMOID makes a probability of one element; softmax takes a unit for each class.")
                .assertOn(compiler);
    }

    @EachCompiler
    void denseOnFeatureMap(TestCompiler compiler) {
        WrongModel.warned("""
                @Model @Input({8, 8, 3})
                interface M {
                    @Conv2D(filters = 4, kernelSize = 3, activation = RELU) Tensor conv();
                    ▸@Dense(units = 2) Tensor last();
                }
                """)
                .problem(
                        "[layercheck:dense-on-feature-map] last: the output is (None, 6, 6, 2): one for each place of"
                                + " (None, 6, 6, 4)",
                        "Dense works on the last axis, and leaves the others as they are.",
                        "@Flatten or @GlobalAveragePooling2D before it makes one vector of a sample. If each place has"
                                + " an output, @TimeDistributed around it says so.")
                .assertOn(compiler);
    }

    @EachCompiler
    void biasBeforeNormalization(TestCompiler compiler) {
        WrongModel.warned("""
                @Model @Input({8, 8, 3})
                interface M {
                    ▸@Conv2D(filters = 4, kernelSize = 3) Tensor conv();
                    @BatchNormalization Tensor norm();
                    @Conv2D(filters = 6, kernelSize = 3, useBias = ▸true) Tensor again();
                    @BatchNormalization Tensor last();
                }
                """)
                .problem(
                        "[layercheck:bias-before-normalization] conv: its bias of 4 has no effect; 10 parameters of 2"
                                + " layers have none",
                        "norm subtracts the mean of each channel, and the bias with it.",
                        "useBias = false.")
                .problem(
                        "[layercheck:bias-before-normalization] again: its bias of 6 has no effect; 10 parameters of 2"
                                + " layers have none",
                        "last subtracts the mean of each channel, and the bias with it.",
                        "useBias = false.")
                .assertOn(compiler);
    }

    @EachCompiler
    void dropout(TestCompiler compiler) {
        WrongModel.warned("""
                @Model @Input({28, 28, 1})
                interface M {
                    @Conv2D(filters = 8, kernelSize = 3, activation = RELU) Tensor conv();
                    ▸@Dropout(rate = 0.25) Tensor some();
                    @BatchNormalization Tensor norm();
                    ▸@Dropout(rate = 0.25) Tensor more();
                    @MaxPooling2D Tensor smaller();
                    @Flatten Tensor flat();
                    @Dropout(rate = ▸0) Tensor none();
                    @Dropout(rate = ▸0.75) Tensor most();
                    @Dense(units = 2) Tensor last();
                }
                """)
                .problem(
                        "[layercheck:dropout-before-normalization] some: drops elements straight before the batch"
                                + " normalization norm",
                        "In training the variance is that of what is left; in use nothing is dropped.",
                        "Put it behind norm.")
                .problem(
                        "[layercheck:dropout-before-pooling] more: drops elements straight before the pooling smaller",
                        "For an element that is dropped, the window has others that are like it.",
                        "Put it behind smaller; a @SpatialDropout drops whole channels, which no window makes up for.")
                .problem(
                        "[layercheck:dropout-rate] none: rate is 0: nothing is dropped",
                        "The rate is the share of the elements that is dropped.",
                        "Remove the layer, or give it a rate.")
                .problem(
                        "[layercheck:dropout-rate] most: rate is 0.75: more is dropped than kept",
                        "The rate is the share of the elements that is dropped, not the share that is kept.",
                        "If 0.75 was to be kept, the rate is 0.25.")
                .assertOn(compiler);
    }

    @EachCompiler
    void repeatedActivation(TestCompiler compiler) {
        WrongModel.warned("""
                @Model @Input(8)
                interface M {
                    @Dense(units = 4, activation = RELU) Tensor dense();
                    ▸@Activation(activation = TANH) Tensor again();
                    @Dense(units = 2) Tensor last();
                }
                """)
                .problem(
                        "[layercheck:repeated-activation] again: applies tanh to what dense has applied relu to",
                        "A layer has one activation.",
                        "Remove one of the two.")
                .assertOn(compiler);
    }

    @EachCompiler
    void poolingOfOne(TestCompiler compiler) {
        WrongModel.warned("""
                @Model @Input({4, 4, 3})
                interface M {
                    @MaxPooling2D(poolSize = ▸1) Tensor same();
                    @MaxPooling2D(poolSize = 4) Tensor one();
                    ▸@AveragePooling2D(poolSize = 2, padding = SAME) Tensor last();
                }
                """)
                .problem(
                        "[layercheck:pooling-of-one] same: pools windows of one element, which changes nothing",
                        "The maximum and the mean of one element are that element.",
                        "Remove the layer, or give it a larger poolSize.")
                .problem(
                        "[layercheck:pooling-of-one] last: pools the only element of each channel of (None, 1, 1, 3)",
                        "The layers before have left a feature map of one place.",
                        "Remove the layer, or make the map less small before.")
                .assertOn(compiler);
    }
}
