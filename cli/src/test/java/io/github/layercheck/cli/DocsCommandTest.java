package io.github.layercheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsCommandTest {

    @TempDir
    private Path folder;

    @Test
    void eachModelGetsItsDocuments() throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.json"), Tiny.FILE);
        Path output = folder.resolve("docs");

        Run run = Run.of("docs", file.toString(), file.toString(), "--output", output.toString());

        assertEquals(
                Run.done(lines(
                        output.resolve("tiny.html"),
                        output.resolve("tiny.md"),
                        output.resolve("tiny.svg"),
                        output.resolve("tiny-2.html"),
                        output.resolve("tiny-2.md"),
                        output.resolve("tiny-2.svg"))),
                run);
        assertTrue(Files.readString(output.resolve("tiny.svg")).startsWith("<svg "));
    }

    @Test
    void aModelWithProblemsGetsNothing() {
        Run run =
                Run.of(80, "{}", "docs", "-", "--output", folder.resolve("docs").toString());

        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertTrue(Files.notExists(folder.resolve("docs")));
    }

    private static String lines(Path... paths) {
        StringBuilder lines = new StringBuilder();
        for (Path path : paths) {
            lines.append(path).append(System.lineSeparator());
        }
        return lines.toString();
    }
}
