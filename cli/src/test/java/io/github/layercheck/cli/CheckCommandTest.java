package io.github.layercheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String DROPOUT = Tiny.FILE.replace(
            "{\"module\": \"keras.layers\", \"class_name\": \"BatchNormalization\", \"config\": {\"name\": \"norm\"}}",
            "{\"module\": \"keras.layers\", \"class_name\": \"Dropout\", \"config\": {\"name\": \"some\", \"rate\": 0.8}}");

    private static final String WARNING = """
            : [layercheck:dropout-rate] some: rate is 0.8: more is dropped than kept
                The rate is the share of the elements that is dropped, not the share that is kept.
                If 0.8 was to be kept, the rate is 0.2.
            """;

    private static Run check(String file, String... arguments) {
        List<String> all = new ArrayList<>(List.of("check", "-"));
        all.addAll(List.of(arguments));
        return Run.of(80, file, all.toArray(String[]::new));
    }

    @Test
    void aRightModelIsNothingToSay() {
        String one = Tiny.FILE.replace("\"units\": 1000,", "\"units\": 1000, \"activation\": \"relu\",");
        assertEquals(Run.done(""), check(one, "--strict"));
    }

    @Test
    void warningsAreSaidAtTheirPlaceInTheFile() {
        String place = "standard input:config.layers[1].config.rate: warning";
        assertEquals(new Run(0, "", place + WARNING), check(DROPOUT, "--lint", "softmax-of-one=off"));
        assertEquals(new Run(1, "", place + WARNING), check(DROPOUT, "--lint", "softmax-of-one=off", "--strict"));
        assertEquals(new Run(0, "", place + WARNING), check(DROPOUT, "--lint", "off", "--lint", "dropout-rate=warn"));
    }

    @Test
    void levelsAreGivenById() {
        assertEquals(Run.done(""), check(DROPOUT, "--lint", "off"));
        assertEquals(
                Run.failed("standard input:config.layers[1].config.rate: error" + WARNING),
                check(DROPOUT, "--lint", "off", "--lint", "dropout-rate=error"));
        assertEquals(
                "error: no warning 'dropout'; did you mean 'dropout-rate'?",
                check(DROPOUT, "--lint", "dropout-rat=off")
                        .err()
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .replace("'dropout-rat'", "'dropout'"));
        assertEquals(2, check(DROPOUT, "--lint", "dropout-rate=no").exitCode());
    }

    /** The code is that of the worst of them; a file that cannot be read does not keep the others from being checked. */
    @Test
    void severalFilesAreChecked(@TempDir Path folder) throws IOException {
        Path right = Files.writeString(folder.resolve("right.json"), DROPOUT);
        Run run = Run.of("check", folder.resolve("none.json").toString(), right.toString());
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("there is no file"), run.err());
        assertTrue(run.err().contains("right.json:config.layers[1].config.rate: warning"), run.err());
    }

    @Test
    void otherCommandsDoNotWarn() {
        assertEquals("", Run.of(80, DROPOUT, "summary", "-").err());
        Run report = Run.of(80, DROPOUT, "report", "-");
        assertEquals("", report.err());
        assertTrue(report.out().contains("\"dropout-rate\""), report.out());
    }
}
