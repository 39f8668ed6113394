package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.Batch;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operation over all axes makes has neither a batch nor a sample; whatever asks for one gets a calm error. */
final class SingleNumberTest {

    private static final String HEADER = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;
            import io.github.layercheck.ops.Sum;

            """;

    private static final List<String> LAYERS = List.of(
            "@Reshape(targetShape = 4) Tensor r();",
            "@Flatten Tensor r();",
            "@Dense(units = 2) Tensor r();",
            "@LSTM(units = 2) Tensor r();",
            "@Conv2D(filters = 2, kernelSize = 2) Tensor r();",
            "@Concatenate Tensor r(Tensor s, Tensor input);",
            "@Add Tensor r(Tensor s, Tensor input);",
            "@TimeDistributed @Dense(units = 2) Tensor r();",
            "@RepeatVector(n = 2) Tensor r();",
            "@Attention Tensor r(Tensor s, Tensor input);",
            "@MultiHeadAttention(numHeads = 1, keyDim = 1) Tensor r(Tensor s, @From(\"s\") Tensor value);",
            "@BatchNormalization Tensor r();",
            "@Permute(dims = 1) Tensor r();",
            "@CategoryEncoding(numTokens = 3) Tensor r();",
            "@Dot(axes = 1) Tensor r(Tensor s, Tensor input);",
            "@ZeroPadding1D Tensor r();",
            "@Layer(Right.class) Tensor r();");

    @Test
    void isAnErrorWhereALayerTakesSamples() {
        Batch batch = new Batch(TestCompiler.JAVAC);
        batch.add("Right", Map.of("com/acme/Right.java", model("Right", "")));
        for (int i = 0; i < LAYERS.size(); i++) {
            String name = "M" + i;
            batch.add(name, Map.of("com/acme/" + name + ".java", model(name, LAYERS.get(i))));
        }
        batch.compile();
        for (int i = 0; i < LAYERS.size(); i++) {
            List<Message> errors = batch.errors("M" + i);
            assertEquals(1, errors.size(), LAYERS.get(i));
            String first = errors.get(0).text().lines().findFirst().orElseThrow();
            assertTrue(first.contains(" r: ") && first.contains("()"), first);
            assertFalse(first.contains("internal-error"), first);
        }
    }

    private static String model(String name, String layer) {
        return HEADER + "@Model @Input(4) interface " + name + " { @Sum Tensor s(); " + layer + " }\n";
    }

    /** A loss of one number, or of one for each sample, is the model's own: no advice fits it. */
    @Test
    void isNoAdviceAsTheOutputOfATrainedModel() {
        for (String training : List.of(
                "loss = Loss.MEAN_SQUARED_ERROR, target = 3",
                "loss = Loss.SPARSE_CATEGORICAL_CROSSENTROPY, target = 3",
                "loss = Loss.CATEGORICAL_CROSSENTROPY, classes = 3")) {
            assertEquals(List.of(), warnings(training, "@Sum"));
        }
        assertEquals(List.of(), warnings("loss = Loss.SPARSE_CATEGORICAL_CROSSENTROPY, target = 3", "@Sum(axis = 1)"));
    }

    private static List<Message> warnings(String training, String sum) {
        return TestCompiler.JAVAC
                .compilation()
                .lints()
                .source(
                        "com/acme/M.java",
                        HEADER + "@Model(" + training + ") @Input(4) interface M { " + sum + " Tensor s(); }")
                .compile()
                .expectSuccess()
                .warnings();
    }
}
