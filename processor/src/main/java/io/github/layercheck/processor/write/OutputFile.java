package io.github.layercheck.processor.write;

import java.io.BufferedWriter;
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
    public static void write(JavaFileObject file, GeneratedSource source) throws IOException {
        write(file, file.openWriter(), source);
    }

    /** Writes a resource, in UTF-8. */
    public static void write(FileObject file, String text) throws IOException {
        write(file, new OutputStreamWriter(file.openOutputStream(), StandardCharsets.UTF_8), out -> out.append(text));
    }

    /** The content of a file. */
    interface Content {
        void writeTo(Appendable out) throws IOException;
    }

    private static void write(FileObject file, Writer opened, Content content) throws IOException {
        try (Writer out = new BufferedWriter(opened)) {
            content.writeTo(out);
        } catch (IOException | RuntimeException | Error e) {
            file.delete();
            throw e;
        }
    }
}
