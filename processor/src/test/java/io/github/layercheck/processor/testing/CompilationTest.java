package io.github.layercheck.processor.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javax.tools.Diagnostic;

/** That the harness sees on both compilers what a user would see. */
final class CompilationTest {

    private static final String MNIST = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            @Model
            @Input(784)
            interface Mnist {
                @Dense(units = 30) Tensor hidden();
            }
            """;

    @EachCompiler
    void seesClassesSourcesAndReport(TestCompiler compiler) {
        CompileResult result = compiler.compilation()
                .source("com/acme/Mnist.java", MNIST)
                .source(
                        "com/acme/Client.java",
                        "package com.acme; public class Client { public static long params() { return MnistSummary.PARAMS; } }")
                .compile()
                .expectSuccess();
        assertEquals(List.of(), result.messages());
        assertEquals(784 * 30 + 30L, result.constant("com.acme.MnistSummary", "PARAMS"));
        assertEquals(784 * 30 + 30L, result.invoke("com.acme.Client", "params"));
        assertTrue(result.generatedSource("com.acme.MnistSummary").contains("final class MnistSummary"));
        assertTrue(result.report("com.acme.Mnist").contains("\"model\": \"com.acme.Mnist\""));
    }

    @EachCompiler
    void seesMessagesOfTheProcessor(TestCompiler compiler) {
        CompileResult result = compiler.compile("com/acme/Mnist.java", MNIST.replace("30", "0"));
        Message error = result.errors().get(0);
        assertFalse(result.succeeded());
        assertEquals(1, result.messages().size());
        assertEquals(Diagnostic.Kind.ERROR, error.kind());
        assertEquals("com/acme/Mnist.java", error.path());
        assertEquals(9, error.line());
        assertTrue(error.text().startsWith("[layercheck:attribute-range] hidden: units is 0\n    "), error.text());
        if (compiler == TestCompiler.JAVAC) {
            assertEquals(20, error.column());
        }
    }

    @EachCompiler
    void seesMessagesOfTheCompiler(TestCompiler compiler) {
        CompileResult result = compiler.compilation()
                .source("A.java", "class A {\n    B b;\n}\n")
                .withoutProcessors()
                .compile();
        Message error = result.errors().get(0);
        assertEquals(1, result.messages().size());
        assertEquals("A.java", error.path());
        assertEquals(2, error.line());
    }

    @EachCompiler
    void compilesAgainstWhatWasCompiledBefore(TestCompiler compiler) {
        CompileResult library = compiler.compile("com/acme/Mnist.java", MNIST).expectSuccess();
        CompileResult client = compiler.compilation()
                .source(
                        "com/acme/Client.java",
                        "package com.acme; public class Client { public static final long PARAMS = MnistSummary.PARAMS; }")
                .classPath(library)
                .compile()
                .expectSuccess();
        assertEquals(784 * 30 + 30L, client.constant("com.acme.Client", "PARAMS"));
    }
}
