package io.github.layercheck.engine.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.StoredArray;
import io.github.layercheck.engine.file.keras.FileText;
import io.github.layercheck.engine.problem.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What safetensors 0.8.0 says of the same files. */
class SafetensorsTest {

    private static List<StoredArray> arrays(int bytes, String header) throws IOException {
        byte[] text = header.getBytes(UTF_8);
        ByteBuffer file = ByteBuffer.allocate(Long.BYTES + text.length + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(text.length).put(text);
        try (FileBytes content = FileBytes.of(new ByteArrayInputStream(file.array()))) {
            return ModelFormats.weights(FileText.FILE, content).arrays();
        }
    }

    private static String array(String name, String dtype, int size, int start, int end) {
        return "\"%s\": {\"dtype\": \"%s\", \"shape\": [%d], \"data_offsets\": [%d, %d]}"
                .formatted(name, dtype, size, start, end);
    }

    private static void assertDamaged(String why, int bytes, String header) {
        Fault fault = assertThrows(Fault.class, () -> arrays(bytes, header));
        assertEquals(
                "[layercheck:file-syntax] some.json is a safetensors file that cannot be read\n"
                        + "    It is damaged or cut off: " + why + ".",
                fault.toProblem("", FileText.FILE.place().origin()).message());
    }

    @Test
    void typesOfAByteAndLess() throws IOException {
        assertEquals(
                6,
                arrays(
                                8,
                                "{" + array("a", "F8_E4M3", 1, 0, 1) + "," + array("b", "F8_E5M2", 1, 1, 2) + ","
                                        + array("c", "F8_E4M3FNUZ", 1, 2, 3) + ","
                                        + array("d", "F8_E5M2FNUZ", 1, 3, 4) + "," + array("e", "F4", 4, 4, 6) + ","
                                        + array("f", "BF16", 1, 6, 8) + "}")
                        .size());
    }

    @Test
    void noArrayLiesInAnother() {
        assertDamaged(
                "the arrays overlap, or there is a gap between them, at byte 4",
                12,
                "{" + array("a", "F32", 2, 0, 8) + "," + array("b", "F32", 2, 4, 12) + "}");
        assertDamaged(
                "b begins where another array does",
                8,
                "{" + array("a", "F32", 2, 0, 8) + "," + array("b", "F32", 1, 0, 4) + "}");
    }

    @Test
    void allBytesAreOfArrays() {
        assertDamaged("its arrays end at byte 8 of 12", 12, "{" + array("a", "F32", 2, 0, 8) + "}");
        assertDamaged(
                "the arrays overlap, or there is a gap between them, at byte 4",
                8,
                "{" + array("a", "F32", 1, 4, 8) + "}");
    }
}
