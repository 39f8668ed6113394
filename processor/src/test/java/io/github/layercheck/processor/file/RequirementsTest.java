package io.github.layercheck.processor.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.golden.GoldenData;
import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.io.TempDir;

/** What an interface says that code relies on in a file, compared with it. The files are those of the golden data. */
class RequirementsTest {

    /** uint8 image (None, 12, 12, 3), uint8 output_0 (None, 5). */
    private static final String CNN = "tflite/uint8_cnn.tflite";

    /** tags int32 (None, 3), age float32 (None, 5); output_1 (None, 4), output_0 (None, 1). */
    private static final String SEVERAL = "tflite/several_io.tflite";

    @TempDir
    Path folder;

    private static CompileResult compile(TestCompiler compiler, String file, String... lines) throws IOException {
        String source = "package com.acme;\nimport io.github.layercheck.*;\n@Model(source = \"the.model\")\n"
                + "interface Some {\n" + String.join("\n", lines) + "\n}\n";
        return compiler.compilation()
                .source("com/acme/Some.java", source)
                .resource(StandardLocation.CLASS_OUTPUT, "com/acme/the.model", GoldenData.bytes("files/" + file))
                .compile();
    }

    /** The errors with their lines; that of the first method is 1. */
    private static List<String> errors(CompileResult result) {
        return result.errors().stream()
                .map(error -> error.line() - 4 + " " + error.text())
                .toList();
    }

    private static void assertError(String expected, CompileResult result) {
        assertEquals(List.of(expected.stripTrailing()), errors(result));
    }

    @EachCompiler
    void whatTheFileHas(TestCompiler compiler) throws IOException {
        compile(
                        compiler,
                        SEVERAL,
                        "@Input(5) Tensor age();",
                        "@Input(value = 3, dtype = DType.INT32, batch = 7) @Named(\"tags\") Tensor labels();",
                        "@Output(shape = Input.NONE) Tensor output_1();")
                .expectSuccess();
        compile(compiler, SEVERAL, "@Input Tensor age();", "@Input(dtype = DType.INT32) Tensor tags();")
                .expectSuccess();
        compile(compiler, SEVERAL, "@Output Tensor output_0();").expectSuccess();
    }

    @EachCompiler
    void names(TestCompiler compiler) throws IOException {
        assertError("""
                3 [layercheck:required-name] label: the.model has no input label
                    It has tags, age.
                    Code that feeds it fails at run time. Name the input as the file does; @Named has a name that the method cannot have.
                """, compile(compiler, SEVERAL, "@Input(5) Tensor age();", "", "@Input(3) Tensor label();"));
        assertError("""
                1 [layercheck:required-name] out: the.model has no output outptu_1
                    It has output_1, output_0; did you mean 'output_1'?
                    Code that fetches it fails at run time. Name the output as the file does; @Named has a name that the method cannot have.
                """, compile(compiler, SEVERAL, "@Output @Named(\"outptu_1\") Tensor out();"));
        assertError("""
                1 [layercheck:required-name] x: the.model has no input serving_default_keras_tensor:0
                    That is the tensor in its graph; code knows it by the name in the signature, keras_tensor.
                    Code that feeds it fails at run time. Name the input as the file does; @Named has a name that the method cannot have.
                """, compile(compiler, CNN, "@Input @Named(\"serving_default_keras_tensor:0\") Tensor x();"));
    }

    @EachCompiler
    void count(TestCompiler compiler) throws IOException {
        assertError("""
                -1 [layercheck:required-count] Some: the.model has 2 inputs, of which 1 is not declared: tags, int32 (None, 3)
                    The model runs only if it is given all of its inputs.
                    Declare it, and feed it.
                """, compile(compiler, SEVERAL, "@Input(5) Tensor age();"));
    }

    @EachCompiler
    void shapes(TestCompiler compiler) throws IOException {
        assertError(
                """
                1 [layercheck:required-rank] keras_tensor: is (None, 12, 12, 3) in the.model, declared (None, 12, 12)
                    The file's tensor has rank 4, the declared one rank 3, each with the batch.
                    Declare {12, 12, 3}.
                """, compile(compiler, CNN, "@Input(value = {12, 12}, dtype = DType.UINT8) Tensor keras_tensor();"));
        assertError(
                """
                1 [layercheck:required-shape] keras_tensor: is (None, 12, 12, 3) in the.model, declared (None, 12, 20, 3)
                    Axis 2 is 12 in the file, and not 20.
                    Declare {12, 12, 3}, and change the code that makes it.
                """, compile(compiler, CNN, "@Input(value = {12, 20, 3}, dtype = DType.UINT8) Tensor keras_tensor();"));
        assertError(
                """
                1 [layercheck:required-shape] keras_tensor: is (None, 12, 12, 3) in the.model, declared (None, 3, 12, 12)
                    The file has the channels last, the declared shape has them first.
                    Declare {12, 12, 3}, and change the code that makes it.
                """, compile(compiler, CNN, "@Input(value = {3, 12, 12}, dtype = DType.UINT8) Tensor keras_tensor();"));
        assertError("""
                1 [layercheck:required-shape] output_0: is (None, 5) in the.model, declared (None, 6)
                    Axis 1 is 5 in the file, and not 6.
                    Declare shape = {5}, and change the code that reads it.
                """, compile(compiler, CNN, "@Output(shape = 6, dtype = DType.UINT8) Tensor output_0();"));
    }

    @EachCompiler
    void types(TestCompiler compiler) throws IOException {
        assertError("""
                2 [layercheck:required-type] keras_tensor: is uint8 in the.model, declared float32
                    An element of float32 has 32 bits, one of uint8 8.
                    Declare dtype = UINT8, and feed a buffer of that type.
                """, compile(compiler, CNN, "", "@Input({12, 12, 3}) Tensor keras_tensor();"));
    }

    @EachCompiler
    void signatures(TestCompiler compiler) throws IOException {
        String source = """
                package com.acme;
                import io.github.layercheck.*;
                @Model(source = "the.model", signature = "scores")
                interface Some {}
                """;
        CompileResult result = compiler.compilation()
                .source("com/acme/Some.java", source)
                .resource(
                        StandardLocation.CLASS_OUTPUT,
                        "com/acme/the.model",
                        GoldenData.bytes("files/tflite/three_signatures.tflite"))
                .compile();
        assertEquals(List.of("""
                        -1 [layercheck:unknown-name] Some: the.model has no signature scores
                            It has add, advance, score; did you mean 'score'?"""), errors(result));
    }

    /** The folder of a SavedModel: title float32 (None, 10), tags float32 (None, 4). */
    @EachCompiler
    void theFileIsAFolder(TestCompiler compiler) throws IOException {
        unpack(folder.resolve("tickets"));
        Compilation compilation = compiler.compilation().options("-Alayercheck.models=" + folder);
        assertEquals(TAGS, errorsOfTickets(compilation));
    }

    /** The same beside the interface, where compilers find only files. */
    @EachCompiler
    void theFolderIsBesideTheInterface(TestCompiler compiler) throws IOException {
        unpack(folder.resolve("com/acme/tickets"));
        Compilation compilation = compiler.compilation().options("-sourcepath", folder.toString());
        assertEquals(TAGS, errorsOfTickets(compilation));
    }

    private static void unpack(Path model) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(GoldenData.bytes("files/keras2-savedmodel/several_io.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = model.resolve(Path.of(entry.getName()).getFileName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    Files.write(file, zip.readAllBytes());
                }
            }
        }
    }

    private static final List<String> TAGS =
            List.of("[layercheck:required-shape] tags: is (None, 4) in tickets, declared (None, 5)");

    private static List<String> errorsOfTickets(Compilation compilation) {
        compilation.source("com/acme/Some.java", """
                package com.acme;
                import io.github.layercheck.*;
                @Model(source = "tickets")
                interface Some {
                    @Input(10) Tensor title();
                    @Input(5) Tensor tags();
                }
                """);
        return compilation.compile().errors().stream()
                .map(error -> error.text().lines().findFirst().orElseThrow())
                .toList();
    }
}
