package io.github.layercheck.processor.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.ModelSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The example's layers of its own, in its own sources, with figures that are worked out here. */
final class ExampleLayersTest {

    private static final Path SOURCES = Path.of("..", "example", "src", "main", "java");
    private static final String PACKAGE = "io.github.layercheck.example.custom";

    @EachCompiler
    void figures(TestCompiler compiler) throws IOException {
        Compilation compilation = compiler.compilation();
        for (Path file : sources()) {
            compilation.source(SOURCES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        CompileResult result = compilation.compile().expectSuccess();
        lowRankDense(result);
        squeezeAndExcitation(result);
        rotaryAttention(result);
    }

    private static void lowRankDense(CompileResult result) {
        String model = "CompressedClassifier";
        assertConstant(result, model, "WIDE_OUTPUT_SHAPE", "(None, 1024)");
        assertConstant(result, model, "WIDE_FORMULA", "features × rank + rank × units + units");
        assertConstant(result, model, "WIDE_EXPLANATION", "1,024 × 32 + 32 × 1,024 + 1,024 = 66,560");
        assertConstant(result, model, "SCORES_OUTPUT_SHAPE", "(None, 10)");
        assertConstant(result, model, "SCORES_EXPLANATION", "1,024 × 4 + 4 × 10 = 4,136");
        assertConstant(result, model, "PARAMS", 66_560L + 4_136);
        assertConstant(result, model, "WIDE_MACS", 1024L * 32 + 32 * 1024);
        assertConstant(result, model, "MACS", 65_536L + 1024 * 4 + 4 * 10);
    }

    private static void squeezeAndExcitation(CompileResult result) {
        String model = "WeighedChannels";
        assertConstant(result, model, "FILTERS_EXPLANATION", "3 × 3 × 3 × 40 + 40 = 1,120");
        assertConstant(result, model, "WEIGHED_OUTPUT_SHAPE", "(None, 32, 32, 40)");
        assertConstant(
                result,
                model,
                "WEIGHED_FORMULA",
                "2 × channels × ceil(channels / ratio) + ceil(channels / ratio) + channels");
        assertConstant(result, model, "WEIGHED_EXPLANATION", "2 × 40 × ceil(40 / 16) + ceil(40 / 16) + 40 = 283");
        assertConstant(result, model, "AVERAGE_OUTPUT_SHAPE", "(None, 40)");
        assertConstant(result, model, "PARAMS", 1_120L + 40 * 3 + 3 + 3 * 40 + 40);
        assertConstant(result, model, "WEIGHED_MACS", 40L * 3 + 3 * 40);
    }

    private static void rotaryAttention(CompileResult result) {
        String model = "RotaryReader";
        assertConstant(result, model, "WORDS_PARAMS", 8_000L * 64);
        assertConstant(result, model, "ATTENTION_OUTPUT_SHAPE", "(None, None, 64)");
        assertConstant(result, model, "ATTENTION_OUTPUT_SHAPE_1", "(None, 4, None, None)");
        assertConstant(result, model, "ATTENTION_EXPLANATION", "4 × 64 × 4 × 16 + (16 / 2) = 16,392");
        assertConstant(result, model, "ATTENTION_TRAINABLE_PARAMS", 4L * 64 * 4 * 16);
        assertConstant(result, model, "ATTENTION_NON_TRAINABLE_PARAMS", 16L / 2);
        assertConstant(result, model, "PARAMS", 512_000L + 16_392);
        ModelSummary summary = (ModelSummary) result.invoke(PACKAGE + "." + model + "Summary", "summary");
        // four products with the weights, 64 × 4 × 16 each, and two of all pairs of steps, 4 × 16 each
        assertEquals(
                "16,384 × steps + 128 × steps × steps", summary.layers().get(2).macsExplanation());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(PACKAGE.replace('.', '/')))) {
            return files.sorted().toList();
        }
    }

    private static void assertConstant(CompileResult result, String model, String constant, Object value) {
        assertEquals(value, result.constant(PACKAGE + "." + model + "Summary", constant), model + "." + constant);
    }
}
