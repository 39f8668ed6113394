package io.github.layercheck.processor.problem;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** Merges of tensors that do not match: where they became different. */
final class MismatchOriginTest {

    private static final String WHY_CONCATENATE = "Concatenate joins along axis -1; all other axes must be equal.";
    private static final String WHY_ADD =
            "Add works element by element: the sizes of an axis must be equal, or one of them 1.";

    @EachCompiler
    void inLayerBefore(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({32, 3})
                interface M {
                    @Conv1D(filters = 8, kernelSize = 3, padding = SAME) Tensor left();
                    @Conv1D(filters = 8, kernelSize = 3, padding = SAME) Tensor conv1(Tensor input);
                    @Conv1D(filters = 8, kernelSize = 3) Tensor conv2();
                    @ReLU Tensor right();
                    ▸@Concatenate Tensor both(Tensor left, Tensor right);
                }
                """)
                .problem(
                        "[layercheck:concatenate-mismatch] both: axis 1 differs: left is (None, 32, 8), right is (None,"
                                + " 30, 8)",
                        WHY_CONCATENATE,
                        "right lost 2 steps in conv2 (kernelSize 3, padding VALID): padding = SAME keeps 32.")
                .assertOn(compiler);
    }

    @EachCompiler
    void inLayerItself(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({28, 32, 3})
                interface M {
                    @Conv2D(filters = 8, kernelSize = {1, 5}) Tensor narrow();
                    ▸@Concatenate Tensor both(Tensor input, Tensor narrow);
                }
                """)
                .problem(
                        "[layercheck:concatenate-mismatch] both: axis 2 differs: input is (None, 28, 32, 3), narrow is"
                                + " (None, 28, 28, 8)",
                        WHY_CONCATENATE,
                        "narrow lost 4 columns (kernelSize {1, 5}, padding VALID): padding = SAME keeps 32.")
                .assertOn(compiler);
    }

    /** 32 - 2 - 4 = 26 steps against 32 - 3 = 29; what both have lost before they part is not worth a word. */
    @EachCompiler
    void inSeveralLayersOnBothWays(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({34, 8})
                interface M {
                    @Conv1D(filters = 8, kernelSize = 3) Tensor stem();
                    @Conv1D(filters = 8, kernelSize = 3) Tensor conv1();
                    @BatchNormalization Tensor normalized();
                    @Conv1D(filters = 8, kernelSize = 5) Tensor conv2();
                    @Dropout(rate = 0.5) Tensor left();
                    @MaxPooling1D(poolSize = 4, strides = 1) Tensor right(Tensor stem);
                    ▸@Add Tensor both(Tensor left, Tensor right);
                }
                """)
                .problem(
                        "[layercheck:merge-mismatch] both: axis 1 differs: left is (None, 26, 8), right is (None,"
                                + " 29, 8)",
                        WHY_ADD,
                        "left lost 2 steps in conv1 (kernelSize 3, padding VALID), 4 in conv2 (kernelSize 5, padding"
                                + " VALID); right lost 3 steps (poolSize 4, padding VALID): padding = SAME keeps 32.")
                .assertOn(compiler);
    }

    /** A U-Net over an odd size: 55 / 2 = 27, 2 × 27 = 54. */
    @EachCompiler
    void inLayersThatNoPaddingMakesEqual(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({55, 64, 3})
                interface M {
                    @Conv2D(filters = 8, kernelSize = 3, padding = SAME) Tensor down();
                    @MaxPooling2D Tensor half();
                    @Conv2D(filters = 16, kernelSize = 3, padding = SAME) Tensor deep();
                    @Conv2DTranspose(filters = 8, kernelSize = 2, strides = 2) Tensor up();
                    ▸@Concatenate Tensor both(Tensor down, Tensor up);
                }
                """)
                .problem(
                        "[layercheck:concatenate-mismatch] both: axis 1 differs: down is (None, 55, 64, 8), up is"
                                + " (None, 54, 64, 8)",
                        WHY_CONCATENATE,
                        "up has 54 rows: 55 in input, 27 in half (poolSize 2, padding VALID), 54 in up (kernelSize"
                                + " 2, strides 2, padding VALID): @Input({54, 64, 3}) fits.")
                .assertOn(compiler);
    }

    @EachCompiler
    void atInputs(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input({32, 8}) Tensor first();
                    @Input({30, 8}) Tensor second();
                    @Conv1D(filters = 8, kernelSize = 2, padding = SAME) Tensor kept(Tensor second);
                    @Conv1D(filters = 8, kernelSize = 2) Tensor shorter(Tensor second);
                    ▸@Add Tensor inputs(Tensor first, Tensor second);
                    @Add Tensor oneFrom(Tensor first, Tensor kept);
                    ▸@Add Tensor oneChanged(Tensor first, Tensor shorter);
                    @Concatenate Tensor all(Tensor inputs, Tensor oneFrom, Tensor oneChanged);
                }
                """)
                .problem(
                        "[layercheck:merge-mismatch] inputs: axis 1 differs: first is (None, 32, 8), second is"
                                + " (None, 30, 8)",
                        WHY_ADD,
                        "first has 32 steps from @Input; second has 30 steps from @Input: @Input({30, 8}) of first"
                                + " fits.")
                .problem(
                        "[layercheck:merge-mismatch] oneChanged: axis 1 differs: first is (None, 32, 8), shorter is"
                                + " (None, 29, 8)",
                        WHY_ADD,
                        "first has 32 steps from @Input; shorter has 29 steps: 30 in second, 29 in shorter (kernelSize"
                                + " 2, padding VALID): @Input({29, 8}) of first fits.")
                .assertOn(compiler);
    }

    @EachCompiler
    void inBlocksAndOtherFormats(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input
                interface Block {
                    @Conv2D(filters = 4, kernelSize = 3, dataFormat = CHANNELS_FIRST) Tensor conv();
                }

                @Model
                @Input
                interface Residual {
                    @Conv1D(filters = 4, kernelSize = 3) Tensor conv();
                    @Add Tensor sum(Tensor input, Tensor conv);
                }

                @Model
                @Input({4, 9, 9})
                interface M {
                    @Layer(Block.class) Tensor block();
                    ▸@Add Tensor sum(Tensor input, Tensor block);
                    @Conv2D(filters = 4, kernelSize = 3, dataFormat = CHANNELS_FIRST) Tensor conv(Tensor input);
                    ▸@Add Tensor other(Tensor input, Tensor conv);
                    @Reshape(targetShape = {9, 36}) Tensor flat(Tensor input);
                    @Dense(units = 4) Tensor features();
                    @Layer(Residual▸.class) Tensor residual();
                    @GlobalAveragePooling1D Tensor average();
                    @Flatten Tensor flatter(Tensor sum);
                    @Concatenate Tensor all(Tensor average, Tensor flatter, Tensor other);
                }
                """)
                .problem(
                        "[layercheck:merge-mismatch] sum: axis 2 differs: input is (None, 4, 9, 9), block is (None,"
                                + " 4, 7, 7)",
                        WHY_ADD,
                        "block lost 2 on axis 2 in block.conv (kernelSize 3, padding VALID, dataFormat"
                                + " CHANNELS_FIRST): padding = SAME keeps 9.")
                .problem(
                        "[layercheck:merge-mismatch] other: axis 2 differs: input is (None, 4, 9, 9), conv is (None,"
                                + " 4, 7, 7)",
                        WHY_ADD,
                        "conv lost 2 on axis 2 (kernelSize 3, padding VALID, dataFormat CHANNELS_FIRST): padding ="
                                + " SAME keeps 9.")
                .problem(
                        "[layercheck:merge-mismatch] residual.sum: axis 1 differs: input is (None, 9, 4), conv is"
                                + " (None, 7, 4)",
                        WHY_ADD,
                        "residual.conv lost 2 steps (kernelSize 3, padding VALID): padding = SAME keeps 9.")
                .client("class Client { String name = MSummary.NAME; }")
                .assertOn(compiler);
    }

    @EachCompiler
    void inLayersThatAreRepeatedOrAppliedAgain(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({32, 8})
                interface M {
                    @Repeat(2) @Conv1D(filters = 8, kernelSize = 3) Tensor chain();
                    @Conv1D(filters = 8, kernelSize = 5) Tensor first(Tensor input);
                    @Shared("first") Tensor again();
                    ▸@Add Tensor repeated(Tensor input, Tensor chain);
                    ▸@Add Tensor shared(Tensor first, Tensor again);
                    @Concatenate Tensor all(Tensor repeated, Tensor shared);
                }
                """)
                .problem(
                        "[layercheck:merge-mismatch] repeated: axis 1 differs: input is (None, 32, 8), chain is (None,"
                                + " 28, 8)",
                        WHY_ADD,
                        "chain lost 2 steps in chain_1 (kernelSize 3, padding VALID), 2 in chain_2 (kernelSize 3, padding"
                                + " VALID): padding = SAME keeps 32.")
                .problem(
                        "[layercheck:merge-mismatch] shared: axis 1 differs: first is (None, 28, 8), again is (None, 24,"
                                + " 8)",
                        WHY_ADD,
                        "again lost 4 steps (kernelSize 5, padding VALID): padding = SAME keeps 28.")
                .assertOn(compiler);
    }

    @EachCompiler
    void byReshapes(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(240)
                interface M {
                    @Reshape(targetShape = {16, 15}) Tensor wide();
                    @Reshape(targetShape = {15, 16}) Tensor high(Tensor input);
                    @RepeatVector(n = 4) Tensor four(Tensor input);
                    ▸@Concatenate Tensor both(Tensor wide, Tensor high);
                    ▸@Concatenate Tensor more(Tensor wide, Tensor four);
                    @Concatenate Tensor all(Tensor both, Tensor more);
                }
                """)
                .problem(
                        "[layercheck:concatenate-mismatch] both: axis 1 differs: wide is (None, 16, 15), high is (None,"
                                + " 15, 16)",
                        WHY_CONCATENATE,
                        "wide has 16 steps (targetShape {16, 15}); high has 15 steps (targetShape {15, 16}).")
                .problem(
                        "[layercheck:concatenate-mismatch] more: axis 1 differs: wide is (None, 16, 15), four is"
                                + " (None, 4, 240)",
                        WHY_CONCATENATE,
                        "wide has 16 steps (targetShape {16, 15}); four has 4 steps (n 4): n = 16 in four equals wide.")
                .assertOn(compiler);
    }

    /** Keras' call takes query, value and key, in whatever order they are named. */
    @EachCompiler
    void ofNamedArguments(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input({6, 8}) Tensor text();
                    @Input({5, 8}) Tensor image();
                    @Input(value = 6, dtype = DType.BOOL) Tensor mask();
                    @Conv1D(filters = 8, kernelSize = 3) Tensor keys(Tensor image);
                    ▸@MultiHeadAttention(numHeads = 2, keyDim = 4)
                    Tensor attended(
                            @From(value = "keys", argument = "key") Tensor key,
                            @From(value = "mask", argument = "keyMask") Tensor keyMask,
                            @From(value = "image", argument = "value") Tensor value,
                            Tensor text);
                    @Dense(units = 8) Tensor few(Tensor attended);
                }
                """)
                .problem(
                        "[layercheck:input-shape] attended: axis 1 differs: the value image is (None, 5, 8), the key"
                                + " keys is (None, 3, 8)",
                        "Each value has one key.",
                        "keys lost 2 steps (kernelSize 3, padding VALID): padding = SAME keeps 5.")
                .assertOn(compiler);
    }
}
