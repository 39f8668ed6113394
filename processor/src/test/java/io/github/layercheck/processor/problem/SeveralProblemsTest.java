package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;
import java.util.List;

/** Independent problems come all in one run, each once, and none that only follows from another. */
final class SeveralProblemsTest {

    @EachCompiler
    void severalInOneModel(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({28, 28})
                interface M {
                    @Conv1D(filters = ▸0, kernelSize = ▸0) Tensor features();
                    @Flatten Tensor flat();
                    @Dense(units = 10) Tensor hidden(Tensor ▸flatt);
                    @ReLU(negativeSlope = ▸-1) Tensor active();
                    @Dropout(rate = ▸2) Tensor dropped();
                    Tensor ▸scores();
                }
                """)
                .problem("[layercheck:attribute-range] features: filters is 0", "It must be at least 1.")
                .problem("[layercheck:attribute-range] features: kernelSize is 0", "It must be at least 1.")
                .problem(
                        "[layercheck:unknown-name] hidden: no layer 'flatt'; did you mean 'flat'?",
                        "A parameter takes the tensor of the method with its name, or with the name in its @From.")
                .problem("[layercheck:attribute-range] active: negativeSlope is -1.0", "It must be at least 0.")
                .problem("[layercheck:attribute-range] dropped: rate is 2.0", "It must be at least 0 and at most 1.")
                .problem(
                        "[layercheck:no-layer] scores: has no layer annotation",
                        "Every method of a model declares a layer or an input.",
                        "Add one, such as @Dense(units = 10) or @Input({28, 28}).")
                .assertOn(compiler);
    }

    @EachCompiler
    void shapesBehindWrongLayerAreUnknown(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({28, 28})
                interface M {
                    ▸@Conv2D(filters = 4, kernelSize = 3) Tensor features();
                    @MaxPooling2D(poolSize = 99) Tensor smaller();
                    @Flatten Tensor flat();
                    @Dense(units = 10) Tensor hidden();
                    @Reshape(targetShape = {2, 2}) Tensor square();
                    @Concatenate Tensor both(Tensor square, Tensor input);
                }
                """)
                .problem(
                        "[layercheck:input-rank] features: the input (None, 28, 28) has 2 dimensions besides the"
                                + " batch",
                        "The layer takes (batch, height, width, channels).")
                .assertOn(compiler);
    }

    /** The layer behind one without an annotation is not unused, and what takes two names has one that is unknown. */
    @EachCompiler
    void nothingFollowsFromUnreadableMethod(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 4) Tensor before();
                    Tensor ▸unknown();
                    @Dense(units = 4) Tensor after();
                    @Add Tensor sum(Tensor after, Tensor ▸afer);
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:no-layer] unknown: has no layer annotation",
                        "Every method of a model declares a layer or an input.",
                        "Add one, such as @Dense(units = 10) or @Input({28, 28}).")
                .problem(
                        "[layercheck:unknown-name] sum: no layer 'afer'; did you mean 'after'?",
                        "A parameter takes the tensor of the method with its name, or with the name in its @From.")
                .assertOn(compiler);
    }

    @EachCompiler
    void secondMethodOfNameHasProblemOfItsOwn(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = 4) Tensor hidden();
                    @Dense(units = ▸0)
                    Tensor ▸hidden(Tensor hidden);
                }
                """)
                .problem("[layercheck:attribute-range] hidden: units is 0", "It must be at least 1.")
                .problem(
                        "[layercheck:duplicate-name] hidden: another method has this name",
                        "A tensor is known by the name of the method that makes it.",
                        "Give one of the two another name.")
                .assertOn(compiler);
    }

    /** A model is read for those that use it as well, which say nothing of what is wrong in it. */
    @EachCompiler
    void usersOfWrongModelAreNotReported(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface Encoder {
                    ▸@Input(4) @Dense(units = 3) Tensor code();
                }

                @Model
                @Input(4)
                interface Decoder {
                    @Dense(units = 3) Tensor low();
                    @Dense(units = 3) ▸@Output({"low", "high"}) Tensor high();
                }

                @Input
                ▸interface NoModel {
                    @Dense(units = 3) Tensor code();
                }

                @Model
                @Input(4)
                interface M {
                    @Layer(Encoder.class) Tensor encoded();
                    @Layer(NoModel.class) Tensor first();
                    @Layer(value = NoModel.class, set = "code.units = 4") Tensor second();
                    @Layer(Decoder.class) Tensor third();
                    @Dense(units = ▸0) Tensor scores(@From("third:1") Tensor high);
                }
                """)
                .problem(
                        "[layercheck:several-layers] code: @Input and @Dense are on one method",
                        "A method declares one input, one layer, one model, or one layer applied again.",
                        "Declare a method for each.")
                .problem(
                        "[layercheck:misplaced-annotation] high: @Output is on a method of a model with layers",
                        "On a method, it says what code relies on in the file of a model.",
                        "Put it on the interface, with the names of the tensors.")
                .problem(
                        "[layercheck:missing-model] NoModel: has @Input, but not @Model",
                        "Only an interface with @Model is checked and gets a class of constants.",
                        "Add @Model to it.")
                .problem("[layercheck:attribute-range] scores: units is 0", "It must be at least 1.")
                .assertOn(compiler);
    }

    @EachCompiler
    void severalModels(TestCompiler compiler) {
        CompileResult result = new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Dense(units = ▸0) Tensor scores();
                }

                ▸@Model
                interface NoInput {
                    @Dense(units = 3) Tensor scores();
                }

                @Model
                @Input(4)
                interface Right {
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem("[layercheck:attribute-range] scores: units is 0", "It must be at least 1.")
                .problem(
                        "[layercheck:no-input] NoInput: has no input",
                        "The shapes of its layers come from the shape of its input.",
                        "Add @Input to the interface, such as @Input({28, 28}).")
                .compileOn(compiler);
        assertEquals(
                List.of("META-INF/layercheck/com.acme.Right.json"),
                result.classOutput().keySet().stream()
                        .filter(path -> path.endsWith(".json"))
                        .toList());
    }

    /** The stand-in constants of a wrong model are numbers that another model can take. */
    @EachCompiler
    void modelThatUsesConstantsOfWrongOne(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input(4)
                interface Encoder {
                    @Dense(units = ▸0) Tensor code();
                }

                @Model
                @Input(EncoderSummary.OUTPUT_SIZE)
                interface M {
                    @Dense(units = EncoderSummary.INPUT_SIZE) Tensor hidden();
                }
                """)
                .problem("[layercheck:attribute-range] code: units is 0", "It must be at least 1.")
                .assertOn(compiler);
    }
}
