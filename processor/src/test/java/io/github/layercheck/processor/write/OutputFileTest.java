package io.github.layercheck.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

final class OutputFileTest {

    /** A file on a disk of so many bytes. */
    private static final class SmallFile extends SimpleJavaFileObject {

        private final int size;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private boolean isDeleted;

        SmallFile(int size) {
            super(URI.create("file:///small"), Kind.OTHER);
            this.size = size;
        }

        @Override
        public OutputStream openOutputStream() {
            return new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    if (content.size() == size) {
                        throw new IOException("no space left");
                    }
                    content.write(b);
                }
            };
        }

        @Override
        public boolean delete() {
            isDeleted = true;
            return true;
        }
    }

    @Test
    void writesResourcesInUtf8() throws IOException {
        SmallFile file = new SmallFile(100);
        OutputFile.writeResource(file, "784 × 30");
        assertEquals("784 × 30", file.content.toString(StandardCharsets.UTF_8));
        assertFalse(file.isDeleted);
    }

    @Test
    void deletesFileThatCouldNotBeWrittenWhole() {
        SmallFile file = new SmallFile(5);
        IOException e = assertThrows(IOException.class, () -> OutputFile.writeResource(file, "784 × 30"));
        assertEquals("no space left", e.getMessage());
        assertTrue(file.isDeleted);
    }
}
