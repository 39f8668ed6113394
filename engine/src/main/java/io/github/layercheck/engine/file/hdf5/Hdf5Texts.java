package io.github.layercheck.engine.file.hdf5;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.dataset.VariableLengthDatasetReader;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.StringData.PaddingType;
import io.jhdf.object.datatype.VariableLength;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts in attributes. Keras writes them in UTF-8, although their type mostly says ASCII. */
final class Hdf5Texts {

    /** A type of texts of variable length, terminated by zero, in UTF-8, whose characters are bytes. */
    private static final byte[] IN_UTF_8 = {0x19, 0x01, 0x01, 0, 16, 0, 0, 0, 0x13, 0, 0, 0, 1, 0, 0, 0};

    private Hdf5Texts() {}

    static boolean isText(Attribute attribute) {
        return attribute.getJavaType() == String.class && attribute.getSize() > 0;
    }

    /** The texts of an attribute that has some. */
    static List<String> of(HdfFile file, Attribute attribute) {
        if (attribute.getDataType() instanceof StringData type) {
            return ofFixedLength(attribute.getBuffer(), type);
        }
        VariableLength type = new VariableLength(ByteBuffer.wrap(IN_UTF_8).order(ByteOrder.LITTLE_ENDIAN));
        int[] size = {Math.toIntExact(attribute.getSize())};
        Object texts =
                VariableLengthDatasetReader.readDataset(type, attribute.getBuffer(), size, file.getHdfBackingStorage());
        return Arrays.asList((String[]) texts);
    }

    private static List<String> ofFixedLength(ByteBuffer bytes, StringData type) {
        ByteBuffer rest = bytes.duplicate();
        byte[] text = new byte[type.getSize()];
        List<String> texts = new ArrayList<>();
        while (text.length > 0 && rest.remaining() >= text.length) {
            rest.get(text);
            String padded = new String(text, UTF_8);
            int end = padded.indexOf('\0');
            String read = end < 0 ? padded : padded.substring(0, end);
            texts.add(type.getPaddingType() == PaddingType.SPACE_PADDED ? read.stripTrailing() : read);
        }
        return texts;
    }
}
