package io.github.layercheck.engine.file.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/**
 * Reads a message of protocol buffers as a stream. What nobody asks for is skipped, not loaded; what is asked for is
 * bounded, so that a file costs no more than what is said about it.
 */
public final class ProtoReader {

    /** What the library of protocol buffers itself allows. */
    private static final int MAX_DEPTH = 100;

    /** Much longer than a name, and as long as the texts of any model. */
    private static final int MAX_TEXTS = 16 << 20;

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;
    private static final int WIRE_TYPE_BITS = 3;

    private final CodedInputStream in;
    private final String what;
    private int wireType;
    private boolean isRead;
    private int depth;
    private int texts;

    /** Reads what it wants of a field, if anything: one value, or a message. */
    @FunctionalInterface
    public interface FieldReader {
        void read(int field) throws IOException;
    }

    private ProtoReader(InputStream stream, String what) {
        this.in = CodedInputStream.newInstance(stream);
        this.what = what;
    }

    /** Reads some fields of a message by a reader of the whole stream. */
    @FunctionalInterface
    public interface MessageReader {
        FieldReader of(ProtoReader reader);
    }

    /**
     * Reads the message that a stream consists of.
     *
     * @param what what messages say that it is, such as {@code model.onnx is an ONNX model}
     * @throws Fault if it is damaged
     */
    public static void read(InputStream stream, String what, MessageReader message) throws IOException {
        ProtoReader reader = new ProtoReader(stream, what);
        try {
            reader.fields(message.of(reader));
        } catch (InvalidProtocolBufferException e) {
            throw reader.damaged("a field goes past the end, or is not one");
        }
    }

    private void fields(FieldReader fields) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            wireType = tag & (1 << WIRE_TYPE_BITS) - 1;
            isRead = false;
            fields.read(tag >>> WIRE_TYPE_BITS);
            if (!isRead) {
                skip();
            }
        }
    }

    private void skip() throws IOException {
        switch (wireType) {
            case VARINT -> in.readRawVarint64();
            case FIXED_64 -> in.skipRawBytes(Long.BYTES);
            case BYTES -> in.skipRawBytes(length());
            case FIXED_32 -> in.skipRawBytes(Integer.BYTES);
            default -> throw damaged("there is no wire type " + wireType);
        }
        isRead = true;
    }

    private void expect(int expected) {
        if (wireType != expected) {
            throw damaged("a field has the wire type " + wireType + " in place of " + expected);
        }
        isRead = true;
    }

    private int length() throws IOException {
        long length = in.readRawVarint64();
        if (length < 0 || length > Integer.MAX_VALUE) {
            throw damaged("a field has " + Long.toUnsignedString(length) + " bytes");
        }
        return (int) length;
    }

    /** The field is a message. */
    public void message(FieldReader fields) throws IOException {
        expect(BYTES);
        if (depth == MAX_DEPTH) {
            throw new Fault(ProblemId.FILE_LIMIT, what + " that is nested more than " + MAX_DEPTH + " levels deep");
        }
        int outer = in.pushLimit(length());
        depth++;
        fields(fields);
        if (in.getBytesUntilLimit() > 0) {
            throw damaged("it ends within a field");
        }
        depth--;
        in.popLimit(outer);
        isRead = true;
    }

    /** The field is a number. */
    public long number() throws IOException {
        expect(VARINT);
        return in.readRawVarint64();
    }

    /** The field is a number, or several in a row. */
    public void numbers(LongConsumer numbers) throws IOException {
        if (wireType == VARINT) {
            numbers.accept(number());
            return;
        }
        expect(BYTES);
        int outer = in.pushLimit(length());
        while (!in.isAtEnd()) {
            numbers.accept(in.readRawVarint64());
        }
        if (in.getBytesUntilLimit() > 0) {
            throw damaged("it ends within a field");
        }
        in.popLimit(outer);
    }

    /** The field is a text. */
    public String text() throws IOException {
        expect(BYTES);
        int length = length();
        if (length > MAX_TEXTS - texts) {
            throw new Fault(
                    ProblemId.FILE_LIMIT, what + " with names and texts of more than " + (MAX_TEXTS >> 20) + " MiB");
        }
        texts += length;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readRawBytes(length)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw damaged("a name is not in UTF-8");
        }
    }

    /** The fault of a message in which something cannot be. */
    public Fault damaged(String why) {
        return new Fault(ProblemId.FILE_SYNTAX, what + " that cannot be read")
                .because("It is damaged or cut off, at byte " + in.getTotalBytesRead() + ": " + why + ".");
    }
}
