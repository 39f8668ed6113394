package io.github.layercheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not models, or models that are wrong: an exit code, the three parts of a problem, and nothing else. */
class BadFilesTest {

    private static final String NOT_A_MODEL =
            "\n    A model is what Keras' to_json() writes, or a .keras archive that contains it.\n";

    @TempDir
    private Path folder;

    /** What is said of the file, whose name is left out. */
    private static void assertFails(String message, Path file, String command) {
        assertEquals(Run.failed(message.replace("FILE", file.toString())), Run.of(command, file.toString()));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("bad.keras"), content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "explain", "java"})
    void whatIsNotThere(String command) {
        Path file = folder.resolve("nowhere.json");
        assertFails("FILE: error: [layercheck:file-not-found] there is no file FILE\n", file, command);
    }

    @Test
    void aNameThatNoFileCanHave() {
        assertEquals(
                Run.failed("a\\u0000b: error: [layercheck:file-not-found] there is no file a\\u0000b\n"),
                Run.of("summary", "a\0b"));
    }

    @Test
    void anEmptyName() {
        assertEquals(
                Run.failed("the empty name: error: [layercheck:file-not-found] no file has an empty name\n"),
                Run.of("summary", ""));
    }

    /** What a file says is shown as written, and cannot move the cursor of a terminal or hide what follows. */
    @Test
    void textInAFileThatIsNotShownAsWritten() throws IOException {
        Path file =
                file(Tiny.FILE.replace("\"Dense\"", "\"De\\u001b[31mnse\\n\"").getBytes(UTF_8));
        Run run = Run.of("summary", file.toString());
        assertTrue(run.err().contains("keras.layers has no class De\\u001b[31mnse\\u000a"), run.err());
        assertEquals(-1, run.err().indexOf('\u001b'));
    }

    @Test
    void aLongNameIsCut() {
        Run run = Run.of("summary", "x".repeat(3000));
        assertTrue(run.err().startsWith("x".repeat(200) + "…: error: [layercheck:file-not-found] "), run.err());
        assertEquals(-1, run.err().indexOf("x".repeat(201)));
    }

    @Test
    void aFolder() {
        assertFails(
                "FILE: error: [layercheck:file-not-found] FILE is a folder\n" + "    A model is in one file.\n",
                folder,
                "summary");
    }

    @Test
    void aFolderThatIsASavedModel() throws IOException {
        Files.write(folder.resolve("saved_model.pb"), new byte[] {8, 1, 18, (byte) 0x80, 1});
        assertFails(
                "FILE: error: [layercheck:file-kind] FILE is a TensorFlow SavedModel\n"
                        + "    It has operations, not Keras layers.\n"
                        + "    Save the model with model.save(\"model.keras\") in Keras.\n",
                folder,
                "explain");
        assertFails(
                "FILE: error: [layercheck:file-syntax] FILE is a TensorFlow SavedModel that cannot be read\n"
                        + "    It is damaged or cut off, at byte 5: it ends within a field.\n",
                folder,
                "summary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "explain", "java"})
    void whatIsNoJson(String command) throws IOException {
        assertFails(
                "FILE: error: [layercheck:file-syntax] FILE is not JSON at line 1 column 1" + NOT_A_MODEL,
                file("\u0089HDX\r\n".getBytes(UTF_8)),
                command);
    }

    @Test
    void nothing() throws IOException {
        assertFails(
                "FILE: error: [layercheck:file-kind] FILE is empty\n    A model has at least one layer.\n",
                file(new byte[0]),
                "summary");
        assertEquals(
                Run.failed("standard input: error: [layercheck:file-kind] standard input is empty\n"
                        + "    A model has at least one layer.\n"),
                Run.of("summary", "-"));
    }

    @Test
    void aBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("config.json"));
            for (int mebibyte = 0; mebibyte <= 16; mebibyte++) {
                zip.write(" ".repeat(1 << 20).getBytes(UTF_8));
            }
        }
        assertFails(
                "FILE: error: [layercheck:file-limit] FILE is larger than a model can be\n"
                        + "    The text of a model has at most 16 MiB.\n",
                file(bytes.toByteArray()),
                "summary");
    }

    @Test
    void anArchiveThatEndsTooSoon() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("config.json"));
            zip.write(Tiny.FILE.getBytes(UTF_8));
        }
        assertFails(
                "FILE: error: [layercheck:file-syntax] FILE is an archive that is cut off\n"
                        + "    A zip archive has its directory at its end, and this one has none.\n",
                file(Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2)),
                "summary");
    }

    @Test
    void aModelWithoutLayers() throws IOException {
        assertFails(
                "FILE:config: error: [layercheck:file-format] has no layers\n",
                file("{\"class_name\": \"Sequential\", \"config\": {\"name\": \"a\"}}".getBytes(UTF_8)),
                "java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "explain", "java"})
    void aWrongModelIsLocatedInTheFile(String command) throws IOException {
        assertFails(
                "FILE:config.layers[3].config.units: error: [layercheck:attribute-range] classes_all: units is 0\n"
                        + "    It must be at least 1.\n",
                file(Tiny.of(0).getBytes(UTF_8)),
                command);
    }

    private static String errors(Throwable thrown) {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(new String[] {"summary", "-"}, broken, OutputStream.nullOutputStream(), err, () -> 80);
        assertEquals(1, exitCode);
        return err.toString(UTF_8);
    }

    @Test
    void anErrorOfLayercheckItselfIsSaidAsSuch() {
        assertEquals(
                "standard input: error: [layercheck:internal-error] Layercheck failed: "
                        + "java.lang.IllegalStateException: broken\n"
                        + "    This is an error in Layercheck, not in the model.\n"
                        + "    Please report it, with the file.\n",
                errors(new IllegalStateException("broken")));
    }

    @Test
    void memoryIsNotEnough() {
        long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
        assertEquals(
                "standard input: error: [layercheck:file-limit] standard input needs more memory than is available\n"
                        + "    Java has at most " + mebibytes + " MiB here.\n"
                        + "    Give it more, such as java -Xmx" + 4 * mebibytes + "m -jar layercheck.jar.\n",
                errors(new OutOfMemoryError()));
    }
}
