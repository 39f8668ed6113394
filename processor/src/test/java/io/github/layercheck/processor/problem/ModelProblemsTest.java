package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.GeneratingProcessor;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;
import java.util.List;

/** Problems of a model as a whole. */
final class ModelProblemsTest {

    private static final String WHY_INTERFACE = "A model is a plain interface whose methods are its layers.";
    private static final String AS_INTERFACE = "Declare it as: interface M { ... }";

    @EachCompiler
    void isClass(TestCompiler compiler) {
        new WrongModel("""
                ▸@Model
                @Input(4)
                class M {
                    @Dense(units = 3) Tensor scores() { return null; }
                }
                """)
                .problem("[layercheck:model-form] M: is a class", WHY_INTERFACE, AS_INTERFACE)
                .client("class Client { long params = MSummary.PARAMS + MSummary.SCORES_PARAMS; }")
                .assertOn(compiler);
    }

    @EachCompiler
    void isEnum(TestCompiler compiler) {
        new WrongModel("""
                ▸@Model
                @Input(4)
                enum M { SCORES }
                """)
                .problem("[layercheck:model-form] M: is an enum", WHY_INTERFACE, AS_INTERFACE)
                .assertOn(compiler);
    }

    @EachCompiler
    void isAnnotationType(TestCompiler compiler) {
        new WrongModel("""
                ▸@Model
                @Input(4)
                @interface M {}
                """)
                .problem("[layercheck:model-form] M: is an annotation type", WHY_INTERFACE, AS_INTERFACE)
                .assertOn(compiler);
    }

    /** ecj has no place for what is said of a record: its messager does not know that kind of element. */
    @EachCompiler
    void isRecord(TestCompiler compiler) {
        CompileResult result = compiler.compile("com/acme/M.java", """
                package com.acme;

                @io.github.layercheck.Model
                record M(int scores) {}
                """);
        boolean isLocated = compiler == TestCompiler.JAVAC;
        Message error = result.errors().get(0);
        assertEquals(1, result.errors().size());
        assertEquals(isLocated ? "com/acme/M.java" : "", error.path());
        assertEquals(isLocated ? 3 : 0, error.line());
        assertEquals(
                String.join("\n    ", "[layercheck:model-form] M: is a record", WHY_INTERFACE, AS_INTERFACE),
                error.text());
    }

    @EachCompiler
    void isGeneric(TestCompiler compiler) {
        new WrongModel("""
                ▸@Model
                @Input(4)
                interface M<T> {
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem("[layercheck:model-form] M: has type parameters", WHY_INTERFACE, AS_INTERFACE)
                .client("class Client { long params = MSummary.PARAMS + MSummary.SCORES_PARAMS; }")
                .assertOn(compiler);
    }

    @EachCompiler
    void extendsAnother(TestCompiler compiler) {
        new WrongModel("""
                interface Base {
                    @Dense(units = 3) Tensor hidden();
                }

                class Outer {
                    ▸@Model
                    @Input(4)
                    interface M extends Base {
                        @Dense(units = 3) Tensor scores(Tensor hidden);
                    }
                }
                """)
                .problem("[layercheck:model-form] Outer.M: extends another interface", WHY_INTERFACE, AS_INTERFACE)
                .client("class Client { long params = Outer_MSummary.PARAMS + Outer_MSummary.SCORES_PARAMS; }")
                .assertOn(compiler);
    }

    @EachCompiler
    void hasNoInput(TestCompiler compiler) {
        new WrongModel("""
                ▸@Model
                interface M {
                    @Dense(units = 3) Tensor hidden();
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:no-input] M: has no input",
                        "The shapes of its layers come from the shape of its input.",
                        "Add @Input to the interface, such as @Input({28, 28}).")
                .assertOn(compiler);
    }

    @EachCompiler
    void hasNoInputOfThatName(TestCompiler compiler) {
        new WrongModel("""
                ▸@Model
                interface M {
                    @Dense(units = 3) Tensor hidden(Tensor input);
                    @Add Tensor sum(Tensor input, Tensor hidden);
                }
                """)
                .problem(
                        "[layercheck:no-input] M: has no input",
                        "The shapes of its layers come from the shape of its input.",
                        "Add @Input to the interface, such as @Input({28, 28}).")
                .assertOn(compiler);
    }

    @EachCompiler
    void hasItsInputBehindLayer(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Dense(units = 3) Tensor ▸hidden();
                    @Input(4) Tensor image();
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:no-input] hidden: there is no tensor before it",
                        "A method without parameters takes the tensor of the method before it.",
                        "Move the input before it.")
                .assertOn(compiler);
    }

    @EachCompiler
    void hasNoLayer(TestCompiler compiler) {
        new WrongModel("""
                ▸@Model
                @Input(4)
                interface M {}
                """)
                .problem(
                        "[layercheck:empty-model] M: has no layer",
                        "A model is what its layers make of its input.",
                        "Declare one, such as: @Dense(units = 10) Tensor scores();")
                .assertOn(compiler);
    }

    @EachCompiler
    void inputHasDimensionsBelowOne(TestCompiler compiler) {
        String why = "A dimension is at least 1, or Input.NONE where its size is not known.";
        new WrongModel("""
                @Model
                @Input(value = {4, ▸0, ▸-3}, batch = ▸0)
                interface M {
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:input-dimension] input: dimension 1 of {4, 0, -3} is 0",
                        why,
                        "such as @Input({4, 4, -3}).")
                .problem(
                        "[layercheck:input-dimension] input: dimension 2 of {4, 0, -3} is -3",
                        why,
                        "such as @Input({4, 0, 3}).")
                .problem("[layercheck:input-dimension] input: batch is 0", why)
                .assertOn(compiler);
    }

    @EachCompiler
    void inputOnMethodHasDimensionBelowOne(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input(
                            dtype = DType.INT32,
                            value = ▸0) Tensor image();
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:input-dimension] image: dimension 0 of {0} is 0",
                        "A dimension is at least 1, or Input.NONE where its size is not known.",
                        "such as @Input(32) of image.")
                .assertOn(compiler);
    }

    @EachCompiler
    void parametersOverflow(TestCompiler compiler) {
        // 3 × (2³¹ - 1) × 2³¹, the weights and biases of three layers
        new WrongModel("""
                ▸@Model
                @Input(Integer.MAX_VALUE)
                interface M {
                    @Dense(units = Integer.MAX_VALUE) Tensor a();
                    @Dense(units = Integer.MAX_VALUE) Tensor b();
                    @Dense(units = Integer.MAX_VALUE) Tensor c();
                }
                """)
                .problem(
                        "[layercheck:count-overflow] M: has 13,835,058,048,839,712,768 parameters",
                        "Counts are exact numbers of at most 9,223,372,036,854,775,807.")
                .assertOn(compiler);
    }

    @EachCompiler
    void bytesOverflow(TestCompiler compiler) {
        // 4 × (2³¹ - 1) × 2³¹
        new WrongModel("""
                @Model
                @Input(Integer.MAX_VALUE)
                interface M {
                    @Dense(units = Integer▸.MAX_VALUE) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:count-overflow] M: has weights of 18,446,744,065,119,617,024 bytes",
                        "Counts are exact numbers of at most 9,223,372,036,854,775,807.",
                        "units of up to 1073741823 in scores fit.")
                .assertOn(compiler);
    }

    @EachCompiler
    void parametersOfLayerOverflow(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({9, 9, Integer.MAX_VALUE})
                interface M {
                    @Conv2D(filters = Integer▸.MAX_VALUE, kernelSize = 3) Tensor features();
                }
                """)
                .problem(
                        "[layercheck:count-overflow] features: 3 × 3 × 2,147,483,647 × 2,147,483,647 does not fit 64"
                                + " bits",
                        "Sizes and counts are exact numbers of at most 9,223,372,036,854,775,807.",
                        "filters of up to 119304647 fit.")
                .assertOn(compiler);
    }

    @EachCompiler
    void classOfGeneratedNameExists(TestCompiler compiler) {
        CompileResult result = new WrongModel("""
                ▸@Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor scores();
                }

                final class MSummary {}
                """)
                .problem(
                        "[layercheck:generated-name-taken] M: there is another class MSummary",
                        "Layercheck generates a class of that name for the model.",
                        "Rename the model, the other class, or the other model that it is generated for.")
                .client("class Client {}")
                .compileOn(compiler);
        assertEquals(List.of(), List.copyOf(result.generatedSources().keySet()));
    }

    @EachCompiler
    void anotherProcessorGeneratesTheClass(TestCompiler compiler) {
        CompileResult result = compiler.compilation()
                .source("com/acme/M.java", """
                        package com.acme;

                        @io.github.layercheck.Model
                        @io.github.layercheck.Input(4)
                        interface M {
                            @io.github.layercheck.layers.Dense(units = 3) io.github.layercheck.Tensor scores();
                        }
                        """)
                .processor(new GeneratingProcessor().source("com.acme.MSummary", "package com.acme; class MSummary {}"))
                .compile();
        assertEquals(
                List.of(
                        "3 [layercheck:generated-name-taken] M: MSummary was already generated in this build\n"
                                + "    The compiler does not let a class be generated twice, by two processors or in two attempts.\n"
                                + "    In an editor, save the file again. If the class is another processor's, rename the model."),
                result.errors().stream()
                        .map(error -> error.line() + " " + error.text())
                        .toList());
    }

    @EachCompiler
    void twoModelsHaveOneGeneratedName(TestCompiler compiler) {
        CompileResult result = new WrongModel("""
                class Outer {
                    @Model
                    @Input(4)
                    interface M {
                        @Dense(units = 3) Tensor scores();
                    }
                }

                ▸@Model
                @Input(4)
                interface Outer_M {
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:generated-name-taken] Outer_M: there is another class Outer_MSummary",
                        "Layercheck generates a class of that name for the model.",
                        "Rename the model, the other class, or the other model that it is generated for.")
                .client("class Client { long params = Outer_MSummary.PARAMS; }")
                .compileOn(compiler);
        assertEquals(
                List.of("com/acme/Outer_MSummary.java"),
                List.copyOf(result.generatedSources().keySet()));
    }

    @EachCompiler
    void moreLayersThanAClassCanHold(TestCompiler compiler) {
        new WrongModel("""
                ▸@Model
                @Input(4)
                interface M {
                    @Repeat(100_001) @Dense(units = 4) Tensor layers();
                }
                """)
                .problem(
                        "[layercheck:model-limit] M: has more than 100,000 layers, those of nested models included",
                        "The generated class and the report name every layer of a model, and must stay small enough for a"
                                + " compiler.")
                .assertOn(compiler);
    }
}
