package io.github.layercheck.processor.problem;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** Problems of how a method is declared. */
final class MethodProblemsTest {

    private static final String WHY_NO_BODY = "A method of a model declares a layer or an input, and is never called.";
    private static final String WHY_TENSOR = "A layer makes a Tensor.";

    @EachCompiler
    void hasNoLayer(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor hidden();
                    @Deprecated Tensor ▸scores();
                }
                """)
                .problem(
                        "[layercheck:no-layer] scores: has no layer annotation",
                        "Every method of a model declares a layer or an input.",
                        "Add one, such as @Dense(units = 10) or @Input({28, 28}).")
                .client("class Client { long params = MSummary.HIDDEN_PARAMS + MSummary.SCORES_PARAMS; }")
                .assertOn(compiler);
    }

    @EachCompiler
    void hasTwoLayers(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3)
                    ▸@Softmax
                    Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:several-layers] scores: @Dense and @Softmax are two layers",
                        "A method declares one layer, and @Dense does not wrap another.",
                        "Declare a method for each.")
                .assertOn(compiler);
    }

    @EachCompiler
    void hasTwoLayersInWrapper(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({4, 2})
                interface M {
                    @TimeDistributed @Dense(units = 3) ▸@Softmax Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:several-layers] scores: @Dense and @Softmax are two layers",
                        "A method declares one layer, and @Dense does not wrap another.",
                        "Declare a method for each.")
                .assertOn(compiler);
    }

    @EachCompiler
    void hasLayerAboveItsWrapper(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({4, 2})
                interface M {
                    @Dense(units = 3) ▸@TimeDistributed Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:several-layers] scores: @TimeDistributed stands behind @Dense",
                        "A wrapper stands before what it wraps.",
                        "Write @TimeDistributed before @Dense.")
                .assertOn(compiler);
    }

    @EachCompiler
    void isInputAndLayer(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) ▸@Input(4) Tensor hidden();
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:several-layers] hidden: @Input and @Dense are on one method",
                        "A method declares one input, one layer, one model, or one layer applied again.",
                        "Declare a method for each.")
                .assertOn(compiler);
    }

    @EachCompiler
    void wrapsNothing(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({4, 2})
                interface M {
                    @TimeDistributed ▸@Bidirectional Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:wrapped-layer] scores: @Bidirectional does not wrap a layer",
                        "Bidirectional applies another layer.",
                        "Put that layer's annotation below it.")
                .assertOn(compiler);
    }

    @EachCompiler
    void wrapsWhatItCannotWrap(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({4, 2})
                interface M {
                    @Bidirectional ▸@Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:wrapped-layer] scores: Dense is not recurrent",
                        "It wraps a recurrent layer: SimpleRNN, GRU, LSTM, RNN or a ConvLSTM.")
                .assertOn(compiler);
    }

    @EachCompiler
    void hasBody(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) default Tensor ▸a() { return null; }
                    @Dense(units = 3) static Tensor ▸b(Tensor a, Tensor input) { return null; }
                    private Tensor ▸c() { return null; }
                }
                """)
                .problem("[layercheck:method-form] a: has a body", WHY_NO_BODY, "Declare it as: Tensor a();")
                .problem(
                        "[layercheck:method-form] b: has a body",
                        WHY_NO_BODY,
                        "Declare it as: Tensor b(Tensor a, Tensor input);")
                .problem("[layercheck:method-form] c: has a body", WHY_NO_BODY, "Move it to another type.")
                .client("class Client { long params = MSummary.A_PARAMS + MSummary.B_PARAMS + MSummary.C_PARAMS; }")
                .assertOn(compiler);
    }

    @EachCompiler
    void hasTypeParameters(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) <T> Tensor ▸scores();
                }
                """)
                .problem(
                        "[layercheck:method-form] scores: has type parameters",
                        "A layer takes and makes Tensors.",
                        "Declare it as: Tensor scores();")
                .assertOn(compiler);
    }

    @EachCompiler
    void returnsSomethingElse(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) void ▸a();
                    @Dense(units = 3) Object ▸b();
                    @Dense(units = 3) Tensor[] ▸c();
                    @Input(4) int ▸d();
                }
                """)
                .problem("[layercheck:method-form] a: returns void", WHY_TENSOR, "Declare it as: Tensor a();")
                .problem(
                        "[layercheck:method-form] b: returns java.lang.Object",
                        WHY_TENSOR,
                        "Declare it as: Tensor b();")
                .problem(
                        "[layercheck:method-form] c: returns io.github.layercheck.Tensor[]",
                        WHY_TENSOR,
                        "Declare it as: Tensor c();")
                .problem("[layercheck:method-form] d: returns int", WHY_TENSOR, "Declare it as: Tensor d();")
                .assertOn(compiler);
    }

    /** What to change shows the right parameters as well. */
    @EachCompiler
    void returnsAndTakesSomethingElse(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) float[] ▸a(float[] input);
                }
                """)
                .problem(
                        "[layercheck:method-form] a: returns float[]",
                        WHY_TENSOR,
                        "Declare it as: Tensor a(Tensor input);")
                .assertOn(compiler);
    }

    @EachCompiler
    void isMethodOfObject(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor a();
                    String ▸toString();
                    boolean ▸equals(Object other);
                    @Dense(units = 3) int ▸hashCode();
                }
                """)
                .problem(
                        "[layercheck:method-form] toString: returns java.lang.String",
                        WHY_TENSOR,
                        "Move it to another type.")
                .problem("[layercheck:method-form] equals: returns boolean", WHY_TENSOR, "Move it to another type.")
                .problem(
                        "[layercheck:method-form] hashCode: returns int",
                        WHY_TENSOR,
                        "Give it a name that no method of Object has, and declare it as: Tensor ...();")
                .assertOn(compiler);
    }

    @EachCompiler
    void hasParameterOfAnotherType(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor hidden(int ▸units);
                    @Add Tensor scores(Tensor... ▸hidden);
                }
                """)
                .problem(
                        "[layercheck:method-form] hidden: its parameter units is of type int",
                        "A parameter is one tensor that the layer takes.",
                        "Declare it as: Tensor units")
                .problem(
                        "[layercheck:method-form] scores: its parameter hidden is of type io.github.layercheck.Tensor[]",
                        "A parameter is one tensor that the layer takes.",
                        "Declare a parameter for each tensor, named after the method that makes it.")
                .assertOn(compiler);
    }

    @EachCompiler
    void isInputWithParameters(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input(4) Tensor left();
                    @Input(4) Tensor right(Tensor ▸left);
                    @Add Tensor sum(Tensor left, Tensor right);
                }
                """)
                .problem(
                        "[layercheck:method-form] right: is an input and has parameters",
                        "An input does not take a tensor.",
                        "Remove the parameters.")
                .assertOn(compiler);
    }
}
