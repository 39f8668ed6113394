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

    @EachCompiler
    void linearLayers(TestCompiler compiler) {
        WrongModel.warned("""
                @Model @Input(8)
                interface M {
                    @Dense(units = 16, kernelInitializer = ▸"zeros", activation = ▸SOFTMAX) Tensor softmax();
                    @Dense(units = 8, activation = ▸LINEAR) Tensor dense();
                    @Dense(units = 2) Tensor last();
                }
                """)
                .problem(
                        "[layercheck:constant-kernel] softmax: kernelInitializer makes zeros",
                        "All units begin alike, and let nothing through.",
                        "The default, \"glorot_uniform\", makes them differ.")
                .problem(
                        "[layercheck:softmax-inside] softmax: softmax feeds dense, which has weights",
                        "Softmax makes shares of one whole, for an output or for the scores of an attention.",
                        "activation = RELU lets every unit be as large as it likes.")
                .problem(
                        "[layercheck:linear-pair] dense: is linear, and its output goes to last as it is",
                        "Two linear layers in a row are one linear layer.",
                        "activation = RELU makes two of them.")
                .assertOn(compiler);
    }

    @EachCompiler
    void windows(TestCompiler compiler) {
        WrongModel.warned("""
                @Model @Input(▸{3, 32, 35})
                interface M {
                    @Conv2D(filters = 4, kernelSize = 3) Tensor conv();
                    @Flatten Tensor flat();
                    @Reshape(targetShape = {30, 4, 1}) Tensor shaped();
                    @MaxPooling2D(poolSize = {2, 1}, strides = {▸3, 1}) Tensor some();
                    ▸@AveragePooling2D(poolSize = {4, 3}) Tensor fewer();
                    @Cropping2D(cropping = ▸0) Tensor last();
                }
                """)
                .problem(
                        "[layercheck:channels-order] input: (None, 3, 32, 35) looks like channels first, but conv has them"
                                + " last",
                        "Its window moves over the axis of 3.",
                        "@Input({32, 35, 3}), or dataFormat = CHANNELS_FIRST in conv.")
                .problem(
                        "[layercheck:unread-input] some: steps by 3 with a window of 2: 1 of 3 elements are never read",
                        "What is between two steps is computed before, and thrown away.",
                        "strides of up to 2 read all of it, and so does a poolSize of 3.")
                .problem(
                        "[layercheck:dropped-rows] fewer: never reads the last 2 of 10 rows and the last 1 of 4 columns",
                        "With padding VALID the window stops where it no longer fits.",
                        "padding = SAME reads all of it.")
                .problem(
                        "[layercheck:no-effect] last: changes nothing: (None, 2, 1, 1) stays as it is",
                        "Cropping2D makes what it takes.",
                        "Remove the layer.")
                .assertOn(compiler);
    }

    @EachCompiler
    void sequences(TestCompiler compiler) {
        WrongModel.warned("""
                @Model @Input(value = 9, dtype = DType.INT32)
                interface M {
                    @Embedding(inputDim = 50, outputDim = 4, maskZero = true) Tensor words();
                    ▸@Conv1D(filters = 4, kernelSize = 3, padding = SAME) Tensor groups();
                    @GRU(units = 4, returnSequences = ▸true, returnState = ▸true) Tensor steps();
                    @io.github.layercheck.ops.GetItem(key = ":, -1") Tensor end(Tensor steps);
                    @Dense(units = 2) Tensor last(Tensor end);
                }
                """)
                .problem(
                        "[layercheck:lost-mask] groups: drops the mask of words, which steps would take",
                        "Conv1D knows no masks: the steps that are padding count as any other in steps.",
                        "Put a layer that keeps masks in its place, or give steps a mask by @From(argument = \"mask\").")
                .problem(
                        "[layercheck:unused-sequence] steps: returns all steps, of which only the last is used",
                        "The other steps are kept, and thrown away.",
                        "returnSequences = false returns the last step.")
                .problem(
                        "[layercheck:unused-output] steps: nothing takes its output 1",
                        "returnState asks for more than the first output.",
                        "returnState = false, or @From(\"steps:1\") on a parameter that takes it.")
                .assertOn(compiler);
    }

    /** 62 * 62 * 8 = 30,752 features and 32 units; 3 * 3 * 3 * 8 + 8 = 224 parameters before, 32 * 2 + 2 = 66 behind. */
    @EachCompiler
    void heavyFlatten(TestCompiler compiler) {
        WrongModel.warned("""
                @Model @Input({64, 64, 3})
                interface M {
                    @Conv2D(filters = 8, kernelSize = 3, activation = RELU) Tensor conv();
                    ▸@Flatten Tensor flat();
                    @Dense(units = 32, activation = RELU) Tensor dense();
                    @Dense(units = 2) Tensor last();
                }
                """)
                .problem(
                        "[layercheck:heavy-flatten] flat: makes 30,752 features of (None, 62, 62, 8): dense has 984,096 of"
                                + " the model's 984,386 parameters",
                        "The layer behind it has a weight for every place of every channel.",
                        "@GlobalAveragePooling2D in its place leaves 8 features, and saves 983,808 parameters.")
                .assertOn(compiler);
    }

    @EachCompiler
    void slashesInNames(TestCompiler compiler) {
        String why = "Keras 3 refuses such a name; files of Keras 2 can have it.";
        WrongModel.warned("""
                @Model(name = ▸"net/small")
                interface M {
                    @Named(▸"in/put") @Input({8, 2}) Tensor input();
                    @Named(▸"/head/rnn") @GRUCell(units = 3) Part cell();
                    @RNN(of = "cell") Tensor rnn(Tensor input);
                    @Allow("slash-in-name") @Named("a/b") @Dense(units = 2, activation = RELU) Tensor hidden();
                    @Named("last_1") @Repeat(2) @Dense(units = 3, activation = RELU) Tensor chain();
                    @Named(▸"last/1") @Dense(units = 2, activation = RELU) Tensor last();
                    @Named(▸"/last/1") @Dense(units = 2) Tensor further();
                }
                """)
                .problem(
                        "[layercheck:slash-in-name] M: its Keras name 'net/small' has a /",
                        why,
                        "name = \"net_small\" is one that it takes.")
                .problem(
                        "[layercheck:slash-in-name] input: its Keras name 'in/put' has a /",
                        why,
                        "@Named(\"in_put\") is one that it takes.")
                .problem(
                        "[layercheck:slash-in-name] cell: its Keras name '/head/rnn' has a /",
                        why,
                        "@Named(\"head_rnn\") is one that it takes.")
                .problem(
                        "[layercheck:slash-in-name] last: its Keras name 'last/1' has a /",
                        why,
                        "@Named(\"last_1_1\") is one that it takes.")
                .problem(
                        "[layercheck:slash-in-name] further: its Keras name '/last/1' has a /",
                        why,
                        "@Named(\"last_1_2\") is one that it takes.")
                .assertOn(compiler);
    }

    @EachCompiler
    void losses(TestCompiler compiler) {
        WrongModel.warned("""
                @Model(loss = Loss.BINARY_CROSSENTROPY, fromLogits = true, classes = ▸4, target = ▸{8, 6})
                @Input(8)
                interface M {
                    @Dense(units = 6, activation = ▸▸SOFTMAX) Tensor last();
                }
                """)
                .problem(
                        "[layercheck:classes] M: last makes 6 of 4 classes",
                        "The last axis of (None, 6) has an element for each class.",
                        "units = 4 in the last layer, or classes = 6.")
                .problem(
                        "[layercheck:target-shape] M: the target is (None, 8, 6), but last makes (None, 6)",
                        "A loss compares each element of the output with one of the target.")
                .problem(
                        "[layercheck:loss-activation] last: softmax, but the loss is binary_crossentropy",
                        "Softmax makes shares of one class out of several; the loss is of independent answers.",
                        "loss = CATEGORICAL_CROSSENTROPY for one class out of several, activation = SIGMOID for"
                                + " independent answers.")
                .problem(
                        "[layercheck:logits-twice] last: softmax, and the loss makes probabilities as well: fromLogits is"
                                + " true",
                        "Of a probability, the loss makes another one, which is always near the middle.",
                        "activation = LINEAR, or fromLogits = false.")
                .assertOn(compiler);
    }

    @EachCompiler
    void trainingThatCannotBe(TestCompiler compiler) {
        new WrongModel("""
                @Model(classes = ▸-1, target = {8, ▸0})
                @Input(8)
                interface M {
                    @Dense(units = 6) Tensor last();
                }
                """)
                .problem(
                        "[layercheck:attribute-range] M: classes is -1",
                        "It must be at least 1, or 0 where it is not said.")
                .problem(
                        "[layercheck:input-dimension] M: dimension 1 of target is 0",
                        "A dimension is at least 1, or Input.NONE where its size is not known.")
                .assertOn(compiler);
    }
}
