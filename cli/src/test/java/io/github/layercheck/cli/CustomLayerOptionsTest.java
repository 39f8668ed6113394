package io.github.layercheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Custom layers, whose annotation types javac has compiled without the processor. */
class CustomLayerOptionsTest {

    private static final String LAYERS = """
            package com.acme;

            import io.github.layercheck.*;

            public class Layers {
                @Layer
                @Weight(name = "down", shape = "features, rank")
                @Weight(name = "up", shape = "rank, units")
                @Shape(in = "..., features", out = "..., units")
                @Macs("..., features, rank")
                @Macs("..., rank, units")
                public @interface LowRankDense {
                    int units();
                    @Range(min = 1, max = 64) int rank() default 7;
                    Kind activation() default Kind.LINEAR;
                }

                /** Registered under this name; the name of the class in Python is _Merge. */
                @Layer
                @Weight(name = "kernel", shape = "left + right, channels")
                @Weight(name = "bias", shape = "channels", when = "hasBias")
                @Weight(name = "scale", shape = "", trainable = false)
                @Shape(in = {"left", "right"}, out = "channels")
                @Macs("left + right, channels")
                public @interface PatchMerge {
                    @KerasArgument("channels_out") int channels();
                    @KerasArgument("use_bias") boolean hasBias() default true;
                    Class<?> owner() default Layers.class;
                    Range[] ranges() default {};
                    java.util.concurrent.TimeUnit unit() default java.util.concurrent.TimeUnit.DAYS;
                    double[] factors() default {1, 2};
                    char letter() default 'a';
                    float rate() default 0.5f;
                }

                public enum Kind { LINEAR, RELU }
            }
            """;

    private static final String PLAIN = """
            package com.acme;

            import io.github.layercheck.*;

            @Layer
            @Weight(name = "kernel", shape = "features, units")
            @Shape(in = "..., features", out = "..., units")
            public @interface Plain {
                int units();
            }
            """;

    private static final String WRONG = """
            package com.acme;

            import io.github.layercheck.*;

            public class Wrong {
                @Layer @interface Shapeless {}

                @Layer @Shape(in = {}, out = "1") @interface WithoutInput {}

                @Layer @Shape(in = "..., features", out = "..., unit") @interface Unbound { int units(); }

                @Layer @Shape(in = "...", out = "...") @interface Plain {}

                @interface Loose {}
            }
            """;

    private static final String[] ALL = {
        "--layer", "com.acme.Layers.LowRankDense", "--layer", "com.acme.Layers$PatchMerge", "--layer", "com.acme.Plain"
    };

    @TempDir
    private static Path folder;

    private static Path classes;

    /** The nested layers. */
    private static Path jar;

    /** The others. */
    private static Path plainFolder;

    @BeforeAll
    static void compile() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(
                List.of("-d", classes.toString(), "-proc:none", "-classpath", System.getProperty("java.class.path")));
        Path sources = Files.createDirectories(folder.resolve("sources"));
        arguments.add(Files.writeString(sources.resolve("Layers.java"), LAYERS).toString());
        arguments.add(Files.writeString(sources.resolve("Plain.java"), PLAIN).toString());
        arguments.add(Files.writeString(sources.resolve("Wrong.java"), WRONG).toString());
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
        jar = folder.resolve("app.jar");
        try (OutputStream stream = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(stream);
                Stream<Path> files = Files.list(classes.resolve("com/acme"))) {
            files.filter(file -> file.getFileName().toString().startsWith("Layers"))
                    .forEach(file -> add(file, entries));
        }
        plainFolder = folder.resolve("plain");
        Files.createDirectories(plainFolder.resolve("com/acme"));
        Files.copy(classes.resolve("com/acme/Plain.class"), plainFolder.resolve("com/acme/Plain.class"));
    }

    private static void add(Path file, JarOutputStream entries) {
        try {
            entries.putNextEntry(new JarEntry("com/acme/" + file.getFileName()));
            Files.copy(file, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] withLayers(String command, String... more) {
        Stream<String> paths = Stream.of(command, "--classpath", jar.toString(), "--classpath", plainFolder.toString());
        return Stream.of(paths, Stream.of(ALL), Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"own_functional", "own_sequential", "own_shared"})
    void theSummaryIsThatOfKeras(String id) {
        Golden golden = Golden.ofCustomLayers(id);
        assertEquals(
                Run.done(ofRegisteredName(golden.text("summary"))),
                Run.of(80, golden.file(), withLayers("summary", "-")));
        assertEquals(
                Run.done(ofRegisteredName(golden.text("summary_wide"))),
                Run.of(200, golden.file(), withLayers("summary", "-")));
        Run report = Run.of(80, golden.file(), withLayers("report", "-"));
        assertEquals(
                golden.count("non_trainable"),
                JsonParser.parseString(report.out())
                        .getAsJsonObject()
                        .get("nonTrainableParams")
                        .getAsLong());
    }

    /** Keras prints the name of the class, which no annotation type has here. */
    private static String ofRegisteredName(String summary) {
        return summary.replace("(_Merge)    ", "(PatchMerge)");
    }

    /** LowRankDense: 10 * 2 + 2 * 6 = 32; Dense: 6 * 4 + 4 = 28; Plain: 4 * 3 = 12. */
    @Test
    void everyCommandKnowsThem() {
        String file = Golden.ofCustomLayers("own_sequential").file();
        Run explain = Run.of(80, file, withLayers("explain", "-"));
        assertTrue(explain.out().contains("    10 × 2 + 2 × 6 = 32\n"), explain.toString());
        Run java = Run.of(80, file, withLayers("java", "-"));
        assertTrue(java.out().contains("import com.acme.Layers.LowRankDense;\n"), java.toString());
        assertTrue(java.out().contains("@Plain(units = 3)"), java.toString());
    }

    @Test
    void aDifferenceIsToldOfThem() throws IOException {
        String file = Golden.ofCustomLayers("own_sequential").file();
        Path old = Files.writeString(folder.resolve("old.json"), file);
        Path changed = Files.writeString(folder.resolve("new.json"), file.replace("\"rank\":2", "\"rank\":3"));
        // 10 * 3 + 3 * 6 = 48, 16 more than before.
        assertEquals(Run.done("""
                        layers:
                          ~ low_rank_dense: 32 -> 48 parameters
                        parameters: 72 -> 88 (+16)
                        bytes: 288 -> 352
                        """), Run.of(withLayers("diff", old.toString(), changed.toString())));
    }

    /** LowRankDense: 10 * 2 + 2 * 6 = 32; Dense: 6 * 4 = 24; Plain says nothing of what it multiplies. */
    @Test
    void costsAreThoseThatTheyDeclare() {
        assertEquals("null [32, 24, null]", macs("own_sequential"));
        List<Integer> ofLayers = List.of(16 * 8 + 8 * 32, 32 * 4 + 4 * 16, (32 + 16) * 12, (12 + 16) * 5);
        assertEquals(384 + 192 + 576 + 140 + " " + ofLayers, macs("own_functional"));
    }

    /** Those of the model, and of each layer. */
    private static String macs(String id) {
        Run run = Run.of(80, Golden.ofCustomLayers(id).file(), withLayers("cost", "--json", "-"));
        JsonObject model = JsonParser.parseString(run.out()).getAsJsonObject();
        return model.get("macs") + " "
                + model.getAsJsonArray("layers").asList().stream()
                        .map(layer -> layer.getAsJsonObject().get("macs"))
                        .toList();
    }

    @Test
    void aConstraintOnAnAttributeHolds() {
        String file = Golden.ofCustomLayers("own_sequential").file().replace("\"rank\":2", "\"rank\":65");
        Run run = Run.of(80, file, withLayers("summary", "-"));
        assertEquals(1, run.exitCode());
        assertTrue(
                run.err()
                        .startsWith("standard input:config.layers[1].config.rank: error: [layercheck:attribute-range]"
                                + " low_rank_dense: rank is 65\n"),
                run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.acme.Layers.Missing | There is no class com.acme.Layers.Missing in CLASSES",
                "com.acme.Layers | com.acme.Layers is neither an annotation type with @Layer nor a @Model",
                "com.acme.Layers.Kind | com.acme.Layers.Kind is neither an annotation type with @Layer nor a @Model",
                "com.acme.Wrong$Loose | com.acme.Wrong.Loose is neither an annotation type with @Layer nor a @Model",
                "com.acme.Wrong.Shapeless | com.acme.Wrong.Shapeless is declared wrong: declares a layer without its shapes",
                "com.acme.Wrong.WithoutInput | com.acme.Wrong.WithoutInput is declared wrong: a layer without an input",
                "com.acme.Broken | The class file of com.acme.Broken cannot be read: java.lang.ArrayIndexOutOfBoundsException",
                "com.acme.Wrong.Unbound | com.acme.Wrong.Unbound is declared wrong: \"..., unit\", column 6: 'unit' is neither"
                        + " an int attribute nor a dimension of an input; did you mean 'units'?"
            })
    void whatIsNoLayerIsSaidInALine(String layer, String message) throws IOException {
        Files.write(classes.resolve("com/acme/Broken.class"), new byte[] {1, 2});
        Run run = Run.of(80, Tiny.FILE, "summary", "--classpath", classes.toString(), "--layer", layer, "-");
        assertEquals(2, run.exitCode());
        List<String> lines = run.err().lines().toList();
        assertTrue(lines.get(0).startsWith("error: " + message.replace("CLASSES", classes.toString())), run.err());
        assertEquals(List.of("Try 'layercheck summary --help'."), lines.subList(1, lines.size()));
    }

    @Test
    void theClassPathIsToBeThere() throws IOException {
        String hint = "\nTry 'layercheck summary --help'.\n";
        String[] layer = {"--layer", "com.acme.Plain", "-"};
        assertEquals(
                Run.rejected("error: There is no class com.acme.Plain; --classpath says where it is" + hint),
                Run.of(80, Tiny.FILE, "summary", layer[0], layer[1], layer[2]));
        assertEquals(
                Run.rejected("error: There is no jar or folder nowhere.jar" + hint),
                Run.of(80, Tiny.FILE, "summary", "--classpath", "nowhere.jar", layer[0], layer[1], layer[2]));
        Path text = Files.writeString(folder.resolve("text.jar"), "text");
        assertEquals(
                Run.rejected("error: " + text + " is neither a jar nor a folder" + hint),
                Run.of(80, Tiny.FILE, "summary", "--classpath", text.toString(), layer[0], layer[1], layer[2]));
    }

    @Test
    void aNameStandsForOneLayer() {
        assertEquals(
                Run.rejected(
                        "error: com.acme.Plain and com.acme.Wrong.Plain have the same name, by which a class in the"
                                + " file is known\nTry 'layercheck summary --help'.\n"),
                Run.of(
                        80,
                        Tiny.FILE,
                        "summary",
                        "--classpath=" + classes,
                        "--layer=com.acme.Plain",
                        "--layer=com.acme.Wrong.Plain",
                        "-"));
    }
}
