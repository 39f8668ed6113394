package io.github.layercheck.processor.problem;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** Names of tensors, layers and constants that are unknown, ambiguous or taken. */
final class NameProblemsTest {

    private static final String WHY_TENSOR =
            "A parameter takes the tensor of the method with its name, or with the name in its @From.";
    private static final String WHY_BEFORE = "A layer takes tensors of layers and inputs that are declared before it.";
    private static final String WHY_ONE_CONSTANT = "The generated class has one constant of a name.";
    private static final String OTHER_METHOD = "Give the method another name; @Named keeps the layer's name in Keras.";

    @EachCompiler
    void parameterIsNearName(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor hidden();
                    @Dense(units = 3) Tensor scores(Tensor ▸hiden);
                }
                """)
                .problem("[layercheck:unknown-name] scores: no layer 'hiden'; did you mean 'hidden'?", WHY_TENSOR)
                .assertOn(compiler);
    }

    @EachCompiler
    void parameterIsNearNoName(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor hidden();
                    @Dense(units = 3) Tensor scores(Tensor ▸embedding);
                }
                """)
                .problem(
                        "[layercheck:unknown-name] scores: no layer 'embedding'",
                        WHY_TENSOR,
                        "Declared before it: input, hidden.")
                .assertOn(compiler);
    }

    @EachCompiler
    void parameterIsNearNoneOfManyNames(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @ReLU Tensor a();
                    @ReLU Tensor b();
                    @ReLU Tensor c();
                    @ReLU Tensor d();
                    @ReLU Tensor e();
                    @ReLU Tensor f();
                    @ReLU Tensor g();
                    @ReLU Tensor h();
                    @ReLU Tensor i();
                    @Dense(units = 3) Tensor scores(Tensor ▸embedding);
                }
                """)
                .problem(
                        "[layercheck:unknown-name] scores: no layer 'embedding'",
                        WHY_TENSOR,
                        "Declared before it: 2 others, b, c, d, e, f, g, h, i.")
                .assertOn(compiler);
    }

    @EachCompiler
    void fromIsNearName(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor hidden();
                    @Dense(units = 3) Tensor scores(@From(▸"hiddne:0") Tensor x);
                }
                """)
                .problem("[layercheck:unknown-name] scores: no layer 'hiddne'; did you mean 'hidden'?", WHY_TENSOR)
                .assertOn(compiler);
    }

    @EachCompiler
    void fromIsMalformed(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor hidden();
                    @Dense(units = 3) Tensor scores(@From(▸"hidden[1]") Tensor x);
                }
                """)
                .problem(
                        "[layercheck:invalid-name] scores: \"hidden[1]\" does not name a tensor",
                        "A tensor is named by its method, as \"lstm\", or by its method and the number of an output,"
                                + " as \"lstm:1\".")
                .assertOn(compiler);
    }

    @EachCompiler
    void fromHasNoSuchOutput(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({4, 2})
                interface M {
                    @LSTM(units = 3, returnState = true) Tensor memory();
                    @Dense(units = 3) Tensor scores(@From(▸"memory:3") Tensor x);
                }
                """)
                .problem(
                        "[layercheck:unknown-name] scores: memory has no output 3",
                        "It makes 3 tensors, \"memory\" to \"memory:2\".")
                .assertOn(compiler);
    }

    @EachCompiler
    void fromHasNoSecondOutput(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor hidden();
                    @Dense(units = 3) Tensor scores(@From(value = ▸"hidden:1") Tensor x);
                }
                """)
                .problem("[layercheck:unknown-name] scores: hidden has no output 1", "It makes one tensor, \"hidden\".")
                .assertOn(compiler);
    }

    @EachCompiler
    void parameterIsItsOwnMethod(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor scores(Tensor ▸scores);
                }
                """)
                .problem(
                        "[layercheck:forward-reference] scores: takes its own tensor",
                        WHY_BEFORE,
                        "Declared before it: input.")
                .assertOn(compiler);
    }

    /** No order of the methods would be right. */
    @EachCompiler
    void methodsThatNeedEachOther(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor first(Tensor ▸second);
                    @Dense(units = 3) Tensor second(Tensor ▸third);
                    @Dense(units = 3) Tensor third(Tensor first);
                }
                """)
                .problem(
                        "[layercheck:forward-reference] first: takes the tensor of second, which needs that of first",
                        "A layer takes tensors of layers and inputs that are declared before it; two cannot need each other.")
                .problem(
                        "[layercheck:forward-reference] second: takes the tensor of third, which needs that of second",
                        "A layer takes tensors of layers and inputs that are declared before it; two cannot need each other.")
                .assertOn(compiler);
    }

    @EachCompiler
    void parameterIsLaterMethod(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor scores(Tensor ▸hidden);
                    @Dense(units = 3) Tensor hidden(Tensor input);
                }
                """)
                .problem(
                        "[layercheck:forward-reference] scores: takes the tensor of hidden, which is declared later",
                        WHY_BEFORE,
                        "Move hidden before scores.")
                .assertOn(compiler);
    }

    @EachCompiler
    void twoMethodsHaveOneName(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor hidden();
                    @ReLU Tensor scores(Tensor hidden);
                    @Add Tensor ▸hidden(Tensor hidden, Tensor scores);
                }
                """)
                .problem(
                        "[layercheck:duplicate-name] hidden: another method has this name",
                        "A tensor is known by the name of the method that makes it.",
                        "Give one of the two another name.")
                .assertOn(compiler);
    }

    @EachCompiler
    void methodHasNameOfInterfaceInput(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor ▸input();
                }
                """)
                .problem(
                        "[layercheck:duplicate-name] input: the @Input of the interface has this name",
                        "A tensor is known by the name of the method that makes it.",
                        "Give one of the two another name.")
                .assertOn(compiler);
    }

    @EachCompiler
    void layersHaveOneKerasName(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Named("dense") @Dense(units = 3) Tensor hidden();
                    @Dense(units = 3) @Named(▸"dense") Tensor scores();
                    @Named(▸"input") @Softmax Tensor shares(Tensor scores);
                }
                """)
                .problem(
                        "[layercheck:duplicate-name] scores: its Keras name 'dense' is that of hidden",
                        "Keras identifies the layers of a model by their names.",
                        "Give it another name.")
                .problem(
                        "[layercheck:duplicate-name] shares: its Keras name 'input' is that of the model's input",
                        "Keras identifies the layers of a model by their names.",
                        "Give it another name.")
                .assertOn(compiler);
    }

    @EachCompiler
    void kerasNameIsThatOfMethod(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Named("scores") @Dense(units = 3) Tensor hidden();
                    @Dense(units = 3) Tensor ▸scores();
                }
                """)
                .problem(
                        "[layercheck:duplicate-name] scores: its Keras name 'scores' is that of hidden",
                        "Keras identifies the layers of a model by their names.",
                        "Give it another name.")
                .assertOn(compiler);
    }

    @EachCompiler
    void kerasNameIsBlank(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Named(▸" ") @Dense(units = 3) Tensor scores();
                    @Named(▸"") @Dense(units = 3) Tensor last();
                }
                """)
                .problem(
                        "[layercheck:invalid-name] scores: its Keras name is blank",
                        "Keras identifies the layers of a model by their names.",
                        "Give it one, or remove @Named: the name is then 'scores'.")
                .problem(
                        "[layercheck:invalid-name] last: its Keras name is empty",
                        "Keras identifies the layers of a model by their names.",
                        "Give it one, or remove @Named: the name is then 'last'.")
                .assertOn(compiler);
    }

    @EachCompiler
    void severalInputsBeforeMethodWithoutParameters(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input(4) Tensor left();
                    @Input(4) Tensor right();
                    @Dense(units = 3) Tensor ▸scores();
                }
                """)
                .problem(
                        "[layercheck:ambiguous-input] scores: there are several inputs before it: left, right",
                        "A method without parameters takes the tensor of the method before it.",
                        "Name what it takes: scores(Tensor left).")
                .assertOn(compiler);
    }

    @EachCompiler
    void layerIsNotUsed(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor ▸hidden();
                    @Dense(units = 3) Tensor scores(Tensor input);
                }
                """)
                .problem(
                        "[layercheck:unused-tensor] hidden: no layer takes its tensor",
                        "Every layer and input must lead to the model's output, that of scores.",
                        "hidden is not used: scores(Tensor hidden).")
                .assertOn(compiler);
    }

    @EachCompiler
    void inputsAreNotUsed(TestCompiler compiler) {
        new WrongModel("""
                @Model
                ▸@Input(4)
                interface M {
                    @Input(4) Tensor left();
                    @Input(4) Tensor ▸right();
                    @Dense(units = 3) Tensor scores(Tensor left);
                }
                """)
                .problem(
                        "[layercheck:unused-tensor] input: no layer takes its tensor",
                        "Every layer and input must lead to the model's output, that of scores.",
                        "Remove it, or name it as a parameter of the layer that takes it.")
                .problem(
                        "[layercheck:unused-tensor] right: no layer takes its tensor",
                        "Every layer and input must lead to the model's output, that of scores.",
                        "Remove it, or name it as a parameter of the layer that takes it.")
                .assertOn(compiler);
    }

    @EachCompiler
    void constantsOfTwoLayersCollide(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor fooBar();
                    @Dense(units = 3) Tensor ▸foo_bar();
                }
                """)
                .problem(
                        "[layercheck:constant-collision] foo_bar: its constant FOO_BAR_TYPE is also one of fooBar",
                        WHY_ONE_CONSTANT,
                        OTHER_METHOD)
                .client("class Client { long params = MSummary.FOO_BAR_PARAMS; }")
                .assertOn(compiler);
    }

    @EachCompiler
    void constantsOfLayerAndModelCollide(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor ▸trainable();
                    @Dense(units = 3) Tensor ▸Non_trainable();
                }
                """)
                .problem(
                        "[layercheck:constant-collision] trainable: its constant TRAINABLE_PARAMS is also one of the model",
                        WHY_ONE_CONSTANT,
                        OTHER_METHOD)
                .problem(
                        "[layercheck:constant-collision] Non_trainable: its constant NON_TRAINABLE_PARAMS is also one of"
                                + " the model",
                        WHY_ONE_CONSTANT,
                        OTHER_METHOD)
                .assertOn(compiler);
    }

    /** Names are wrong whatever the shapes are. */
    @EachCompiler
    void constantsCollideBesideOtherProblems(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(▸{4, 3})
                interface M {
                    @Conv2D(filters = 3, kernelSize = 1) Tensor fooBar();
                    @Repeat(2) @Dense(units = 3) Tensor fooBar2();
                    @Dense(units = 3) Tensor ▸foo_bar();
                    @Dense(units = 3) Tensor ▸FooBar2_1();
                    @Dense(units = 3) Tensor ▸trainable();
                }
                """)
                .problem(
                        "[layercheck:input-rank] input: has 2 dimensions besides the batch: (None, 4, 3)",
                        "fooBar takes (batch, height, width, channels).",
                        "such as @Input({4, 3, 1}).")
                .problem(
                        "[layercheck:constant-collision] foo_bar: its constant FOO_BAR_TYPE is also one of fooBar",
                        WHY_ONE_CONSTANT,
                        OTHER_METHOD)
                .problem(
                        "[layercheck:constant-collision] FooBar2_1: its constant FOO_BAR2_1_TYPE is also one of fooBar2",
                        WHY_ONE_CONSTANT,
                        OTHER_METHOD)
                .problem(
                        "[layercheck:constant-collision] trainable: its constant TRAINABLE_PARAMS is also one of the model",
                        WHY_ONE_CONSTANT,
                        OTHER_METHOD)
                .assertOn(compiler);
    }
}
