package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;
import java.util.List;

/** What has part of a model, and is not one, was meant to be one. */
final class MissingModelTest {

    private static final String WHY = "Only an interface with @Model is checked and gets a class of constants.";
    private static final String NO_CLIENT = "class Client {}";

    @EachCompiler
    void isFoundByItsInput(TestCompiler compiler) {
        new WrongModel("""
                @Input(4)
                ▸interface M {
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem("[layercheck:missing-model] M: has @Input, but not @Model", WHY, "Add @Model to it.")
                .client(NO_CLIENT)
                .assertOn(compiler);
    }

    @EachCompiler
    void isFoundByItsMethods(TestCompiler compiler) {
        new WrongModel("""
                class Outer {
                    ▸interface Layers {
                        int UNITS = 3;
                        String name();
                        @Dense(units = UNITS) Tensor scores();
                    }

                    ▸interface Inputs {
                        @Input(4) Tensor left();
                    }

                    ▸interface Blocks {
                        @Layer(M.class) Tensor first();
                    }

                    abstract ▸class Parts {
                        @LSTMCell(units = 4) abstract Part cell();
                    }
                }

                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:missing-model] Outer.Layers: has a method with @Dense, but not @Model",
                        WHY,
                        "Add @Model to it.")
                .problem(
                        "[layercheck:missing-model] Outer.Inputs: has a method with @Input, but not @Model",
                        WHY,
                        "Add @Model to it.")
                .problem(
                        "[layercheck:missing-model] Outer.Blocks: has a method with @Layer, but not @Model",
                        WHY,
                        "Add @Model to it.")
                .problem(
                        "[layercheck:missing-model] Outer.Parts: has a method with @LSTMCell, but not @Model",
                        WHY,
                        "Declare it as: @Model interface Parts { ... }")
                .assertOn(compiler);
    }

    /** Code beside models, with methods and annotations of its own, is left alone. */
    @EachCompiler
    void isNotFoundInOrdinaryCode(TestCompiler compiler) {
        List<?> messages = compiler.compilation()
                .source("com/acme/M.java", """
                        package com.acme;

                        @io.github.layercheck.Model
                        @io.github.layercheck.Input(4)
                        interface M {
                            @io.github.layercheck.layers.Dense(units = 3) io.github.layercheck.Tensor scores();
                        }
                        """)
                .source("com/acme/Other.java", """
                        package com.acme;

                        import io.github.layercheck.Tensor;

                        interface Other {
                            @Deprecated String name();
                            Tensor tensor(Tensor other);
                            @Dense Tensor dense();
                            @interface Dense {}
                            @interface Input {}
                            @Input interface Inner {}
                            record Pair(Tensor left, Tensor right) {}
                        }
                        """)
                .compile()
                .expectSuccess()
                .messages();
        assertEquals(List.of(), messages);
    }

    /** A model that is already compiled is not looked at again, and neither is what it consists of. */
    @EachCompiler
    void isNotFoundInClasses(TestCompiler compiler) {
        var without = compiler.compilation()
                .source("com/acme/Without.java", """
                        package com.acme;

                        @io.github.layercheck.Input(4)
                        public interface Without {}
                        """)
                .withoutProcessors()
                .compile()
                .expectSuccess();
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    @Layer(Without▸.class) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:not-a-model] scores: com.acme.Without is not a model",
                        "A layer of this kind is an interface with @Model.")
                .classPath(without)
                .assertOn(compiler);
    }
}
