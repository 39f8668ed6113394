package io.github.layercheck.engine.document;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A form in which a model is documented. */
public enum DocumentFormat {
    /** A page that needs nothing else. */
    HTML("html"),
    /** A text that GitHub renders. */
    MARKDOWN("md"),
    /** A drawing of the architecture. */
    SVG("svg");

    private final String extension;

    DocumentFormat(String extension) {
        this.extension = extension;
    }

    /** What the names of such files end with, without the dot. */
    public String extension() {
        return extension;
    }

    /** The name by which users choose it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a name. */
    public static Optional<DocumentFormat> of(String text) {
        return Stream.of(values()).filter(format -> format.text().equals(text)).findFirst();
    }
}
