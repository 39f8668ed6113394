package io.github.layercheck.processor.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.OnnxBytes;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.List;
import javax.tools.StandardLocation;

/** Half-typed declarations of files, and files with names and shapes that no source of Java would have. */
class OddContractsTest {

    private static final String DETECTOR = """
            package com.acme;

            import static io.github.layercheck.DType.UINT8;

            import io.github.layercheck.*;

            @Model(source = "the.model", signature = "")
            interface Detector {
                @Input(value = {320, Input.NONE, 3}, dtype = UINT8, batch = 1) Tensor image();
                @Output(shape = {10, 4}) @Named("detection/boxes") Tensor boxes();
            }
            """;

    private static final OnnxBytes FILE = new OnnxBytes()
            .input("image", OnnxBytes.FLOAT, 1, 320, 320, 3)
            .output("detection/boxes", OnnxBytes.FLOAT, 1, 10, 4);

    private static Compilation compilation(TestCompiler compiler, OnnxBytes file, String source) {
        return compiler.compilation()
                .source("com/acme/Detector.java", source)
                .resource(StandardLocation.CLASS_OUTPUT, "com/acme/the.model", file.bytes());
    }

    /** Whatever is cut off, or missing in the middle, the compiler and Layercheck say it; neither fails. */
    @EachCompiler
    void halfTyped(TestCompiler compiler) {
        int start = DETECTOR.indexOf("@Model");
        for (int i = start; i < DETECTOR.length(); i += 23) {
            assertCalm(compilation(compiler, FILE, DETECTOR.substring(0, i)).compile(), i);
            int end = Math.min(DETECTOR.length(), i + 5);
            assertCalm(
                    compilation(compiler, FILE, DETECTOR.substring(0, i) + DETECTOR.substring(end))
                            .compile(),
                    i);
        }
    }

    private static void assertCalm(CompileResult result, int cut) {
        result.messages()
                .forEach(message -> assertFalse(message.text().contains("internal-error"), () -> cut + ": " + message));
        assertTrue(result.messages().size() < 20, () -> cut + ": " + result.messages());
    }

    private static List<String> facts(CompileResult result) {
        return result.errors().stream()
                .map(error -> error.text().lines().findFirst().orElseThrow())
                .toList();
    }

    private static final String UNDECLARED =
            "package com.acme; import io.github.layercheck.*; @Model(source = \"the.model\") interface Detector {}";

    /** No name can end a comment, a literal or a line. */
    @EachCompiler
    void names(TestCompiler compiler) {
        OnnxBytes file = new OnnxBytes();
        List<String> names = List.of(
                "a*/ }", "b\"; //", "c\\u000a", "d\ne\rf", "{@code g", "h\0", "i\u2028", "j\ud83d\ude00", "int", "");
        names.forEach(name -> file.input(name, OnnxBytes.FLOAT, "*/" + name, 2));
        CompileResult result = compilation(compiler, file, UNDECLARED).compile().expectSuccess();
        assertEquals(List.of(), result.messages());
        assertEquals("b\"; //", result.constant("com.acme.DetectorSummary", "B______INPUT_NAME"));
        assertEquals("int", result.constant("com.acme.DetectorSummary", "INT__INPUT_NAME"));
        assertEquals("", result.constant("com.acme.DetectorSummary", "___INPUT_NAME"));
    }

    @EachCompiler
    void limits(TestCompiler compiler) {
        OnnxBytes many = new OnnxBytes();
        for (int i = 0; i < 501; i++) {
            many.input("x" + i, OnnxBytes.FLOAT, 1);
        }
        assertEquals(
                List.of("[layercheck:file-limit] Detector: the.model has 501 inputs and outputs"),
                facts(compilation(compiler, many, UNDECLARED).compile()));
        OnnxBytes longName = new OnnxBytes().input("x".repeat(70_000), OnnxBytes.FLOAT, 1);
        assertEquals(
                List.of("[layercheck:file-limit] Detector: the name " + "x".repeat(40) + "... has 70000 characters"),
                facts(compilation(compiler, longName, UNDECLARED).compile()));
        Object[] open = new Object[300];
        for (int i = 0; i < open.length; i++) {
            open[i] = "n" + i;
        }
        CompileResult deep = compilation(compiler, new OnnxBytes().input("x", OnnxBytes.FLOAT, open), UNDECLARED)
                .compile()
                .expectSuccess();
        assertEquals(300, deep.constant("com.acme.DetectorSummary", "INPUT_RANK"));
        OnnxBytes fivehundred = new OnnxBytes();
        for (int i = 0; i < 500; i++) {
            fivehundred.input("x" + i, OnnxBytes.FLOAT, "batch", 2, 3, 4);
        }
        compilation(compiler, fivehundred, UNDECLARED).compile().expectSuccess();
    }
}
