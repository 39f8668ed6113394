package io.github.layercheck.processor.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.List;
import javax.tools.StandardLocation;

/** Warnings of a model in a file, all of which stand where the source names it. */
final class FileLintsTest {

    private static final String SOFTMAX = """
            {"class_name": "Dense", "config": {"name": "last", "units": 3, "activation": "softmax"}}""";

    private static final String BIASES = """
            {"class_name": "Dense", "config": {"name": "a", "units": 3}},
            {"class_name": "BatchNormalization", "config": {"name": "b"}},
            {"class_name": "Dense", "config": {"name": "c", "units": 4}},
            {"class_name": "BatchNormalization", "config": {"name": "d"}}""";

    private static String file(String layers, String compileConfig) {
        return """
                {"module": "keras", "class_name": "Sequential", "config": {"name": "m", "layers": [
                  {"module": "keras.layers", "class_name": "InputLayer",
                   "config": {"batch_shape": [null, 8], "dtype": "float32", "name": "in"}},
                  %s]}, "compile_config": %s}
                """.formatted(
                layers.replace("{\"class_name\"", "{\"module\": \"keras.layers\", \"class_name\""), compileConfig);
    }

    private static CompileResult compile(TestCompiler compiler, String file, String attributes, String... annotations) {
        String source = "package com.acme;\n\nimport io.github.layercheck.*;\n\n" + String.join("\n", annotations)
                + "\n@Model(source = \"m.json\"" + attributes + ")\ninterface M {}\n";
        return compiler.compilation()
                .lints()
                .resource(StandardLocation.SOURCE_PATH, "com/acme/m.json", file.getBytes(UTF_8))
                .source("com/acme/M.java", source)
                .compile()
                .expectSuccess();
    }

    private static List<String> firstLines(CompileResult result) {
        return result.warnings().stream()
                .map(Message::text)
                .map(text -> text.lines().findFirst().orElseThrow())
                .toList();
    }

    /** 3 + 4 biases. */
    @EachCompiler
    void ofSeveralOfAKindTheFirstIsShown(TestCompiler compiler) {
        CompileResult result = compile(compiler, file(BIASES, "null"), "");
        assertEquals(
                List.of(
                        "[layercheck:bias-before-normalization] a: its bias of 3 has no effect; 7 parameters of 2 layers have"
                                + " none, and 1 more like it (config.layers[1].config.use_bias in m.json)"),
                firstLines(result));
        assertEquals(2, result.report("com.acme.M").split("bias-before-normalization", -1).length - 1, "in the report");
    }

    @EachCompiler
    void theInterfaceAllows(TestCompiler compiler) {
        CompileResult result = compile(compiler, file(BIASES, "null"), "", "@Allow(\"bias-before-normalization\")");
        assertEquals(List.of(), firstLines(result));
    }

    @EachCompiler
    void aCompiledArchiveSaysItsLoss(TestCompiler compiler) {
        String warning = "[layercheck:loss-activation] last: softmax, but the loss is binary_crossentropy"
                + " (config.layers[1].config.activation in m.json)";
        for (String loss : List.of(
                "\"binary_crossentropy\"",
                "\"bce\"",
                "{\"module\": \"keras.losses\", \"class_name\": \"BinaryCrossentropy\", \"config\": {\"from_logits\": false}}")) {
            CompileResult result = compile(compiler, file(SOFTMAX, "{\"loss\": " + loss + "}"), "");
            assertEquals(List.of(warning), firstLines(result), loss);
        }
        for (String loss : List.of(
                "\"categorical_crossentropy\"",
                "\"mse\"",
                "null",
                "[\"binary_crossentropy\"]",
                "{\"last\": \"binary_crossentropy\"}",
                "{\"class_name\": \"function\", \"config\": \"own\", \"module\": \"builtins\"}")) {
            CompileResult result = compile(compiler, file(SOFTMAX, "{\"loss\": " + loss + "}"), "");
            assertEquals(List.of(), firstLines(result), loss);
        }
        String logits = "{\"class_name\": \"CategoricalCrossentropy\", \"config\": {\"from_logits\": true}}";
        assertEquals(
                List.of(
                        "[layercheck:logits-twice] last: softmax, and the loss makes probabilities as well: fromLogits is true"
                                + " (config.layers[1].config.activation in m.json)"),
                firstLines(compile(compiler, file(SOFTMAX, "{\"loss\": " + logits + "}"), "")));
    }

    @EachCompiler
    void whatTheInterfaceSaysComesFirst(TestCompiler compiler) {
        String file = file(SOFTMAX, "{\"loss\": \"binary_crossentropy\"}");
        assertEquals(List.of(), firstLines(compile(compiler, file, ", loss = Loss.CATEGORICAL_CROSSENTROPY")));
        assertEquals(
                List.of(
                        "[layercheck:loss-activation] last: softmax, but the loss is binary_crossentropy"
                                + " (config.layers[1].config.activation in m.json)",
                        "[layercheck:classes] M: last makes 3 of 4 classes"),
                firstLines(compile(compiler, file, ", classes = 4")).stream()
                        .sorted((a, b) -> b.compareTo(a))
                        .toList());
    }
}
