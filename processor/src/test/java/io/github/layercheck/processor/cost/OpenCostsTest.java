package io.github.layercheck.processor.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.Arrays;
import java.util.List;

/** Multiply-accumulates without a number have no constant, and fail nothing. */
final class OpenCostsTest {

    private static List<String> constants(CompileResult result, String model) {
        return Arrays.stream(result.load("com.acme." + model + "Summary").getFields())
                .map(field -> field.getName())
                .filter(name -> name.endsWith("MACS"))
                .sorted()
                .toList();
    }

    /**
     * Of the wide layer 1,000 × 4,000 × 2,000,000 × 2,000,000 = 1.6e19, where the largest long is 9.2e18; and in the other model two layers
     * of 2 × 2 × 2,000,000 × 2,000,000 × 300,000 = 4.8e18.
     */
    @EachCompiler
    void thoseThatDoNotFit(TestCompiler compiler) {
        CompileResult result = compiler.compile("com/acme/Models.java", """
                        package com.acme;

                        import io.github.layercheck.*;
                        import io.github.layercheck.layers.*;

                        @Model
                        @Input({2_000_000, 2_000_000, 1_000})
                        interface Wide {
                            @Dense(units = 4_000) Tensor wide();
                            @Dense(units = 2)     Tensor narrow();
                        }

                        @Model
                        @Input({2_000_000, 2_000_000, 300_000, 2})
                        interface Together {
                            @Dense(units = 2) Tensor first();
                            @Dense(units = 2) Tensor second();
                        }

                        @Model
                        @Input({Input.NONE, 8})
                        interface Open {
                            @Dense(units = 2) Tensor steps();
                            @GlobalAveragePooling1D Tensor mean();
                            @Dense(units = 2) Tensor last();
                        }
                        """).expectSuccess();
        assertEquals(List.of("NARROW_MACS"), constants(result, "Wide"));
        assertEquals(1_000L * 4_000 + 4_000 + 4_000 * 2 + 2, result.constant("com.acme.WideSummary", "PARAMS"));
        assertEquals(4_000L * 2 * 2_000_000 * 2_000_000, result.constant("com.acme.WideSummary", "NARROW_MACS"));
        assertEquals(List.of("FIRST_MACS", "SECOND_MACS"), constants(result, "Together"));
        assertEquals(List.of("LAST_MACS", "MEAN_MACS"), constants(result, "Open"));
    }
}
