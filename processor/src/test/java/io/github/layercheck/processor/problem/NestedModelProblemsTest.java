package io.github.layercheck.processor.problem;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** Uses of models that do not fit them, and problems that models have only where they are used. */
final class NestedModelProblemsTest {

    @EachCompiler
    void inputsDoNotFit(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface Pair {
                    @Input({Input.NONE, 3}) Tensor left();
                    @Input Tensor right();
                    @Concatenate Tensor both(Tensor left, Tensor right);
                }

                @Model
                @Input({4, 5})
                interface M {
                    @Dense(units = 3) Tensor three();
                    ▸@Layer(Pair.class) Tensor one(Tensor three);
                    ▸@Layer(Pair.class) Tensor wide(Tensor input, @From("input") Tensor again);
                    @Flatten Tensor flat(Tensor input);
                    ▸@Layer(Pair.class) Tensor low(Tensor flat, Tensor three);
                    @Layer(Pair▸.class) Tensor right(Tensor three, Tensor flat);
                    @Layer(Pair.class) Tensor fits(Tensor three, Tensor input);
                    @Concatenate Tensor all(Tensor one, Tensor wide, Tensor low, Tensor right, Tensor fits);
                }
                """)
                .problem(
                        "[layercheck:input-count] one: takes 2 tensors, not 1",
                        "Its inputs are, in this order: left, right.",
                        "one(Tensor three, Tensor input).")
                .problem(
                        "[layercheck:input-shape] wide: axis 2 differs: input is (None, 4, 5), Pair takes (None,"
                                + " None, 3) as left",
                        "A model that is a layer has the input that it declares by @Input of left.",
                        "axis 2 is 5 from @Input: @Input({4, 3}) fits.")
                .problem(
                        "[layercheck:input-shape] low: the ranks differ: flat is (None, 20), Pair takes (None, None,"
                                + " 3) as left",
                        "A model that is a layer has the input that it declares by @Input of left.",
                        "(None, 4, 5) in input, (None, 20) flat.")
                .problem(
                        "[layercheck:concatenate-mismatch] right.both: the ranks differ: left is (None, None, 3), right"
                                + " is (None, 20)",
                        "Concatenate joins along axis -1; all other axes must be equal.",
                        "right.right: (None, 4, 5) in input, (None, 20) flat.")
                .client("class Client { String name = PairSummary.NAME + MSummary.NAME; }")
                .assertOn(compiler);
    }

    /** Text is cast to nothing, and nothing to text. */
    @EachCompiler
    void elementsOfAnotherKind(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface Numbers {
                    @Dense(units = 3) Tensor scores();
                }

                @Model
                @Input(value = 4, dtype = DType.STRING)
                interface Words {
                    @Flatten Tensor flat();
                }

                @Model
                @Output({"numbers", "words"})
                interface M {
                    @Input(value = 4, dtype = DType.STRING) Tensor texts();
                    @Input(value = 4, dtype = DType.INT32) Tensor integers();
                    ▸@Layer(Numbers.class) Tensor numbers(Tensor texts);
                    ▸@Layer(Words.class) Tensor words(Tensor integers);
                }
                """)
                .problem(
                        "[layercheck:input-dtype] numbers: the elements of texts are strings",
                        "Numbers takes elements of type float32.",
                        "string in @Input of texts: numbers(Tensor integers).")
                .problem(
                        "[layercheck:input-dtype] words: the elements of integers are of type int32",
                        "Words takes strings.",
                        "int32 in @Input of integers: words(Tensor texts).")
                .assertOn(compiler);
    }

    /** What is wrong wherever the block is used stands where the block stands, and is said once. */
    @EachCompiler
    void blockItselfIsWrong(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input
                interface Block {
                    @Dense(units = ▸0) Tensor hidden();
                    @Dense(units = 3) Tensor scores(Tensor ▸hiden);
                }

                @Model
                @Input(4)
                interface M {
                    @Layer(Block.class) Tensor first();
                    @Layer(Block.class) Tensor second();
                }
                """)
                .problem("[layercheck:attribute-range] hidden: units is 0", "It must be at least 1.")
                .problem(
                        "[layercheck:unknown-name] scores: no layer 'hiden'; did you mean 'hidden'?",
                        "A parameter takes the tensor of the method with its name, or with the name in its @From.")
                .client("class Client { String name = BlockSummary.NAME + MSummary.NAME; }")
                .assertOn(compiler);
    }

    @EachCompiler
    void blockIsWrongAtItsUse(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input
                interface Block {
                    @Conv2D(filters = 4, kernelSize = 5) Tensor conv();
                    @MaxPooling2D Tensor half();
                }

                @Model
                @Input
                interface Outer {
                    @Layer(Block.class) Tensor first();
                    @Layer(Block.class) Tensor second();
                }

                @Model
                @Input({12, 12, 3})
                interface M {
                    @Layer(Outer▸.class) Tensor outer();
                    @Flatten Tensor flat(Tensor input);
                    @Layer(Block▸.class) Tensor block();
                    @Concatenate Tensor all(Tensor outer, Tensor block);
                }
                """)
                .problem(
                        "[layercheck:output-empty] outer.second.conv: kernelSize 5 is larger than axis 1 of (None,"
                                + " 4, 4, 4)",
                        "With padding VALID the window stays inside the input: it needs 5 elements, the axis has 4.",
                        "12 rows in input, 8 outer.first.conv (kernelSize 5, padding VALID), 4: padding = SAME in"
                                + " outer.first.conv fits.")
                .problem(
                        "[layercheck:input-rank] block.conv: the input (None, 432) has 1 dimension besides the batch",
                        "The layer takes (batch, height, width, channels).",
                        "(None, 12, 12, 3) in input, (None, 432) flat.")
                .client("class Client { String name = BlockSummary.NAME + OuterSummary.NAME + MSummary.NAME; }")
                .assertOn(compiler);
    }
}
