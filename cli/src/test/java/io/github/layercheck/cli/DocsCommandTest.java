package io.github.layercheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.engine.document.ModelDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                        output.resolve("tiny-2.svg"),
                        output.resolve("index.html"))),
                run);
        assertTrue(Files.readString(output.resolve("tiny.svg")).startsWith("<svg "));
    }

    @Test
    void helpNamesEveryLanguage() {
        ModelDocuments documents =
                ModelDocuments.find(DocsCommandTest.class.getClassLoader()).orElseThrow();
        String help = Run.of("docs", "--help").out().replaceAll("\\s+", " ");
        assertTrue(
                help.contains(
                        "The language of the words: " + String.join(", ", documents.languages()) + "; by default en."),
                help);
    }

    @Test
    void aModelWithProblemsGetsNothing() {
        Run run =
                Run.of(80, "{}", "docs", "-", "--output", folder.resolve("docs").toString());

        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertTrue(Files.notExists(folder.resolve("docs")));
    }

    /** The documents of a compile are taken as they are; a model without them gets new ones, from its report. */
    @Test
    void aBuildsModelsAreListed() throws IOException {
        Path classes = folder.resolve("classes");
        Path docs = Files.createDirectories(classes.resolve("META-INF/layercheck/docs"));
        Path reports = docs.getParent();
        for (String name : List.of("com.acme.A$B", "com.acme.Zed")) {
            Files.writeString(
                    reports.resolve(name + ".json"),
                    Run.of(80, Tiny.FILE, "report", "-").out());
        }
        Files.writeString(reports.resolve("com.acme.Bad.problems.json"), "{}");
        Files.writeString(docs.resolve("com.acme.Zed.html"), "made by the compile");
        Path output = folder.resolve("docs");

        Run run = Run.of("docs", classes.toString(), "--output", output.toString(), "--format", "html");

        assertEquals(
                Run.done(lines(
                        output.resolve("com.acme.A$B.html"),
                        output.resolve("com.acme.Zed.html"),
                        output.resolve("index.html"))),
                run);
        assertEquals("made by the compile", Files.readString(output.resolve("com.acme.Zed.html")));
        String index = Files.readString(output.resolve("index.html"));
        assertTrue(index.contains("<a href=\"com.acme.A%24B.html\"><bdi>tiny_net</bdi></a>"), index);
        assertTrue(index.contains("<td class=\"num\" data-value=\"8019\">8,019</td>"), index);

        Run.of("docs", classes.toString(), "--output", output.toString(), "--format", "html,svg");

        assertEquals("made by the compile", Files.readString(output.resolve("com.acme.Zed.html")));
        assertTrue(Files.exists(output.resolve("com.acme.Zed.svg")));

        Run.of("docs", classes.toString(), "--output", output.toString(), "--format", "html", "--language", "zh");

        assertTrue(Files.readString(output.resolve("com.acme.Zed.html")).contains("<html lang=\"zh\">"));
    }

    @Test
    void wordsCanBeInAnotherLanguage() throws IOException {
        Path output = folder.resolve("docs");
        Run run = Run.of(
                80, Tiny.FILE, "docs", "-", "--output", output.toString(), "--format", "markdown", "--language", "zh");

        assertEquals(Run.done(lines(output.resolve("standard input.md".replace(' ', '-')))), run);
        assertTrue(Files.readString(output.resolve("standard-input.md")).contains("| \u53c2\u6570\u91cf | 8,019 |"));
        assertEquals(
                Run.rejected("error: there are no documents in 'tlh'" + System.lineSeparator()
                        + "Try 'layercheck docs --help'." + System.lineSeparator()),
                Run.of("docs", "-", "--output", output.toString(), "--language", "tlh"));
    }

    private static String lines(Path... paths) {
        StringBuilder lines = new StringBuilder();
        for (Path path : paths) {
            lines.append(path).append(System.lineSeparator());
        }
        return lines.toString();
    }
}
