package io.github.layercheck.engine.file.onnx;

import io.github.layercheck.engine.contract.ArrayRole;
import io.github.layercheck.engine.contract.ExternalData;
import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.file.content.ContractBuilder;
import io.github.layercheck.engine.file.protobuf.ProtoReader;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** An array in a model (TensorProto) without its elements, which are skipped in whatever form they are. */
final class OnnxTensor {

    private static final int DIMS = 1;
    private static final int DATA_TYPE = 2;
    private static final int NAME = 8;
    private static final int EXTERNAL_DATA = 13;
    private static final int DATA_LOCATION = 14;
    private static final int EXTERNAL = 1;

    private static final int SPARSE_VALUES = 1;
    private static final int SPARSE_DIMS = 3;

    private final ContractBuilder contract;
    private final List<Long> dims = new ArrayList<>();
    private final Map<String, String> externalData = new HashMap<>();
    private String name = "";
    private long type;
    private boolean isExternal;

    private OnnxTensor(ContractBuilder contract) {
        this.contract = contract;
    }

    /** Reads a field that is a tensor. */
    static OnnxTensor read(ProtoReader in, ContractBuilder contract) throws IOException {
        contract.keep();
        OnnxTensor tensor = new OnnxTensor(contract);
        in.message(field -> tensor.read(in, field));
        return tensor;
    }

    private void read(ProtoReader in, int field) throws IOException {
        switch (field) {
            case DIMS -> in.numbers(this::addSize);
            case DATA_TYPE -> type = in.number();
            case NAME -> name = in.text();
            case EXTERNAL_DATA -> OnnxEntries.read(in, this::addExternal);
            case DATA_LOCATION -> isExternal = in.number() == EXTERNAL;
            default -> {
                // Elements.
            }
        }
    }

    private void addSize(long size) {
        contract.keep();
        dims.add(size);
    }

    private void addExternal(String key, String value) {
        contract.keep();
        externalData.put(key, value);
    }

    /** Adds the tensor as an array of a name. */
    void addAs(String path, ArrayRole role) {
        contract.add(
                path,
                dims,
                OnnxElementTypes.of(type, contract.what(), path),
                role,
                OptionalLong.empty(),
                isExternal ? Optional.of(external(path)) : Optional.empty());
    }

    void addAs(ArrayRole role) {
        addAs(name, role);
    }

    private ExternalData external(String path) {
        String location = externalData.get("location");
        if (location == null) {
            throw wrongExternal(path, "does not say in which");
        }
        try {
            String length = externalData.get("length");
            return new ExternalData(
                    location,
                    Long.parseLong(externalData.getOrDefault("offset", "0")),
                    length == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(length)));
        } catch (NumberFormatException e) {
            throw wrongExternal(path, "has an offset or a length that is not a number");
        }
    }

    private Fault wrongExternal(String path, String why) {
        return new Fault(
                ProblemId.FILE_FORMAT,
                contract.what() + " in which the array '" + path + "' is in another file, but " + why);
    }

    /** Reads a field that is a sparse tensor, and adds it; {@code path} is its name, or empty if it has its own. */
    static void readSparse(ProtoReader in, ContractBuilder contract, String path) throws IOException {
        OnnxTensor dense = new OnnxTensor(contract);
        List<OnnxTensor> values = new ArrayList<>();
        in.message(field -> {
            switch (field) {
                case SPARSE_VALUES -> values.add(read(in, contract));
                case SPARSE_DIMS -> in.numbers(dense::addSize);
                default -> {
                    // The places of the values.
                }
            }
        });
        if (values.isEmpty()) {
            throw in.damaged("a sparse array has no values");
        }
        OnnxTensor stored = values.get(values.size() - 1);
        String name = path.isEmpty() ? stored.name : path;
        contract.add(
                name,
                dense.dims,
                OnnxElementTypes.of(stored.type, contract.what(), name),
                ArrayRole.SPARSE_INITIALIZER,
                OptionalLong.of(stored.elements(in)),
                stored.isExternal ? Optional.of(stored.external(name)) : Optional.empty());
    }

    private long elements(ProtoReader in) {
        try {
            return FileArray.elements(dims);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw in.damaged("a sparse array stores values of the shape " + dims);
        }
    }
}
