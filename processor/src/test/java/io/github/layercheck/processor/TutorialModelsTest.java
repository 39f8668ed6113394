package io.github.layercheck.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.ConstantClient;
import io.github.layercheck.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tutorials' models, in the example's own sources: outputs, parameters and why, as the tutorials count them. */
class TutorialModelsTest {

    private static final Path EXAMPLE = Path.of("..", "example", "src", "main", "java");
    private static final String PACKAGE = "io.github.layercheck.example.";

    private static final String DENSE = "features × units + units";
    private static final String SIMPLE_RNN = "features × units + units × units + units";
    private static final String LSTM = "4 × (features × units + units × units + units)";
    private static final String CONV_2D = "kernel_height × kernel_width × channels × filters + filters";
    private static final String EMBEDDING = "input_dim × output_dim";

    /** What is expected of a layer; its constants begin with its name. */
    private record Layer(String name, String shape, long params, String formula, String explanation) {

        /** A layer without weights. */
        Layer(String name, String shape) {
            this(name, shape, 0, "", "0");
        }
    }

    private record Expected(String model, long params, List<Layer> layers) {

        static Expected of(String model, long params, Layer... layers) {
            return new Expected(model, params, List.of(layers));
        }

        Map<String, Object> constants() {
            Map<String, Object> constants = new TreeMap<>();
            constants.put("PARAMS", params);
            constants.put("OUTPUT_SHAPE", layers.get(layers.size() - 1).shape());
            for (Layer layer : layers) {
                constants.put(layer.name() + "_OUTPUT_SHAPE", layer.shape());
                constants.put(layer.name() + "_PARAMS", layer.params());
                constants.put(layer.name() + "_FORMULA", layer.formula());
                constants.put(layer.name() + "_EXPLANATION", layer.explanation());
            }
            return constants;
        }

        ConstantClient client() {
            return new ConstantClient(PACKAGE + model + "Summary", constants().keySet());
        }
    }

    private static final List<Expected> MODELS = List.of(
            Expected.of(
                    "dense.Perceptron",
                    32,
                    new Layer("HIDDEN", "(None, 5)", 20, DENSE, "3 × 5 + 5 = 20"),
                    new Layer("RESULT", "(None, 2)", 12, DENSE, "5 × 2 + 2 = 12")),
            Expected.of(
                    "dense.PerceptronOverSteps",
                    32,
                    new Layer("HIDDEN", "(None, None, 5)", 20, DENSE, "3 × 5 + 5 = 20"),
                    new Layer("RESULT", "(None, None, 2)", 12, DENSE, "5 × 2 + 2 = 12")),
            Expected.of(
                    "dense.Bottleneck",
                    10_451,
                    new Layer("WIDE", "(None, None, 100)", 5_100, DENSE, "50 × 100 + 100 = 5,100"),
                    new Layer("BOTTLENECK", "(None, None, 1)", 101, DENSE, "100 × 1 + 1 = 101"),
                    new Layer("WIDE_AGAIN", "(None, None, 100)", 200, DENSE, "1 × 100 + 100 = 200"),
                    new Layer("RESTORED", "(None, None, 50)", 5_050, DENSE, "100 × 50 + 50 = 5,050")),
            Expected.of(
                    "recurrent.SequenceToVector",
                    40,
                    new Layer("LAST", "(None, 4)", 40, SIMPLE_RNN, "5 × 4 + 4 × 4 + 4 = 40")),
            Expected.of(
                    "recurrent.SequenceToSequence",
                    160,
                    new Layer("STATES", "(None, None, 4)", 160, LSTM, "4 × (5 × 4 + 4 × 4 + 4) = 160")),
            Expected.of(
                    "recurrent.TinyLstm",
                    48,
                    new Layer("STATE", "(None, 2)", 48, LSTM, "4 × (3 × 2 + 2 × 2 + 2) = 48")),
            Expected.of(
                    "recurrent.FrameSequence",
                    4_457_472,
                    new Layer(
                            "VIDEO",
                            "(None, 256)",
                            4_457_472,
                            LSTM,
                            "4 × (4,096 × 256 + 256 × 256 + 256) = 4,457,472")),
            Expected.of(
                    "recurrent.NextValue",
                    131,
                    new Layer("MEMORY", "(None, 10)", 120, SIMPLE_RNN, "1 × 10 + 10 × 10 + 10 = 120"),
                    new Layer("NEXT", "(None, 1)", 11, DENSE, "10 × 1 + 1 = 11")),
            Expected.of(
                    "recurrent.BothDirections",
                    12_620,
                    new Layer(
                            "BOTH",
                            "(None, None, 10)",
                            420,
                            "2 × 3 × (features × units + units × units + units)",
                            "2 × 3 × (8 × 5 + 5 × 5 + 5) = 420"),
                    new Layer("STATE", "(None, 50)", 12_200, LSTM, "4 × (10 × 50 + 50 × 50 + 50) = 12,200")),
            Expected.of(
                    "recurrent.BothDirectionsResetAfter",
                    12_650,
                    new Layer(
                            "BOTH",
                            "(None, None, 10)",
                            450,
                            "2 × 3 × (features × units + units × units + 2 × units)",
                            "2 × 3 × (8 × 5 + 5 × 5 + 2 × 5) = 450"),
                    new Layer("STATE", "(None, 50)", 12_200, LSTM, "4 × (10 × 50 + 50 × 50 + 50) = 12,200")),
            Expected.of(
                    "convolution.SequenceFilters",
                    28_704,
                    new Layer(
                            "FEATURES",
                            "(None, 494, 32)",
                            28_704,
                            "kernel_size × channels × filters + filters",
                            "7 × 128 × 32 + 32 = 28,704")),
            Expected.of(
                    "convolution.GreyscaleFilters",
                    15,
                    new Layer("FEATURES", "(None, None, None, 3)", 15, CONV_2D, "2 × 2 × 1 × 3 + 3 = 15")),
            Expected.of(
                    "convolution.ColorFilter",
                    13,
                    new Layer("FEATURES", "(None, None, None, 1)", 13, CONV_2D, "2 × 2 × 3 × 1 + 1 = 13")),
            Expected.of(
                    "convolution.TwoChannelFilters",
                    27,
                    new Layer("FEATURES", "(None, None, None, 3)", 27, CONV_2D, "2 × 2 × 2 × 3 + 3 = 27")),
            Expected.of(
                    "text.WordVectors",
                    640_000,
                    new Layer("VECTORS", "(None, 10, 64)", 640_000, EMBEDDING, "10,000 × 64 = 640,000")),
            Expected.of(
                    "text.TextOfAnyLength",
                    67_104,
                    new Layer("VECTORS", "(None, None, 64)", 64_000, EMBEDDING, "1,000 × 64 = 64,000"),
                    new Layer("TEXT", "(None, 32)", 3_104, SIMPLE_RNN, "64 × 32 + 32 × 32 + 32 = 3,104")),
            Expected.of(
                    "text.WordTagger",
                    320_736,
                    new Layer("VECTORS", "(None, 600, 32)", 320_000, EMBEDDING, "10,000 × 32 = 320,000"),
                    new Layer("CONTEXT", "(None, 600, 15)", 720, SIMPLE_RNN, "32 × 15 + 15 × 15 + 15 = 720"),
                    new Layer("TAG", "(None, 600, 1)", 16, DENSE, "15 × 1 + 1 = 16")),
            Expected.of(
                    "text.WiderWordTagger",
                    321_921,
                    new Layer("VECTORS", "(None, 600, 32)", 320_000, EMBEDDING, "10,000 × 32 = 320,000"),
                    new Layer("CONTEXT", "(None, 600, 30)", 1_890, SIMPLE_RNN, "32 × 30 + 30 × 30 + 30 = 1,890"),
                    new Layer("TAG", "(None, 600, 1)", 31, DENSE, "30 × 1 + 1 = 31")),
            Expected.of(
                    "image.Mnist",
                    23_893,
                    new Layer("FLATTEN", "(None, 784)"),
                    new Layer("HIDDEN", "(None, 30)", 23_550, DENSE, "784 × 30 + 30 = 23,550"),
                    new Layer("NARROW", "(None, 10)", 310, DENSE, "30 × 10 + 10 = 310"),
                    new Layer("DIGITS", "(None, 3)", 33, DENSE, "10 × 3 + 3 = 33")),
            Expected.of(
                    "image.SmallImages",
                    176_025,
                    new Layer("FEATURES", "(None, 49, 49, 99)", 4_950, CONV_2D, "7 × 7 × 1 × 99 + 99 = 4,950"),
                    new Layer("SMALLER", "(None, 24, 24, 99)"),
                    new Layer("FLAT", "(None, 57024)"),
                    new Layer("CLASSES", "(None, 3)", 171_075, DENSE, "57,024 × 3 + 3 = 171,075")));

    @TestFactory
    Stream<DynamicTest> onJavac() {
        return onCompiler(TestCompiler.JAVAC);
    }

    @TestFactory
    Stream<DynamicTest> onEcj() {
        return onCompiler(TestCompiler.ECJ);
    }

    private static Stream<DynamicTest> onCompiler(TestCompiler compiler) {
        Compilation compilation = compiler.compilation();
        for (Expected expected : MODELS) {
            compilation.source(path(expected), read(EXAMPLE.resolve(path(expected))));
            compilation.source(expected.client().path(), expected.client().source());
        }
        CompileResult result = compilation.compile().expectSuccess();
        return MODELS.stream()
                .map(expected -> DynamicTest.dynamicTest(
                        expected.model(),
                        () -> assertEquals(
                                expected.constants(), expected.client().values(result))));
    }

    private static String path(Expected expected) {
        return (PACKAGE + expected.model()).replace('.', '/') + ".java";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
