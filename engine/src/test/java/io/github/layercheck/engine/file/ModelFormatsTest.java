package io.github.layercheck.engine.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.keras.FileText;
import io.github.layercheck.engine.problem.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files as bytes: texts and archives, well-formed, broken and hostile. */
class ModelFormatsTest {

    private static final String WHY =
            "\n    A model is what Keras' to_json() writes, or a .keras archive that contains it.";
    private static final String TOO_LARGE = "[layercheck:file-limit] Some: some.json is larger than a model can be\n"
            + "    The text of a model has at most 16 MiB.";

    private static final String MODEL = """
            {"class_name": "Sequential", "config": {"name": "tiny", "layers": [
              {"module": "keras.layers", "class_name": "InputLayer",
               "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in"}},
              {"module": "keras.layers", "class_name": "Dense", "config": {"name": "dense", "units": 3}}]}}
            """;

    private static String syntax(String what) {
        return "[layercheck:file-syntax] Some: some.json " + what;
    }

    @Test
    void aTextIsAModel() {
        assertEquals("tiny", FileText.declaration(MODEL).name());
    }

    @Test
    void onlyTheConfigOfAnArchiveIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "metadata.json", "{".getBytes(UTF_8));
            put(zip, "../config.json", "{".getBytes(UTF_8));
            put(zip, "config.json", MODEL.getBytes(UTF_8));
            put(zip, "model.weights.h5", new byte[100]);
        }
        assertEquals("tiny", FileText.declaration(bytes.toByteArray()).name());
    }

    @Test
    void anEntryOfAnotherFolderIsNotTheConfig() throws IOException {
        assertEquals(
                syntax("is an archive without config.json\n")
                        + "    That is where Keras writes a model into a .keras archive.",
                FileText.message(archive("../config.json", MODEL.getBytes(UTF_8))));
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] spaces = new byte[(int) KerasText.MAX_BYTES + 1];
        Arrays.fill(spaces, (byte) ' ');
        assertEquals(TOO_LARGE, FileText.message(archive("config.json", spaces)));
        assertEquals(TOO_LARGE, FileText.message(spaces));
    }

    /** Whatever stands before or after it: it is found by the directory, and nothing else is unpacked. */
    @Test
    void aBombBesideTheConfigIsNotUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "before.bin", new byte[100 << 20]);
            put(zip, "config.json", MODEL.getBytes(UTF_8));
        }
        assertEquals("tiny", FileText.declaration(bytes.toByteArray()).name());
    }

    @Test
    void anArchiveThatIsCutOff() throws IOException {
        byte[] bytes = archive("config.json", MODEL.getBytes(UTF_8));
        for (int length : List.of(bytes.length - 1, bytes.length / 2, 30, 4, 2)) {
            assertEquals(
                    syntax("is an archive that is cut off\n")
                            + "    A zip archive has its directory at its end, and this one has none.",
                    FileText.message(Arrays.copyOf(bytes, length)));
        }
    }

    @Test
    void whatIsDamagedInAnArchiveIsNamed() throws IOException {
        byte[] bytes = archive("model.weights.h5", new byte[100]);
        Fault fault = assertThrows(
                Fault.class, () -> ModelFormats.weights(FileText.FILE, FileBytes.of(new ByteArrayInputStream(bytes))));
        assertEquals(
                "model.weights.h5 in some.json is not an HDF5 file",
                fault.getMessage().lines().findFirst().orElseThrow());
    }

    /** What is not HDF5 is not unpacked to a file, however large it would be. */
    @Test
    void aBombInPlaceOfTheWeightsIsNotUnpacked() throws IOException {
        byte[] bytes = archive("model.weights.h5", new byte[300 << 20]);
        long before = System.nanoTime();
        assertThrows(
                Fault.class, () -> ModelFormats.weights(FileText.FILE, FileBytes.of(new ByteArrayInputStream(bytes))));
        assertTrue(System.nanoTime() - before < 5_000_000_000L);
    }

    /** A directory of two entries of one name, as Python's zipfile writes with a warning. */
    @Test
    void anArchiveWithTwoConfigs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "config.json", MODEL.getBytes(UTF_8));
            put(zip, "xonfig.json", MODEL.replace("tiny", "other").getBytes(UTF_8));
        }
        String text = bytes.toString(ISO_8859_1).replace("xonfig", "config");
        assertEquals(
                syntax("is an archive with several config.json\n")
                        + "    Which of them counts depends on the program that reads it.",
                FileText.message(text.getBytes(ISO_8859_1)));
    }

    @Test
    void aBrokenArchive() throws IOException {
        byte[] compressed = archive("config.json", MODEL.getBytes(UTF_8));
        Arrays.fill(compressed, 50, 90, (byte) 0xff);
        assertEquals(
                syntax("is an archive that cannot be read"),
                FileText.message(compressed).lines().findFirst().orElseThrow());
    }

    @Test
    void aByteOfAStoredConfigThatIsAnother() throws IOException {
        byte[] content = MODEL.getBytes(UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("config.json");
            CRC32 checksum = new CRC32();
            checksum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        String text = bytes.toString(ISO_8859_1).replace("\"units\": 3", "\"units\": 4");
        assertEquals(
                syntax("is an archive that cannot be read\n")
                        + "    It is damaged: the checksum of config.json is wrong",
                FileText.message(text.getBytes(ISO_8859_1)));
    }

    @Test
    void whatIsNoJson() {
        assertEquals(syntax("is not JSON at line 2 column 11") + WHY, FileText.message("{\n  \"a\": [1,}"));
        assertEquals(syntax("is not JSON at line 1 column 7") + WHY, FileText.message("{\"a\": Nan}"));
        assertEquals(syntax("ends in the middle of its JSON") + WHY, FileText.message("{\"a\": [1,"));
    }

    /** Python writes these into JSON; in a string they are text. */
    @Test
    void numbersOfPython() {
        String relu = MODEL.replace(
                "\"config\": {\"name\": \"dense\", \"units\": 3}",
                "\"config\": {\"name\": \"a NaN \\\" Infinity\", \"units\": VALUE}");
        assertEquals("tiny", FileText.declaration(relu.replace("VALUE", "3")).name());
        for (String value : List.of("NaN", "Infinity", "-Infinity")) {
            assertEquals(
                    "[layercheck:argument-type] Some: units is " + value
                            + " (config.layers[1].config.units in some.json)\n    It takes an integer.",
                    FileText.message(relu.replace("VALUE", value)));
        }
    }

    /** As json.dump(model.to_json(), file) writes it. */
    @Test
    void aTextInAString() {
        String quoted = '"' + MODEL.replace("\n", "\\n").replace("\"", "\\\"") + '"';
        assertEquals("tiny", FileText.declaration(quoted).name());
    }

    @Test
    void aByteOrderMark() {
        assertEquals("tiny", FileText.declaration("\ufeff" + MODEL).name());
    }

    @Test
    void whatIsMoreThanJson() {
        assertEquals(syntax("has more than one JSON value") + WHY, FileText.message(MODEL + "{}"));
        assertEquals(syntax("has config.layers[1].name twice") + WHY, FileText.message("""
                {"config": {"layers": [{"name": 1}, {"name": 1, "other": 2, "name": 1}]}}
                """));
    }

    @Test
    void whatIsNotInUtf8() {
        assertEquals(syntax("is not in UTF-8") + WHY, FileText.message("{\"\u00e9\": 1}".getBytes(ISO_8859_1)));
    }

    @Test
    void nestingHasAnEnd() {
        String limit = "[layercheck:file-limit] Some: some.json is nested more than 1000 levels deep";
        assertEquals(limit, FileText.message("[".repeat(1_000_000)));
        assertEquals(limit, FileText.message("{\"a\":".repeat(1_000_000)));
    }

    private static byte[] archive(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, entry, content);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String entry, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(content);
        zip.closeEntry();
    }
}
