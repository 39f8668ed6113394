package io.github.layercheck.processor.problem;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/**
 * What {@code @Expect} and {@code @Budget} hold a model to. This one has 784 * 30 + 30 + 30 * 10 + 10 + 10 * 3 + 3 = 23,550 +
 * 310 + 33 = 23,893 parameters of 4 bytes, 95,572 bytes, and 784 * 30 + 30 * 10 + 10 * 3 = 23,520 + 300 + 30 = 23,850
 * multiply-accumulates.
 */
final class PromiseProblemsTest {

    private static final String LAYERS = """
            interface M {
                @Flatten Tensor flatten();
                @Dense(units = 30) Tensor hidden();
                @Dense(units = 10) Tensor narrow();
                @Dense(units = 3) Tensor digits();
            }
            """;

    @EachCompiler
    void whatIsKeptIsSilent(TestCompiler compiler) {
        compiler.compile("M.java", """
                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;

                @Model
                @Input({28, 28})
                @Expect(params = 23_893, output = 3, macs = 23_850)
                @Budget(maxParams = 23_893, maxBytes = "95572", maxInt8Bytes = "95,572 B", maxMacs = "23.85 KMACs",
                        maxPeakBytes = "1 MB")
                interface M {
                    @Flatten Tensor flatten();
                    @Expect(params = 784 * 30 + 30, output = {30}, macs = 784 * 30)
                    @Dense(units = 30) Tensor hidden();
                    @Dense(units = 10) Tensor narrow();
                    @Dense(units = 3) Tensor digits();
                }
                """).expectSuccess();
    }

    @EachCompiler
    void whatIsOtherThanExpected(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({28, 28})
                @Expect(params = ▸23_892, macs = ▸24_000, output = ▸{4, Input.NONE})
                interface M {
                    @Flatten Tensor flatten();
                    @Expect(params = 784 ▸* 30)
                    @Dense(units = 30) Tensor hidden();
                    @Dense(units = 10) Tensor narrow();
                    @Dense(units = 3) Tensor digits();
                }
                """)
                .problem("[layercheck:expectation] M: has 23,893 parameters, not 23,892", "1 more than expected.")
                .problem("[layercheck:expectation] M: has 23,850 MACs, not 24,000", "150 fewer than expected.")
                .problem("[layercheck:expectation] M: its output is (3) without the batch, not (4, None)")
                .problem(
                        "[layercheck:expectation] hidden: has 23,550 parameters, not 23,520",
                        "30 more than expected: 784 × 30 + 30 = 23,550.")
                .assertOn(compiler);
    }

    /** 93 KB are 95,232 bytes, 340 fewer than there are. The bytes of a layer are 4 times its parameters. */
    @EachCompiler
    void whatIsOverBudget(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({28, 28})
                @Budget(maxParams = ▸20_000, maxBytes = ▸"93 KB", maxMacs = ▸"20 KMACs")
                """ + LAYERS)
                .problem(
                        "[layercheck:budget] M: has 23,893 parameters, 3,893 more than the budget of 20,000",
                        "Most parameters are in hidden (23,550), narrow (310) and digits (33).")
                .problem(
                        "[layercheck:budget] M: has 95,572 bytes, 340 more than the budget of 95,232",
                        "Most bytes are in hidden (94,200), narrow (1,240) and digits (132).")
                .problem(
                        "[layercheck:budget] M: has 23,850 MACs, 3,850 more than the budget of 20,000",
                        "Most MACs are in hidden (23,520), narrow (300) and digits (30).")
                .assertOn(compiler);
    }

    /** Live at once: at most the input and what Flatten makes of it, 2 * 784 elements of 4 bytes = 6,272. */
    @EachCompiler
    void thePeakSaysWhereItIs(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({28, 28})
                @Budget(maxPeakBytes = ▸"6 KiB")
                """ + LAYERS)
                .problem(
                        "[layercheck:budget] M: has 6,272 bytes of tensors at once, at flatten, 128 more than the budget"
                                + " of 6,144",
                        "Most bytes are in flatten (3,136), hidden (120) and narrow (40).")
                .assertOn(compiler);
    }

    @EachCompiler
    void whatIsNotKnownCannotBePromised(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({Input.NONE, 8})
                @Budget(maxMacs = ▸"20 KMACs")
                interface M {
                    @Dense(units = 3) Tensor steps();
                }
                """)
                .problem(
                        "[layercheck:unknown-cost] M: the number of its MACs is not known",
                        "A size that it depends on is open.",
                        "Give the size in @Input, or remove maxMacs.")
                .assertOn(compiler);
    }

    /** 1,000 × 4,000 × 2,000,000 × 2,000,000 is 1.6e19; the largest long is 9.2e18. */
    @EachCompiler
    void whatDoesNotFitCannotBePromised(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({2_000_000, 2_000_000, 1_000})
                @Budget(maxMacs = ▸"20 GMACs")
                interface M {
                    @Expect(macs = ▸1) @Dense(units = 4_000) Tensor wide();
                }
                """)
                .problem(
                        "[layercheck:unknown-cost] M: the number of its MACs is not known",
                        "It does not fit 64 bits: 1,000 × 4,000 × 2,000,000 × 2,000,000 > 9,223,372,036,854,775,807.",
                        "Remove maxMacs.")
                .problem(
                        "[layercheck:unknown-cost] wide: the number of its MACs is not known",
                        "It does not fit 64 bits: 1,000 × 4,000 × 2,000,000 × 2,000,000 > 9,223,372,036,854,775,807.",
                        "Remove macs.")
                .assertOn(compiler);
    }

    /** Each has 2 × 2 × 2,000,000 × 2,000,000 × 300,000 = 4.8e18, both together more than 9.2e18. */
    @EachCompiler
    void whatDoesNotFitTogetherCannotBePromised(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({2_000_000, 2_000_000, 300_000, 2})
                @Expect(macs = ▸1)
                interface M {
                    @Dense(units = 2) Tensor first();
                    @Dense(units = 2) Tensor second();
                }
                """)
                .problem(
                        "[layercheck:unknown-cost] M: the number of its MACs is not known",
                        "It does not fit 64 bits.",
                        "Remove macs.")
                .assertOn(compiler);
    }

    @EachCompiler
    void whatDoesNotFitInANestedModelCannotBePromised(TestCompiler compiler) {
        String reason = "It does not fit 64 bits: 4,800,000,000,000,000,000 + 4,800,000,000,000,000,000"
                + " > 9,223,372,036,854,775,807.";
        new WrongModel("""
                @Model
                @Input({2_000_000, 2_000_000, 300_000, 2})
                interface Both {
                    @Dense(units = 2) Tensor first();
                    @Dense(units = 2) Tensor second();
                }

                @Model
                @Input({2_000_000, 2_000_000, 300_000, 2})
                @Expect(macs = ▸1)
                interface M {
                    @Expect(macs = ▸1) @Layer(Both.class) Tensor both();
                }
                """)
                .problem("[layercheck:unknown-cost] M: the number of its MACs is not known", reason, "Remove macs.")
                .problem("[layercheck:unknown-cost] both: the number of its MACs is not known", reason, "Remove macs.")
                .assertOn(compiler);
    }

    @EachCompiler
    void whatACustomLayerDoesNotSayCannotBePromised(TestCompiler compiler) {
        new WrongModel("""
                @Layer
                @Shape(in = "..., features", out = "..., features")
                @interface Mine {}

                @Model
                @Input(8)
                @Budget(maxMacs = ▸"20 KMACs")
                interface M {
                    @Dense(units = 3) Tensor first();
                    @Mine Tensor second();
                }
                """)
                .problem(
                        "[layercheck:unknown-cost] M: the number of its MACs is not known",
                        "What second computes is not known.",
                        "Remove maxMacs, or declare the MACs of a custom layer with @Macs.")
                .assertOn(compiler);
    }

    @EachCompiler
    void aQuantityThatIsNone(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({28, 28})
                @Budget(maxBytes = ▸"250 kilo", maxMacs = ▸"-1 GMACs")
                """ + LAYERS)
                .problem(
                        "[layercheck:attribute-range] M: maxBytes \"250 kilo\" is not a number with a unit",
                        "It is written like \"250 KB\", \"1.5 MB\" or \"300000\".")
                .problem(
                        "[layercheck:attribute-range] M: maxMacs \"-1 GMACs\" is not a number with a unit",
                        "It is written like \"1.2 GMACs\", \"300 MMACs\" or \"300000\".")
                .assertOn(compiler);
    }

    @EachCompiler
    void aBlockPromisesNothing(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input
                interface M {
                    ▸@Expect(params = 5)
                    @Dense(units = 3) Tensor a();
                }
                """)
                .problem(
                        "[layercheck:misplaced-annotation] a: @Expect is in a block",
                        "What a block weighs depends on where it is used.",
                        "Remove it, or put it into the models that use the block.")
                .client("class Client { String name = MSummary.NAME; }")
                .assertOn(compiler);
    }
}
