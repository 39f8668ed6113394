package io.github.layercheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final List<String> EXIT_CODES = List.of(
            "Exit codes:",
            "  0   done",
            "  1   a file is missing or is not one that the command reads, or there is a",
            "        problem in it",
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
        assertEquals(EXIT_CODES, lines.subList(lines.size() - 5, lines.size()));
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
                        "error: There is no command 'sumary'; did you mean 'summary'?\nTry 'layercheck --help'.\n"),
                Run.of("sumary", "a.json"));
        String noSuchOption =
                "error: There is no option '--widht'; did you mean '--width'?\nTry 'layercheck summary --help'.\n";
        assertEquals(Run.rejected(noSuchOption), Run.of("summary", "--widht", "90", "a.json"));
        assertEquals(Run.rejected(noSuchOption), Run.of("summary", "--widht=90", "a.json"));
        assertEquals(
                Run.rejected("error: There is no option '-x'\nTry 'layercheck summary --help'.\n"),
                Run.of("summary", "-x", "a.json"));
        assertEquals(
                Run.rejected("error: There is an argument too many: '-'\nTry 'layercheck summary --help'.\n"),
                Run.of("summary", "a.json", "-"));
        assertEquals(
                Run.rejected("error: Missing required parameter: 'FILE'\nTry 'layercheck explain --help'.\n"),
                Run.of("explain"));
        assertEquals(
                Run.rejected("error: There is an argument too many: 'b.json'\nTry 'layercheck java --help'.\n"),
                Run.of("java", "a.json", "b.json"));
        assertEquals(
                Run.rejected(
                        "error: Invalid value for option '--width': 'wide' is not an int\nTry 'layercheck summary --help'.\n"),
                Run.of("summary", "--width", "wide", "a.json"));
        assertEquals(
                Run.rejected(
                        "error: Invalid value for option '--encoding': 'utf9' is not the name of a charset\nTry 'layercheck fix --help'.\n"),
                Run.of("fix", "--encoding", "utf9", "classes"));
    }

    @ParameterizedTest
    @CsvSource({"No space left on device, error: the output cannot be written: No space left on device", "Broken pipe,"
    })
    void whatCannotBeWrittenIsNotDone(String why, String said) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(new String[] {"--help"}, InputStream.nullInputStream(), full, err, () -> 80);
        assertEquals(1, exitCode);
        assertEquals(said == null ? "" : said + "\n", err.toString(StandardCharsets.UTF_8));
    }
}
