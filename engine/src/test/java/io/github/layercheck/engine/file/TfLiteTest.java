package io.github.layercheck.engine.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.keras.FileText;
import io.github.layercheck.engine.problem.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of TensorFlow Lite that are made byte by byte: tables that lie in each other, are shared, or lead nowhere. */
class TfLiteTest {

    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);

    /** Begins a file whose first table is at byte 8. */
    private TfLiteTest root(int position) {
        bytes.putInt(position).put(new byte[] {'T', 'F', 'L', '3'});
        return this;
    }

    /**
     * A table with its fields, after the offsets of these; each field has 4 bytes.
     *
     * @param fields the numbers that follow, from field 0 on
     * @return where the table begins
     */
    private int table(int... fields) {
        int vtable = bytes.position();
        bytes.putShort((short) (4 + 2 * fields.length)).putShort((short) (4 + 4 * fields.length));
        for (int i = 0; i < fields.length; i++) {
            bytes.putShort((short) (4 + 4 * i));
        }
        int table = bytes.position();
        bytes.putInt(table - vtable);
        for (int field : fields) {
            bytes.putInt(field);
        }
        return table;
    }

    /** Lets a field of a table lead to the place that is written next. */
    private void leadHere(int table, int field) {
        int at = table + 4 + 4 * field;
        bytes.putInt(at, bytes.position() - at);
    }

    private String message() {
        return assertThrows(Fault.class, this::read)
                .toProblem("M", FileText.FILE.place().origin())
                .message();
    }

    private FileContract read() throws IOException {
        byte[] file = Arrays.copyOf(bytes.array(), bytes.position());
        try (FileBytes source = FileBytes.of(new ByteArrayInputStream(file))) {
            return ModelFormats.contract(FileText.FILE, source).orElseThrow();
        }
    }

    @Test
    void aModelWithoutSubgraphs() {
        root(8 + 4);
        table();
        assertEquals("""
                [layercheck:file-format] M: some.json is not a valid TensorFlow Lite model
                    It has no subgraph.""", message());
    }

    /** The smallest that is right: a subgraph without tensors, and no signature. */
    @Test
    void aSubgraphWithoutTensors() throws IOException {
        root(8 + 4 + 2 * 3);
        int model = table(3, 0, 0);
        leadHere(model, 2);
        bytes.putInt(1).putInt(4 + 4);
        int vtable = bytes.position();
        bytes.putShort((short) 4).putShort((short) 4);
        bytes.putInt(vtable - 4, bytes.position() - (vtable - 4));
        bytes.putInt(4);
        FileContract contract = read();
        assertEquals(List.of(new Signature("", List.of(), List.of())), contract.signatures());
        assertEquals("3", contract.properties().get("schema version"));
    }

    /** A thousand subgraphs of a thousand tensors each would be read from some kilobytes. */
    @Test
    void tablesThatAreShared() {
        root(8 + 4 + 2 * 3);
        int model = table(3, 0, 0);
        leadHere(model, 2);
        int count = 20_000;
        bytes.putInt(count);
        int offsets = bytes.position();
        bytes.position(offsets + 4 * count);
        int subgraph = table(0);
        leadHere(subgraph, 0);
        bytes.putInt(count);
        int tensors = bytes.position();
        bytes.position(tensors + 4 * count);
        int tensor = table();
        for (int i = 0; i < count; i++) {
            bytes.putInt(offsets + 4 * i, subgraph - (offsets + 4 * i));
            bytes.putInt(tensors + 4 * i, tensor - (tensors + 4 * i));
        }
        assertEquals("""
                [layercheck:file-limit] M: some.json has more than 64 MiB of names, shapes and tables
                    No TensorFlow Lite model needs as much beside its weights.""", message());
    }

    @Test
    void aTableWithoutBytesForItsFields() {
        root(8 + 4 + 2);
        table(0);
        bytes.putShort(8 + 2, (short) 200);
        assertEquals("""
                [layercheck:file-syntax] M: some.json is a TensorFlow Lite model that cannot be read
                    It is damaged or cut off: the model would end at byte 214 of 22.""", message());
    }
}
