package io.github.layercheck.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * javac warns of a class that is created in the last round of processing, and of one that is created and never written. What
 * cannot become right waits for no other round; the file of what waits is created at once and written at the end.
 */
final class LastRoundTest {

    private static final String HEADER = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            @Layer
            @Shape(in = "..., features", out = "..., units")
            @interface Custom {
                int units() default 3;
                Padding padding() default Padding.SAME;
            }

            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Conv2D(filters = 4, kernelSize = 9, pading = Padding.SAME)",
                "@Conv2D(filters = 4, kernelSize = 9, padding = Padding.SAMEE)",
                "@Conv2D(filters = 4, kernelSize = 9, padding = Missing.SAME)",
                "@Dense(units = 4, activation = RELU)",
                "@Custom(padding = Padding.SAMEE)",
                "@Custom(unit = 4)",
                "@Broken(units = 4)",
                "@Danse(units = 4)",
                "@Dense(units = Missing.UNITS)",
                "@Layer(Missing.class)",
                "@From(\"input\") @Dense(units = 4)",
            })
    void isNotWarnedOf(String layer) {
        CompileResult result = TestCompiler.JAVAC.compile("com/acme/M.java", HEADER + """
                @Layer
                @Shape(in = "..., features", out = "..., unit")
                @interface Broken {
                    int units();
                }

                @Model
                @Input({8, 8, 3})
                interface M {
                """ + layer + """
                 Tensor hidden();
                    @Dense(units = 2) Tensor scores();
                }

                class Client {
                    long params = MSummary.PARAMS;
                }
                """);
        assertFalse(result.succeeded());
        assertEquals(
                List.of(),
                result.messages().stream()
                        .filter(message -> message.kind() != Diagnostic.Kind.ERROR)
                        .map(Message::text)
                        .toList());
    }

    /** With all lints, javac also warns of a class that is created although it is in a source. */
    @Test
    void anotherClassOfTheNameIsNotWarnedOf() {
        CompileResult result = TestCompiler.JAVAC
                .compilation()
                .options("-Xlint:all,-path")
                .source("com/acme/M.java", HEADER + """
                        @Model
                        @Input(4)
                        interface M {
                            @Danse(units = 2) Tensor scores();
                        }

                        class MSummary {}
                        """)
                .compile();
        assertFalse(result.succeeded());
        assertEquals(List.of(), result.warnings());
    }
}
