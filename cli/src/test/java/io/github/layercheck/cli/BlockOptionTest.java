package io.github.layercheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models as blocks in place of custom classes; the generated classes carry their declarations. */
class BlockOptionTest {

    private static final String BLOCKS = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            public interface Blocks {
                @Model
                @Input
                interface ConvBlock {
                    @Conv1D(filters = 8, kernelSize = 3, padding = Padding.SAME) Tensor conv();
                    @Shared("conv") Tensor again();
                    @BatchNormalization Tensor norm();
                }

                @Model
                @Input
                interface Stack {
                    @Layer(ConvBlock.class) Tensor first();
                    @Layer(ConvBlock.class) Tensor second();
                    @Thrice(units = 3) Tensor last();
                }

                @Layer
                @Weight(name = "kernel", shape = "features, units")
                @Weight(name = "bias", shape = "units")
                @Shape(in = "..., features", out = "..., units")
                @interface Thrice {
                    int units();
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Path classes;

    @BeforeAll
    static void compile() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
        compile("-processor", "io.github.layercheck.processor.LayercheckProcessor", "Blocks", BLOCKS);
        compile("-proc:none", "-nowarn", "Plain", """
                package com.acme;
                @io.github.layercheck.Model
                @io.github.layercheck.Input
                interface Plain {
                    @io.github.layercheck.layers.Dense(units = 3) io.github.layercheck.Tensor x();
                }
                """);
    }

    private static void compile(String option, String value, String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                option,
                                value,
                                "-d",
                                classes.toString(),
                                "-classpath",
                                System.getProperty("java.class.path"),
                                file.toString()));
    }

    private static JsonObject golden(String id) throws IOException {
        return Files.readAllLines(Golden.path("blocks.jsonl")).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(row -> row.get("id").getAsString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBlockOfBlocksCountsAsInKeras() throws IOException {
        JsonObject golden = golden("block_stack");
        Run run = Run.of(
                80,
                golden.get("keras_json").toString(),
                "report",
                "--classpath=" + classes,
                "--layer=com.acme.Blocks.Stack",
                "-");
        assertEquals(0, run.exitCode(), run.err());
        JsonObject report = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(golden.get("params"), report.get("params"));
        assertEquals(golden.get("trainable"), report.get("trainableParams"));
    }

    @Test
    void aModelThatWasNotCompiledWithLayercheck() {
        assertEquals(
                Run.rejected("error: There is no class com.acme.PlainSummary in " + classes
                        + ", which Layercheck generates when it compiles com.acme.Plain\n"
                        + "Try 'layercheck summary --help'.\n"),
                Run.of(80, Tiny.FILE, "summary", "--classpath=" + classes, "--layer=com.acme.Plain", "-"));
    }

    @Test
    void theHelpSaysIt() {
        assertTrue(Run.of("summary", "--help").out().contains("@Model block"));
    }
}
