package io.github.layercheck.processor.write;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;

/** Writes files completely or not at all: a file whose writing fails is deleted. */
public final class OutputFile {

    private OutputFile() {}

    /** Writes a source, in the encoding of the compile. */
    public static void writeSource(JavaFileObject file, String source) throws IOException {
        write(file, file.openWriter(), source);
    }

    /** Writes a resource, in UTF-8. */
    public static void writeResource(FileObject file, String text) throws IOException {
        write(file, new OutputStreamWriter(file.openOutputStream(), StandardCharsets.UTF_8), text);
    }

    private static void write(FileObject file, Writer opened, String text) throws IOException {
        try (Writer out = opened) {
            out.write(text);
        } catch (IOException | RuntimeException | Error e) {
            file.delete();
            throw e;
        }
    }
}
