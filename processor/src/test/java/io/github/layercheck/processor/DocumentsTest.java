package io.github.layercheck.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.engine.document.ModelDocuments;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the option {@code layercheck.docs} writes. */
class DocumentsTest {

    private static final String MODEL = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            class Outer {
                @Model
                @Input(8)
                interface Scores {
                    @Dense(units = 3) Tensor a();
                }
            }
            """;

    private static CompileResult compile(TestCompiler compiler, String source, String... options) {
        return compiler.compilation()
                .source("com/acme/Outer.java", source)
                .options(options)
                .compile();
    }

    private static List<String> documents(CompileResult result) {
        return result.classOutput().keySet().stream()
                .filter(path -> path.startsWith("META-INF/layercheck/docs/"))
                .toList();
    }

    @EachCompiler
    void eachFormatIsAFile(TestCompiler compiler) {
        CompileResult result =
                compile(compiler, MODEL, "-Alayercheck.docs=html,markdown,svg").expectSuccess();

        String folder = "META-INF/layercheck/docs/com.acme.Outer$Scores.";
        assertEquals(List.of(folder + "html", folder + "md", folder + "svg"), documents(result));
        String page = new String(result.classOutput().get(folder + "html"), UTF_8);
        assertTrue(page.contains("8 \u00d7 3 + 3 = 27"), page);
        assertTrue(page.contains("@Dense(units = 3)"), page);
        assertTrue(page.contains("data-class=\"Outer_ScoresSummary\""), page);
        assertTrue(page.contains(" data-constants=\"A_TYPE A_PARAMS "), page);
        result.generatedSource("com.acme.Outer_ScoresSummary")
                .lines()
                .filter(line -> line.contains("static final"))
                .map(line -> line.replaceAll(".* (\\w+) = .*", "$1"))
                .forEach(name -> assertTrue(page.matches("(?s).*[ \"]" + name + "[ \"].*"), name));
    }

    /** What is a default is there as well, if it is written; what a use changes comes last. */
    @EachCompiler
    void declarationsAreAsTheyAreWritten(TestCompiler compiler) {
        String models = """
                package com.acme;

                import static io.github.layercheck.layers.ActivationFunction.*;

                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;

                class Outer {
                    @Model
                    @Input({8, 1})
                    interface Inner {
                        @TimeDistributed @Dense(useBias = true, units = 3, activation = RELU) Tensor a();
                        @Dense(units = 5) Tensor b();
                    }

                    @Model
                    interface Scores {
                        @Input(dtype = DType.FLOAT32, batch = 2, value = {8, 1}) Tensor x();
                        @Conv1D(useBias = false, strides = {1}, kernelSize = 3, filters = 1) Tensor a(Tensor x);
                        @ZeroPadding1D(padding = {1, 1}) Tensor b(Tensor a);
                        @Layer(value = Inner.class, set = "b.activation = TANH") Tensor c(Tensor b);
                    }
                }
                """;
        String folder = "META-INF/layercheck/docs/com.acme.Outer$";
        CompileResult result =
                compile(compiler, models, "-Alayercheck.docs=html").expectSuccess();
        String inner = new String(result.classOutput().get(folder + "Inner.html"), UTF_8);
        String scores = new String(result.classOutput().get(folder + "Scores.html"), UTF_8);

        String timeDistributed = "@TimeDistributed @Dense(useBias = true, units = 3, activation = RELU)";
        assertEquals(List.of(timeDistributed, "@Dense(units = 5)"), declarations(inner));
        assertEquals(
                List.of(
                        "@Input(dtype = FLOAT32, batch = 2, value = {8, 1})",
                        "@Conv1D(useBias = false, strides = 1, kernelSize = 3, filters = 1)",
                        "@ZeroPadding1D(padding = {1, 1})",
                        timeDistributed,
                        "@Dense(units = 5, activation = TANH)"),
                declarations(scores));
    }

    private static List<String> declarations(String page) {
        return Pattern.compile("<code class=\"declared\">([^<]*)</code>")
                .matcher(page)
                .results()
                .map(match -> match.group(1).replace("&quot;", "\""))
                .toList();
    }

    /** Javadoc copies the folder doc-files of a package, from where its sources are. */
    @Test
    void javadocShowsTheDrawing() {
        String image = "<img src=\"doc-files/Outer_ScoresSummary.svg\" alt=";
        CompileResult with =
                compile(TestCompiler.JAVAC, MODEL, "-Alayercheck.docs=svg").expectSuccess();
        CompileResult without =
                compile(TestCompiler.JAVAC, MODEL, "-Alayercheck.docs=html").expectSuccess();

        assertTrue(with.generatedSource("com.acme.Outer_ScoresSummary").contains(image));
        assertFalse(without.generatedSource("com.acme.Outer_ScoresSummary").contains(image));
    }

    @EachCompiler
    void aModelWithProblemsHasNone(TestCompiler compiler) {
        CompileResult result = compile(compiler, MODEL.replace("units = 3", "units = 0"), "-Alayercheck.docs=html,svg");

        assertEquals(List.of(), documents(result));
        assertEquals(1, result.errors().size());
    }

    /** A page of an earlier compile would say what is no longer so. */
    @EachCompiler
    void documentsOfAnEarlierCompileAreDeleted(TestCompiler compiler, @TempDir Path folder) throws IOException {
        String right = "META-INF/layercheck/docs/com.acme.Outer$Right.html";
        String wrong = "META-INF/layercheck/docs/com.acme.Outer$Scores.html";
        String models = MODEL.replace("units = 3", "units = 0").replace("class Outer {", """
                class Outer {
                    @Model
                    @Input(8)
                    interface Right {
                        @Dense(units = 3) Tensor a();
                    }
                """);
        Path page = Files.writeString(folder.resolve("com.acme.Outer$Scores.html"), "old");

        CompileResult result = compiler.compilation()
                .source("com/acme/Outer.java", models)
                .resource(StandardLocation.CLASS_OUTPUT, right, "old".getBytes(UTF_8))
                .resource(StandardLocation.CLASS_OUTPUT, wrong, "old".getBytes(UTF_8))
                .options("-Alayercheck.docs=html")
                .compile();
        compile(compiler, models, "-Alayercheck.docs=html", "-Alayercheck.docs.output=" + folder);

        assertEquals(1, result.errors().size(), result::toString);
        assertEquals(List.of(right), documents(result));
        assertTrue(new String(result.classOutput().get(right), UTF_8).contains("8 \u00d7 3 + 3 = 27"));
        assertFalse(Files.exists(page));
        assertTrue(Files.exists(folder.resolve("com.acme.Outer$Right.html")));
    }

    @Test
    void anotherFolderCanBeNamed(@TempDir Path folder) throws IOException {
        Path output = folder.resolve("docs");
        CompileResult result = compile(
                        TestCompiler.JAVAC, MODEL, "-Alayercheck.docs=svg", "-Alayercheck.docs.output=" + output)
                .expectSuccess();

        assertEquals(List.of(), documents(result));
        try (Stream<Path> files = Files.list(output)) {
            assertEquals(List.of(output.resolve("com.acme.Outer$Scores.svg")), files.toList());
        }
    }

    @EachCompiler
    void wrongValuesAreSaid(TestCompiler compiler) {
        assertEquals(
                List.of("[layercheck:unknown-name] -Alayercheck.docs: 'pdf' is not a format of documents\n"
                        + "    The formats are html, markdown, svg."),
                errors(compile(compiler, MODEL, "-Alayercheck.docs=html,pdf")));
        assertEquals(
                List.of("[layercheck:unknown-name] -Alayercheck.language: there are no documents in 'tlh'\n"
                        + "    The languages are " + languages() + "."),
                errors(compile(compiler, MODEL, "-Alayercheck.docs=html", "-Alayercheck.language=tlh")));
    }

    private static String languages() {
        ModelDocuments documents =
                ModelDocuments.find(DocumentsTest.class.getClassLoader()).orElseThrow();
        return String.join(", ", documents.languages());
    }

    @EachCompiler
    void noValueIsSaid(TestCompiler compiler) {
        for (String option : List.of("-Alayercheck.docs", "-Alayercheck.docs=")) {
            assertEquals(
                    List.of("[layercheck:unknown-name] -Alayercheck.docs: no format of documents is named\n"
                            + "    The formats are html, markdown, svg."),
                    errors(compile(compiler, MODEL, option)),
                    option);
        }
    }

    private static List<String> errors(CompileResult result) {
        return result.errors().stream().map(Message::text).map(String::strip).toList();
    }
}
