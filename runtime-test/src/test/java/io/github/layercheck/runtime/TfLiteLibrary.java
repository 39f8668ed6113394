package io.github.layercheck.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The native part of TensorFlow Lite, which is in DJL's jar and loaded once. */
final class TfLiteLibrary {

    private static final String LIBRARY = "native/lib/libtensorflowlite_jni.so";

    static {
        try (InputStream in = TfLiteLibrary.class.getClassLoader().getResourceAsStream(LIBRARY)) {
            Path library = Files.createTempDirectory("layercheck").resolve("libtensorflowlite_jni.so");
            Files.copy(in, library);
            System.load(library.toAbsolutePath().toString());
            Files.delete(library);
            Files.delete(library.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TfLiteLibrary() {}

    /** Loads it, unless it is loaded. */
    static void load() {
        // The class is initialized.
    }
}
