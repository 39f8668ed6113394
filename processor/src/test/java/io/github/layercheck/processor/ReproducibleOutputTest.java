package io.github.layercheck.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The same models give the same bytes, in whatever order, encoding and compiler. */
final class ReproducibleOutputTest {

    private static final String HEADER = """
            package com.acme;

            import static io.github.layercheck.layers.ActivationFunction.*;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            """;

    private static final String MNIST = HEADER + """
            /** Digits. */
            @Model
            @Input({28, 28})
            public interface Mnist {
                @Flatten Tensor flatten();
                @Dense(units = 30, activation = RELU) Tensor hidden();
                @Dense(units = 3, activation = SOFTMAX) Tensor digits();
            }
            """;

    private static final Map<String, String> MODELS = new LinkedHashMap<>();

    static {
        MODELS.put("com/acme/Mnist.java", MNIST);
        MODELS.put("com/acme/Zebra.java", HEADER + """
                @Model
                @Input
                interface Zebra {
                    @Dense(units = 4) Tensor stripes();
                }
                """);
        MODELS.put("com/acme/Graph.java", HEADER + """
                class Graph {
                    @Model
                    interface Inner {
                        @Input({4, 3}) Tensor left();
                        @Input({4, 3}) Tensor right();
                        @Bidirectional @LSTM(units = 5, returnState = true) Tensor memory(Tensor left);
                        @Layer(Zebra.class) Tensor zebra(Tensor memory);
                        @Flatten Tensor flat(Tensor right);
                        @Concatenate Tensor both(Tensor zebra, Tensor flat);
                    }
                }
                """);
        MODELS.put("com/acme/Apple.java", HEADER + """
                @Model
                @Input(MnistSummary.OUTPUT_SIZE)
                interface Apple {
                    @Dense(units = 2) Tensor core();
                }
                """);
    }

    private static CompileResult compile(TestCompiler compiler, List<String> paths) {
        Compilation compilation = compiler.compilation();
        paths.forEach(path -> compilation.source(path, MODELS.get(path)));
        return compilation.compile().expectSuccess();
    }

    private static SortedMap<String, String> reports(CompileResult result) {
        SortedMap<String, String> reports = new TreeMap<>();
        result.classOutput().forEach((path, content) -> {
            if (path.endsWith(".json")) {
                reports.put(path, new String(content, UTF_8));
            }
        });
        return reports;
    }

    @EachCompiler
    void orderOfFilesDoesNotMatter(TestCompiler compiler) {
        List<String> paths = new ArrayList<>(MODELS.keySet());
        CompileResult inOrder = compile(compiler, paths);
        Collections.reverse(paths);
        CompileResult reversed = compile(compiler, paths);
        assertEquals(4, inOrder.generatedSources().size());
        assertEquals(inOrder.generatedSources(), reversed.generatedSources());
        assertEquals(hex(inOrder), hex(reversed));
    }

    private static Map<String, String> hex(CompileResult result) {
        Map<String, String> hex = new TreeMap<>();
        result.classOutput()
                .forEach((path, content) -> hex.put(path, HexFormat.of().formatHex(content)));
        return hex;
    }

    @Test
    void compilerDoesNotMatter() {
        CompileResult javac = compile(TestCompiler.JAVAC, List.copyOf(MODELS.keySet()));
        CompileResult ecj = compile(TestCompiler.ECJ, List.copyOf(MODELS.keySet()));
        assertEquals(javac.generatedSources(), ecj.generatedSources());
        assertEquals(reports(javac), reports(ecj));
        assertEquals(3, reports(javac).size());
    }

    /**
     * An approval test: the approved files are what the processor once wrote and a person read. They show in a change's diff
     * what it does to the output, and every JDK that runs the tests has to write the same. Whether the numbers are right is
     * for the golden tests. After a wanted change of the output, {@code -Dlayercheck.approve} writes the files anew; read the
     * diff before you commit it.
     *
     * <pre>mvn test -pl annotations,engine,processor -Dtest=ReproducibleOutputTest -Dlayercheck.approve \
     *     -Dsurefire.failIfNoSpecifiedTests=false</pre>
     */
    @EachCompiler
    void outputIsAsApproved(TestCompiler compiler) throws IOException {
        CompileResult result = compiler.compile("com/acme/Mnist.java", MNIST).expectSuccess();
        assertApproved("MnistSummary.java.txt", result.generatedSource("com.acme.MnistSummary"));
        assertApproved("com.acme.Mnist.json", result.report("com.acme.Mnist"));
    }

    private static void assertApproved(String name, String actual) throws IOException {
        Path approved = Path.of("src/test/resources/io/github/layercheck/processor/ReproducibleOutputTest", name);
        if (System.getProperty("layercheck.approve") != null) {
            Files.writeString(approved, actual);
        }
        assertEquals(Files.readString(approved), actual, name);
    }

    @EachCompiler
    void encodingDoesNotMatter(TestCompiler compiler) {
        CompileResult utf8 = compiler.compile("com/acme/Mnist.java", MNIST);
        for (String encoding : List.of("US-ASCII", "windows-1252")) {
            CompileResult other = compiler.compilation()
                    .source("com/acme/Mnist.java", MNIST)
                    .encoding(Charset.forName(encoding))
                    .options("-Xlint:all")
                    .compile()
                    .expectSuccess();
            assertEquals(utf8.generatedSources(), other.generatedSources(), encoding);
            assertEquals(
                    utf8.constant("com.acme.MnistSummary", "SUMMARY"),
                    other.constant("com.acme.MnistSummary", "SUMMARY"));
            assertEquals(hex(utf8), hex(other), encoding);
        }
    }

    /** Names beyond ASCII come out the same, where the encoding of the source has them. */
    @EachCompiler
    void encodingOfNamesDoesNotMatter(TestCompiler compiler) {
        String source = HEADER + """
                @Model(name = "größe")
                @Input(4)
                public interface Größe {
                    @Named("é/ü") @Dense(units = 3) Tensor maßÄnderung();
                }
                """;
        CompileResult utf8 = compiler.compile("com/acme/Größe.java", source).expectSuccess();
        CompileResult windows = compiler.compilation()
                .source("com/acme/Größe.java", source)
                .encoding(Charset.forName("windows-1252"))
                .compile()
                .expectSuccess();
        assertEquals(utf8.generatedSources(), windows.generatedSources());
        assertEquals(hex(utf8), hex(windows));
        assertEquals("größe", utf8.constant("com.acme.GrößeSummary", "NAME"));
        assertEquals(15L, windows.constant("com.acme.GrößeSummary", "MASS_ÄNDERUNG_PARAMS"));
    }
}
