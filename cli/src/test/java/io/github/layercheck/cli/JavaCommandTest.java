package io.github.layercheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaCommandTest {

    @TempDir
    private Path folder;

    @Test
    void printsTheInterface() {
        assertEquals(Run.done("""
                import static io.github.layercheck.layers.ActivationFunction.SOFTMAX;

                import io.github.layercheck.Allow;
                import io.github.layercheck.Frozen;
                import io.github.layercheck.Input;
                import io.github.layercheck.Model;
                import io.github.layercheck.Named;
                import io.github.layercheck.Tensor;
                import io.github.layercheck.layers.BatchNormalization;
                import io.github.layercheck.layers.Dense;

                @Model
                @Input(4)
                @Allow("slash-in-name")
                interface TinyNet {
                    @BatchNormalization                                           Tensor norm();
                    @Frozen @Dense(units = 1000)                                  Tensor wide();
                    @Named("classes/all") @Dense(units = 3, activation = SOFTMAX) Tensor classes_all();
                }
                """), Run.of(80, Tiny.FILE, "java", "-"));
    }

    @Test
    void oneLayerInTwoModelsIsDeclaredSo() {
        String dense = """
                {"module": "keras.layers", "class_name": "Dense", "config": {"name": "x", "units": 2}, "shared_object_id": 7}
                """;
        String file = """
                {"class_name": "Sequential", "config": {"name": "some", "layers": [
                 {"module": "keras.layers", "class_name": "InputLayer",
                  "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in"}}, %1$s,
                 {"class_name": "Sequential", "config": {"name": "b", "layers": [
                  {"module": "keras.layers", "class_name": "InputLayer",
                   "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in"}}, %1$s]}}]}}
                """.formatted(dense);
        Run run = Run.of(80, file, "java", "-");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("@Layer(value = Some_B.class, set = \"x.shared = x\") Tensor b();"), run.out());
    }

    @Test
    void thePackageIsTheUsers() {
        Run run = Run.of(80, Tiny.FILE, "java", "--package", "com.acme", "-");
        assertEquals("package com.acme;", run.out().lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "com.class", "com acme", "com/acme", "com..acme"})
    void noOtherNameIsAPackage(String name) {
        String hint = "\nTry 'layercheck java --help'.\n";
        assertEquals(
                Run.rejected("error: '" + name + "' is not the name of a package" + hint),
                Run.of(80, Tiny.FILE, "java", "--package", name, "-"));
    }

    /** The whole way: a file, the sources, the processor, and the report that says what Keras says. */
    @ParameterizedTest
    @ValueSource(strings = {"block_siamese", "block_seq2seq", "app_MobileNetV2"})
    void whatIsWrittenCompiles(String id) throws IOException {
        Golden golden = Golden.of(id);
        Path sources = folder.resolve("src");
        Run run = Run.of(80, golden.file(), "java", "--package", "com.acme", "--output", sources.toString(), "-");
        assertEquals(0, run.exitCode(), run.err());
        List<String> files = run.out().lines().toList();
        assertTrue(files.stream().allMatch(file -> Path.of(file).startsWith(sources.resolve("com/acme"))));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Stream<String> options = Stream.of(
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-processor",
                "io.github.layercheck.processor.LayercheckProcessor",
                "-Xlint:all,-path",
                "-Werror");
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                Stream.concat(options, files.stream()).toArray(String[]::new)));
        String model = Path.of(files.get(0)).getFileName().toString().replace(".java", "");
        JsonObject report = JsonParser.parseString(
                        Files.readString(classes.resolve("META-INF/layercheck/com.acme." + model + ".json")))
                .getAsJsonObject();
        assertEquals(golden.count("params"), report.get("params").getAsLong());
        assertEquals(golden.count("trainable"), report.get("trainableParams").getAsLong());
    }

    @Test
    void aFolderThatCannotBeIsAProblem() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals(
                Run.failed("standard input: error: [layercheck:file-not-found] " + file.resolve("TinyNet.java")
                        + " cannot be written\n    FileAlreadyExistsException: " + file + "\n"),
                Run.of(80, Tiny.FILE, "java", "-o", file.toString(), "-"));
    }
}
