package io.github.layercheck.engine.file.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.layercheck.engine.file.keras.FileText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The content of files and of what is in none. */
class FileBytesTest {

    private static final byte[] CONTENT = new byte[20_000];

    static {
        for (int i = 0; i < CONTENT.length; i++) {
            CONTENT[i] = (byte) i;
        }
    }

    @TempDir
    Path folder;

    private static void assertIsContent(FileBytes bytes) throws IOException {
        assertArrayEquals(Arrays.copyOf(CONTENT, FileBytes.START), bytes.start());
        assertArrayEquals(Arrays.copyOf(CONTENT, FileBytes.START), bytes.start());
        try (InputStream stream = bytes.stream()) {
            assertArrayEquals(CONTENT, stream.readAllBytes());
        }
    }

    @Test
    void ofAFile() throws IOException {
        Path path = Files.write(folder.resolve("some"), CONTENT);
        try (FileBytes bytes = FileBytes.of(path)) {
            assertIsContent(bytes);
            assertEquals(path, bytes.path(FileText.FILE));
        }
        assertArrayEquals(CONTENT, Files.readAllBytes(path));
    }

    @Test
    void ofAStream() throws IOException {
        try (FileBytes bytes = FileBytes.of(new ByteArrayInputStream(CONTENT))) {
            assertIsContent(bytes);
        }
    }

    @Test
    void aStreamIsCopiedWhereAFileIsNeededAndTheCopyDoesNotStay() throws IOException {
        Path copy;
        try (FileBytes bytes = FileBytes.of(new ByteArrayInputStream(CONTENT))) {
            bytes.start();
            copy = bytes.path(FileText.FILE);
            assertEquals(copy, bytes.path(FileText.FILE));
            assertArrayEquals(CONTENT, Files.readAllBytes(copy));
            assertIsContent(bytes);
        }
        assertFalse(Files.exists(copy));
    }

    @Test
    void whatIsSkippedCounts() throws IOException {
        IllegalStateException excess = new IllegalStateException();
        for (int length : new int[] {10, 11}) {
            try (InputStream limited = new LimitedStream(new ByteArrayInputStream(CONTENT), 20, () -> excess)) {
                assertEquals(10, limited.skip(10));
                assertFalse(limited.markSupported());
                if (length == 10) {
                    assertEquals(10, limited.readNBytes(10).length);
                } else {
                    assertThrows(IllegalStateException.class, () -> limited.skip(11));
                }
            }
        }
    }
}
