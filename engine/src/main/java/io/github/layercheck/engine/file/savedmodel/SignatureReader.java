package io.github.layercheck.engine.file.savedmodel;

import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.contract.ValueType;
import io.github.layercheck.engine.file.content.ContractBuilder;
import io.github.layercheck.engine.file.protobuf.ProtoReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a signature (an entry of MetaGraphDef.signature_def) with the tensors that it takes and returns. */
final class SignatureReader {

    private static final int KEY = 1;
    private static final int VALUE = 2;

    private static final int INPUTS = 1;
    private static final int OUTPUTS = 2;

    private static final int TENSOR_NAME = 1;
    private static final int TENSOR_DTYPE = 2;
    private static final int TENSOR_SHAPE = 3;
    private static final int TENSOR_SPARSE = 4;
    private static final int TENSOR_COMPOSITE = 5;

    private static final int SPARSE_VALUES = 1;

    private final ProtoReader in;
    private final ContractBuilder contract;
    private final List<NamedValue> inputs = new ArrayList<>();
    private final List<NamedValue> outputs = new ArrayList<>();

    private SignatureReader(ProtoReader in, ContractBuilder contract) {
        this.in = in;
        this.contract = contract;
    }

    /** Reads a field that is an entry with a signature. */
    static Signature read(ProtoReader in, ContractBuilder contract) throws IOException {
        contract.keep();
        SignatureReader reader = new SignatureReader(in, contract);
        String[] key = {""};
        in.message(field -> {
            if (field == KEY) {
                key[0] = in.text();
            } else if (field == VALUE) {
                in.message(reader::readSignature);
            }
        });
        return new Signature(key[0], sorted(reader.inputs), sorted(reader.outputs));
    }

    /** The order in the file says nothing: it is that of a hash table. */
    private static List<NamedValue> sorted(List<NamedValue> values) {
        return values.stream().sorted(Comparator.comparing(NamedValue::name)).toList();
    }

    private void readSignature(int field) throws IOException {
        switch (field) {
            case INPUTS -> inputs.add(entry());
            case OUTPUTS -> outputs.add(entry());
            default -> {
                // What the signature is said to be for.
            }
        }
    }

    private NamedValue entry() throws IOException {
        contract.keep();
        String[] name = {""};
        TensorInfo tensor = new TensorInfo();
        in.message(field -> {
            if (field == KEY) {
                name[0] = in.text();
            } else if (field == VALUE) {
                in.message(tensor::read);
            }
        });
        return new NamedValue(name[0], tensor.name, tensor.type(name[0]));
    }

    /** A tensor (TensorInfo). */
    private final class TensorInfo {

        private String name = "";
        private long dtype;
        private @Nullable List<Dimension> shape;
        private boolean isSparse;
        private boolean isComposite;

        void read(int field) throws IOException {
            switch (field) {
                case TENSOR_NAME -> name = in.text();
                case TENSOR_DTYPE -> dtype = in.number();
                case TENSOR_SHAPE -> shape = TensorFlowTypes.shape(in, contract);
                case TENSOR_SPARSE -> {
                    isSparse = true;
                    in.message(this::readSparse);
                }
                case TENSOR_COMPOSITE -> isComposite = true;
                default -> {
                    // Nothing that is known.
                }
            }
        }

        private void readSparse(int field) throws IOException {
            if (field == SPARSE_VALUES) {
                name = in.text();
            }
        }

        ValueType type(String shown) {
            if (isComposite) {
                return new ValueType.Other("composite_tensor");
            }
            ElementType type = TensorFlowTypes.dtype(dtype, contract.what(), shown);
            return isSparse ? new ValueType.SparseTensor(type, shape) : new ValueType.Tensor(type, shape);
        }
    }
}
