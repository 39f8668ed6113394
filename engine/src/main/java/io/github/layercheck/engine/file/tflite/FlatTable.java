package io.github.layercheck.engine.file.tflite;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.flatbuffers.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of a FlatBuffers file. A field is known by its number in the schema. Every offset is checked before it is
 * followed; one that leads out of the file is a fault.
 */
final class FlatTable extends Table {

    private static final int OFFSET = Integer.BYTES;
    private static final int VTABLE_HEADER = 2 * Short.BYTES;

    private final FlatBytes file;
    private final int size;

    private FlatTable(FlatBytes file, long position, String what) {
        this.file = file;
        file.check(position, OFFSET, what);
        int start = (int) position;
        long vtable = position - file.buffer().getInt(start);
        file.check(vtable, VTABLE_HEADER, "the fields of " + what);
        int vtableSize = file.buffer().getShort((int) vtable);
        file.check(vtable, vtableSize, "the fields of " + what);
        this.size = Short.toUnsignedInt(file.buffer().getShort((int) vtable + Short.BYTES));
        file.check(position, size, what);
        __reset(start, file.buffer());
    }

    /** The table that a file begins with. */
    static FlatTable root(FlatBytes file) {
        file.check(0, OFFSET, "the model");
        return new FlatTable(file, Integer.toUnsignedLong(file.buffer().getInt(0)), "the model");
    }

    /** Where a field is, or 0 if the table does not have it. */
    private int position(int field, int width) {
        int offset = __offset(VTABLE_HEADER + Short.BYTES * field);
        if (offset == 0) {
            return 0;
        }
        if (offset < 0 || offset + width > size) {
            throw file.damaged("a field is outside its table");
        }
        return bb_pos + offset;
    }

    int number(int field) {
        int at = position(field, Integer.BYTES);
        return at == 0 ? 0 : bb.getInt(at);
    }

    int byteNumber(int field) {
        int at = position(field, Byte.BYTES);
        return at == 0 ? 0 : bb.get(at);
    }

    long longNumber(int field) {
        int at = position(field, Long.BYTES);
        return at == 0 ? 0 : bb.getLong(at);
    }

    String text(int field) {
        Vector vector = vector(field, Byte.BYTES, "a name");
        byte[] bytes = new byte[vector.length];
        bb.get(vector.start, bytes);
        return new String(bytes, UTF_8);
    }

    Optional<FlatTable> table(int field, String what) {
        int at = position(field, OFFSET);
        return at == 0 ? Optional.empty() : Optional.of(tableAt(at, what));
    }

    List<FlatTable> tables(int field, String what) {
        Vector vector = vector(field, OFFSET, what);
        List<FlatTable> tables = new ArrayList<>();
        for (int i = 0; i < vector.length; i++) {
            tables.add(tableAt(vector.start + i * OFFSET, what));
        }
        return tables;
    }

    int[] numbers(int field, String what) {
        Vector vector = vector(field, Integer.BYTES, what);
        int[] numbers = new int[vector.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bb.getInt(vector.start + i * Integer.BYTES);
        }
        return numbers;
    }

    long[] longNumbers(int field, String what) {
        Vector vector = vector(field, Long.BYTES, what);
        long[] numbers = new long[vector.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bb.getLong(vector.start + i * Long.BYTES);
        }
        return numbers;
    }

    float[] floatNumbers(int field, String what) {
        Vector vector = vector(field, Float.BYTES, what);
        float[] numbers = new float[vector.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bb.getFloat(vector.start + i * Float.BYTES);
        }
        return numbers;
    }

    /** The number of bytes of a field that is not read. */
    int length(int field) {
        int at = position(field, OFFSET);
        if (at == 0) {
            return 0;
        }
        long start = at + Integer.toUnsignedLong(bb.getInt(at));
        file.check(start, OFFSET, "the data of a buffer");
        int length = bb.getInt((int) start);
        if (length < 0 || start + OFFSET + length > bb.limit()) {
            throw file.damaged("the data of a buffer would end after the file");
        }
        return length;
    }

    /** The bytes of a field as a file of its own. */
    Optional<FlatBytes> slice(int field) {
        int length = length(field);
        if (length == 0) {
            return Optional.empty();
        }
        int at = position(field, OFFSET);
        return Optional.of(file.slice(at + bb.getInt(at) + OFFSET, length));
    }

    private FlatTable tableAt(int at, String what) {
        return new FlatTable(file, at + Integer.toUnsignedLong(bb.getInt(at)), what);
    }

    /**
     * A vector that is in the file as a whole.
     *
     * @param start where its first element is
     */
    private record Vector(int start, int length) {}

    private Vector vector(int field, int width, String what) {
        int at = position(field, OFFSET);
        if (at == 0) {
            return new Vector(0, 0);
        }
        long start = at + Integer.toUnsignedLong(bb.getInt(at));
        file.check(start, OFFSET, what);
        long length = Integer.toUnsignedLong(bb.getInt((int) start));
        file.check(start + OFFSET, length * width, what);
        return new Vector((int) start + OFFSET, (int) length);
    }
}
