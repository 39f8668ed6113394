package io.github.layercheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/** What came of a command. */
record Run(int exitCode, String out, String err) {

    /** Runs a command without an input, in a terminal of 80 columns. */
    static Run of(String... arguments) {
        return of(80, "", arguments);
    }

    static Run of(int columns, String input, String... arguments) {
        return of(columns, input.getBytes(UTF_8), arguments);
    }

    static Run of(int columns, byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(arguments, new ByteArrayInputStream(input), out, err, () -> columns);
        return new Run(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** The run of a command that did what it was to do. */
    static Run done(String out) {
        return new Run(0, out, "");
    }

    /** The run of a command that found problems. */
    static Run failed(String err) {
        return new Run(1, "", err);
    }

    /** The run of a command with wrong arguments. */
    static Run rejected(String err) {
        return new Run(2, "", err);
    }
}
