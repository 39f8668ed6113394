package io.github.layercheck.processor.problem;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** Annotations that would say nothing where they stand, and @Repeat that repeats nothing. */
final class MisplacedAnnotationsTest {

    private static final String WHY_INPUT = "An input has no weights and cannot be repeated.";
    private static final String WHY_PART = "A part belongs to one layer, which says how many there are.";
    private static final String FIX_PART = "Declare a part for each.";
    private static final String WHY_SHARED = "The layer is that of encode, with its name and its weights.";
    private static final String FIX_SHARED = "Put it on encode, or remove it.";

    @EachCompiler
    void onInput(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    ▸@Frozen
                    ▸@Precision(DType.FLOAT16)
                    ▸@Repeat(2)
                    @Named("in")
                    @Input(4)
                    Tensor data();
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem("[layercheck:misplaced-annotation] data: @Frozen is on an input", WHY_INPUT, "Remove it.")
                .problem(
                        "[layercheck:misplaced-annotation] data: @Precision is on an input",
                        WHY_INPUT,
                        "The type of an input is the dtype of @Input.")
                .problem("[layercheck:misplaced-annotation] data: @Repeat is on an input", WHY_INPUT, "Remove it.")
                .assertOn(compiler);
    }

    @EachCompiler
    void onPart(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({4, 3})
                interface M {
                    @Frozen(false)
                    @Precision(DType.FLOAT16)
                    ▸@Repeat(2)
                    @Named("memory")
                    @LSTMCell(units = 3)
                    Part cell();
                    @Frozen @RNN(of = "cell") Tensor state();
                }
                """)
                .problem("[layercheck:misplaced-annotation] cell: @Repeat is on a part", WHY_PART, FIX_PART)
                .assertOn(compiler);
    }

    @EachCompiler
    void onLayerThatIsAppliedAgain(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 4) Tensor encode();
                    ▸@Frozen
                    ▸@Precision(DType.FLOAT16)
                    ▸@Named("second")
                    ▸@Repeat(2)
                    @Shared("encode")
                    Tensor again();
                }
                """)
                .problem(
                        "[layercheck:misplaced-annotation] again: @Frozen is on a layer that is applied again",
                        WHY_SHARED,
                        FIX_SHARED)
                .problem(
                        "[layercheck:misplaced-annotation] again: @Precision is on a layer that is applied again",
                        WHY_SHARED,
                        FIX_SHARED)
                .problem(
                        "[layercheck:misplaced-annotation] again: @Named is on a layer that is applied again",
                        WHY_SHARED,
                        FIX_SHARED)
                .problem(
                        "[layercheck:misplaced-annotation] again: @Repeat is on a layer that is applied again",
                        WHY_SHARED,
                        "Declare a method for each time.")
                .assertOn(compiler);
    }

    @EachCompiler
    void repeatedLessThanOnce(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Repeat(▸0) @Dense(units = 4) Tensor none();
                    @Repeat(▸-1) @Dense(units = 4) Tensor fewer();
                }
                """)
                .problem(
                        "[layercheck:attribute-range] none: is repeated 0 times",
                        "A layer or model is repeated at least once, each time with its own weights.")
                .problem(
                        "[layercheck:attribute-range] fewer: is repeated -1 times",
                        "A layer or model is repeated at least once, each time with its own weights.")
                .assertOn(compiler);
    }

    @EachCompiler
    void repeatedUnderTakenName(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Repeat(2) @Dense(units = 4) Tensor hidden();
                    @Dense(units = 4) Tensor ▸hidden_2();
                }
                """)
                .problem(
                        "[layercheck:duplicate-name] hidden_2: a layer that hidden repeats has this name",
                        "A tensor is known by the name of the method that makes it.",
                        "Give one of the two another name.")
                .assertOn(compiler);
    }

    @EachCompiler
    void repeatedLayerThatDoesNotFitItself(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({9, 9, 3})
                interface M {
                    @Repeat(3) @Conv2D(filters = 4, kernelSize = ▸4) Tensor smaller();
                }
                """)
                .problem(
                        "[layercheck:output-empty] smaller: kernelSize 4 is larger than axis 1 of (None, 3, 3, 4)",
                        "With padding VALID the window stays inside the input: it needs 4 elements, the axis has 3.",
                        "9 rows in input, 6 smaller_1 (kernelSize 4, padding VALID), 3: padding = SAME in smaller_1 fits.")
                .assertOn(compiler);
    }

    @EachCompiler
    void precisionIsNoFloatingPointType(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Precision(DType▸.INT8) @Dense(units = 4) Tensor hidden();
                    @Precision(DType▸.STRING) @Rescaling(scale = 2) Tensor scaled();
                }
                """)
                .problem(
                        "[layercheck:attribute-range] hidden: its precision is int8",
                        "Weights are floating-point numbers.",
                        "Use FLOAT16, BFLOAT16, FLOAT32 or FLOAT64.")
                .problem(
                        "[layercheck:attribute-range] scaled: its precision is string",
                        "What the layer makes is not text.")
                .assertOn(compiler);
    }
}
