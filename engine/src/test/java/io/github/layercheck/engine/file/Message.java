package io.github.layercheck.engine.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Writes a message of protocol buffers field by field, for files that no library would write. */
public final class Message {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Message number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    public Message text(int field, String value) {
        return bytes(field, value.getBytes(UTF_8));
    }

    public Message message(int field, Message value) {
        return bytes(field, value.toBytes());
    }

    public Message bytes(int field, byte[] value) {
        length(field, value.length);
        bytes.writeBytes(value);
        return this;
    }

    /** Begins a field of so many bytes, which someone else writes. */
    public Message length(int field, long length) {
        varint((long) field << 3 | 2);
        varint(length);
        return this;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
