package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That no kind of problem is dead: each is expected by a test of its text. */
final class AllProblemsTest {

    /** Problems of Keras files, which no source can have; KerasArgumentsTest has them. */
    private static final Set<ProblemId> OF_FILES = EnumSet.of(ProblemId.MISSING_ARGUMENT);

    @Test
    void eachIsExpectedByTest() throws IOException {
        Set<ProblemId> unexpected = EnumSet.complementOf(EnumSet.copyOf(OF_FILES));
        try (Stream<Path> files = Files.walk(testSources())) {
            files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(AllProblemsTest::read)
                    .forEach(text -> unexpected.removeIf(id -> text.contains("[layercheck:" + id.text() + "] ")));
        }
        assertEquals(Set.of(), unexpected);
    }

    /** The folder of the tests, from the module's folder or from that of the repository. */
    private static Path testSources() {
        Path ofModule = Path.of("src/test/java");
        return Files.isDirectory(ofModule) ? ofModule : Path.of("processor").resolve(ofModule);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
