package io.github.layercheck.documents.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A file that pages contain. */
final class Resource {

    private static final String FOLDER = "/io/github/layercheck/documents/";

    private Resource() {}

    static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
