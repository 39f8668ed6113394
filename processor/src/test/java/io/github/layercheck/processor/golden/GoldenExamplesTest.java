package io.github.layercheck.processor.golden;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.golden.GoldenExample;
import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.ModelSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The larger models of the example, in its own sources: every layer in Keras' order, with its outputs and weights, and
 * all totals; the summaries, too, of those that are nested in Keras as they are there.
 */
class GoldenExamplesTest {

    private static final Path SOURCES = Path.of("..", "example", "src", "main", "java");
    private static final List<String> FOLDERS =
            List.of("io/github/layercheck/example/application", "io/github/layercheck/example/graph");

    @TestFactory
    Stream<DynamicTest> onJavac() throws IOException {
        return onCompiler(TestCompiler.JAVAC);
    }

    @TestFactory
    Stream<DynamicTest> onEcj() throws IOException {
        return onCompiler(TestCompiler.ECJ);
    }

    private static Stream<DynamicTest> onCompiler(TestCompiler compiler) throws IOException {
        Map<String, String> sources = sources();
        Compilation compilation = compiler.compilation();
        sources.forEach(compilation::source);
        CompileResult result = compilation.compile().expectSuccess();
        Map<String, GoldenExample> expected = GoldenExample.all().collect(toMap(GoldenExample::id, example -> example));
        List<DynamicTest> tests = new ArrayList<>();
        sources.forEach((path, source) -> {
            if (source.contains("\n@Model")) {
                String model = path.replace(".java", "").replace('/', '.');
                String id = model.substring(model.lastIndexOf('.') + 1);
                GoldenExample example = Objects.requireNonNull(expected.remove(id), id);
                tests.add(DynamicTest.dynamicTest(
                        id, () -> example.check((ModelSummary) result.invoke(model + "Summary", "summary"))));
            }
        });
        assertEquals(Set.of(), expected.keySet());
        return tests.stream();
    }

    /** The sources by their paths. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
                for (Path file : files.toList()) {
                    sources.put(folder + "/" + file.getFileName(), Files.readString(file));
                }
            }
        }
        return sources;
    }
}
