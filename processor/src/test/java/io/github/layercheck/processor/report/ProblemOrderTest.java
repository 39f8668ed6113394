package io.github.layercheck.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.List;
import javax.tools.Diagnostic;

/** Problems come in the order of the file, whatever the names of the models and whichever step finds them. */
class ProblemOrderTest {

    @EachCompiler
    void severalModelsOfOneFile(TestCompiler compiler) {
        assertInOrder(compiler, """
                package com.acme;

                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;

                @Model @Input(4) interface Zebra {
                    @Dense(units = 0) Tensor a(); // 1
                }
                @Layer @Shape(in = "n", out = "m") // 2
                @interface Custom {}
                class Outer {
                    @Model @Input(4) interface Yak {
                        @Dense(units = 0) Tensor a(); // 3
                    }
                    @Model @Input(4) interface Ape {
                        @Dense(units = 0) Tensor a(); // 4
                    }
                }
                @Model @Input(4) interface Cow {
                    @Dense(units = 0) Tensor a(); // 5
                }
                @Model @Input(4) interface Bee {
                    @Dense(units = 0) Tensor a(); // 6
                }
                """);
    }

    @EachCompiler
    void severalProblemsOfOneModel(TestCompiler compiler) {
        assertInOrder(compiler, """
                package com.acme;

                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;

                @Model
                @Input(0) // 1
                @Output("zz") // 2
                interface Some {
                    @Named("b")
                    @Conv1D(
                            filters = 0, // 3
                            kernelSize = {1, 2}, // 4
                            strides = 0) // 5
                    Tensor z(
                            Tensor inputs, // 6
                            Tensor y); // 7
                    @Named("b") // 8
                    @Dense(units = 0) // 9
                    Tensor y(Tensor x); // 10
                    Tensor a(); // 11
                }
                """);
    }

    /** Expects one error at each line that is numbered. */
    private static void assertInOrder(TestCompiler compiler, String source) {
        CompileResult result =
                compiler.compilation().source("com/acme/Some.java", source).compile();
        List<String> lines = source.lines().toList();
        List<Long> expected = lines.stream()
                .filter(line -> line.contains(" // "))
                .map(line -> lines.indexOf(line) + 1L)
                .toList();
        List<Long> errors = result.messages().stream()
                .filter(message -> message.kind() == Diagnostic.Kind.ERROR)
                .map(message -> message.line())
                .toList();
        assertEquals(expected, errors, () -> result.messages().toString());
    }
}
