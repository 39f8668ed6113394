package io.github.layercheck.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terminal that the output goes to. */
final class Terminal {

    /** Python assumes this width where there is no terminal. */
    private static final int DEFAULT_COLUMNS = 80;

    private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");
    private static final Pattern TERMINAL = Pattern.compile("/dev/(pts/|tty|console).*");
    private static final Pattern SIZE = Pattern.compile("\\d+ ([1-9]\\d{0,5})\\s*");

    private Terminal() {}

    /** The width, found as Python finds it for Keras: the variable COLUMNS, or what the terminal itself says. */
    static int columns() {
        try {
            int columns = Integer.parseInt(String.valueOf(System.getenv("COLUMNS")));
            return columns > 0 ? columns : askTerminal();
        } catch (NumberFormatException e) {
            return askTerminal();
        }
    }

    /** Asks the terminal through the program {@code stty}, since Java cannot; not on systems without Unix' names. */
    private static int askTerminal() {
        try {
            Path terminal = STANDARD_OUTPUT.toRealPath();
            if (TERMINAL.matcher(terminal.toString()).matches()) {
                Process stty = new ProcessBuilder("stty", "size")
                        .redirectInput(terminal.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                Matcher size = SIZE.matcher(new String(stty.getInputStream().readAllBytes(), US_ASCII));
                return size.matches() ? Integer.parseInt(size.group(1)) : DEFAULT_COLUMNS;
            }
        } catch (IOException e) {
            // There is no terminal, or no program to ask.
        }
        return DEFAULT_COLUMNS;
    }
}
