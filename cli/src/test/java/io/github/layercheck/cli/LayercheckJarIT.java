package io.github.layercheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.Layer;
import io.github.layercheck.Range;
import io.github.layercheck.Shape;
import io.github.layercheck.Weight;
import io.github.layercheck.engine.document.ModelDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged jar, as a user runs it. */
class LayercheckJarIT {

    private static final Path JAR = Path.of(System.getProperty("layercheck.jar", "target/layercheck.jar"));
    private static final Golden MODEL = Golden.of("app_MobileNetV2");

    @TempDir
    private Path folder;

    /** Runs the jar where no character beyond ASCII can be printed, and no terminal is. */
    private Run java(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("COLUMNS");
        int exitCode = builder.start().waitFor();
        return new Run(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private String file() throws IOException {
        return Files.writeString(folder.resolve("model.json"), MODEL.file()).toString();
    }

    @Test
    void printsASummaryInUtf8() throws Exception {
        assertEquals(Run.done(MODEL.text("summary")), java("summary", file()));
    }

    @Test
    void explainsAndDeclares() throws Exception {
        assertEquals(Run.of("explain", file()), java("explain", file()));
        assertEquals(Run.of("java", file()), java("java", file()));
    }

    /** By the library that is cut to what is needed: none of its classes is missing, and it logs nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hostile/h5_latest.h5",
                "hostile/h5_user_block.h5",
                "hostile/h5_far_root.h5",
                "keras2-h5/nested_mixed.h5",
                "keras3-h5/attention.h5"
            })
    void readsHdf5(String file) throws Exception {
        String path = Golden.path("files/" + file).toString();
        assertEquals(Run.of("summary", path), java("summary", path));
        assertEquals(Run.of("weights", path), java("weights", path));
    }

    /** The same for files without layers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "onnx/stored_every_way.onnx",
                "onnx/external_data.onnx",
                "hostile/onnx_deep.onnx",
                "hostile/onnx_cut_to_four.onnx",
                "keras2-savedmodel/several_io.zip",
                "tflite/three_signatures.tflite"
            })
    void readsContracts(String file) throws Exception {
        String path = Golden.path("files/" + file).toString();
        assertEquals(Run.of("summary", path), java("summary", path));
        assertEquals(Run.of("report", path), java("report", path));
    }

    @Layer
    @Weight(name = "down", shape = "features, rank")
    @Weight(name = "up", shape = "rank, units")
    @Shape(in = "..., features", out = "..., units")
    @interface LowRankDense {
        int units();

        @Range(min = 1)
        int rank();
    }

    @Layer
    @Weight(name = "kernel", shape = "features, units")
    @Shape(in = "..., features", out = "..., units")
    @interface Plain {
        int units();
    }

    @Test
    void readsCustomLayers() throws Exception {
        Golden golden = Golden.ofCustomLayers("own_sequential");
        String path =
                Files.writeString(folder.resolve("own.json"), golden.file()).toString();
        Path classes = Path.of(LayercheckJarIT.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        assertEquals(
                Run.done(golden.text("summary")),
                java(
                        "summary",
                        "--classpath",
                        classes.toString(),
                        "--layer",
                        LowRankDense.class.getCanonicalName(),
                        "--layer",
                        Plain.class.getCanonicalName(),
                        path));
    }

    @Test
    void knowsItsVersion() throws Exception {
        String version = System.getProperty("layercheck.version", "0.2.0");
        assertEquals(Run.done("layercheck " + version + "\n"), java("--version"));
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertEquals(Run.of("summary", "nowhere.json"), java("summary", "nowhere.json"));
        assertEquals(2, java("summary").exitCode());
    }

    @Test
    void hasNothingThatIsForCompilers() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> others = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.endsWith("/"))
                    .filter(name ->
                            name.startsWith("META-INF/services") || name.startsWith("io/github/layercheck/processor/"))
                    .toList();
            assertEquals(List.of("META-INF/services/" + ModelDocuments.class.getName()), others);
        }
    }

    /** What lays out a graph is in the jar in part, and under other names. */
    @Test
    void drawsAGraphAsTheWholeLibraryDoes() throws Exception {
        Path packaged = folder.resolve("packaged");
        Path plain = folder.resolve("plain");

        assertEquals(0, java("docs", file(), "--output", packaged.toString()).exitCode());
        assertEquals(0, Run.of("docs", file(), "--output", plain.toString()).exitCode());

        assertEquals(Files.readString(plain.resolve("model.svg")), Files.readString(packaged.resolve("model.svg")));
    }
}
