package io.github.layercheck.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.ModelSummary;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Models whose class would not fit into the limits of class files if it were written plainly. */
final class LargeModelsTest {

    /** The most bytes of a string constant that all compilers accept. */
    private static final int MAX_CONSTANT_BYTES = 65_534;

    /** A chain of Dense layers of 8 units on 8 features, each with 8 × 8 + 8 parameters. */
    private static CompileResult compile(TestCompiler compiler, int layers) {
        String methods = IntStream.rangeClosed(1, layers)
                .mapToObj(number -> "    @Dense(units = 8) Tensor layer" + number + "();\n")
                .collect(Collectors.joining());
        return compiler.compile("com/acme/Deep.java", """
                package com.acme;

                import io.github.layercheck.*;
                import io.github.layercheck.layers.Dense;

                @Model
                @Input(8)
                public interface Deep {
                """ + methods + "}\n").expectSuccess();
    }

    @EachCompiler
    void summaryLongerThanConstant(TestCompiler compiler) {
        CompileResult result = compile(compiler, 300);
        String text = (String) result.constant("com.acme.DeepSummary", "SUMMARY");
        ModelSummary summary = (ModelSummary) result.invoke("com.acme.DeepSummary", "summary");
        assertTrue(text.getBytes(UTF_8).length > MAX_CONSTANT_BYTES);
        assertEquals(summary.toString(), text);
        assertEquals(300 * 72L, result.constant("com.acme.DeepSummary", "PARAMS"));
    }

    @EachCompiler
    void methodLongerThanJvmAllows(TestCompiler compiler) {
        CompileResult result = compile(compiler, 1_500);
        ModelSummary summary = (ModelSummary) result.invoke("com.acme.DeepSummary", "summary");
        assertEquals(1_500, summary.layers().size());
        assertEquals(1_500 * 72L, summary.params());
        assertEquals("layer1500", summary.layers().get(1_499).name());
        assertEquals(72L, result.constant("com.acme.DeepSummary", "LAYER1500_PARAMS"));
    }
}
