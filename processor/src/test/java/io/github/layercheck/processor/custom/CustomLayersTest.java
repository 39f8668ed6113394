package io.github.layercheck.processor.custom;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Javac;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Models with custom layers. */
final class CustomLayersTest {

    private static final String IMPORTS = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            """;

    private static final String LOW_RANK_DENSE = IMPORTS + """
            @Layer
            @Weight(name = "down", shape = "features, rank")
            @Weight(name = "up", shape = "rank, units")
            @Weight(name = "bias", shape = "units", when = "useBias")
            @Weight(name = "steps", shape = "", trainable = false)
            @Shape(in = "..., features", out = "..., units")
            public @interface LowRankDense {
                @Range(min = 1) int units();
                @Range(min = 1) int rank() default 4;
                boolean useBias() default true;
            }
            """;

    private static final String MODEL = IMPORTS + """
            @Model
            @Input({5, 8})
            interface M {
                @LowRankDense(units = 3, rank = 2) Tensor first();
                @LowRankDense(units = 1000, useBias = false) Tensor second();
            }
            """;

    private static final String WRONG = IMPORTS + """
            @Model
            @Input({5, 8})
            interface M {
                @LowRankDense(units = 0) Tensor first();
            }
            """;

    @EachCompiler
    void shapesWeightsAndWhy(TestCompiler compiler) {
        assertLowRank(compiler.compilation()
                .source("com/acme/LowRankDense.java", LOW_RANK_DENSE)
                .source("com/acme/M.java", MODEL)
                .compile()
                .expectSuccess());
    }

    /** Its name is that of a layer of Keras, but what Keras' layer sees of the input is not known of it. */
    @Test
    void aLayerWithTheNameOfOneOfKeras() {
        CompileResult result = TestCompiler.JAVAC
                .compilation()
                .source("com/acme/MaxPooling2D.java", IMPORTS + """
                        @Layer
                        @Shape(in = "height, width, c", out = "height, width, c")
                        public @interface MaxPooling2D {}
                        """)
                .source("com/acme/M.java", IMPORTS + """
                        @Model
                        @Input({9, 9, 3})
                        interface M {
                            @Conv2D(filters = 2, kernelSize = 3) Tensor conv();
                            @MaxPooling2D Tensor own();
                        }
                        """)
                .compile()
                .expectSuccess();
        assertEquals("3,3", receptiveField(layer(result, "conv")));
        assertEquals("none", receptiveField(layer(result, "own")));
    }

    /** Its attributes have names that mean something in layers of Keras, and other types. */
    @Test
    void aLayerWithAttributesOfThoseOfKeras() {
        CompileResult result = TestCompiler.JAVAC
                .compilation()
                .source("com/acme/Halving.java", IMPORTS + """
                        @Layer
                        @Shape(in = "height, width, c", out = "height / 2, width / 2, c")
                        public @interface Halving {
                            int strides() default 2;
                            int[] of() default {1};
                            int dataFormat() default 0;
                        }
                        """)
                .source("com/acme/M.java", IMPORTS + """
                        @Model
                        @Input({8, 8, 3})
                        interface M {
                            @Halving Tensor half(Tensor input);
                            @Add Tensor sum(Tensor half, Tensor input);
                        }
                        """)
                .compile();
        assertEquals(
                List.of(
                        "[layercheck:merge-mismatch] sum: axis 1 differs: half is (None, 4, 4, 3), input is (None, 8, 8, 3)"),
                result.errors().stream()
                        .map(message -> message.text().lines().findFirst().orElse(""))
                        .toList());
    }

    private static String receptiveField(LayerSummary layer) {
        return layer.receptiveField()
                .map(field -> field.size().get(0) + "," + field.size().get(1))
                .orElse("none");
    }

    @EachCompiler
    void aLayerOfAnotherCompilation(TestCompiler compiler) {
        for (TestCompiler other : TestCompiler.values()) {
            CompileResult library =
                    other.compile("com/acme/LowRankDense.java", LOW_RANK_DENSE).expectSuccess();
            assertLowRank(compiler.compilation()
                    .classPath(library)
                    .source("com/acme/M.java", MODEL)
                    .compile()
                    .expectSuccess());
            CompileResult wrong = compiler.compilation()
                    .classPath(library)
                    .source("com/acme/M.java", WRONG)
                    .compile();
            assertEquals(
                    List.of("[layercheck:attribute-range] first: units is 0\n    It must be at least 1."),
                    wrong.errors().stream().map(Message::text).toList());
        }
    }

    private static void assertLowRank(CompileResult result) {
        assertConstant(result, "FIRST_TYPE", "LowRankDense");
        assertConstant(result, "FIRST_OUTPUT_SHAPE", "(None, 5, 3)");
        assertConstant(result, "FIRST_PARAMS", 8L * 2 + 2 * 3 + 3 + 1);
        assertConstant(result, "FIRST_TRAINABLE_PARAMS", 8L * 2 + 2 * 3 + 3);
        assertConstant(result, "FIRST_NON_TRAINABLE_PARAMS", 1L);
        assertConstant(result, "FIRST_FORMULA", "features × rank + rank × units + units + 1");
        assertConstant(result, "FIRST_EXPLANATION", "8 × 2 + 2 × 3 + 3 + 1 = 26");
        assertConstant(result, "SECOND_OUTPUT_SHAPE", "(None, 5, 1000)");
        assertConstant(result, "SECOND_EXPLANATION", "3 × 4 + 4 × 1,000 + 1 = 4,013");
        assertConstant(result, "PARAMS", 26L + 4_013);
        assertEquals(
                List.of(
                        "down [8, 2] float32 true",
                        "up [2, 3] float32 true",
                        "bias [3] float32 true",
                        "steps [] float32 false"),
                layer(result, "first").weights().stream()
                        .map(weight -> weight.path() + " " + weight.shape().dimensions() + " "
                                + weight.dtype().kerasName() + " " + weight.trainable())
                        .toList());
    }

    @EachCompiler
    void severalInputsAndOutputs(TestCompiler compiler) {
        CompileResult result = compile(compiler, """
                @Layer
                @Weight(name = "gate", shape = "width, ceil(depth / 2)")
                @Shape(in = {"..., width", "depth"}, out = {"..., width + depth", "(width - 1) * depth / 2"})
                @interface Mix {}

                @Model
                @Output({"mix:1", "mix"})
                interface M {
                    @Input({3, 4}) Tensor left();
                    @Input(5) Tensor right();
                    @Mix Tensor mix(Tensor left, Tensor right);
                }
                """);
        assertConstant(result, "MIX_OUTPUT_SHAPE", "(None, 3, 9)");
        assertConstant(result, "MIX_OUTPUT_SHAPE_1", "(None, 7)");
        assertConstant(result, "MIX_FORMULA", "width × ceil(depth / 2)");
        assertConstant(result, "MIX_EXPLANATION", "4 × ceil(5 / 2) = 12");
        assertConstant(result, "MIX_PARAMS", 4L * 3);
    }

    @EachCompiler
    void withinAWrapper(TestCompiler compiler) {
        CompileResult result = compile(compiler, """
                @Layer
                @Weight(name = "scale", shape = "width")
                @Shape(in = "height, width", out = "width")
                @interface Column {}

                @Model
                @Input({7, 3, 4})
                interface M {
                    @TimeDistributed @Column Tensor columns();
                }
                """);
        assertConstant(result, "COLUMNS_TYPE", "TimeDistributed");
        assertConstant(result, "COLUMNS_OUTPUT_SHAPE", "(None, 7, 4)");
        assertConstant(result, "COLUMNS_EXPLANATION", "4 = 4");
    }

    @EachCompiler
    void changedInABlock(TestCompiler compiler) {
        CompileResult result = compiler.compilation()
                .source("com/acme/LowRankDense.java", LOW_RANK_DENSE)
                .source("com/acme/M.java", IMPORTS + """
                        @Model
                        @Input
                        interface Block {
                            @LowRankDense(units = 3, rank = 2) Tensor dense();
                        }

                        @Model
                        @Input(8)
                        interface M {
                            @Layer(Block.class) Tensor first();
                            @Layer(value = Block.class, set = {"dense.units = 6", "dense.useBias = false"}) Tensor second();
                        }
                        """)
                .compile()
                .expectSuccess();
        assertConstant(result, "FIRST_PARAMS", 26L);
        assertConstant(result, "SECOND_OUTPUT_SHAPE", "(None, 6)");
        assertConstant(result, "SECOND_PARAMS", 3L * 2 + 2 * 6 + 1);
    }

    @EachCompiler
    void frozenSharedAndRepeated(TestCompiler compiler) {
        CompileResult result = compile(compiler, """
                @Layer
                @Weight(name = "kernel", shape = "a, a")
                @Shape(in = "a", out = "a")
                @interface Square {}

                @Model
                @Input(4)
                interface M {
                    @Frozen @Square Tensor first();
                    @Shared("first") Tensor again();
                    @Repeat(3) @Square Tensor more();
                }
                """);
        assertConstant(result, "FIRST_NON_TRAINABLE_PARAMS", 16L);
        assertConstant(result, "PARAMS", 16L + 3 * 16);
        assertConstant(result, "TRAINABLE_PARAMS", 3L * 16);
    }

    /** What the compiler says itself of a declaration that is half typed is the only error of it. */
    @EachCompiler
    void halfTypedDeclarationsHaveTheCompilersErrorOnly(TestCompiler compiler) {
        for (String line : List.of(
                "@Shape(in = \"..., a\")",
                "@Shape(in = \"..., a\", out = 3)",
                "@Shape(in = \"..., a\", out = UNKNOWN)",
                "@Shape(in = \"..., a\", out = \"..., units\", on = \"\")",
                "@Weight(name = \"w\") @Shape(in = \"..., a\", out = \"..., units\")",
                "@Weight(name = \"w\", shape = 3) @Shape(in = \"..., a\", out = \"..., units\")",
                "@Shap(in = \"..., a\", out = \"..., units\")")) {
            CompileResult result = compiler.compile("com/acme/M.java", IMPORTS + """
                    @Layer
                    %s
                    @interface Mine {
                        int units();
                    }

                    @Model
                    @Input(4)
                    interface M {
                        @Mine(units = 3) Tensor scores();
                    }
                    """.formatted(line));
            List<Message> errors = result.errors();
            assertEquals(
                    List.of(7L), errors.stream().map(Message::line).distinct().toList(), () -> line + errors);
            assertTrue(errors.stream().noneMatch(error -> error.text().contains("[layercheck:")), () -> line + errors);
        }
    }

    /** Without the option, javac's lint says that nobody claims the annotation. */
    @Test
    void theLintKnowsTheLayersThatAnOptionNames() {
        String warning = "No processor claimed any of these annotations: /com.acme.LowRankDense";
        assertThat(lint()).hadWarningContaining(warning);
        assertThat(lint("-Alayercheck.layers=com.acme.*")).succeededWithoutWarnings();
        assertThat(lint("-Alayercheck.layers=com.acme.Other, com.acme.LowRankDense"))
                .succeededWithoutWarnings();
        assertThat(lint("-Alayercheck.layers=com.other.*")).hadWarningContaining(warning);
        assertThat(lint("-Alayercheck.layers=")).hadWarningContaining(warning);
    }

    private static Compilation lint(String... options) {
        return Javac.withLayercheck()
                .withOptions(Stream.concat(Stream.of("-Xlint:processing"), Stream.of(options))
                        .toArray())
                .compile(
                        JavaFileObjects.forSourceString("com.acme.LowRankDense", LOW_RANK_DENSE),
                        JavaFileObjects.forSourceString("com.acme.M", MODEL));
    }

    private static CompileResult compile(TestCompiler compiler, String declarations) {
        return compiler.compile("com/acme/M.java", IMPORTS + declarations).expectSuccess();
    }

    private static void assertConstant(CompileResult result, String constant, Object value) {
        assertEquals(value, result.constant("com.acme.MSummary", constant), constant);
    }

    private static LayerSummary layer(CompileResult result, String method) {
        ModelSummary model = (ModelSummary) result.invoke("com.acme.MSummary", "summary");
        return model.layers().stream()
                .filter(layer -> layer.method().equals(method))
                .findFirst()
                .orElseThrow();
    }
}
