package io.github.layercheck.processor.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** A model of ONNX that has nothing but inputs and outputs. The numbers are those of the fields in onnx.proto. */
public final class OnnxBytes {

    public static final int FLOAT = 1;
    public static final int INT64 = 7;

    private static final int IR_VERSION = 8;
    private static final int VARINT = 0;
    private static final int BYTES = 2;

    private final ByteArrayOutputStream graph = new ByteArrayOutputStream();

    /**
     * Adds an input.
     *
     * @param dimensions a number each, or a name
     */
    public OnnxBytes input(String name, int type, Object... dimensions) {
        field(graph, 11, value(name, type, List.of(dimensions)));
        return this;
    }

    /** Adds an output. */
    public OnnxBytes output(String name, int type, Object... dimensions) {
        field(graph, 12, value(name, type, List.of(dimensions)));
        return this;
    }

    /** The content of the file. */
    public byte[] bytes() {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        field(named, 2, "g".getBytes(UTF_8));
        named.writeBytes(graph.toByteArray());
        ByteArrayOutputStream operators = new ByteArrayOutputStream();
        number(operators, 2, 13);
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        number(model, 1, IR_VERSION);
        field(model, 7, named.toByteArray());
        field(model, 8, operators.toByteArray());
        return model.toByteArray();
    }

    /** A ValueInfoProto: its name and its type, which is a tensor of a type and a shape. */
    private static byte[] value(String name, int type, List<Object> dimensions) {
        ByteArrayOutputStream shape = new ByteArrayOutputStream();
        for (Object dimension : dimensions) {
            ByteArrayOutputStream size = new ByteArrayOutputStream();
            if (dimension instanceof Integer number) {
                number(size, 1, number);
            } else {
                field(size, 2, dimension.toString().getBytes(UTF_8));
            }
            field(shape, 1, size.toByteArray());
        }
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        number(tensor, 1, type);
        field(tensor, 2, shape.toByteArray());
        ByteArrayOutputStream ofTensor = new ByteArrayOutputStream();
        field(ofTensor, 1, tensor.toByteArray());
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        field(value, 1, name.getBytes(UTF_8));
        field(value, 2, ofTensor.toByteArray());
        return value.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int field, long number) {
        varint(out, field << 3 | VARINT);
        varint(out, number);
    }

    private static void field(ByteArrayOutputStream out, int field, byte[] content) {
        varint(out, field << 3 | BYTES);
        varint(out, content.length);
        out.writeBytes(content);
    }

    private static void varint(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest > 0x7f) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
