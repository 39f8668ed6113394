package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * That every kind of problem is expected of a source by a {@link io.github.layercheck.processor.testing.WrongModel}, which
 * compares id, line, count and text on both compilers, and the column on javac.
 *
 * <p>{@link DocumentsMissingTest} is about the only one that has no place in a source: an option of the compiler is wrong.
 */
final class AllProblemsTest {

    private static final Pattern EXPECTED = Pattern.compile("\\.problem\\(\\s*\"\\[layercheck:([a-z-]+)] ");

    @Test
    void eachIsExpectedOfSource() throws IOException {
        Set<ProblemId> unexpected = EnumSet.complementOf(EnumSet.of(ProblemId.DOCUMENTS_MISSING));
        try (Stream<Path> files = Files.walk(testSources())) {
            files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(AllProblemsTest::read)
                    .flatMap(text -> EXPECTED.matcher(text).results())
                    .map(match -> match.group(1))
                    .forEach(text -> unexpected.removeIf(id -> id.text().equals(text)));
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
