package io.github.layercheck.engine.file.tflite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The bytes of a FlatBuffers file, and a limit on how much of them is read as names, shapes and tables: offsets may lead
 * to the same bytes again and again, so that a small file could take forever.
 */
final class FlatBytes {

    /** More than the names and shapes of a hundred thousand tensors. */
    private static final long MOST_READ = 1L << 26;

    /** A larger file is mapped: what is in memory is then only what is looked at. A mapped file cannot be replaced on Windows. */
    private static final long MOST_LOADED = 1L << 24;

    private final KerasFile file;
    private final ByteBuffer bytes;
    private long read;

    private FlatBytes(KerasFile file, ByteBuffer bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** The first 2 GiB of a file, which is as far as offsets lead. */
    static FlatBytes of(KerasFile file, Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = Math.min(channel.size(), Integer.MAX_VALUE);
            ByteBuffer bytes;
            if (size > MOST_LOADED) {
                bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
            } else {
                bytes = ByteBuffer.allocate((int) size);
                while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                    // Until all is there.
                }
                bytes.flip();
            }
            return new FlatBytes(file, bytes.order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    ByteBuffer buffer() {
        return bytes;
    }

    /** A part, with offsets of its own. */
    FlatBytes slice(int start, int length) {
        return new FlatBytes(file, bytes.slice(start, length).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** Whether it is a file of a kind, which is in the bytes after its first offset. */
    boolean isOfKind(String identifier) {
        byte[] expected = identifier.getBytes(ISO_8859_1);
        if (bytes.limit() < Integer.BYTES + expected.length) {
            return false;
        }
        byte[] found = new byte[expected.length];
        bytes.get(Integer.BYTES, found);
        return Arrays.equals(found, expected);
    }

    /** All of it as a text, without the zeros that fill it up. */
    String text() {
        check(0, bytes.limit(), "a text");
        byte[] all = new byte[bytes.limit()];
        bytes.get(0, all);
        return new String(all, UTF_8).replace("\0", "");
    }

    /** Checks that so many bytes can be read, before they are. */
    void check(long start, long length, String what) {
        if (start < 0 || length < 0 || start + length > bytes.limit()) {
            throw damaged(what + " would end at byte " + (start + length) + " of " + bytes.limit());
        }
        read += length;
        if (read > MOST_READ) {
            throw new Fault(ProblemId.FILE_LIMIT, file.name() + " has more than 64 MiB of names, shapes and tables")
                    .because("No TensorFlow Lite model needs as much beside its weights.");
        }
    }

    Fault damaged(String why) {
        return new Fault(ProblemId.FILE_SYNTAX, file.name() + " is a TensorFlow Lite model that cannot be read")
                .because("It is damaged or cut off: " + why + ".");
    }

    /** Something that is not as the schema of TensorFlow Lite has it. */
    Fault wrong(String what) {
        return new Fault(ProblemId.FILE_FORMAT, file.name() + " is not a valid TensorFlow Lite model")
                .because(what + ".");
    }
}
