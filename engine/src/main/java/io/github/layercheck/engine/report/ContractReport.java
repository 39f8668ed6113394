package io.github.layercheck.engine.report;

import io.github.layercheck.engine.contract.ArrayTotal;
import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.ExternalData;
import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Quantization;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.contract.ValueType;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.text.IndentedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Writes the report of a file without layers: its contract as JSON, in the form of the report of a model. */
public final class ContractReport {

    private final IndentedJson json;

    private ContractReport(IndentedJson json) {
        this.json = json;
    }

    /**
     * The report.
     *
     * @param type the interface that names the file, or would
     * @param signature the one whose inputs and outputs are those of the model, or null if it has none
     */
    public static String write(ModelType type, FileContract contract, @Nullable Signature signature) {
        IndentedJson json = new IndentedJson(1 << 14);
        try {
            new ContractReport(json).model(type, contract, signature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.end();
    }

    private void model(ModelType type, FileContract contract, @Nullable Signature signature) throws IOException {
        json.beginObject();
        json.name("schema").value(ReportWriter.SCHEMA);
        json.name("model").value(type.binaryName());
        json.name("name").value(contract.name());
        json.name("kind").value(contract.kind().title());
        values("inputs", signature == null ? List.of() : signature.inputs());
        values("outputs", signature == null ? List.of() : signature.outputs());
        json.name("layers").beginArray().endArray();
        json.name("signatures").beginArray();
        for (Signature each : contract.signatures()) {
            json.beginObject();
            json.name("key").value(each.key());
            values("inputs", each.inputs());
            values("outputs", each.outputs());
            json.endObject();
        }
        json.endArray();
        json.name("weights").beginArray();
        for (FileArray array : contract.arrays()) {
            array(array);
        }
        json.endArray();
        json.name("totals").beginArray();
        for (ArrayTotal total : contract.totals()) {
            total(total);
        }
        json.endArray();
        bytes(contract.bytes());
        texts("properties", contract.properties());
        texts("metadata", contract.metadata());
        new CostFields(json).ofFile();
        json.name("problems").beginArray().endArray();
        json.endObject();
    }

    private void values(String name, List<NamedValue> values) throws IOException {
        json.name(name).beginArray();
        for (NamedValue value : values) {
            json.beginLine();
            json.name("name").value(value.name());
            if (!value.tensor().equals(value.name())) {
                json.name("tensor").value(value.tensor());
            }
            type(value.type());
            if (value.quantization().isPresent()) {
                quantization(value.quantization().get());
            }
            json.endLine();
        }
        json.endArray();
    }

    /** A tensor has a shape and a type, as in the report of a model; anything else says what it is. */
    private void type(ValueType type) throws IOException {
        if (type instanceof ValueType.Tensor tensor) {
            tensor(tensor.shape(), tensor.dtype());
            return;
        }
        json.name("kind").value(type.form());
        if (type instanceof ValueType.SparseTensor tensor) {
            tensor(tensor.shape(), tensor.dtype());
        } else if (type instanceof ValueType.Mapping map) {
            json.name("key").value(map.key().toString());
        }
        if (type.of().isPresent()) {
            json.name("of").beginObject();
            type(type.of().get());
            json.endObject();
        }
    }

    private void tensor(@Nullable List<Dimension> shape, ElementType dtype) throws IOException {
        json.name("shape");
        if (shape == null) {
            json.nullValue();
        } else {
            json.beginArray();
            for (Dimension dim : shape) {
                if (dim.number() == null) {
                    json.value(dim.symbol());
                } else {
                    json.value(dim.number());
                }
            }
            json.endArray();
        }
        json.name("dtype").value(dtype.toString());
    }

    /** Numbers for a whole tensor, lists for an axis of it. */
    private void quantization(Quantization quantization) throws IOException {
        json.name("quantization").beginObject();
        boolean isWhole =
                quantization.scales().size() == 1 && quantization.zeroPoints().size() <= 1;
        if (isWhole) {
            json.name("scale");
            scale(quantization.scales().get(0));
            json.name("zeroPoint")
                    .value(
                            quantization.zeroPoints().isEmpty()
                                    ? 0
                                    : quantization.zeroPoints().get(0));
        } else {
            json.name("scale").beginArray();
            for (double scale : quantization.scales()) {
                scale(scale);
            }
            json.endArray().name("zeroPoint").beginArray();
            for (long zeroPoint : quantization.zeroPoints()) {
                json.value(zeroPoint);
            }
            json.endArray().name("axis").value(quantization.axis());
        }
        json.endObject();
    }

    /** JSON has no numbers for what is not one. */
    private void scale(double scale) throws IOException {
        if (Double.isFinite(scale)) {
            json.value(scale);
        } else {
            json.nullValue();
        }
    }

    private void array(FileArray array) throws IOException {
        json.beginLine();
        json.name("path").value(array.path());
        json.name("shape").beginArray();
        for (long size : array.shape()) {
            json.value(size);
        }
        json.endArray();
        json.name("dtype").value(array.dtype().toString());
        json.name("role").value(array.role().title());
        if (array.stored().isPresent()) {
            json.name("stored").value(array.stored().getAsLong());
        }
        if (array.external().isPresent()) {
            external(array.external().get());
        }
        json.endLine();
    }

    private void external(ExternalData data) throws IOException {
        json.name("external").beginObject();
        json.name("location").value(data.location());
        json.name("offset").value(data.offset());
        if (data.length().isPresent()) {
            json.name("length").value(data.length().getAsLong());
        }
        json.endObject();
    }

    private void total(ArrayTotal total) throws IOException {
        json.beginLine();
        json.name("role").value(total.role().title());
        json.name("arrays").value(total.arrays());
        json.name("elements").value(total.elements());
        json.name("floatElements").value(total.floatElements());
        if (total.stored() != total.elements()) {
            json.name("stored").value(total.stored());
        }
        json.endLine();
    }

    private void bytes(OptionalLong bytes) throws IOException {
        json.name("bytes");
        if (bytes.isPresent()) {
            json.value(bytes.getAsLong());
        } else {
            json.nullValue();
        }
    }

    private void texts(String name, Map<String, String> texts) throws IOException {
        json.name(name).beginObject();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.name(text.getKey()).value(text.getValue());
        }
        json.endObject();
    }
}
