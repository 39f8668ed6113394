package io.github.layercheck.processor.problem;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** Attributes and shapes that cannot work: that what a rule finds is said where it was written. */
final class LayerProblemsInSourceTest {

    private static final String AT_LEAST_ONE = "It must be at least 1.";

    @EachCompiler
    void unitsBelowOne(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    int UNITS = -1;

                    @Dense(units = ▸0) Tensor hidden();
                    @Dense(
                            useBias = false,
                            units = ▸UNITS)
                    Tensor scores();
                }
                """)
                .problem("[layercheck:attribute-range] hidden: units is 0", AT_LEAST_ONE)
                .problem("[layercheck:attribute-range] scores: units is -1", AT_LEAST_ONE)
                .assertOn(compiler);
    }

    @EachCompiler
    void filtersKernelAndStridesBelowOne(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({8, 8, 3})
                interface M {
                    @Conv2D(
                            filters = ▸0,
                            kernelSize = {3, ▸-1},
                            strides = {▸0, 1})
                    Tensor features();

                    @MaxPooling2D(poolSize = ▸0) Tensor smaller();
                }
                """)
                .problem("[layercheck:attribute-range] features: filters is 0", AT_LEAST_ONE)
                .problem("[layercheck:attribute-range] features: kernelSize[1] is -1", AT_LEAST_ONE)
                .problem(
                        "[layercheck:attribute-range] features: strides[0] is 0",
                        AT_LEAST_ONE,
                        "strides = {1, 1} fits.")
                .problem(
                        "[layercheck:attribute-range] smaller: poolSize is 0",
                        AT_LEAST_ONE,
                        "poolSize = 2 is the default.")
                .assertOn(compiler);
    }

    @EachCompiler
    void wrongAttributeOfWrappedLayer(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({4, 2})
                interface M {
                    @TimeDistributed
                    @Bidirectional
                    @LSTM(units = ▸0)
                    Tensor scores();
                }
                """)
                .problem("[layercheck:attribute-range] scores: units is 0", AT_LEAST_ONE)
                .assertOn(compiler);
    }

    @EachCompiler
    void kernelOfThreeNumbersInTwoDimensions(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({8, 8, 3})
                interface M {
                    @Conv2D(filters = 4, kernelSize = ▸{3, 3, 3}) Tensor features();
                }
                """)
                .problem(
                        "[layercheck:attribute-length] features: kernelSize has 3 numbers",
                        "It takes 1 or 2.",
                        "kernelSize = 3 fits.")
                .assertOn(compiler);
    }

    @EachCompiler
    void unknownInitializer(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3, kernelInitializer = ▸"he_norml") Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:unknown-identifier] scores: kernelInitializer is \"he_norml\"; did you mean"
                                + " 'he_normal'?",
                        "Keras has no such initializer.")
                .assertOn(compiler);
    }

    @EachCompiler
    void stridesAndDilation(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({8, 8, 3})
                interface M {
                    @Conv2D(filters = 4, kernelSize = 3, strides = 2, dilationRate = ▸2) Tensor features();
                }
                """)
                .problem(
                        "[layercheck:attribute-conflict] features: strides 2 and dilationRate 2 are both above 1",
                        "Keras has no convolution with both.",
                        "dilationRate = 1 fits.")
                .assertOn(compiler);
    }

    @EachCompiler
    void oneOfThreeLengths(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({8, 8, 3})
                interface M {
                    @ZeroPadding2D(padding = ▸{1, 2, 3}) Tensor padded();
                }
                """)
                .problem("[layercheck:attribute-length] padded: padding has 3 numbers", "It takes 1, 2 or 4.")
                .assertOn(compiler);
    }

    @EachCompiler
    void wrongRank(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(▸{28, 28})
                interface M {
                    @Conv2D(filters = 4, kernelSize = 3) Tensor features();
                }
                """)
                .problem(
                        "[layercheck:input-rank] input: has 2 dimensions besides the batch: (None, 28, 28)",
                        "features takes (batch, height, width, channels).",
                        "such as @Input({28, 28, 1}).")
                .assertOn(compiler);
    }

    @EachCompiler
    void kernelLargerThanInput(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({28, 5, 3})
                interface M {
                    @Conv2D(filters = 4, kernelSize = {3, ▸7}) Tensor features();
                }
                """)
                .problem(
                        "[layercheck:output-empty] features: kernelSize[1] = 7 is larger than axis 2 of (None, 28,"
                                + " 5, 3)",
                        "With padding VALID the window stays inside the input: it needs 7 elements, the axis has 5.",
                        "axis 2 has 5 columns from @Input: padding = SAME keeps 5.")
                .assertOn(compiler);
    }

    @EachCompiler
    void groupsDivideNeitherChannelsNorFilters(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({28, 28, 6})
                interface M {
                    @Conv2D(filters = 8, kernelSize = 3, groups = ▸4) Tensor channels();
                    @Conv2D(filters = 9, kernelSize = 3, groups = ▸4) Tensor filters(Tensor input);
                    @Concatenate Tensor both(Tensor channels, Tensor filters);
                }
                """)
                .problem(
                        "[layercheck:groups] channels: groups 4 does not divide the 6 channels of (None, 28, 28, 6)",
                        "Each group sees an equal share of the channels.",
                        "axis 3 has 6 channels from @Input: groups = 2 divides 8 filters and 6 channels.")
                .problem(
                        "[layercheck:groups] filters: groups 4 does not divide the 9 filters",
                        "Each group makes an equal share of the filters.",
                        "groups = 3 divides 9 filters and 6 channels.")
                .assertOn(compiler);
    }

    @EachCompiler
    void denseOverUnknownDimension(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({4, Input▸.NONE})
                interface M {
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:unknown-dimension] input: axis 2 of (None, 4, None) is NONE",
                        "scores needs its size. The number of weights depends on it.",
                        "@Input({NONE, 4}) fits.")
                .assertOn(compiler);
    }

    @EachCompiler
    void mergeOfShapesThatDoNotBroadcast(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 4) Tensor left();
                    @Dense(units = 5) Tensor right(Tensor input);
                    ▸@Add Tensor sum(Tensor left, Tensor right);
                }
                """)
                .problem(
                        "[layercheck:merge-mismatch] sum: axis 1 differs: left is (None, 4), right is (None, 5)",
                        "Add works element by element: the sizes of an axis must be equal, or one of them 1.",
                        "left has 4 on axis 1 (units 4); right has 5 on axis 1 (units 5): units = 5 in left equals"
                                + " right.")
                .assertOn(compiler);
    }

    @EachCompiler
    void concatenationOfShapesThatDiffer(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface Siamese {
                    @Input({32, 8}) Tensor left();
                    @Input({32, 8}) Tensor other();
                    @Conv1D(filters = 8, kernelSize = 3) Tensor right();
                    ▸@Concatenate Tensor both(Tensor left, Tensor right);
                }
                """.replace("right()", "right(Tensor other)"))
                .problem(
                        "[layercheck:concatenate-mismatch] both: axis 1 differs: left is (None, 32, 8), right is"
                                + " (None, 30, 8)",
                        "Concatenate joins along axis -1; all other axes must be equal.",
                        "right lost 2 steps (kernelSize 3, padding VALID): padding = SAME keeps 32.")
                .client(
                        "class Client { long params = SiameseSummary.PARAMS; String s = SiameseSummary.LEFT_INPUT_SHAPE; }")
                .assertOn(compiler);
    }

    @EachCompiler
    void reshapeOfAnotherSize(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({28, 28})
                interface M {
                    @Reshape(targetShape = ▸{7, 7, 15}) Tensor squares();
                }
                """)
                .problem(
                        "[layercheck:reshape-size] squares: targetShape {7, 7, 15} has 7 × 7 × 15 = 735 elements, the input"
                                + " (None, 28, 28) has 28 × 28 = 784 elements",
                        "Reshape arranges the elements of a sample anew: none is added, none is lost.",
                        "targetShape = {7, 7, 16} fits.")
                .assertOn(compiler);
    }

    @EachCompiler
    void reshapeToNoAxis(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Reshape(targetShape = ▸{}) Tensor number();
                }
                """)
                .problem(
                        "[layercheck:reshape-size] number: targetShape {} has 1 element, the input (None, 4) has 4"
                                + " elements",
                        "Reshape arranges the elements of a sample anew: none is added, none is lost.",
                        "axis 1 is 4 from @Input: targetShape = 4 fits.")
                .assertOn(compiler);
    }

    @EachCompiler
    void reshapeWithRestThatDoesNotDivide(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({28, 28})
                interface M {
                    @Reshape(targetShape = ▸{Input.NONE, 15}) Tensor rows();
                }
                """)
                .problem(
                        "[layercheck:reshape-size] rows: targetShape {-1, 15} has a multiple of 15 elements, the"
                                + " input (None, 28, 28) has 28 × 28 = 784 elements",
                        "Reshape arranges the elements of a sample anew: none is added, none is lost.",
                        "targetShape = {-1, 16} fits.")
                .assertOn(compiler);
    }

    @EachCompiler
    void axisThatInputDoesNotHave(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({28, 28})
                interface M {
                    @LayerNormalization(axis = {1, ▸3}) Tensor normal();
                }
                """)
                .problem(
                        "[layercheck:axis] normal: axis 3 is not in (None, 28, 28)",
                        "The input has the axes 0 (the batch) to 2, or -3 to -1.",
                        "axis = {1, 2} fits.")
                .assertOn(compiler);
    }

    @EachCompiler
    void layerOfOneTensorTakesTwo(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 4) Tensor hidden();
                    ▸@Dense(units = 4) Tensor scores(Tensor input, Tensor hidden);
                }
                """)
                .problem(
                        "[layercheck:input-count] scores: takes one tensor, not 2",
                        "@Concatenate concatenate(Tensor input, Tensor hidden) makes one tensor for scores.")
                .assertOn(compiler);
    }

    @EachCompiler
    void mergeOfOneTensor(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 4) Tensor hidden();
                    ▸@Add Tensor sum();
                }
                """)
                .problem(
                        "[layercheck:input-count] sum: takes at least 2 tensors, not 1",
                        "sum(Tensor hidden, Tensor input).")
                .assertOn(compiler);
    }

    @EachCompiler
    void noiseOfStrings(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(value = 4, dtype = DType.STRING)
                interface M {
                    ▸@Dropout(rate = 0.5) Tensor noise();
                }
                """)
                .problem(
                        "[layercheck:input-dtype] noise: the elements of the input are strings",
                        "The layer computes with numbers.",
                        "string in @Input: @StringLookup, @TextVectorization or @Hashing before it turns strings"
                                + " into integers.")
                .assertOn(compiler);
    }

    @EachCompiler
    void moreDimensionsThanATensorHas(TestCompiler compiler) {
        String ones = "1, ".repeat(253) + "1";
        new WrongModel("""
                @Model
                @Input(1)
                interface M {
                    ▸@Reshape(targetShape = {ONES}) Tensor reshaped();
                }
                """.replace("ONES", ones))
                .problem(
                        "[layercheck:tensor-rank] reshaped: a tensor would have 255 dimensions",
                        "A tensor has at most 254.")
                .assertOn(compiler);
    }
}
