package io.jhdf.object.datatype;

import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The type of elements that are bytes of no known meaning, in place of the class of jhdf, which up to 0.13.0 cannot read a
 * file with one that has no tag. That is how h5py writes bfloat16. Elements of the type are not read.
 */
public final class OpaqueDataType extends DataType {

    private final String asciiTag;

    /** Reads the description of a type: of the common part the lowest eight bits are the length of the tag. */
    public OpaqueDataType(ByteBuffer bytes) {
        super(bytes);
        byte[] length = classBits.get(0, Byte.SIZE).toByteArray();
        byte[] tag = new byte[length.length == 0 ? 0 : Byte.toUnsignedInt(length[0])];
        bytes.get(tag);
        asciiTag = new String(tag, StandardCharsets.US_ASCII).replace("\0", "");
    }

    /** What the writer calls the type; empty if it does not say. */
    public String getAsciiTag() {
        return asciiTag;
    }

    @Override
    public Class<?> getJavaType() {
        return byte[].class;
    }

    @Override
    public Object fillData(ByteBuffer buffer, int[] dimensions, HdfBackingStorage storage) {
        throw new UnsupportedOperationException("elements of an opaque type");
    }
}
