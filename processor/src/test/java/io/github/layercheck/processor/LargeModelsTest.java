package io.github.layercheck.processor;

import static io.github.layercheck.processor.testing.LargeModels.PARAMS_OF_LAYER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.LargeModels;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.StandardLocation;

/** Models whose class would not fit into the limits of class files if it were written plainly. */
final class LargeModelsTest {

    /** The largest string constant that all compilers accept, in bytes. */
    private static final int MAX_CONSTANT_BYTES = 65_534;

    /** As many layers as have constants of their own. */
    private static final int MOST_LAYERS = 2_000;

    private static CompileResult compile(TestCompiler compiler, int layers, IntFunction<String> layer) {
        return compiler.compile("com/acme/Deep.java", LargeModels.source("(8)", "Deep", layers, layer));
    }

    private static CompileResult chain(TestCompiler compiler, int layers) {
        return compile(compiler, layers, LargeModels::dense).expectSuccess();
    }

    private static ModelSummary summary(CompileResult result) {
        return (ModelSummary) result.invoke("com.acme.DeepSummary", "summary");
    }

    private static Set<String> constants(CompileResult result) {
        return Arrays.stream(result.load("com.acme.DeepSummary").getFields())
                .map(field -> field.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** That a model has no constants but its own, and all facts of its layers none the less. */
    private static void assertAllIsInSummary(CompileResult result, int layers, Set<String> ofFile) {
        Set<String> constants = new TreeSet<>(ofFile);
        constants.addAll(List.of("NAME", "PARAMS", "TRAINABLE_PARAMS", "NON_TRAINABLE_PARAMS", "SUMMARY"));
        constants.addAll(List.of("BYTES", "INT8_BYTES", "INT4_BYTES", "MACS", "ACTIVATION_BYTES", "PEAK_BYTES"));
        constants.addAll(List.of("INPUT_SHAPE", "INPUT_SIZE", "OUTPUT_SHAPE", "OUTPUT_SIZE"));
        assertEquals(constants, constants(result));
        assertTrue(result.generatedSource("com.acme.DeepSummary").contains("It has too many layers"));
        ModelSummary summary = summary(result);
        assertEquals(layers * PARAMS_OF_LAYER, summary.params());
        assertEquals(layers * PARAMS_OF_LAYER, result.constant("com.acme.DeepSummary", "PARAMS"));
        assertEquals(summary.toString(), result.constant("com.acme.DeepSummary", "SUMMARY"));
        LayerSummary last = summary.layers().get(summary.layers().size() - 1);
        assertEquals("layer" + layers, last.name());
        assertEquals("8 × 8 + 8 = 72", last.explanation());
        assertTrue(result.report("com.acme.Deep").contains("\"name\": \"layer" + layers + "\""));
    }

    @EachCompiler
    void summaryLongerThanConstant(TestCompiler compiler) {
        CompileResult result = chain(compiler, 300);
        String text = (String) result.constant("com.acme.DeepSummary", "SUMMARY");
        assertTrue(text.getBytes(UTF_8).length > MAX_CONSTANT_BYTES);
        assertEquals(summary(result).toString(), text);
        assertEquals(300 * PARAMS_OF_LAYER, result.constant("com.acme.DeepSummary", "PARAMS"));
    }

    @EachCompiler
    void asManyLayersAsHaveConstants(TestCompiler compiler) {
        CompileResult result = chain(compiler, MOST_LAYERS);
        ModelSummary summary = summary(result);
        assertEquals(MOST_LAYERS, summary.layers().size());
        assertEquals(MOST_LAYERS * PARAMS_OF_LAYER, summary.params());
        assertEquals("layer2000", summary.layers().get(MOST_LAYERS - 1).name());
        assertEquals(PARAMS_OF_LAYER, result.constant("com.acme.DeepSummary", "LAYER2000_PARAMS"));
        assertFalse(result.generatedSource("com.acme.DeepSummary").contains("It has too many layers"));
    }

    @EachCompiler
    void oneLayerMore(TestCompiler compiler) {
        assertAllIsInSummary(chain(compiler, MOST_LAYERS + 1), MOST_LAYERS + 1, Set.of());
    }

    @EachCompiler
    void importedChain(TestCompiler compiler) {
        CompileResult result = compiler.compilation()
                .source("com/acme/Deep.java", """
                        package com.acme;

                        import io.github.layercheck.*;

                        @Model(source = "deep.json")
                        public interface Deep {}
                        """)
                .resource(
                        StandardLocation.CLASS_PATH,
                        "com/acme/deep.json",
                        LargeModels.kerasChain(5_000).getBytes(UTF_8))
                .compile()
                .expectSuccess();
        assertAllIsInSummary(
                result,
                5_000,
                Set.of(
                        "INPUT_NAME",
                        "INPUT_DTYPE",
                        "INPUT_RANK",
                        "INPUT_BYTES",
                        "OUTPUT_NAME",
                        "OUTPUT_DTYPE",
                        "OUTPUT_RANK",
                        "OUTPUT_BYTES"));
        assertEquals(5_001, summary(result).layers().size());
    }

    @EachCompiler
    void manyUsesOfOneBlock(TestCompiler compiler) {
        CompileResult result = compiler.compilation()
                .source("com/acme/Block.java", LargeModels.source("", "Block", 2, LargeModels::dense))
                .source(
                        "com/acme/Deep.java",
                        LargeModels.source(
                                "(8)", "Deep", 1_000, number -> "@Layer(Block.class) Tensor use" + number + "();"))
                .compile()
                .expectSuccess();
        assertEquals(1_000 * 2 * PARAMS_OF_LAYER, summary(result).params());
        assertEquals(2 * PARAMS_OF_LAYER, result.constant("com.acme.DeepSummary", "USE1000_PARAMS"));
        assertEquals("layer2", summary(result).layers().get(999).layers().get(1).name());
    }

    /** Every layer has its problem, and the class that stands in for the model's has not too many constants. */
    @EachCompiler
    void asManyProblemsAsLayers(TestCompiler compiler) {
        CompileResult result = compile(compiler, 5_000, number -> "@Dense(units = 0) Tensor layer" + number + "();");
        List<String> expected = IntStream.rangeClosed(1, compiler == TestCompiler.JAVAC ? 100 : 5_000)
                .mapToObj(number -> "[layercheck:attribute-range] layer" + number + ": units is 0")
                .toList();
        assertEquals(
                expected,
                texts(result.errors()).stream()
                        .map(text -> text.lines().findFirst().orElse(""))
                        .toList());
        assertFalse(result.generatedSource("com.acme.DeepSummary").contains("LAYER1_PARAMS"));
    }

    /** The same for what a few lines declare: 2,000,000,000 layers, and 2 × 2 × ... of them. */
    @EachCompiler
    void moreLayersThanThereCanBe(TestCompiler compiler) {
        String limit = "[layercheck:model-limit] %s: has more than 100,000 layers, those of nested models included\n"
                + "    The generated class and the report name every layer of a model, and must stay small enough for a"
                + " compiler.";
        String repeated = LargeModels.source(
                "(8)", "Deep", 1, number -> "@Repeat(2_000_000_000) @Dense(units = 8) Tensor layers();");
        assertEquals(
                List.of(limit.formatted("Deep")),
                texts(compiler.compile("com/acme/Deep.java", repeated).errors()));
        Compilation doubled = compiler.compilation();
        for (int level = 0; level <= 17; level++) {
            String inner = level == 0 ? "@ReLU" : "@Layer(Twice" + (level - 1) + ".class)";
            doubled.source(
                    "com/acme/Twice" + level + ".java",
                    LargeModels.source("", "Twice" + level, 2, number -> inner + " Tensor half" + number + "();"));
        }
        // Of level n, 2 in it, 4 within these, and so on: 2 × (2^(n + 1) − 1), which is 131,070 at 15.
        CompileResult result = doubled.compile();
        assertEquals(
                List.of(limit.formatted("Twice15"), limit.formatted("Twice16"), limit.formatted("Twice17")),
                texts(result.errors()));
    }

    private static List<String> texts(List<Message> errors) {
        return errors.stream().map(Message::text).toList();
    }
}
