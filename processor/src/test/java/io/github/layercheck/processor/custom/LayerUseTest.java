package io.github.layercheck.processor.custom;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** Uses of custom layers are checked as those of Keras' layers are. */
final class LayerUseTest {

    private static final String LAYERS = """
            @Layer
            @Weight(name = "down", shape = "features, rank")
            @Weight(name = "up", shape = "rank, units")
            @Weight(name = "bias", shape = "units", when = "useBias")
            @Shape(in = "..., features", out = "..., units")
            @interface LowRankDense {
                @Range(min = 1) int units();
                @Range(min = 1, max = 64) int rank() default 4;
                boolean useBias() default true;
                @OneOf(OneOf.Identifier.INITIALIZER) String kernelInitializer() default "glorot_uniform";
                @Length({1, 2}) @Range(min = 1) int[] sizes() default 1;
            }

            @Layer
            @Shape(in = {"steps, width", "steps, width"}, out = "steps, 2 * width")
            @interface Beside {}

            @Layer
            @Shape(in = "a", out = "a - less")
            @interface Less {
                int less() default 0;
            }

            """;

    @EachCompiler
    void attributesHaveTheirRanges(TestCompiler compiler) {
        model("""
                @Model
                @Input(8)
                interface M {
                    @LowRankDense(units = ▸0, rank = 2) Tensor first();
                    @LowRankDense(
                            units = 3,
                            rank = ▸65)
                    Tensor second();
                    @LowRankDense(units = 3, sizes = {1, ▸-1}) Tensor third();
                    @LowRankDense(units = 3, sizes = ▸{1, 1, 1}) Tensor fourth();
                    @LowRankDense(units = 3, kernelInitializer = ▸"he_norml") Tensor fifth();
                }
                """)
                .problem("[layercheck:attribute-range] first: units is 0", "It must be at least 1.")
                .problem(
                        "[layercheck:attribute-range] second: rank is 65",
                        "It must be at least 1 and at most 64.",
                        "rank = 4 is the default.")
                .problem(
                        "[layercheck:attribute-range] third: sizes[1] is -1",
                        "It must be at least 1.",
                        "sizes = {1, 1} fits.")
                .problem(
                        "[layercheck:attribute-length] fourth: sizes has 3 numbers",
                        "It takes 1 or 2.",
                        "sizes = 1 fits.")
                .problem(
                        "[layercheck:unknown-identifier] fifth: kernelInitializer is \"he_norml\"; did you mean 'he_normal'?",
                        "Keras has no such initializer.")
                .assertOn(compiler);
    }

    @EachCompiler
    void inputsHaveTheirRank(TestCompiler compiler) {
        model("""
                @Model
                @Input({4, 5, 6})
                interface M {
                    ▸@Less Tensor less();
                }
                """)
                .problem(
                        "[layercheck:input-rank] less: input is (None, 4, 5, 6)",
                        "It must have the form (a) besides the batch.",
                        "@GlobalAveragePooling2D on input makes (None, 6).")
                .assertOn(compiler);
    }

    @EachCompiler
    void inputsFitEachOther(TestCompiler compiler) {
        model("""
                @Model
                interface M {
                    @Input({10, 4}) Tensor left();
                    @Input({10, 5}) Tensor right();
                    ▸@Beside Tensor both(Tensor left, Tensor right);
                    @Dense(units = 2) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:input-shape] both: right is (None, 10, 5), with 5 for 4",
                        "It must have the form (steps, width) besides the batch.")
                .assertOn(compiler);
    }

    @EachCompiler
    void aWeightNeedsItsSize(TestCompiler compiler) {
        model("""
                @Model
                @Input({8, Input.NONE})
                interface M {
                    ▸@LowRankDense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:unknown-dimension] scores: the size of the weight down is unknown: (features, rank)",
                        "The size of a weight must be known.",
                        "@Input({NONE, 8}) fits.")
                .assertOn(compiler);
    }

    @EachCompiler
    void aWeightHasElements(TestCompiler compiler) {
        new WrongModel("""
                @Layer
                @Weight(name = "kernel", shape = "features, units")
                @Shape(in = "..., features", out = "..., units")
                @interface Linear {
                    int units();
                }

                @Model
                @Input(4)
                interface M {
                    @Linear(units = ▸0) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:attribute-range] scores: the weight kernel would have a dimension of 0",
                        "A dimension of a weight is at least 1: (features, units).")
                .assertOn(compiler);
    }

    @EachCompiler
    void inputsHaveTheirNumber(TestCompiler compiler) {
        model("""
                @Model
                interface M {
                    @Input({10, 4}) Tensor left();
                    @Input({10, 4}) Tensor right();
                    ▸@Beside Tensor one(Tensor left);
                    ▸@Beside Tensor three(Tensor left, Tensor right, Tensor left_);
                    @Add Tensor sum(Tensor one, Tensor three);
                }
                """.replace("Tensor left_", "@From(\"left\") Tensor again"))
                .problem("[layercheck:input-count] one: takes 2 tensors, not 1", "one(Tensor left, Tensor right).")
                .problem(
                        "[layercheck:input-count] three: takes 2 tensors, not 3",
                        "Name each tensor by a parameter of the method.")
                .assertOn(compiler);
    }

    @EachCompiler
    void anOutputHasElements(TestCompiler compiler) {
        model("""
                @Model
                @Input(4)
                interface M {
                    @Less(less = 1) Tensor first();
                    ▸@Less(less = 3) Tensor second();
                }
                """)
                .problem(
                        "[layercheck:output-empty] second: the output would be (None, 0)",
                        "A dimension of a tensor is at least 1.",
                        "less = 2 fits.")
                .assertOn(compiler);
    }

    @EachCompiler
    void aCountFits64Bits(TestCompiler compiler) {
        new WrongModel("""
                @Layer
                @Weight(name = "kernel", shape = "size * size, size * size")
                @Shape(in = "a", out = "a")
                @interface Huge {
                    int size();
                }

                @Model
                @Input(4)
                interface M {
                    @Huge(size = ▸2_000_000_000) Tensor huge();
                }
                """)
                .problem(
                        "[layercheck:count-overflow] huge: 2,000,000,000 × 2,000,000,000 × 2,000,000,000 ×"
                                + " 2,000,000,000 does not fit 64 bits",
                        "Sizes and counts are exact numbers of at most 9,223,372,036,854,775,807.",
                        "a size of up to 38967 fits.")
                .assertOn(compiler);
    }

    @EachCompiler
    void noWrapperTakesAnyNumberOfLayers(TestCompiler compiler) {
        model("""
                @Model
                @Input(8)
                interface M {
                    @LowRankDense(units = 3) ▸@Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:several-layers] scores: @LowRankDense and @Dense are two layers",
                        "A method declares one layer, and @LowRankDense does not wrap another.",
                        "Declare a method for each.")
                .assertOn(compiler);
    }

    @EachCompiler
    void whatIsSetInABlockIsCheckedWhereItIsSet(TestCompiler compiler) {
        model("""
                @Model
                @Input
                interface Block {
                    @LowRankDense(units = 3) Tensor dense();
                }

                @Model
                @Input(8)
                interface M {
                    @Layer(value = Block.class, set = ▸"dense.units = 0") Tensor first();
                    @Layer(value = Block.class, set = ▸"dense.unit = 4") Tensor second();
                }
                """)
                .problem("[layercheck:attribute-range] first.dense: units is 0", "It must be at least 1.")
                .problem(
                        "[layercheck:unknown-name] second.set[0]: LowRankDense has no attribute 'unit'; did you mean 'units'?")
                .assertOn(compiler);
    }

    private static WrongModel model(String model) {
        return new WrongModel(LAYERS + model);
    }
}
