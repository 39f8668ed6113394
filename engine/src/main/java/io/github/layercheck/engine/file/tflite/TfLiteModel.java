package io.github.layercheck.engine.file.tflite;

import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the contract of a TensorFlow Lite file, by the tables of its schema: inputs and outputs are those of a subgraph,
 * and signatures give them the names by which code knows them.
 */
public final class TfLiteModel {

    private static final String DEFAULT_SIGNATURE = "serving_default";

    private static final int VERSION = 0;
    private static final int SUBGRAPHS = 2;
    private static final int DESCRIPTION = 3;
    private static final int BUFFERS = 4;
    private static final int METADATA = 6;
    private static final int SIGNATURES = 7;

    private static final int TENSORS = 0;
    private static final int INPUTS = 1;
    private static final int OUTPUTS = 2;

    private static final int SIGNATURE_INPUTS = 0;
    private static final int SIGNATURE_OUTPUTS = 1;
    private static final int SIGNATURE_KEY = 2;
    private static final int SIGNATURE_SUBGRAPH = 4;

    private static final int MAPPED_NAME = 0;
    private static final int MAPPED_TENSOR = 1;

    private static final int METADATA_NAME = 0;
    private static final int METADATA_BUFFER = 1;

    private static final int DATA = 0;
    private static final int OFFSET_ELSEWHERE = 1;
    private static final int SIZE_ELSEWHERE = 2;

    private final FlatBytes file;
    private final FlatTable model;
    private final List<Subgraph> subgraphs = new ArrayList<>();

    private record Subgraph(List<TfLiteTensor> tensors, List<Integer> inputs, List<Integer> outputs) {}

    private TfLiteModel(FlatBytes file) {
        this.file = file;
        this.model = FlatTable.root(file);
        for (FlatTable subgraph : model.tables(SUBGRAPHS, "the subgraphs")) {
            List<TfLiteTensor> tensors = new ArrayList<>();
            for (FlatTable tensor : subgraph.tables(TENSORS, "the tensors of a subgraph")) {
                tensors.add(new TfLiteTensor(file, tensor));
            }
            subgraphs.add(new Subgraph(
                    tensors,
                    numbers(subgraph, INPUTS, "the inputs of a subgraph"),
                    numbers(subgraph, OUTPUTS, "the outputs of a subgraph")));
        }
        if (subgraphs.isEmpty()) {
            throw file.wrong("It has no subgraph");
        }
    }

    private static List<Integer> numbers(FlatTable table, int field, String what) {
        return Arrays.stream(table.numbers(field, what)).boxed().toList();
    }

    /** The contract of a file that begins as one of TensorFlow Lite does. */
    public static FileContract read(KerasFile file, FileBytes bytes) throws IOException {
        return new TfLiteModel(FlatBytes.of(file, bytes.path(file))).contract();
    }

    private FileContract contract() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("schema version", Integer.toString(model.number(VERSION)));
        String description = model.text(DESCRIPTION);
        if (!description.isEmpty()) {
            properties.put("description", description);
        }
        if (subgraphs.size() > 1) {
            properties.put("subgraphs", Integer.toString(subgraphs.size()));
        }
        List<FlatTable> buffers = model.tables(BUFFERS, "the buffers");
        TfLiteMetadata metadata = new TfLiteMetadata();
        for (FlatTable entry : model.tables(METADATA, "the metadata")) {
            int buffer = entry.number(METADATA_BUFFER);
            metadata.add(
                    entry.text(METADATA_NAME),
                    buffer >= 0 && buffer < buffers.size() ? buffers.get(buffer).slice(DATA) : Optional.empty());
        }
        properties.putAll(metadata.properties());
        return new FileContract(
                FileKind.TENSORFLOW_LITE,
                metadata.modelName(),
                signatures(),
                constants(buffers.stream().map(TfLiteModel::size).toList()),
                properties,
                metadata.ofAuthor());
    }

    /** The number of bytes in a buffer; those of a file of more than 2 GiB are after all tables. */
    private static long size(FlatTable buffer) {
        int length = buffer.length(DATA);
        return length > 0 || buffer.longNumber(OFFSET_ELSEWHERE) <= 1 ? length : buffer.longNumber(SIZE_ELSEWHERE);
    }

    private List<FileArray> constants(List<Long> buffers) {
        List<FileArray> constants = new ArrayList<>();
        for (Subgraph subgraph : subgraphs) {
            for (TfLiteTensor tensor : subgraph.tensors()) {
                int buffer = tensor.buffer();
                if (buffer < 0 || (buffer > 0 && buffer >= buffers.size())) {
                    throw file.wrong("The tensor " + tensor.name() + " is in buffer " + Integer.toUnsignedString(buffer)
                            + " of " + buffers.size());
                }
                if (buffer > 0 && buffers.get(buffer) != 0) {
                    constants.add(tensor.constant());
                }
            }
        }
        return constants;
    }

    /** The signatures, or, in a file without any, the first subgraph by the names of its tensors. */
    private List<Signature> signatures() {
        List<Signature> signatures = new ArrayList<>();
        for (FlatTable signature : model.tables(SIGNATURES, "the signatures")) {
            String key = signature.text(SIGNATURE_KEY);
            int index = signature.number(SIGNATURE_SUBGRAPH);
            if (index < 0 || index >= subgraphs.size()) {
                throw file.wrong("The signature " + key + " is of subgraph " + Integer.toUnsignedString(index) + " of "
                        + subgraphs.size());
            }
            Subgraph subgraph = subgraphs.get(index);
            Signature read = new Signature(
                    key,
                    values(subgraph, subgraph.inputs(), names(signature.tables(SIGNATURE_INPUTS, "a signature"))),
                    values(subgraph, subgraph.outputs(), names(signature.tables(SIGNATURE_OUTPUTS, "a signature"))));
            signatures.add(key.equals(DEFAULT_SIGNATURE) ? 0 : signatures.size(), read);
        }
        if (signatures.isEmpty()) {
            Subgraph first = subgraphs.get(0);
            signatures.add(new Signature(
                    "", values(first, first.inputs(), Map.of()), values(first, first.outputs(), Map.of())));
        }
        return signatures;
    }

    private static Map<Integer, List<String>> names(List<FlatTable> mapped) {
        Map<Integer, List<String>> names = new HashMap<>();
        for (FlatTable tensor : mapped) {
            names.computeIfAbsent(tensor.number(MAPPED_TENSOR), index -> new ArrayList<>())
                    .add(tensor.text(MAPPED_NAME));
        }
        return names;
    }

    /**
     * Tensors of a subgraph in the order in which an interpreter has them.
     *
     * @param names what a signature calls them, several names if it has one under all of these
     */
    private List<NamedValue> values(Subgraph subgraph, List<Integer> indices, Map<Integer, List<String>> names) {
        List<NamedValue> values = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        for (int index : indices) {
            if (index < 0 || index >= subgraph.tensors().size()) {
                throw file.wrong("An input or output is tensor " + Integer.toUnsignedString(index) + " of "
                        + subgraph.tensors().size());
            }
            TfLiteTensor tensor = subgraph.tensors().get(index);
            if (done.add(index)) {
                for (String name : names.getOrDefault(index, List.of(tensor.name()))) {
                    values.add(tensor.value(name));
                }
            }
        }
        return values;
    }
}
