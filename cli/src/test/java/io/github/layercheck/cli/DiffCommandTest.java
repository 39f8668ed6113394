package io.github.layercheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed between two models; a change that code relies on is an exit code. */
class DiffCommandTest {

    private static final String MODEL = """
            {"class_name": "Sequential", "config": {"name": "m", "layers": [
              {"module": "keras.layers", "class_name": "InputLayer",
               "config": {"batch_shape": [null, 8], "dtype": "float32", "name": "in"}},
              {"module": "keras.layers", "class_name": "Dense", "config": {"name": "hidden", "units": 16}},
              {"module": "keras.layers", "class_name": "Dropout", "config": {"name": "drop", "rate": 0.5}},
              {"module": "keras.layers", "class_name": "Dense", "config": {"name": "out", "units": 3}}]}}
            """;

    @TempDir
    private Path folder;

    private Run diff(String old, String changed) throws IOException {
        Path oldFile = Files.write(folder.resolve("old.json"), old.getBytes(UTF_8));
        Path newFile = Files.write(folder.resolve("new.json"), changed.getBytes(UTF_8));
        return Run.of("diff", oldFile.toString(), newFile.toString());
    }

    /** 8 * 16 + 16 = 144, 8 * 20 + 20 = 180; 16 * 3 + 3 = 51, 20 * 3 + 3 = 63. */
    @Test
    void whatNoCodeReliesOn() throws IOException {
        String changed = MODEL.replace("\"units\": 16", "\"units\": 20")
                .replace(
                        "\"Dropout\", \"config\": {\"name\": \"drop\", \"rate\": 0.5",
                        "\"ReLU\", \"config\": {\"name\": \"relu\"");
        assertEquals(Run.done("""
                layers:
                  ~ hidden: (None, 16) -> (None, 20); 144 -> 180 parameters
                  - drop Dropout (None, 16), 0 parameters
                  ~ out: 51 -> 63 parameters
                  + relu ReLU (None, 20), 0 parameters
                parameters: 195 -> 243 (+48)
                bytes: 780 -> 972
                """), diff(MODEL, changed));
    }

    @Test
    void whatCodeReliesOn() throws IOException {
        String changed = MODEL.replace("\"units\": 3", "\"units\": 4").replace("\"float32\"", "\"float16\"");
        assertEquals(new Run(1, """
                        inputs:
                          - (None, 8) float32
                          + (None, 8) float16
                        outputs:
                          - (None, 3) float32
                          + (None, 4) float32
                        layers:
                          ~ out: (None, 3) -> (None, 4); 51 -> 68 parameters
                        parameters: 195 -> 212 (+17)
                        bytes: 780 -> 848
                        """, ""), diff(MODEL, changed));
    }

    @Test
    void nothing() throws IOException {
        assertEquals(Run.done("no difference\n"), diff(MODEL, MODEL));
    }

    @Test
    void aFileThatIsNoModel() throws IOException {
        Path newFile = folder.resolve("new.json");
        assertEquals(Run.failed(newFile + ": error: [layercheck:file-format] has no class_name\n"), diff(MODEL, "{}"));
    }
}
