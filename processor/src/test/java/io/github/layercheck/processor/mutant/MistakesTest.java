package io.github.layercheck.processor.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The mistakes that beginners make, as forums have them: what is suggested is what an expert would say, and it compiles. */
@TestInstance(Lifecycle.PER_CLASS)
final class MistakesTest {

    private static final Path FILE = Path.of("src", "test", "resources", "mistake", "mistakes.txt");
    private static final Pattern MISTAKE = Pattern.compile("(?s)\n== ([^\n]*)\n(.*?)\n=> ([^\n]*)\n");

    private static final String HEADER = """

            import static io.github.layercheck.Input.*;
            import static io.github.layercheck.layers.ActivationFunction.*;
            import static io.github.layercheck.layers.DataFormat.*;
            import static io.github.layercheck.layers.Padding.*;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            """;

    private final Map<String, String> expected = new LinkedHashMap<>();
    private List<CompiledMutant> compiled = List.of();

    @BeforeAll
    void compile() throws IOException {
        List<Mutant> mistakes = new ArrayList<>();
        String file = Files.readString(FILE);
        MISTAKE.matcher(file).results().forEach(mistake -> {
            String text = HEADER + mistake.group(2);
            mistakes.add(new Mutant(mistake.group(1), FaultKind.LAYER_DELETED, Set.of(), text));
            expected.put(mistake.group(1), mistake.group(3));
        });
        assertEquals(file.lines().filter(line -> line.startsWith("== ")).count(), expected.size());
        compiled = MutantCompiler.compile(mistakes);
    }

    @Test
    void eachHasOneErrorWithItsSuggestion() {
        List<String> others = new ArrayList<>();
        for (CompiledMutant mistake : compiled) {
            String name = mistake.mutant().model();
            List<String> texts = mistake.errors().stream().map(Message::text).toList();
            if (texts.size() != 1 || !texts.get(0).endsWith(expected.getOrDefault(name, "nothing"))) {
                others.add(name + ": " + texts);
            }
        }
        assertEquals(List.of(), others);
    }

    @Test
    void eachSuggestionCompiles() {
        List<String> fixed =
                compiled.stream().flatMap(mistake -> mistake.fixed().stream()).toList();
        assertEquals(expected.size(), fixed.size());
        assertEquals(Set.copyOf(fixed), MutantCompiler.compiling(fixed));
    }
}
