package io.github.layercheck.processor.testing;

import com.google.flatbuffers.FlatBufferBuilder;

/** A model of TensorFlow Lite with one input, one output and no signature. The numbers are those of its schema. */
public final class TfLiteBytes {

    public static final int FLOAT32 = 0;
    public static final int UINT8 = 3;

    private static final int VERSION = 3;

    private final FlatBufferBuilder builder = new FlatBufferBuilder();

    private TfLiteBytes() {}

    /** A tensor of a model. */
    public record Tensor(String name, int type, int... shape) {}

    /** The content of a file. */
    public static byte[] of(Tensor input, Tensor output) {
        return new TfLiteBytes().write(input, output);
    }

    private byte[] write(Tensor input, Tensor output) {
        int tensors = vector(tensor(input), tensor(output));
        int inputs = numbers(0);
        int outputs = numbers(1);
        builder.startTable(5);
        builder.addOffset(0, tensors, 0);
        builder.addOffset(1, inputs, 0);
        builder.addOffset(2, outputs, 0);
        int subgraphs = vector(builder.endTable());
        builder.startTable(8);
        builder.addInt(0, VERSION, 0);
        builder.addOffset(2, subgraphs, 0);
        builder.finish(builder.endTable(), "TFL3");
        return builder.sizedByteArray();
    }

    private int tensor(Tensor tensor) {
        int name = builder.createString(tensor.name());
        int shape = numbers(tensor.shape());
        builder.startTable(4);
        builder.addOffset(0, shape, 0);
        builder.addByte(1, (byte) tensor.type(), 0);
        builder.addOffset(3, name, 0);
        return builder.endTable();
    }

    private int numbers(int... numbers) {
        builder.startVector(Integer.BYTES, numbers.length, Integer.BYTES);
        for (int i = numbers.length - 1; i >= 0; i--) {
            builder.addInt(numbers[i]);
        }
        return builder.endVector();
    }

    private int vector(int... tables) {
        return builder.createVectorOfTables(tables);
    }
}
