package io.github.layercheck.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.batch.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged processor in compilers as a command line starts them, each in a process of its own. */
final class JavacCommandIT {

    private static final String MODEL = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            @Model
            @Input(4)
            interface M {
                @Dense(units = 3) Tensor scores();
            }

            class Client {
                static final long PARAMS = MSummary.PARAMS;
            }
            """;

    private static final String BRANCHING = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            @Model
            @Input(4)
            interface M {
                @Dense(units = 4) Tensor a();
                @Dense(units = 4) Tensor b(Tensor a);
                @Add Tensor sum(Tensor a, Tensor b);
            }
            """;

    @TempDir
    private Path folder;

    /** What a command line printed, and how it ended. */
    private record Outcome(int code, String output) {}

    @ParameterizedTest
    @ValueSource(strings = {"-processorpath", "--processor-module-path"})
    void worksByItself(String option) throws Exception {
        checkCompiles(javac(MODEL, option, jarOf(LayercheckProcessor.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-processorpath", "--processor-module-path"})
    void worksBesideTheAnnotations(String option) throws Exception {
        String processor = jarOf(LayercheckProcessor.class);
        String annotations = annotations();
        checkCompiles(javac(MODEL, option, annotations + File.pathSeparator + processor));
        checkCompiles(javac(MODEL, option, processor + File.pathSeparator + annotations));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-processorpath", "--processor-module-path"})
    void reportsProblems(String option) throws Exception {
        Outcome outcome = javac(MODEL.replace("units = 3", "units = 0"), option, jarOf(LayercheckProcessor.class));
        assertEquals(1, outcome.code());
        assertTrue(
                outcome.output().contains("M.java:9: error: [layercheck:attribute-range] scores: units is 0"),
                outcome.output());
        assertTrue(outcome.output().strip().endsWith("1 error"), outcome.output());
    }

    @Test
    void worksInEclipsesCompiler() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(java, "-jar", jarOf(Main.class), "--release", "17");
        checkCompiles(run(MODEL, command, "-processorpath", jarOf(LayercheckProcessor.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-processorpath", "--processor-module-path"})
    void writesDocumentsIfTheirArtifactIsThere(String option) throws Exception {
        String both = jarOf(LayercheckProcessor.class) + File.pathSeparator + onClassPath("layercheck-documents-");
        checkCompiles(javac(BRANCHING, option, both, "-Alayercheck.docs=html,svg"));
        Path docs = folder.resolve("classes/META-INF/layercheck/docs");
        assertTrue(Files.readString(docs.resolve("com.acme.M.svg")).startsWith("<svg "));
        assertTrue(Files.readString(docs.resolve("com.acme.M.html")).startsWith("<!DOCTYPE html>"));
    }

    @Test
    void saysWhatToAddForDocuments() throws Exception {
        Outcome outcome = javac(MODEL, "-processorpath", jarOf(LayercheckProcessor.class), "-Alayercheck.docs=html");
        assertEquals("""
                error: [layercheck:documents-missing] -Alayercheck.docs: what makes documents is not on the processor path
                      It is an artifact of its own, because it is larger than the processor.
                      Add io.github.layercheck:layercheck-documents beside io.github.layercheck:layercheck-processor, in the same version.
                1 error
                """, outcome.output().replace(System.lineSeparator(), "\n"));
        assertEquals(1, outcome.code());
    }

    @Test
    void loadsNothingOfDocumentsUnlessTheyAreAskedFor() throws Exception {
        String both = jarOf(LayercheckProcessor.class) + File.pathSeparator + onClassPath("layercheck-documents-");
        String without =
                javac(BRANCHING, "-J-verbose:class", "-processorpath", both).output();
        String with = javac(BRANCHING, "-J-verbose:class", "-processorpath", both, "-Alayercheck.docs=svg")
                .output();
        assertEquals(List.of(), documentClasses(without));
        assertTrue(
                documentClasses(with).size() > 100, () -> documentClasses(with).toString());
    }

    private static List<String> documentClasses(String output) {
        assertTrue(output.contains("io.github.layercheck.processor.ModelProcessor "), output);
        return output.lines()
                .filter(line -> line.contains("io.github.layercheck.documents.")
                        || line.contains("io.github.layercheck.engine.document.ModelDocuments")
                        || line.contains("io.github.layercheck.processor.Document"))
                .toList();
    }

    private static void checkCompiles(Outcome outcome) {
        assertEquals("", outcome.output());
        assertEquals(0, outcome.code());
    }

    private Outcome javac(String source, String... options) throws Exception {
        return run(
                source,
                List.of(Path.of(System.getProperty("java.home"), "bin", "javac").toString()),
                options);
    }

    private Outcome run(String source, List<String> compiler, String... options)
            throws IOException, InterruptedException, URISyntaxException {
        Path file = Files.writeString(folder.resolve("M.java"), source);
        List<String> command = new ArrayList<>(compiler);
        command.addAll(List.of("-d", folder.resolve("classes").toString()));
        command.addAll(List.of("-classpath", annotations()));
        command.addAll(List.of(options));
        command.add(file.toString());
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** The jar of the annotations alone; their types are in the processor's jar, too. */
    private static String annotations() {
        return onClassPath("layercheck-annotations-");
    }

    private static String onClassPath(String jar) {
        String paths = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                + File.pathSeparator
                + System.getProperty("jdk.module.path", "");
        return Stream.of(paths.split(File.pathSeparator))
                .filter(path -> !path.isEmpty()
                        && Path.of(path).getFileName().toString().startsWith(jar))
                .findFirst()
                .orElseThrow(() -> new AssertionError(paths));
    }

    private static String jarOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
