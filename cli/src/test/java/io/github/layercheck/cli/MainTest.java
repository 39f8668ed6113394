package io.github.layercheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final List<String> EXIT_CODES = List.of(
            "Exit codes:",
            "  0   done",
            "  1   the file is missing, is not a Keras model, or has a model with problems",
            "  2   the arguments are wrong");

    @ParameterizedTest
    @ValueSource(strings = {"", "summary", "explain", "java"})
    void helpSaysHowAndWhatTheExitCodesAre(String command) {
        Run run = command.isEmpty() ? Run.of("--help") : Run.of(command, "--help");
        assertEquals(0, run.exitCode());
        assertEquals("", run.err());
        String synopsis = command.isEmpty() ? "Usage: layercheck [-hV] [COMMAND]" : "Usage: layercheck " + command;
        assertTrue(run.out().startsWith(synopsis), run.out());
        List<String> lines = run.out().lines().toList();
        assertEquals(EXIT_CODES, lines.subList(lines.size() - 4, lines.size()));
    }

    @Test
    void helpNamesTheCommands() {
        List<String> lines = Run.of("-h").out().lines().toList();
        for (String command : List.of("summary", "explain", "java")) {
            assertTrue(lines.stream().anyMatch(line -> line.startsWith("  " + command + " ")), command);
        }
    }

    @Test
    void wrongArgumentsAreSaidInALine() {
        assertEquals(Run.rejected("error: A command is missing\nTry 'layercheck --help'.\n"), Run.of());
        assertEquals(
                Run.rejected(
                        "error: Unmatched argument at index 0: 'sumary'\nDid you mean: layercheck summary or layercheck sarif?\nTry 'layercheck --help'.\n"),
                Run.of("sumary"));
        assertEquals(
                Run.rejected("error: Missing required parameter: 'FILE'\nTry 'layercheck explain --help'.\n"),
                Run.of("explain"));
        assertEquals(
                Run.rejected("error: Unmatched argument at index 2: 'b.json'\nTry 'layercheck java --help'.\n"),
                Run.of("java", "a.json", "b.json"));
        assertEquals(
                Run.rejected(
                        "error: Invalid value for option '--width': 'wide' is not an int\nTry 'layercheck summary --help'.\n"),
                Run.of("summary", "--width", "wide", "a.json"));
    }
}
