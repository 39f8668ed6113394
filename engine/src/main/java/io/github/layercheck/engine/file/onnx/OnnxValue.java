package io.github.layercheck.engine.file.onnx;

import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.ValueType;
import io.github.layercheck.engine.file.content.ContractBuilder;
import io.github.layercheck.engine.file.protobuf.ProtoReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An input or an output (ValueInfoProto) with its type. */
final class OnnxValue {

    private static final int NAME = 1;
    private static final int TYPE = 2;

    private static final int TENSOR = 1;
    private static final int SEQUENCE = 4;
    private static final int MAP = 5;
    private static final int OPAQUE = 7;
    private static final int SPARSE_TENSOR = 8;
    private static final int OPTIONAL = 9;

    /** The fields of all types with elements; a map has its key and its value there. */
    private static final int ELEMENT = 1;

    private static final int SHAPE = 2;
    private static final int MAP_VALUE = 2;

    private static final int DIM = 1;
    private static final int DIM_VALUE = 1;
    private static final int DIM_PARAM = 2;

    private static final ValueType UNKNOWN = new ValueType.Other("unknown");

    private final ProtoReader in;
    private final ContractBuilder contract;
    private String name = "";
    private ValueType type = UNKNOWN;

    private OnnxValue(ProtoReader in, ContractBuilder contract) {
        this.in = in;
        this.contract = contract;
    }

    /** Reads a field that is a value. */
    static NamedValue read(ProtoReader in, ContractBuilder contract) throws IOException {
        contract.keep();
        OnnxValue value = new OnnxValue(in, contract);
        in.message(field -> {
            switch (field) {
                case NAME -> value.name = in.text();
                case TYPE -> value.type = value.type();
                default -> {
                    // Documentation.
                }
            }
        });
        return new NamedValue(value.name, value.name, value.type);
    }

    /** What a type has, before it is known of what form it is. */
    private static final class Parts {
        private long number;
        private ValueType element = UNKNOWN;
        private @Nullable List<Dimension> shape;
    }

    private ValueType type() throws IOException {
        ValueType[] found = {UNKNOWN};
        in.message(form -> {
            switch (form) {
                case TENSOR -> {
                    Parts parts = tensor();
                    found[0] = new ValueType.Tensor(dtype(parts.number), parts.shape);
                }
                case SPARSE_TENSOR -> {
                    Parts parts = tensor();
                    found[0] = new ValueType.SparseTensor(dtype(parts.number), parts.shape);
                }
                case SEQUENCE -> found[0] = new ValueType.Sequence(element());
                case OPTIONAL -> found[0] = new ValueType.OptionalValue(element());
                case MAP -> found[0] = map();
                case OPAQUE -> found[0] = new ValueType.Other("opaque");
                default -> {
                    // What the type is said to mean.
                }
            }
        });
        return found[0];
    }

    private ElementType dtype(long number) {
        return OnnxElementTypes.of(number, contract.what(), name);
    }

    private Parts tensor() throws IOException {
        Parts parts = new Parts();
        in.message(field -> {
            switch (field) {
                case ELEMENT -> parts.number = in.number();
                case SHAPE -> parts.shape = shape();
                default -> {
                    // Nothing that is known.
                }
            }
        });
        return parts;
    }

    private ValueType element() throws IOException {
        contract.keep();
        Parts parts = new Parts();
        in.message(field -> {
            if (field == ELEMENT) {
                parts.element = type();
            }
        });
        return parts.element;
    }

    private ValueType map() throws IOException {
        Parts parts = new Parts();
        in.message(field -> {
            switch (field) {
                case ELEMENT -> parts.number = in.number();
                case MAP_VALUE -> parts.element = type();
                default -> {
                    // Nothing that is known.
                }
            }
        });
        return new ValueType.Mapping(dtype(parts.number), parts.element);
    }

    private List<Dimension> shape() throws IOException {
        List<Dimension> dims = new ArrayList<>();
        in.message(field -> {
            if (field == DIM) {
                dims.add(dimension());
            }
        });
        return dims;
    }

    /** A dimension has a number, a symbol or nothing; the last counts, as everywhere in protocol buffers. */
    private Dimension dimension() throws IOException {
        contract.keep();
        Dimension[] dim = {Dimension.OPEN};
        in.message(field -> {
            switch (field) {
                case DIM_VALUE -> dim[0] = Dimension.of(in.number());
                case DIM_PARAM -> {
                    String symbol = in.text();
                    dim[0] = symbol.isEmpty() ? Dimension.OPEN : Dimension.named(symbol);
                }
                default -> {
                    // What the dimension is said to mean.
                }
            }
        });
        return dim[0];
    }
}
