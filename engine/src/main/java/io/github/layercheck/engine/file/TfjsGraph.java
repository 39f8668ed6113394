package io.github.layercheck.engine.file;

import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.contract.ValueType;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A graph of TensorFlow in the {@code model.json} of TensorFlow.js. (tensorflowjs 4.22.0: the signature is a message of
 * TensorFlow as JSON, where a 64-bit number is a string.)
 */
final class TfjsGraph {

    private static final String SIGNATURE = "signature";

    /** The types whose names in TensorFlow are not those of NumPy. */
    private static final Map<String, ElementType> OWN_NAMES =
            Map.of("float", ElementType.FLOAT32, "double", ElementType.FLOAT64, "half", ElementType.FLOAT16);

    private TfjsGraph() {}

    static FileContract contract(KerasFile file, JsonValue text, StoredWeights weights) {
        JsonValue signature = signature(text);
        List<Signature> signatures = signature == null
                ? List.of()
                : List.of(new Signature("", values(signature, "inputs"), values(signature, "outputs")));
        return ArrayFiles.contract(file, FileKind.TENSORFLOW_JS, signatures, weights, ElementType::named, Map.of());
    }

    /** Older converters write it among the metadata. */
    private static @Nullable JsonValue signature(JsonValue text) {
        JsonValue signature = text.find(SIGNATURE);
        JsonValue metadata = text.find("userDefinedMetadata");
        return signature == null && metadata != null && metadata.isObject() ? metadata.find(SIGNATURE) : signature;
    }

    private static List<NamedValue> values(JsonValue signature, String member) {
        List<NamedValue> values = new ArrayList<>();
        JsonValue byName = signature.isObject() ? signature.find(member) : null;
        if (byName != null) {
            byName.members().forEach((name, tensor) -> values.add(value(name, tensor)));
        }
        return values;
    }

    private static NamedValue value(String name, JsonValue tensor) {
        JsonValue inGraph = tensor.find("name");
        JsonValue shape = tensor.find("tensorShape");
        return new NamedValue(
                name,
                inGraph == null ? name : inGraph.text(),
                new ValueType.Tensor(dtype(tensor.member("dtype")), shape == null ? null : dims(shape)));
    }

    private static ElementType dtype(JsonValue type) {
        String name = type.text().toLowerCase(Locale.ROOT).replaceFirst("^dt_", "");
        ElementType known = OWN_NAMES.getOrDefault(name, ElementType.named(name));
        if (known == ElementType.OTHER) {
            throw type.fault(ProblemId.FILE_FORMAT, "is " + type.text() + ", which is not a known type");
        }
        return known;
    }

    private static @Nullable List<Dimension> dims(JsonValue shape) {
        if (shape.find("unknownRank") != null) {
            return null;
        }
        JsonValue dims = shape.find("dim");
        return dims == null
                ? List.of()
                : dims.elements().stream().map(TfjsGraph::dimension).toList();
    }

    private static Dimension dimension(JsonValue dim) {
        JsonValue size = dim.find("size");
        if (size == null) {
            return Dimension.of(0);
        }
        try {
            long number = Long.parseLong(String.valueOf(size.plain()));
            return number < 0 ? Dimension.OPEN : Dimension.of(number);
        } catch (NumberFormatException e) {
            throw size.fault(ProblemId.FILE_FORMAT, "is " + size.plain() + ", not a size");
        }
    }
}
