package io.github.layercheck.processor.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;
import java.util.TreeMap;

/** Custom layers from a class path, where no compiler has an error for what is wrong with them. */
final class CompiledLayerTest {

    private static CompileResult library(TestCompiler compiler, String declarations) {
        return compiler.compilation()
                .source("com/acme/LowRank.java", """
                        package com.acme;

                        import io.github.layercheck.*;

                        """ + declarations)
                .withoutProcessors()
                .compile()
                .expectSuccess();
    }

    @EachCompiler
    void aWrongDeclarationIsReportedAtItsUse(TestCompiler compiler) {
        CompileResult library = library(compiler, """
                @Layer
                @Shape(in = "..., features", out = "..., unit")
                public @interface LowRank {
                    int units();
                }
                """);
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    ▸@LowRank(units = 3) Tensor hidden();
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:layer-form] hidden: @LowRank has a faulty declaration",
                        "\"..., unit\", column 6: 'unit' is neither an int attribute nor a dimension of an input; did you mean"
                                + " 'units'?.",
                        "Fix it where it is declared, and compile it with the annotation processor.")
                .classPath(library)
                .assertOn(compiler);
    }

    @EachCompiler
    void whatIsMissingOfItIsReportedAtItsUse(TestCompiler compiler) {
        CompileResult whole = library(compiler, """
                @Layer
                @Shape(in = "..., features", out = "..., units")
                public @interface LowRank {
                    int units();
                    Mode mode() default Mode.FAST;
                }

                enum Mode { FAST, SLOW }
                """);
        TreeMap<String, byte[]> classes = new TreeMap<>(whole.classOutput());
        classes.remove("com/acme/Mode.class");
        CompileResult library =
                new CompileResult(true, whole.messages(), whole.generatedSources(), classes, whole.log());
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    ▸@LowRank(units = 3) Tensor hidden();
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:incomplete-model] M: the type of mode of @LowRank is missing",
                        "No source declares it, and no processor has generated it.",
                        "Add what declares it to the class path.")
                .client("class Client {}")
                .classPath(library)
                .assertOn(compiler);
    }

    /** A model was compiled with a default of its layer that is not there any more. */
    @EachCompiler
    void aDefaultThatIsGoneIsReported(TestCompiler compiler) {
        String layer = """
                package com.acme;

                import io.github.layercheck.*;

                @Layer
                @Shape(in = "..., features", out = "..., units")
                @interface LowRank {
                    int units() default 4;
                }
                """;
        CompileResult library = compiler.compilation()
                .source("com/acme/LowRank.java", layer)
                .source("com/acme/Part.java", """
                        package com.acme;

                        import io.github.layercheck.*;

                        @Model
                        @Input(4)
                        interface Part {
                            @LowRank Tensor hidden();
                        }
                        """)
                .compile()
                .expectSuccess();
        CompileResult again = compiler.compilation()
                .source("com/acme/LowRank.java", layer.replace(" default 4", ""))
                .withoutProcessors()
                .compile()
                .expectSuccess();
        new WrongModel("""
                ▸@Model
                @Input(4)
                interface M {
                    @Layer(Part.class) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:incomplete-model] M: the default of units of @LowRank is missing",
                        "No source declares it, and no processor has generated it.",
                        "Add what declares it to the class path.")
                .client("class Client {}")
                .classPath(again)
                .classPath(library)
                .assertOn(compiler);
    }

    /** An annotation of a later version, which the processor does not know. */
    @EachCompiler
    void anUnknownLayerIsReportedAtItsUse(TestCompiler compiler) {
        CompileResult later = compiler.compilation()
                .source("io/github/layercheck/layers/Later.java", """
                        package io.github.layercheck.layers;

                        @io.github.layercheck.Layer
                        public @interface Later {}
                        """)
                .withoutProcessors()
                .compile()
                .expectSuccess();
        new WrongModel("""
                @Model
                @Input(4)
                interface M {
                    ▸@Later Tensor hidden();
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:unknown-layer] hidden: @Later is not known",
                        "The processor and the annotations are of different versions.",
                        "Use the same version of both.")
                .classPath(later)
                .assertOn(compiler);
    }

    /** Attributes that say nothing of shapes may have any type. */
    @EachCompiler
    void attributesHaveAnyType(TestCompiler compiler) {
        CompileResult result = compiler.compile("com/acme/M.java", """
                package com.acme;

                import io.github.layercheck.*;

                @Layer
                @Weight(name = "kernel", shape = "features, units + rank + more")
                @Shape(in = "..., features", out = "..., units")
                @interface Any {
                    byte units();
                    short rank() default 2;
                    char more() default 3;
                    float epsilon() default 0.5f;
                    float[] scales() default {};
                    Class<?> type() default Object.class;
                    Class<?>[] types() default {};
                    Deprecated deprecated() default @Deprecated;
                    Deprecated[] all() default {};
                }

                @Model
                @Input(4)
                interface M {
                    @Any(units = 1) Tensor first();
                    @Any(units = 1, epsilon = 1e-3f, scales = {1, 2}, type = String.class, types = {int.class, M.class},
                            deprecated = @Deprecated(since = "1"), all = {@Deprecated, @Deprecated})
                    Tensor second();
                }

                @Model
                @Input(4)
                interface Outer {
                    @Layer(M.class) Tensor inner();
                }
                """).expectSuccess();
        assertEquals(4 * (1 + 2 + 3) + 1 * (1 + 2 + 3L), result.constant("com.acme.MSummary", "PARAMS"));
        CompileResult client = compiler.compilation()
                .source("com/acme/Far.java", """
                        package com.acme;

                        @io.github.layercheck.Model
                        @io.github.layercheck.Input(4)
                        interface Far {
                            @io.github.layercheck.Layer(Outer.class) io.github.layercheck.Tensor inner();
                        }
                        """)
                .classPath(result)
                .compile()
                .expectSuccess();
        assertEquals(30L, client.constant("com.acme.FarSummary", "PARAMS"));
    }
}
