package io.github.layercheck.processor.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is right to say of the examples, which are tutorials' models, applications of Keras and larger graphs. Their own build
 * fails for a warning, so that what they allow is all that there is.
 */
final class ExampleLintsTest {

    private static final Path EXAMPLE = Path.of("..", "example", "src", "main", "java");
    private static final String DENSE = "io/github/layercheck/example/dense/";

    /**
     * The tutorials count the parameters of Dense layers, and leave their activations out: a pair in a perceptron, and two
     * around a bottleneck. The ResNet50 of Keras has biases before its normalizations: one in each of its three kinds of
     * blocks, and one more in the block that projects.
     */
    private static final Map<String, Integer> RIGHT = Map.of(
            DENSE + "Perceptron.java linear-pair",
            1,
            DENSE + "PerceptronOverSteps.java linear-pair",
            1,
            DENSE + "Bottleneck.java linear-pair",
            2,
            "io/github/layercheck/example/application/ResNet50.java bias-before-normalization",
            4);

    @Test
    void whatTheyAllowIsRight() throws IOException {
        Compilation compilation = TestCompiler.JAVAC.compilation().lints();
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(ExampleLintsTest::isOfLayers).sorted().toList()) {
                compilation.source(
                        EXAMPLE.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file).replaceAll("@Allow\\([^)]*\\)", ""));
            }
        }
        List<Message> warnings = compilation.compile().expectSuccess().warnings();
        Map<String, Integer> found = new TreeMap<>();
        for (Message warning : warnings) {
            String id = warning.text()
                    .substring("[layercheck:".length(), warning.text().indexOf(']'));
            found.merge(warning.path() + " " + id, 1, Integer::sum);
        }
        assertEquals(new TreeMap<>(RIGHT), found);
    }

    /** Not the program that prints the models, and not those in files without layers, of which no lint knows anything. */
    private static boolean isOfLayers(Path path) {
        String name = EXAMPLE.relativize(path).toString().replace('\\', '/');
        return name.endsWith(".java")
                && !name.startsWith("io/github/layercheck/example/file/")
                && !name.endsWith("/Examples.java");
    }
}
