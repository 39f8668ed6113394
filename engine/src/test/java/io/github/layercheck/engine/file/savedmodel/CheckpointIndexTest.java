package io.github.layercheck.engine.file.savedmodel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of several blocks, which TensorFlow writes for thousands of variables, and tables that are wrong. */
class CheckpointIndexTest {

    private static final long MAGIC = 0xdb4775248b80fb57L;

    private final ByteArrayOutputStream table = new ByteArrayOutputStream();

    /** An entry of a block: the beginning of the key before, which it shares, the rest of the key, and the value. */
    private static byte[] entry(int shared, String key, byte[] value) {
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        entry.write(shared);
        entry.write(key.length());
        entry.write(value.length);
        entry.writeBytes(key.getBytes(UTF_8));
        entry.writeBytes(value);
        return entry.toByteArray();
    }

    private static byte[] entry(int shared, String key, String value) {
        return entry(shared, key, value.getBytes(UTF_8));
    }

    /** Writes a block with one restart, its kind and its checksum; returns where it is. */
    private byte[] block(int compression, byte[]... entries) {
        int offset = table.size();
        for (byte[] entry : entries) {
            table.writeBytes(entry);
        }
        table.writeBytes(new byte[] {0, 0, 0, 0, 1, 0, 0, 0});
        int size = table.size() - offset;
        table.write(compression);
        table.writeBytes(new byte[4]);
        return new byte[] {(byte) offset, (byte) size};
    }

    private byte[] withFooter(byte[] root) {
        ByteBuffer footer = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        footer.put(new byte[] {0, 0}).put(root).putLong(40, MAGIC);
        table.writeBytes(footer.array());
        return table.toByteArray();
    }

    private static List<String> read(byte[] bytes) throws IOException {
        List<String> entries = new ArrayList<>();
        CheckpointIndex.read(
                bytes, "x", (key, value) -> entries.add(new String(key, UTF_8) + "=" + new String(value, UTF_8)));
        return entries;
    }

    private static String message(byte[] bytes) {
        Fault fault = assertThrows(Fault.class, () -> read(bytes));
        return fault.toProblem("", new Origin() {}).message();
    }

    private static String damaged(String why) {
        return "[layercheck:file-syntax] x cannot be read\n    It is damaged or cut off: " + why + ".";
    }

    @Test
    void severalBlocks() throws IOException {
        byte[] first = block(0, entry(0, "a/x", "1"), entry(2, "y", "2"));
        byte[] second = block(0, entry(0, "b", "3"));
        byte[] root = block(0, entry(0, "a/y", first), entry(0, "b", second));
        assertEquals(List.of("a/x=1", "a/y=2", "b=3"), read(withFooter(root)));
    }

    @Test
    void blocksThatOverlap() {
        byte[] only = block(0, entry(0, "a", "1"));
        byte[] root = block(0, entry(0, "a", only), entry(0, "b", only));
        assertEquals(damaged("its blocks overlap"), message(withFooter(root)));
    }

    @Test
    void aBlockThatIsCompressed() {
        byte[] only = block(1, entry(0, "a", "1"));
        assertEquals(damaged("a block in it is compressed"), message(withFooter(block(0, entry(0, "a", only)))));
    }

    @Test
    void keysAndSizesThatCannotBe() {
        byte[] only = block(0, entry(3, "a", "1"));
        assertEquals(damaged("a key in it begins like none"), message(withFooter(block(0, entry(0, "a", only)))));
        String past = damaged("something in it goes past its end");
        assertEquals(past, message(withFooter(new byte[] {100, 100})));
        assertEquals(damaged("it is too short"), message(new byte[47]));
        assertEquals(damaged("its last bytes are not those of such a table"), message(new byte[48]));
    }
}
