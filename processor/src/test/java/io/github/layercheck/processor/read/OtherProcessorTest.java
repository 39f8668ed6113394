package io.github.layercheck.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.GeneratingProcessor;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.StandardLocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A model, and a custom layer, waits for what another processor has yet to generate. */
final class OtherProcessorTest {

    private static final String HEADER = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            """;

    /** A weight for each feature and unit, and, as a feature more, for the bias of each unit. */
    private static final String LAYER = """
            @Layer
            @Weight(name = "kernel", shape = "features + 1, units", when = "useKernel")
            @Shape(in = "..., features", out = "..., units")
            @interface Affine {
                @Range(min = 1) int units() default 5;
                boolean useKernel() default true;
                Mode mode() default Mode.FAST;
                enum Mode { FAST, SLOW }
            }
            """;

    private static final String MODEL = """
            @Model(name = "m")
            @Input({4})
            interface M {
                @Frozen(false) @Named("a") @Affine Tensor hidden();
                @Dense(units = 3, activation = ActivationFunction.RELU) Tensor scores(@From("hidden") Tensor x);
            }
            """;

    private static final String GENERATED = """
            package com.acme;

            import io.github.layercheck.*;

            public interface Gen {
                int ONE = 1;
                int THREE = 3;
                int FOUR = 4;
                int FIVE = 5;
                boolean YES = true;
                boolean NO = false;
                String A = "a";
                String M = "m";
                String HIDDEN = "hidden";
                String KERNEL = "features + 1, units";
                String IN = "..., features";
                String OUT = "..., units";
                enum Mode { FAST, SLOW }
                @Model @Input(7) interface Other { @io.github.layercheck.layers.ReLU Tensor active(); }
                @Layer
                @Weight(name = "kernel", shape = "features + 1, units", when = "useKernel")
                @Shape(in = "..., features", out = "..., units")
                @interface Affine {
                    int units() default 5;
                    boolean useKernel() default true;
                }
            }
            """;

    private record Edit(String from, String to) {

        String applied() {
            String source = LAYER + MODEL;
            assertTrue(source.contains(from), from);
            return HEADER + source.replace(from, to);
        }

        @Override
        public String toString() {
            return to;
        }
    }

    /** What is said by something generated, in a layer and in a model, and means the same. */
    private static List<Edit> generated() {
        return List.of(
                new Edit("\"..., units\"", "Gen.OUT"),
                new Edit("\"..., features\"", "Gen.IN"),
                new Edit("\"features + 1, units\"", "Gen.KERNEL"),
                new Edit("default 5", "default Gen.FIVE"),
                new Edit("@Range(min = 1)", "@Range(min = Gen.ONE)"),
                new Edit("useKernel() default true", "useKernel() default Gen.YES"),
                new Edit("Mode mode() default Mode.FAST", "Gen.Mode mode() default Gen.Mode.FAST"),
                new Edit("Mode mode() default Mode.FAST", "Gen.Mode[] modes() default {Gen.Mode.FAST, Gen.Mode.SLOW}"),
                new Edit("name = \"m\"", "name = Gen.M"),
                new Edit("@Input({4})", "@Input(Gen.FOUR)"),
                new Edit("@Frozen(false)", "@Frozen(Gen.NO)"),
                new Edit("@Named(\"a\")", "@Named(Gen.A)"),
                new Edit("@Affine Tensor", "@Affine(units = Gen.FIVE) Tensor"),
                new Edit("@Affine Tensor", "@Gen.Affine Tensor"),
                new Edit("units = 3", "units = Gen.THREE"),
                new Edit("@From(\"hidden\")", "@From(Gen.HIDDEN)"));
    }

    static Stream<Arguments> onBothCompilers() {
        return generated().stream()
                .flatMap(edit -> Arrays.stream(TestCompiler.values()).map(compiler -> Arguments.of(edit, compiler)));
    }

    private static Compilation compilation(TestCompiler compiler, String source) {
        return compiler.compilation()
                .source("com/acme/M.java", source)
                .source("com/acme/Client.java", "package com.acme; class Client { long params = MSummary.PARAMS; }");
    }

    @ParameterizedTest
    @MethodSource("onBothCompilers")
    void isWaitedFor(Edit edit, TestCompiler compiler) {
        CompileResult result = compilation(compiler, edit.applied())
                .processor(new GeneratingProcessor().source("com.acme.Gen", GENERATED))
                .compile()
                .expectSuccess();
        checkIsReal(result);
    }

    @EachCompiler
    void isWaitedForOverSeveralRounds(TestCompiler compiler) {
        String source = new Edit("default 5", "default Second.UNITS").applied();
        CompileResult result = compilation(compiler, source)
                .processor(new GeneratingProcessor()
                        .source("com.acme.First", "package com.acme; interface First { int UNITS = 5; }")
                        .source("com.acme.Second", "package com.acme; interface Second { int UNITS = 5; }"))
                .compile()
                .expectSuccess();
        checkIsReal(result);
    }

    @EachCompiler
    void isWaitedForByAModelOfAnother(TestCompiler compiler) {
        String source = HEADER
                + LAYER.replace("default 5", "default Gen.FIVE")
                + "@Model @Input({4}) interface Part { @Affine Tensor hidden(); }\n"
                + "@Model @Input({4}) interface M { @Layer(Part.class) Tensor a(); @Dense(units = 3) Tensor b(); }\n";
        CompileResult result = compilation(compiler, source)
                .processor(new GeneratingProcessor().source("com.acme.Gen", GENERATED))
                .compile()
                .expectSuccess();
        checkIsReal(result);
    }

    /** The layer of a model from a class path, which is compiled again here. */
    @EachCompiler
    void isWaitedForByAModelOfAClass(TestCompiler compiler) {
        CompileResult library = compiler.compilation()
                .source("com/acme/Affine.java", HEADER + LAYER)
                .source(
                        "com/acme/Part.java",
                        HEADER + "@Model @Input({4}) interface Part { @Affine Tensor hidden(); }\n")
                .compile()
                .expectSuccess();
        String source = HEADER
                + "@Model @Input({4}) interface M { @Layer(Part.class) Tensor a(); @Dense(units = 3) Tensor b(); }\n";
        CompileResult result = compilation(compiler, source)
                .source("com/acme/Affine.java", HEADER + LAYER.replace("default 5", "default Gen.FIVE"))
                .classPath(library)
                .processor(new GeneratingProcessor().source("com.acme.Gen", GENERATED))
                .compile()
                .expectSuccess();
        assertEquals((4 + 1) * 5 + 5 * 3 + 3L, result.constant("com.acme.MSummary", "PARAMS"));
    }

    /** The layer of a model in a file: one that is generated, and one with something that is. */
    @EachCompiler
    void isWaitedForByAModelOfAFile(TestCompiler compiler) {
        String layers = "@Model(source = \"m.json\", layers = {Gen.Affine.class, Other.class}) interface M {}\n"
                + LAYER.replace("default 5", "default Gen.FIVE").replace("Affine", "Other");
        CompileResult result = compilation(compiler, HEADER + layers)
                .resource(StandardLocation.CLASS_PATH, "com/acme/m.json", """
                        {"class_name": "Sequential", "config": {"name": "m", "layers": [
                          {"module": "keras.layers", "class_name": "InputLayer",
                           "config": {"batch_shape": [null, 4], "dtype": "float32", "name": "in"}},
                          {"module": null, "class_name": "Affine", "registered_name": "Affine", "config": {"name": "a"}},
                          {"module": null, "class_name": "Other", "registered_name": "Other", "config": {"name": "b"}}]}}
                        """.getBytes(StandardCharsets.UTF_8))
                .processor(new GeneratingProcessor().source("com.acme.Gen", GENERATED))
                .compile()
                .expectSuccess();
        assertEquals((4 + 1) * 5 + (5 + 1) * 5L, result.constant("com.acme.MSummary", "PARAMS"));
    }

    /** (4 + 1) × 5 of the custom layer, and 5 × 3 + 3 of the other. */
    private static void checkIsReal(CompileResult result) {
        assertEquals(List.of(), result.messages());
        assertEquals((4 + 1) * 5 + 5 * 3 + 3L, result.constant("com.acme.MSummary", "PARAMS"));
        assertEquals((4 + 1) * 5 + 5 * 3 + 3L, result.constant("com.acme.MSummary", "TRAINABLE_PARAMS"));
        assertFalse(result.generatedSource("com.acme.MSummary").contains("Stands in for"));
        assertTrue(result.report("com.acme.M").contains("\"params\": 43"));
    }

    /**
     * A value that is wrong is found in the round in which it is there. ecj shows an attribute whose default is not there yet like
     * one without a default, so that the value is said to be wrong at once, with nothing to suggest. javac shows that something
     * is missing, which the model waits for.
     */
    @EachCompiler
    void isCheckedWhenItIsThere(TestCompiler compiler) {
        String source = new Edit("default 5", "default Gen.FIVE")
                .applied()
                .replace("Affine Tensor", "Affine(units = 0) Tensor");
        CompileResult result = compilation(compiler, source)
                .processor(new GeneratingProcessor().source("com.acme.Gen", GENERATED))
                .compile();
        String whatIsKnown = compiler == TestCompiler.JAVAC ? "\n    units = 5 is the default." : "";
        assertEquals(
                List.of("[layercheck:attribute-range] hidden: units is 0\n    It must be at least 1." + whatIsKnown),
                result.errors().stream().map(Message::text).toList());
    }

    /** The declaration of a custom layer is checked in the round in which it is complete. */
    @EachCompiler
    void aLayerIsCheckedWhenItIsThere(TestCompiler compiler) {
        String source = HEADER + LAYER.replace("\"features + 1, units\"", "Gen.HIDDEN");
        CompileResult result = compiler.compilation()
                .source("com/acme/Affine.java", source)
                .processor(new GeneratingProcessor().source("com.acme.Gen", GENERATED))
                .compile();
        assertEquals(1, result.errors().size());
        Message error = result.errors().get(0);
        assertTrue(error.text().startsWith("[layercheck:shape-syntax] Affine: \"hidden\", column 1: "), error.text());
        assertEquals(7, error.line());
    }

    /** The compiler's own error of what never comes is the only one. */
    @ParameterizedTest
    @MethodSource("onBothCompilers")
    void whatNeverComesIsAnErrorOfTheCompiler(Edit edit, TestCompiler compiler) {
        CompileResult result = compilation(compiler, edit.applied()).compile();
        assertFalse(result.succeeded());
        result.errors().forEach(error -> {
            assertFalse(error.text().contains("layercheck:"), error.text());
            assertEquals("com/acme/M.java", error.path(), error.text());
        });
    }
}
