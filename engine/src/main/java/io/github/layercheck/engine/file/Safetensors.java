package io.github.layercheck.engine.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.JsonText;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredArray;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A file of the safetensors library: the length of a header in eight bytes, the header in JSON, with type, shape and
 * place of each array, and the arrays.
 */
final class Safetensors implements ModelFormat {

    private static final int LENGTH_BYTES = 8;

    /** What safetensors itself allows. */
    private static final long MAX_HEADER = 100_000_000;

    private static final String METADATA = "__metadata__";

    /** The types by the names of the library. */
    private static final Map<String, ElementType> TYPES = Map.ofEntries(
            Map.entry("BOOL", ElementType.BOOL),
            Map.entry("F4", ElementType.FLOAT4_E2M1FN),
            Map.entry("F6_E2M3", ElementType.FLOAT6_E2M3FN),
            Map.entry("F6_E3M2", ElementType.FLOAT6_E3M2FN),
            Map.entry("U8", ElementType.UINT8),
            Map.entry("I8", ElementType.INT8),
            Map.entry("F8_E5M2", ElementType.FLOAT8_E5M2),
            Map.entry("F8_E4M3", ElementType.FLOAT8_E4M3FN),
            Map.entry("F8_E4M3FNUZ", ElementType.FLOAT8_E4M3FNUZ),
            Map.entry("F8_E5M2FNUZ", ElementType.FLOAT8_E5M2FNUZ),
            Map.entry("F8_E8M0", ElementType.FLOAT8_E8M0FNU),
            Map.entry("I16", ElementType.INT16),
            Map.entry("U16", ElementType.UINT16),
            Map.entry("F16", ElementType.FLOAT16),
            Map.entry("BF16", ElementType.BFLOAT16),
            Map.entry("I32", ElementType.INT32),
            Map.entry("U32", ElementType.UINT32),
            Map.entry("F32", ElementType.FLOAT32),
            Map.entry("C64", ElementType.COMPLEX64),
            Map.entry("F64", ElementType.FLOAT64),
            Map.entry("I64", ElementType.INT64),
            Map.entry("U64", ElementType.UINT64));

    /** What is in a file beside the elements. */
    private record Content(StoredWeights weights, Map<String, String> metadata) {}

    @Override
    public boolean accepts(byte[] start) {
        String text = new String(start, ISO_8859_1);
        return text.startsWith("\0\0", LENGTH_BYTES - 2) && text.startsWith("{", LENGTH_BYTES);
    }

    @Override
    public JsonValue model(KerasFile file, FileBytes bytes) {
        throw OtherFiles.onlyWeights(file, "safetensors");
    }

    @Override
    public StoredWeights weights(KerasFile file, FileBytes bytes) throws IOException {
        return read(file, bytes).weights();
    }

    @Override
    public Optional<FileContract> contract(KerasFile file, FileBytes bytes) throws IOException {
        Content content = read(file, bytes);
        return Optional.of(ArrayFiles.contract(
                file, FileKind.SAFETENSORS, List.of(), content.weights(), Safetensors::type, content.metadata()));
    }

    private static ElementType type(String name) {
        return TYPES.getOrDefault(name, ElementType.OTHER);
    }

    private static Content read(KerasFile file, FileBytes bytes) throws IOException {
        long size = Files.size(bytes.path(file));
        JsonValue header;
        long data;
        try (InputStream stream = bytes.stream()) {
            long length = ByteBuffer.wrap(stream.readNBytes(LENGTH_BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getLong();
            if (length < 0 || length > size - LENGTH_BYTES || length > MAX_HEADER) {
                throw damaged(file, "its header has " + Long.toUnsignedString(length) + " bytes, the file " + size);
            }
            byte[] text = stream.readNBytes((int) length);
            if (text.length < length) {
                throw new EOFException(file.name());
            }
            header = new JsonValue(
                    file,
                    JsonText.read(file, new InputStreamReader(new ByteArrayInputStream(text), UTF_8.newDecoder())));
            data = size - LENGTH_BYTES - length;
        }
        List<StoredArray> arrays = new ArrayList<>();
        Map<Long, Long> ends = new TreeMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        header.members().forEach((name, value) -> {
            if (name.equals(METADATA)) {
                value.members().forEach((key, text) -> metadata.put(key, String.valueOf(text.plain())));
            } else {
                arrays.add(array(file, name, value, data, ends));
            }
        });
        checkCover(file, ends, data);
        return new Content(new StoredWeights(StoredWeights.Layout.BY_NAME, arrays, List.of()), metadata);
    }

    private static StoredArray array(KerasFile file, String name, JsonValue json, long data, Map<Long, Long> ends) {
        List<Long> shape = new ArrayList<>();
        json.member("shape").elements().forEach(dim -> shape.add(size(dim)));
        StoredArray array = new StoredArray(name, shape, json.member("dtype").text());
        int bits = type(array.dtype()).bits();
        if (bits == 0) {
            throw json.fault(ProblemId.FILE_FORMAT, "has the type " + array.dtype() + ", which is not known");
        }
        List<JsonValue> offsets = json.member("data_offsets").elements();
        if (offsets.size() != 2) {
            throw json.fault(ProblemId.FILE_FORMAT, "does not have two data_offsets");
        }
        long start = size(offsets.get(0));
        long end = size(offsets.get(1));
        BigInteger needed = array.elements().multiply(BigInteger.valueOf(bits)).shiftRight(3);
        if (start > end || end > data || !needed.equals(BigInteger.valueOf(end - start))) {
            throw damaged(
                    file,
                    name + " of the shape " + array.shapeText() + " and the type " + array.dtype() + " has " + needed
                            + " bytes, in the file " + start + " to " + end + " of " + data);
        }
        if (end > start && ends.put(start, end) != null) {
            throw damaged(file, name + " begins where another array does");
        }
        return array;
    }

    /** The arrays lie one behind the other, without gaps, as the library itself demands. */
    private static void checkCover(KerasFile file, Map<Long, Long> ends, long data) {
        long covered = 0;
        for (Map.Entry<Long, Long> array : ends.entrySet()) {
            if (array.getKey() != covered) {
                throw damaged(file, "the arrays overlap, or there is a gap between them, at byte " + array.getKey());
            }
            covered = array.getValue();
        }
        if (covered != data) {
            throw damaged(file, "its arrays end at byte " + covered + " of " + data);
        }
    }

    private static long size(JsonValue number) {
        if (!(number.plain() instanceof Long size) || size < 0) {
            throw number.fault(ProblemId.FILE_FORMAT, "is " + number.plain() + ", not a size");
        }
        return size;
    }

    private static Fault damaged(KerasFile file, String why) {
        return new Fault(ProblemId.FILE_SYNTAX, file.name() + " is a safetensors file that cannot be read")
                .because("It is damaged or cut off: " + why + ".");
    }
}
