package io.github.layercheck.processor.problem;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** Mistakes that are not at the layer that breaks: the message leads there, with a change that mends the model. */
final class RootCauseTest {

    private static final String WHY_ADD =
            "Add works element by element: the sizes of an axis must be equal, or one of them 1.";
    private static final String WHY_NESTED = "A model that is a layer has the input that it declares by @Input.";

    /** 224 / 2 / 2 = 56; ⌈56 / 12⌉ = 5; 5 / 2 / 2 = 1. With ⌈56 / 7⌉ = 8 there are 8 / 2 / 2 / 2 = 1, with ⌈56 / 8⌉ = 7 none. */
    @EachCompiler
    void steps(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({224, 224, 3})
                interface M {
                    @Conv2D(filters = 64, kernelSize = 3, padding = SAME) Tensor block1_conv1();
                    @MaxPooling2D Tensor block1_pool();
                    @Conv2D(filters = 128, kernelSize = 3, padding = SAME) Tensor block2_conv1();
                    @MaxPooling2D Tensor block2_pool();
                    @Conv2D(filters = 256, kernelSize = 3, padding = SAME, strides = 12) Tensor block3_conv1();
                    @MaxPooling2D Tensor block3_pool();
                    @MaxPooling2D Tensor block4_pool();
                    ▸@MaxPooling2D Tensor block5_pool();
                    @Flatten Tensor flatten();
                    @Dense(units = 10) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:output-empty] block5_pool: poolSize[0] = 2 is larger than axis 1 of (None, 1, 1,"
                                + " 256)",
                        "With padding VALID the window stays inside the input: it needs 2 elements, the axis has 1.",
                        "224 rows in input, 112 block1_pool, 56 block2_pool, 5 block3_conv1 (kernelSize 3, strides 12,"
                                + " padding SAME), 2, 1: strides of up to 7 in block3_conv1 fit.")
                .assertOn(compiler);
    }

    @EachCompiler
    void unitsBeforeANestedModel(TestCompiler compiler) {
        new WrongModel("""
                @Model @Input(4)
                interface Classifier {
                    @Dense(units = 2) Tensor scores();
                }

                @Model @Input(8)
                interface M {
                    @Dense(units = 3) Tensor dense();
                    @ReLU Tensor active();
                    ▸@Layer(Classifier.class) Tensor classifier();
                }
                """)
                .problem(
                        "[layercheck:input-shape] classifier: axis 1 differs: active is (None, 3), Classifier takes"
                                + " (None, 4)",
                        WHY_NESTED,
                        "axis 1 is 3 from dense (units 3): units = 4 in dense fits, or @Input(3) in Classifier.")
                .assertOn(compiler);
    }

    /** What is suggested for a model fits those that use it: they say what they give, and no other change breaks them. */
    @EachCompiler
    void modelsThatUseTheModel(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({20, ▸0})
                interface Steps {
                    @LSTM(units = 2) Tensor lstm();
                }

                @Model
                @Input
                interface Block {
                    @Conv2D(filters = 16, kernelSize = 3, groups = ▸3, padding = SAME) Tensor conv();
                }

                @Model
                @Input({60, 1})
                interface Clock {
                    @Conv1D(filters = 3, kernelSize = 3, strides = 3) Tensor thirds();
                    @Layer(Steps.class) Tensor steps();
                }

                @Model
                @Input({28, 28, 1})
                interface M {
                    @Layer(Block.class) Tensor one();
                    @Layer(Block.class) Tensor sixteen();
                }
                """)
                .problem(
                        "[layercheck:input-dimension] input: dimension 1 of {20, 0} is 0",
                        "A dimension is at least 1, or Input.NONE where its size is not known.",
                        "@Input({20, 3}) is what Clock gives.")
                .problem(
                        "[layercheck:groups] conv: groups 3 does not divide the 16 filters",
                        "Each group makes an equal share of the filters.",
                        "groups = 1 divides 16 filters.")
                .assertOn(compiler);
    }

    /** What another model gives mends nothing but shapes, though it makes that model right. */
    @EachCompiler
    void modelsThatGiveSomethingElse(TestCompiler compiler) {
        new WrongModel("""
                @Model(target = {8, ▸0}) @Input(8)
                interface Trained {
                    @Precision(value = DType.FLOAT64, compute = DType▸.FLOAT16)
                    @Dense(units = 2) Tensor scores();
                }

                @Model @Input(8)
                interface M {
                    @Dense(units = 4) Tensor dense();
                    ▸@Layer(Trained.class) Tensor trained();
                }
                """)
                .problem(
                        "[layercheck:input-dimension] Trained: dimension 1 of target is 0",
                        "A dimension is at least 1, or Input.NONE where its size is not known.")
                .problem(
                        "[layercheck:attribute-conflict] scores: computes in float16 with weights of type float64",
                        "Keras' mixed policies compute in float16 or bfloat16, with weights of type float32.")
                .problem(
                        "[layercheck:input-shape] trained: axis 1 differs: dense is (None, 4), Trained takes (None, 8)",
                        WHY_NESTED,
                        "axis 1 is 4 from dense (units 4): units = 8 in dense fits, or @Input(4) in Trained.")
                .assertOn(compiler);
    }

    @EachCompiler
    void sequencesInANestedModel(TestCompiler compiler) {
        new WrongModel("""
                @Model @Input({16, 2})
                interface Encoder {
                    @Bidirectional @LSTM(units = 2) Tensor both();
                }

                @Model @Input({16, 2})
                interface M {
                    @Layer(Encoder.class) Tensor encoder();
                    @Dropout(rate = 0.1) Tensor dropped();
                    ▸@GlobalMaxPooling1D Tensor pooled();
                }
                """)
                .problem(
                        "[layercheck:input-rank] pooled: the input (None, 4) has 1 dimension besides the batch",
                        "The layer takes (batch, steps, channels).",
                        "(None, 16, 2) in input, (None, 4) encoder.both (units 2): returnSequences = true in"
                                + " encoder.both gives (None, 16, 4).")
                .assertOn(compiler);
    }

    @EachCompiler
    void sequencesWhereAVectorIsTaken(TestCompiler compiler) {
        new WrongModel("""
                @Model @Input({Input.NONE, 4})
                interface Steps {
                    @GRU(units = 16, returnSequences = true) Tensor gru();
                }

                @Model
                interface M {
                    @Input({Input.NONE, 4}) Tensor words();
                    @Input(10) Tensor facts();
                    @Layer(Steps.class) Tensor steps(Tensor words);
                    ▸@Concatenate Tensor both(Tensor steps, Tensor facts);
                    @Bidirectional @LSTM(units = 4, returnSequences = true) Tensor read(Tensor words);
                    ▸@RepeatVector(n = 5) Tensor again();
                    @Flatten Tensor flat();
                    @Add Tensor sum(Tensor both, Tensor flat);
                }
                """)
                .problem(
                        "[layercheck:concatenate-mismatch] both: the ranks differ: steps is (None, None, 16), facts is"
                                + " (None, 10)",
                        "Concatenate joins along axis -1; all other axes must be equal.",
                        "returnSequences = false in steps.gru gives (None, 16).")
                .problem(
                        "[layercheck:input-rank] again: the input (None, None, 8) has 2 dimensions besides the batch",
                        "The layer repeats a vector: (batch, features).",
                        "(None, None, 4) in words: returnSequences = false in read gives (None, 8).")
                .assertOn(compiler);
    }

    @EachCompiler
    void dimensionsOfTheInput(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(▸{224, 224})
                interface M {
                    @Conv2D(filters = 4, kernelSize = 3) Tensor conv();
                }

                @Model
                @Input(▸{4, 224, 224, 3})
                interface Four {
                    @Conv2D(filters = 4, kernelSize = 3) Tensor conv();
                }

                @Model
                interface Words {
                    @Input(Input▸.NONE) Tensor words();
                    @LSTM(units = 4) Tensor lstm();
                }
                """)
                .problem(
                        "[layercheck:input-rank] input: has 2 dimensions besides the batch: (None, 224, 224)",
                        "conv takes (batch, height, width, channels).",
                        "such as @Input({224, 224, 1}).")
                .problem(
                        "[layercheck:input-rank] input: has 4 dimensions besides the batch: (None, 4, 224, 224, 3)",
                        "conv takes (batch, height, width, channels).",
                        "such as @Input({224, 224, 3}).")
                .problem(
                        "[layercheck:input-rank] words: has 1 dimension besides the batch: (None, None)",
                        "lstm takes a sequence of vectors: (batch, steps, features).",
                        "such as @Input({NONE, 3}) of words.")
                .assertOn(compiler);
    }

    @EachCompiler
    void unknownSize(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input({Input.NONE, Input.NONE, 3}) Tensor left();
                    @Input({Input.NONE, Input.NONE, 3}) Tensor right();
                    @Maximum Tensor larger(Tensor left, Tensor right);
                    @GlobalAveragePooling2D(dataFormat = CHANNELS_FIRST) Tensor pooled();
                    ▸@Dense(units = 4) Tensor dense();
                }
                """)
                .problem(
                        "[layercheck:unknown-dimension] dense: axis 1 (features) of the input (None, None) is unknown",
                        "The number of weights depends on it.",
                        "axis 1 of left is NONE in @Input, and pooled (dataFormat CHANNELS_FIRST) keeps it: dataFormat ="
                                + " CHANNELS_LAST in pooled gives (None, 3).")
                .assertOn(compiler);
    }

    @EachCompiler
    void tensorThatNothingTakes(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input({32, 32, 3}) Tensor image();
                    @Conv2D(filters = 8, kernelSize = 3, padding = SAME) Tensor down(Tensor image);
                    @MaxPooling2D Tensor half();
                    @UpSampling2D Tensor up();
                    ▸@Concatenate Tensor skip(Tensor down);
                }
                """)
                .problem(
                        "[layercheck:input-count] skip: takes at least 2 tensors, not 1",
                        "up is not used: skip(Tensor up, Tensor down).")
                .assertOn(compiler);
    }

    @EachCompiler
    void branchThatBecameSmaller(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input({7, 7, 8}) Tensor image();
                    @Conv2D(filters = 8, kernelSize = 3, padding = SAME) Tensor first(Tensor image);
                    @Conv2D(filters = 8, kernelSize = 3, padding = SAME, strides = 3) Tensor second();
                    ▸@Add Tensor sum(Tensor first, Tensor second);
                }
                """)
                .problem(
                        "[layercheck:merge-mismatch] sum: axis 1 differs: first is (None, 7, 7, 8), second is (None, 3,"
                                + " 3, 8)",
                        WHY_ADD,
                        "second has 3 rows: 7 in image, 3 in second (kernelSize 3, strides 3, padding SAME): strides = 1"
                                + " in second equals first.")
                .assertOn(compiler);
    }

    /** The other branch is right: it is taken once more. */
    @EachCompiler
    void unitsOfOneBranch(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input({10, 96}) Tensor x();
                    @LayerNormalization Tensor normal(Tensor x);
                    @Dense(units = 97) Tensor dense();
                    ▸@Add Tensor sum(Tensor normal, Tensor dense);
                    @Dense(units = 96) Tensor more();
                    @Add Tensor out(Tensor normal, Tensor more);
                }
                """)
                .problem(
                        "[layercheck:merge-mismatch] sum: axis 2 differs: normal is (None, 10, 96), dense is (None, 10,"
                                + " 97)",
                        WHY_ADD,
                        "normal has 96 on axis 2 from @Input of x; dense has 97 on axis 2 (units 97): units = 96 in dense equals"
                                + " normal.")
                .assertOn(compiler);
    }

    @EachCompiler
    void sharedLayerOfAnotherSize(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input({5, 4}) Tensor words();
                    @Input(2) Tensor facts();
                    @PReLU Tensor first(Tensor facts);
                    @GRU(units = 3) Tensor gru(Tensor words);
                    @Shared("first") Tensor again(Tensor ▸gru);
                    @Minimum Tensor least(Tensor first, Tensor again);
                }
                """)
                .problem(
                        "[layercheck:shared-shape] again: alpha would be (3), but it is (2)",
                        "The layer has its weights from its first call, in first.",
                        "axis 1 is 3 from gru (units 3): units = 2 in gru fits.")
                .assertOn(compiler);
    }

    /** 358 / 2 = 179 is not even: 89, and back 178. */
    @EachCompiler
    void sizesThatDoNotHalve(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input({358, 358, 1}) Tensor image();
                    @Conv2D(filters = 8, kernelSize = 3, padding = SAME) Tensor a1(Tensor image);
                    @MaxPooling2D Tensor p1();
                    @Conv2D(filters = 8, kernelSize = 3, padding = SAME) Tensor a2();
                    @MaxPooling2D Tensor p2();
                    @UpSampling2D Tensor u2();
                    ▸@Concatenate Tensor c2(Tensor u2, Tensor a2);
                    @UpSampling2D Tensor u1();
                    @Concatenate Tensor c1(Tensor u1, Tensor a1);
                }
                """)
                .problem(
                        "[layercheck:concatenate-mismatch] c2: axis 1 differs: u2 is (None, 178, 178, 8), a2 is (None,"
                                + " 179, 179, 8)",
                        "Concatenate joins along axis -1; all other axes must be equal.",
                        "u2 has 178 rows: 179 in p1, 89 in p2 (poolSize 2, padding VALID), 178 in u2 (size 2): sizes that"
                                + " halve twice without rest fit, such as @Input({356, 356, 1}) of image.")
                .assertOn(compiler);
    }

    @EachCompiler
    void imagesOfAnotherFormat(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({3, 256, 256})
                interface M {
                    @Conv2D(filters = 64, kernelSize = 3, padding = SAME) Tensor conv();
                    @MaxPooling2D Tensor half();
                    @Conv2D(filters = 128, kernelSize = 3, padding = SAME) Tensor deep();
                    @UpSampling2D Tensor up();
                    ▸@Concatenate(axis = 1) Tensor both(Tensor up, Tensor conv);
                }
                """)
                .problem(
                        "[layercheck:concatenate-mismatch] both: axis 3 differs: up is (None, 2, 256, 128), conv is"
                                + " (None, 3, 256, 64)",
                        "Concatenate joins along axis 1; all other axes must be equal.",
                        "up has 128 channels from deep (filters 128); conv has 64 channels (filters 64): dataFormat ="
                                + " CHANNELS_FIRST in all layers: @Input({3, 256, 256}) looks like it.")
                .assertOn(compiler);
    }

    @EachCompiler
    void layerThatIsMissing(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input({8, 8, 3}) Tensor image();
                    @Conv2D(filters = 4, kernelSize = 3) Tensor conv(Tensor image);
                    @GlobalAveragePooling2D Tensor pooled();
                    ▸@Concatenate Tensor both(Tensor pooled, Tensor conv);
                }
                """)
                .problem(
                        "[layercheck:concatenate-mismatch] both: the ranks differ: pooled is (None, 4), conv is (None, 6,"
                                + " 6, 4)",
                        "Concatenate joins along axis -1; all other axes must be equal.",
                        "@GlobalAveragePooling2D on conv makes (None, 4).")
                .assertOn(compiler);
    }

    /** Both layers break, and one input mends both: it is one error. */
    @EachCompiler
    void oneCauseOfTwoProblems(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input(▸{28, 28}) Tensor image();
                    @Conv2D(filters = 4, kernelSize = 3) Tensor left(Tensor image);
                    @Conv2D(filters = 4, kernelSize = 3) Tensor right(Tensor image);
                    @Add Tensor sum(Tensor left, Tensor right);
                }
                """)
                .problem(
                        "[layercheck:input-rank] image: has 2 dimensions besides the batch: (None, 28, 28)",
                        "left takes (batch, height, width, channels).",
                        "such as @Input({28, 28, 1}) of image.")
                .assertOn(compiler);
    }

    /** Nothing small makes steps of 72,912 = 31 × 98 × 24 features. */
    @EachCompiler
    void nothingIsSuggestedWhereNothingSmallMends(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({66, 200, 3})
                interface M {
                    @Conv2D(filters = 24, kernelSize = 5, strides = 2) Tensor conv();
                    @Flatten Tensor flat();
                    @Dense(units = 100) Tensor dense();
                    ▸@LSTM(units = 1) Tensor lstm();
                    @Dense(units = 1) Tensor out();
                }
                """)
                .problem(
                        "[layercheck:input-rank] lstm: the input (None, 100) has 1 dimension besides the batch",
                        "The layer takes a sequence of vectors: (batch, steps, features).",
                        "(None, 66, 200, 3) in input, (None, 72912) flat.")
                .assertOn(compiler);
    }

    /** The window that a model takes is smaller by 2: what was left out cuts a row off each end. */
    @EachCompiler
    void marginsBeforeANestedModel(TestCompiler compiler) {
        new WrongModel("""
                @Model @Input({14, 14, 8})
                interface Classifier {
                    @Conv2D(filters = 4, kernelSize = 3) Tensor edges();
                    @GlobalAveragePooling2D Tensor scores();
                }

                @Model @Input({16, 16, 3})
                interface M {
                    @Conv2D(filters = 8, kernelSize = 3, padding = SAME) Tensor conv();
                    ▸@Layer(Classifier.class) Tensor classifier(Tensor conv);
                }
                """)
                .problem(
                        "[layercheck:input-shape] classifier: axes 1 and 2 differ: conv is (None, 16, 16, 8), Classifier"
                                + " takes (None, 14, 14, 8)",
                        WHY_NESTED,
                        "axis 1 has 16 rows from @Input: @Cropping2D(cropping = 1) on conv makes (None, 14, 14, 8), or"
                                + " @Input({16, 16, 8}) in Classifier.")
                .assertOn(compiler);
    }

    /** The layer that makes integers says how many there are; where none says it, the numbers are an example. */
    @EachCompiler
    void integersWhereVectorsAreTaken(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(value = 1, dtype = DType.STRING)
                interface M {
                    @TextVectorization(maxTokens = 500, outputSequenceLength = 20) Tensor words();
                    ▸@LSTM(units = 4) Tensor lstm();
                }

                @Model
                @Input(value = 20, dtype = DType.INT32)
                interface Numbers {
                    ▸@Conv1D(filters = 4, kernelSize = 3) Tensor conv();
                }
                """)
                .problem(
                        "[layercheck:input-rank] lstm: the input (None, 20) has 1 dimension besides the batch",
                        "The layer takes a sequence of vectors: (batch, steps, features).",
                        "(None, 1) in input: @Embedding(inputDim = 500, outputDim = 16) on words makes (None, 20, 16).")
                .problem(
                        "[layercheck:input-dtype] conv: the elements of the input are of type int32",
                        "The layer computes with floating-point numbers, and does not cast others.",
                        "int32 in @Input: such as @Embedding(inputDim = 1000, outputDim = 16) on input makes (None, 20, 16).")
                .assertOn(compiler);
    }

    /** A size that several tensors make together has several causes. */
    @EachCompiler
    void sizeOfSeveralParts(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input(3) Tensor a();
                    @Input(4) Tensor b();
                    @Dense(units = 12) Tensor x(Tensor a);
                    @Concatenate Tensor both(Tensor x, Tensor b);
                    @Dense(units = 15) Tensor y(Tensor b);
                    ▸@Add Tensor sum(Tensor both, Tensor y);
                }
                """)
                .problem(
                        "[layercheck:merge-mismatch] sum: axis 1 differs: both is (None, 16), y is (None, 15)",
                        WHY_ADD,
                        "both has 16 on axis 1 (12 from x, 4 from @Input of b); y has 15 on axis 1 (units 15): units = 16"
                                + " in y equals both.")
                .assertOn(compiler);
    }

    /** Sequences of different lengths are joined one behind the other; vectors of different sizes multiply along others. */
    @EachCompiler
    void axesAlongWhichTensorsFit(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Output({"joined", "scores"})
                interface M {
                    @Input({30, 3}) Tensor a();
                    @Input({40, 3}) Tensor b();
                    ▸@Concatenate Tensor joined(Tensor a, Tensor b);
                    @Dot(axes = ▸1) Tensor scores(Tensor a, Tensor b);
                }
                """)
                .problem(
                        "[layercheck:concatenate-mismatch] joined: axis 1 differs: a is (None, 30, 3), b is (None, 40,"
                                + " 3)",
                        "Concatenate joins along axis -1; all other axes must be equal.",
                        "a has 30 steps from @Input; b has 40 steps from @Input: axis = 1 fits.")
                .problem(
                        "[layercheck:merge-mismatch] scores: axis 1 of a is 30, axis 1 of b is 40",
                        "Dot multiplies along these axes: a is (None, 30, 3), b is (None, 40, 3).",
                        "a has 30 steps from @Input; b has 40 steps from @Input: axes = 2 fits.")
                .assertOn(compiler);
    }

    /** The batch is not part of a shape: without it, the last axis of an image still has its channels. */
    @EachCompiler
    void aBatchInTheShape(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(▸{32, 28, 28, 1})
                interface M {
                    @Conv2D(filters = 8, kernelSize = 3) Tensor conv();
                }
                """)
                .problem(
                        "[layercheck:input-rank] input: has 4 dimensions besides the batch: (None, 32, 28, 28, 1)",
                        "conv takes (batch, height, width, channels).",
                        "such as @Input({28, 28, 1}).")
                .assertOn(compiler);
    }

    /** What a value out of range was meant to be is known where only its sign is wrong, or as a share; or it is the default. */
    @EachCompiler
    void valuesOutOfRange(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({28, 28, 1})
                interface M {
                    @Conv2D(filters = ▸-8, kernelSize = 3, strides = ▸0) Tensor conv();
                    @Dropout(rate = ▸20) Tensor dropped();
                    @Flatten Tensor flat();
                    @Dense(units = ▸0) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:attribute-range] conv: filters is -8",
                        "It must be at least 1.",
                        "filters = 8 fits.")
                .problem(
                        "[layercheck:attribute-range] conv: strides is 0",
                        "It must be at least 1.",
                        "strides = 1 is the default.")
                .problem(
                        "[layercheck:attribute-range] dropped: rate is 20.0",
                        "It must be at least 0 and at most 1.",
                        "rate = 0.2 is 20 %.")
                .problem("[layercheck:attribute-range] scores: units is 0", "It must be at least 1.")
                .assertOn(compiler);
    }

    /** The returned sequence is the shared layer's, which another method declares. */
    @EachCompiler
    void attributeOfASharedLayer(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Output({"first", "pooled"})
                interface M {
                    @Input({20, 8}) Tensor a();
                    @Input({20, 8}) Tensor b();
                    @GRU(units = 6) Tensor first(Tensor a);
                    @Shared("first") Tensor second(Tensor b);
                    ▸@Conv1D(filters = 2, kernelSize = 3) Tensor pooled();
                }
                """)
                .problem(
                        "[layercheck:input-rank] pooled: the input (None, 6) has 1 dimension besides the batch",
                        "The layer takes (batch, steps, channels).",
                        "(None, 20, 8) in b, (None, 6) second (units 6): returnSequences = true in first gives (None, 20,"
                                + " 6).")
                .assertOn(compiler);
    }

    /** One change alone would only move the error to the third layer. */
    @EachCompiler
    void stackedRecurrentLayers(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({30, 8})
                interface M {
                    @LSTM(units = 8) Tensor first();
                    @Dropout(rate = 0.2) Tensor dropped();
                    ▸@LSTM(units = 6) Tensor second();
                    @LSTM(units = 4) Tensor third();
                    @Dense(units = 2) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:input-rank] second: the input (None, 8) has 1 dimension besides the batch",
                        "The layer takes a sequence of vectors: (batch, steps, features).",
                        "(None, 30, 8) in input, (None, 8) first (units 8): returnSequences = true in first and second fits.")
                .assertOn(compiler);
    }

    /** ⌈32 / 2⌉ = 16: the shortcut needs the steps of the branch, and its channels. */
    @EachCompiler
    void shortcutWithoutProjection(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({32, 32, 64})
                interface M {
                    @Conv2D(filters = 128, kernelSize = 3, strides = 2, padding = SAME) Tensor half();
                    @Conv2D(filters = 128, kernelSize = 3, padding = SAME) Tensor deep();
                    ▸@Add Tensor sum(Tensor input, Tensor deep);
                }
                """)
                .problem(
                        "[layercheck:merge-mismatch] sum: axis 1 differs: input is (None, 32, 32, 64), deep is (None, 16,"
                                + " 16, 128)",
                        WHY_ADD,
                        "deep has 16 rows: 32 in input, 16 in half (kernelSize 3, strides 2, padding SAME): @Conv2D(filters"
                                + " = 128, kernelSize = 1, strides = 2) on input makes (None, 16, 16, 128).")
                .assertOn(compiler);
    }
}
