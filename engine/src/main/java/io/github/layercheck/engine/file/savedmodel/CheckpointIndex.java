package io.github.layercheck.engine.file.savedmodel;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The table in {@code variables.index}: keys and values in blocks, sorted, in the form of LevelDB. (TensorFlow 2.21:
 * tensorflow/core/lib/io, format.cc and block.cc.)
 */
final class CheckpointIndex {

    private static final int FOOTER_BYTES = 48;
    private static final long MAGIC = 0xdb4775248b80fb57L;
    private static final int VARINT_BITS = 7;

    /** Longer than the path of any variable. */
    private static final int MAX_KEY = 4096;

    private final byte[] bytes;
    private final String name;
    private int readTo;

    /** Takes an entry of the table. */
    interface Entries {
        void accept(byte[] key, byte[] value) throws IOException;
    }

    private CheckpointIndex(byte[] bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    /**
     * Reads all entries in the order of their keys.
     *
     * @param name what messages call the file
     * @throws Fault if it is damaged
     */
    static void read(byte[] bytes, String name, Entries entries) throws IOException {
        CheckpointIndex index = new CheckpointIndex(bytes, name);
        try {
            index.readBlock(index.root(), (lastKey, handle) -> index.readNext(ByteBuffer.wrap(handle), entries));
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException e) {
            throw index.damaged("something in it goes past its end");
        }
    }

    /** Where the block is that says where all others are. */
    private ByteBuffer root() {
        if (bytes.length < FOOTER_BYTES) {
            throw damaged("it is too short");
        }
        ByteBuffer footer = ByteBuffer.wrap(bytes, bytes.length - FOOTER_BYTES, FOOTER_BYTES)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN);
        if (footer.getLong(FOOTER_BYTES - Long.BYTES) != MAGIC) {
            throw damaged("its last bytes are not those of such a table");
        }
        varint(footer);
        varint(footer);
        return footer;
    }

    /** Reads a block of entries; each is behind the one before, so that no byte is read twice. */
    private void readNext(ByteBuffer handle, Entries entries) throws IOException {
        ByteBuffer place = handle.duplicate();
        int offset = Math.toIntExact(varint(place));
        if (offset < readTo) {
            throw damaged("its blocks overlap");
        }
        readTo = Math.addExact(offset, Math.toIntExact(varint(place)));
        readBlock(handle, entries);
    }

    private void readBlock(ByteBuffer handle, Entries entries) throws IOException {
        int offset = Math.toIntExact(varint(handle));
        int size = Math.toIntExact(varint(handle));
        if (bytes[Math.addExact(offset, size)] != 0) {
            throw damaged("a block in it is compressed");
        }
        ByteBuffer block = ByteBuffer.wrap(bytes, offset, size).slice().order(ByteOrder.LITTLE_ENDIAN);
        int restarts = block.getInt(size - Integer.BYTES);
        block.limit(Math.toIntExact(size - Integer.BYTES - (long) Integer.BYTES * restarts));
        byte[] key = {};
        while (block.hasRemaining()) {
            int shared = Math.toIntExact(varint(block));
            int own = Math.toIntExact(varint(block));
            byte[] value = new byte[checked(block, varint(block) + own) - own];
            if (shared > key.length || shared + own > MAX_KEY) {
                throw damaged("a key in it begins like none");
            }
            key = Arrays.copyOf(key, shared + own);
            block.get(key, shared, own);
            block.get(value);
            entries.accept(key, value);
        }
    }

    /** A number of bytes, if there are as many. */
    private static int checked(ByteBuffer block, long length) {
        if (length > block.remaining()) {
            throw new BufferUnderflowException();
        }
        return (int) length;
    }

    private static long varint(ByteBuffer buffer) {
        long number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += VARINT_BITS) {
            byte next = buffer.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new BufferUnderflowException();
    }

    private Fault damaged(String why) {
        return new Fault(ProblemId.FILE_SYNTAX, name + " cannot be read")
                .because("It is damaged or cut off: " + why + ".");
    }
}
