package io.github.layercheck.processor.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.io.TempDir;

/** A model whose interface names a Keras file. */
class ModelSourceTest {

    private static final String TINY = """
            package com.acme;

            import io.github.layercheck.*;

            @Model(source = "tiny.json")
            interface Tiny {}
            """;

    /** Two inputs, a hidden layer of 3 units and one of 4. */
    private static final String JSON = """
            {"class_name": "Sequential", "config": {"name": "tiny_model", "layers": [
              {"module": "keras.layers", "class_name": "InputLayer",
               "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in"}},
              {"module": "keras.layers", "class_name": "Dense", "config": {"name": "hidden", "units": 3}},
              {"module": "keras.layers", "class_name": "Dense", "config": {"name": "out", "units": 4}}]}}
            """;

    private static final long HIDDEN = 2 * 3 + 3;
    private static final long PARAMS = HIDDEN + 3 * 4 + 4;
    private static final String TRIED = "Tried: com/acme/tiny.json on SOURCE_PATH; com/acme/tiny.json on CLASS_PATH;"
            + " com/acme/tiny.json on CLASS_OUTPUT; ";

    @TempDir
    Path folder;

    private static Compilation compilation(TestCompiler compiler, String json) {
        return compilation(compiler, json, TINY);
    }

    private static Compilation compilation(TestCompiler compiler, String json, String tiny) {
        return compiler.compilation()
                .source("com/acme/Tiny.java", tiny)
                .resource(StandardLocation.CLASS_OUTPUT, "com/acme/tiny.json", json.getBytes(UTF_8));
    }

    private static void assertIsTiny(CompileResult result) {
        result.expectSuccess();
        assertEquals("tiny_model", result.constant("com.acme.TinySummary", "NAME"));
        assertEquals(HIDDEN, result.constant("com.acme.TinySummary", "HIDDEN_PARAMS"));
        assertEquals(PARAMS, result.constant("com.acme.TinySummary", "PARAMS"));
        assertTrue(result.report("com.acme.Tiny").contains("\"model\": \"com.acme.Tiny\""));
    }

    private static void assertError(int line, String text, CompileResult result) {
        assertEquals(1, result.errors().size(), () -> result.errors().toString());
        Message error = result.errors().get(0);
        assertEquals("com/acme/Tiny.java", error.path());
        assertEquals(line, error.line());
        assertEquals(text, error.text());
    }

    @EachCompiler
    void theFileIsOnTheSourcePath(TestCompiler compiler) {
        assertIsTiny(compiler.compilation()
                .source("com/acme/Tiny.java", TINY)
                .resource(StandardLocation.SOURCE_PATH, "com/acme/tiny.json", JSON.getBytes(UTF_8))
                .compile());
    }

    @EachCompiler
    void theFileIsOnTheClassPath(TestCompiler compiler) {
        assertIsTiny(compiler.compilation()
                .source("com/acme/Tiny.java", TINY)
                .resource(StandardLocation.CLASS_PATH, "com/acme/tiny.json", JSON.getBytes(UTF_8))
                .compile());
    }

    @EachCompiler
    void theFileIsInTheClassOutput(TestCompiler compiler) {
        assertIsTiny(compilation(compiler, JSON).compile());
    }

    @EachCompiler
    void theFileIsInTheFolderOfTheOption(TestCompiler compiler) throws IOException {
        Files.writeString(folder.resolve("tiny.json"), JSON);
        assertIsTiny(compiler.compilation()
                .source("com/acme/Tiny.java", TINY)
                .options("-Alayercheck.models=" + folder)
                .compile());
    }

    @EachCompiler
    void theFileIsAnArchiveBesideAnInterfaceWithoutPackage(TestCompiler compiler) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("config.json"));
            zip.write(JSON.getBytes(UTF_8));
        }
        CompileResult result = compiler.compilation()
                .source("Tiny.java", """
                        import io.github.layercheck.*;
                        @Frozen
                        @Model(name = "other", source = "models/tiny.keras")
                        interface Tiny {}
                        """)
                .resource(StandardLocation.CLASS_PATH, "models/tiny.keras", bytes.toByteArray())
                .compile()
                .expectSuccess();
        assertEquals("other", result.constant("TinySummary", "NAME"));
        assertEquals(PARAMS, result.constant("TinySummary", "NON_TRAINABLE_PARAMS"));
    }

    @EachCompiler
    void theModelIsALayer(TestCompiler compiler) {
        String user = """
                package com.acme;

                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;

                @Model
                @Input(2)
                interface User {
                    @Layer(Tiny.class) Tensor tiny();
                    @Dense(units = 5) Tensor last();
                }
                """;
        CompileResult tiny = compilation(compiler, JSON).compile();
        CompileResult together =
                compilation(compiler, JSON).source("com/acme/User.java", user).compile();
        CompileResult apart = compiler.compilation()
                .source("com/acme/User.java", user)
                .classPath(tiny)
                .compile();
        assertEquals(PARAMS + 4 * 5 + 5, together.expectSuccess().constant("com.acme.UserSummary", "PARAMS"));
        assertEquals(PARAMS + 4 * 5 + 5, apart.expectSuccess().constant("com.acme.UserSummary", "PARAMS"));
    }

    @EachCompiler
    void aMissingFileWasLookedUpEverywhere(TestCompiler compiler) {
        String missing = "[layercheck:file-not-found] Tiny: there is no file \"tiny.json\"\n    " + TRIED;
        assertError(
                5,
                missing + "no folder, because there is no option -Alayercheck.models.",
                compiler.compile("com/acme/Tiny.java", TINY));
        assertError(
                5,
                missing + "there/tiny.json by the option -Alayercheck.models.",
                compiler.compilation()
                        .source("com/acme/Tiny.java", TINY)
                        .options("-Alayercheck.models=there")
                        .compile());
    }

    @EachCompiler
    void aPathLeadsNowhereElse(TestCompiler compiler) {
        for (String path : new String[] {"../tiny.json", "/tiny.json", "a//tiny.json", "C:tiny.json"}) {
            assertError(
                    5,
                    "[layercheck:invalid-name] Tiny: \"" + path + "\" is not the path of a file within a folder\n"
                            + "    A path consists of the names of folders and a file, with / between them, and stays within the folder.",
                    compiler.compile("com/acme/Tiny.java", TINY.replace("tiny.json", path)));
        }
    }

    @EachCompiler
    void whatTheFileCannotSayIsAtTheAttribute(TestCompiler compiler) {
        CompileResult result = compilation(compiler, JSON.replace("\"units\": 4", "\"unit\": 4"))
                .compile();
        assertError(
                5,
                "[layercheck:unknown-argument] Tiny: Dense has no argument 'unit'; did you mean 'units'?"
                        + " (config.layers[2] in tiny.json)",
                result);
        if (compiler == TestCompiler.JAVAC) {
            assertEquals(17, result.errors().get(0).column());
        }
    }

    @EachCompiler
    void whatCannotBeInferredIsAtTheAttributeToo(TestCompiler compiler) {
        assertError(
                5,
                "[layercheck:attribute-range] out: units is 0 (config.layers[2].config.units in tiny.json)\n"
                        + "    It must be at least 1.",
                compilation(compiler, JSON.replace("\"units\": 4", "\"units\": 0"))
                        .compile());
    }

    @EachCompiler
    void aNestedModelIsShownInTheFile(TestCompiler compiler) {
        String nested = JSON.replace("tiny_model", "inner").replace("\"units\": 4", "\"units\": 4, \"activation\": 1");
        String inner = nested.replace(
                "{\"class_name\": \"Sequential\"", "{\"module\": \"keras\", \"class_name\": \"Sequential\"");
        String outer = JSON.replace(
                "{\"module\": \"keras.layers\", \"class_name\": \"Dense\", \"config\": {\"name\": \"out\", \"units\": 4}}",
                inner.replace(", \"activation\": 1", "").replace("\"units\": 4", "\"units\": 0"));
        assertError(
                5,
                "[layercheck:attribute-range] inner.out: units is 0"
                        + " (config.layers[2].config.layers[2].config.units in tiny.json)\n"
                        + "    It must be at least 1.",
                compilation(compiler, outer.replace("\"units\": 3", "\"units\": 2"))
                        .compile());
    }

    @EachCompiler
    void theInterfaceDeclaresNothingItself(TestCompiler compiler) {
        String why =
                "\n    The file declares the model. Its interface can declare which inputs and outputs code relies on.\n    ";
        assertError(
                7,
                "[layercheck:model-form] x: is neither an input nor an output of the file of Tiny" + why
                        + "Annotate it with either @Input or @Output, or remove it, or the attribute source.",
                compilation(
                                compiler,
                                JSON,
                                TINY.replace("{}", "{\n    @io.github.layercheck.layers.Flatten Tensor x();\n}"))
                        .compile());
        assertError(
                6,
                "[layercheck:model-form] Tiny: has @Input beside its file" + why
                        + "Put it on a method that is named after the file's input, or remove it, or the attribute source.",
                compilation(compiler, JSON, TINY.replace("interface", "@Input(2) interface"))
                        .compile());
    }
}
