package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;
import java.util.ArrayList;
import java.util.List;

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
                .problem("[layercheck:not-a-model] encoded: com.acme.Encoder is not a model", WHY_MODEL)
                .problem("[layercheck:not-a-model] hidden: @Layer does not name a model", WHY_LAYER_NAMES, NAME_MODEL)
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
                        "A model cannot be one of its own layers, directly or through others.")
                .problem(
                        "[layercheck:model-recursion] m: the model contains itself: Other > M > Other",
                        "A model cannot be one of its own layers, directly or through others.")
                .assertOn(compiler);
    }

    /** Nine models that all use each other: each contains itself in 109,601 ways, of which the shortest is said of a use. */
    @EachCompiler
    void modelsAllContainEachOther(TestCompiler compiler) {
        Compilation compilation = compiler.compilation();
        List<String> expected = new ArrayList<>();
        for (int model = 0; model < 9; model++) {
            StringBuilder source = new StringBuilder("package com.acme;\n\nimport io.github.layercheck.*;\n\n");
            source.append("@Model @Input(4) interface M").append(model).append(" {\n");
            for (int used = 0; used < 9; used++) {
                source.append("    @Layer(M" + used + ".class) Tensor m" + used + "();\n");
                String way = "M" + model + " > M" + used + (used == model ? "" : " > M" + model);
                expected.add("[layercheck:model-recursion] m" + used + ": the model contains itself: " + way
                        + "\n    A model cannot be one of its own layers, directly or through others.");
            }
            compilation.source(
                    "com/acme/M" + model + ".java", source.append("}\n").toString());
        }
        assertEquals(
                expected.stream().sorted().toList(),
                compilation.compile().errors().stream()
                        .map(Message::text)
                        .sorted()
                        .toList());
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
                        "The layer has its weights from its first call, in encode.",
                        "axis 1 is 3 from encode (units 3): units = 4 in encode fits.")
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
                        "Return Tensor from cell, or name it in the attribute 'of' of a wrapper.")
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
    void outputIsNoTensor(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({4, 3})
                @Output({▸"cell", "hidden", ▸"hidden:1", ▸"state:3", "state"})
                interface M {
                    @LSTMCell(units = 3) Part cell();
                    @RNN(of = "cell") Tensor memory();
                    @Dense(units = 3) Tensor hidden();
                    @LSTM(units = 3, returnState = true) Tensor state(Tensor input);
                }
                """)
                .problem(
                        "[layercheck:unknown-name] M: cell is a part, which has no tensor",
                        "A part belongs to another layer and is not called by itself.",
                        "Return Tensor from cell, or name it in the attribute 'of' of a wrapper.")
                .problem("[layercheck:unknown-name] M: hidden has no output 1", "It makes one tensor, \"hidden\".")
                .problem(
                        "[layercheck:unknown-name] M: state has no output 3",
                        "It makes 3 tensors, \"state\" to \"state:2\".")
                .assertOn(compiler);
    }

    @EachCompiler
    void outputOfNestedModelDoesNotExist(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input
                @Output({"first", "second:1"})
                interface Block {
                    @Dense(units = 3) Tensor first();
                    @Dense(units = 3) Tensor second();
                }

                @Model
                @Input(4)
                interface M {
                    @Layer(Block▸.class) Tensor block();
                }
                """)
                .problem(
                        "[layercheck:unknown-name] block.Block: second has no output 1",
                        "It makes one tensor, \"second\".")
                .client("class Client { String name = BlockSummary.NAME + MSummary.NAME; }")
                .assertOn(compiler);
    }

    @EachCompiler
    void modelsContainEachOtherInCircle(TestCompiler compiler) {
        String why = "A model cannot be one of its own layers, directly or through others.";
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @TimeDistributed @Layer(Second▸.class) Tensor second();
                }

                @Model
                @Input
                interface Second {
                    @Repeat(2) @Layer(Third▸.class) Tensor third();
                }

                @Model
                @Input
                interface Third {
                    @Dense(units = 4) Tensor hidden();
                    @Layer(value = M▸.class, set = "second.third.hidden.units = 3") Tensor m();
                }

                @Model
                @Input(4)
                interface User {
                    @Layer(M.class) Tensor m();
                }
                """)
                .problem("[layercheck:model-recursion] second: the model contains itself: M > Second > Third > M", why)
                .problem(
                        "[layercheck:model-recursion] third: the model contains itself: Second > Third > M > Second",
                        why)
                .problem("[layercheck:model-recursion] m: the model contains itself: Third > M > Second > Third", why)
                .client("class Client { String name = MSummary.NAME + UserSummary.NAME; }")
                .assertOn(compiler);
    }

    @EachCompiler
    void nothingTakesWhatIsThere(TestCompiler compiler) {
        String why = "Every layer and input must lead to the model's output.";
        String fix = "Remove it, or name it as a parameter of the layer that takes it.";
        new WrongModel("""
                @Model
                @Output({"scores", "again:1"})
                interface M {
                    @Input({4, 3}) Tensor text();
                    @Input(7) Tensor ▸unused();
                    @LSTM(units = 3, returnState = true) Tensor memory(Tensor text);
                    @Shared("memory") Tensor again(Tensor text);
                    @Shared("memory") Tensor ▸oncemore(Tensor text);
                    @Repeat(2) @Dense(units = 3) Tensor chain(@From("memory:2") Tensor cell);
                    @Dense(units = 3) Tensor scores(Tensor chain);
                    @Dense(units = 3) Tensor ▸further(@From("chain_1") Tensor inner);
                    @GRUCell(units = 3) Part ▸cell();
                }
                """)
                .problem("[layercheck:unused-tensor] unused: no layer takes its tensor", why, fix)
                .problem("[layercheck:unused-tensor] oncemore: no layer takes its tensor", why, fix)
                .problem("[layercheck:unused-tensor] further: no layer takes its tensor", why, fix)
                .problem(
                        "[layercheck:unused-tensor] cell: no layer has this part",
                        "A part is a layer that belongs to another one.",
                        "Name it in the attribute 'of' of that layer, or return Tensor to call it here.")
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
                        "[layercheck:equation] scores: column 7 of \"abc,cd>abd\": expected '->', not '>'",
                        "An equation is input,kernel->output with a letter for each axis, such as \"abc,cd->abd\" or"
                                + " \"...x,xy->...y\".")
                .assertOn(compiler);
    }

    /** What is wrong with a block wherever it is used is said where it stands, and what is wrong with a use is said there. */
    @EachCompiler
    void blockIsWrongByItself(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input
                interface Block {
                    @Dense(units = ▸0) Tensor hidden();
                    @TimeDistributed @Dense(units = 3) Tensor steps(Tensor input);
                    @Add Tensor sum(Tensor hidden, Tensor steps);
                }

                @Model
                @Input
                interface Outer {
                    @Layer(Block.class) Tensor block();
                }

                @Model
                @Input(4)
                interface M {
                    @Layer(Outer▸.class) Tensor first();
                }

                @Model
                @Input({5, 4})
                interface Changed {
                    @Layer(value = Block.class, set = {"hidden.units = 3", ▸"steps.units = -1"}) Tensor block();
                }
                """)
                .problem("[layercheck:attribute-range] hidden: units is 0", "It must be at least 1.")
                .problem(
                        "[layercheck:input-rank] first.block.steps: the input (None, 4) has 1 dimension besides the"
                                + " batch",
                        "The layer in it is applied at each place of axis 1, to what the other axes hold.",
                        "(None, 4) in input: without @TimeDistributed Dense is applied to the whole input.")
                .problem("[layercheck:attribute-range] block.steps: units is -1", "It must be at least 1.")
                .assertOn(compiler);
    }
}
