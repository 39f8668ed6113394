package io.github.layercheck.processor.problem;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** Problems of models in models, shared layers, parts and outputs. */
final class GraphProblemsTest {

    private static final String WHY_MODEL = "A layer of this kind is an interface with @Model.";
    private static final String WHY_LAYER_NAMES = "On a method, @Layer applies another model as a layer.";
    private static final String NAME_MODEL = "Name the model's interface: @Layer(Encoder.class).";

    @EachCompiler
    void layerIsNoModel(TestCompiler compiler) {
        new WrongModel("""
                interface Encoder {}

                @Model
                @Input(4)
                interface M {
                    @Layer(Encoder▸.class) Tensor encoded();
                    ▸@Layer Tensor hidden();
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem("[layercheck:not-a-model] encoded: com.acme.Encoder is no model", WHY_MODEL)
                .problem("[layercheck:not-a-model] hidden: @Layer names no model", WHY_LAYER_NAMES, NAME_MODEL)
                .assertOn(compiler);
    }

    @EachCompiler
    void modelsContainEachOther(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Layer(Other▸.class) Tensor other();
                }

                @Model
                @Input(4)
                interface Other {
                    @Layer(M▸.class) Tensor m();
                }
                """)
                .problem(
                        "[layercheck:model-recursion] other: the model contains itself: M > Other > M",
                        "The layers of a model are there before it.")
                .problem(
                        "[layercheck:model-recursion] m: the model contains itself: Other > M > Other",
                        "The layers of a model are there before it.")
                .assertOn(compiler);
    }

    @EachCompiler
    void sharedLayerDoesNotExist(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 4) Tensor encode();
                    @Shared(▸"encod") Tensor again();
                    @Shared(▸"input") Tensor once();
                }
                """)
                .problem(
                        "[layercheck:unknown-name] again: no layer 'encod' before it; did you mean 'encode'?",
                        "A layer is applied again by the name of its method.")
                .problem(
                        "[layercheck:unknown-name] once: input is an input, not a layer",
                        "A layer is applied again by the name of its method.")
                .assertOn(compiler);
    }

    @EachCompiler
    void sharedLayerHasWeightsOfAnotherShape(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor encode();
                    @Shared("encode") Tensor ▸again();
                }
                """)
                .problem(
                        "[layercheck:shared-shape] again: kernel would be (3, 3), but it is (4, 3)",
                        "The layer has its weights from its first call, in encode.")
                .assertOn(compiler);
    }

    @EachCompiler
    void partsAreWrong(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({4, 3})
                interface M {
                    @LSTMCell(units = 3) Part cell();
                    @RNN(of = "cell", returnSequences = true) Tensor memory();
                    @RNN(of = {▸"cell", ▸"cel"}) Tensor again();
                    @Dense(units = 2) Tensor scores(Tensor ▸cell);
                }
                """)
                .problem(
                        "[layercheck:duplicate-name] again: the part cell belongs to another layer already",
                        "A part belongs to one layer.")
                .problem(
                        "[layercheck:unknown-name] again: no part 'cel'; did you mean 'cell'?",
                        "A part is a method before this one that returns Part.")
                .problem(
                        "[layercheck:unknown-name] scores: cell is a part, which has no tensor",
                        "A part belongs to another layer and is not called by itself.",
                        "Return Tensor from cell, or name it in the attribute of of a wrapper.")
                .assertOn(compiler);
    }

    @EachCompiler
    void outputDoesNotExist(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                @Output({"hidden", ▸"score"})
                interface M {
                    @Dense(units = 3) Tensor hidden();
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:unknown-name] M: no layer 'score'; did you mean 'scores'?",
                        "An output of a model is the tensor of one of its methods.")
                .assertOn(compiler);
    }

    @EachCompiler
    void equationIsMalformed(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({4, 3})
                interface M {
                    @EinsumDense(outputShape = {4, 2}, equation = ▸"abc,cd>abd") Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:equation] scores: column 7 of \"abc,cd>abd\": '->' is expected, not '>'",
                        "An equation is input,kernel->output with a letter for each axis, such as \"abc,cd->abd\" or"
                                + " \"...x,xy->...y\".")
                .assertOn(compiler);
    }
}
