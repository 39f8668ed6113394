package io.github.layercheck.engine.file.savedmodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.contract.ArrayRole;
import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.file.content.ContractBuilder;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.LimitedStream;
import io.github.layercheck.engine.file.protobuf.ProtoReader;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the contract of a SavedModel: signatures from its graph, variables from the index of its checkpoint. */
public final class SavedModelReader {

    /** The file of the graph, in the folder of a SavedModel. */
    public static final String GRAPH = "saved_model.pb";

    /** The file that says which variables there are, relative to the folder. */
    public static final String INDEX = "variables/variables.index";

    private static final int META_GRAPHS = 2;

    private static final int ENTRY_DTYPE = 1;
    private static final int ENTRY_SHAPE = 2;

    private static final String FOR_SERVING = "serve";
    private static final String DEFAULT_SIGNATURE = "serving_default";

    /** Which objects the variables belong to, as a text that is kept like a variable. */
    private static final String OBJECT_GRAPH = "_CHECKPOINTABLE_OBJECT_GRAPH";

    /** The index of the largest models is far smaller, in bytes. */
    private static final long MAX_INDEX = 16 << 20;

    private final KerasFile file;
    private final String what;
    private final ContractBuilder contract;
    private final List<MetaGraph> graphs = new ArrayList<>();

    private SavedModelReader(KerasFile file) {
        this.file = file;
        this.what = file.name() + " is a TensorFlow SavedModel";
        this.contract = new ContractBuilder(what, FileKind.SAVED_MODEL);
    }

    /**
     * The contract of a model.
     *
     * @param graph the content of {@link #GRAPH}
     * @param index the content of {@link #INDEX}, or null if it is not there: then the variables are those that the graph
     *     names
     * @throws Fault if one of them is damaged
     */
    public static FileContract read(KerasFile file, InputStream graph, @Nullable InputStream index) throws IOException {
        return new SavedModelReader(file).read(graph, index);
    }

    private FileContract read(InputStream stream, @Nullable InputStream index) throws IOException {
        ProtoReader.read(stream, what, in -> field -> {
            if (field == META_GRAPHS) {
                graphs.add(MetaGraph.read(in, contract));
            }
        });
        MetaGraph graph = graphs.stream()
                .filter(some -> some.tags().contains(FOR_SERVING))
                .findFirst()
                .or(() -> graphs.stream().findFirst())
                .orElseThrow(() -> new Fault(ProblemId.FILE_FORMAT, what + " without a graph"));
        graph.signatures().stream()
                .sorted(Comparator.comparing(
                                (Signature signature) -> !signature.key().equals(DEFAULT_SIGNATURE))
                        .thenComparing(Signature::key))
                .forEach(contract::add);
        contract.addProperty("tags", String.join(", ", graph.tags()));
        contract.addProperty("TensorFlow version", graph.version());
        if (index == null) {
            graph.variables().forEach(this::addVariable);
        } else {
            readIndex(index);
        }
        return contract.build("");
    }

    /** A variable of an open shape is one of TensorFlow's own, such as a table. */
    private void addVariable(MetaGraph.Variable variable) {
        List<Dimension> shape = variable.shape();
        if (shape != null && shape.stream().allMatch(Dimension::isKnown)) {
            add(variable.name(), shape, variable.dtype());
        }
    }

    private void add(String path, List<Dimension> shape, long dtype) {
        contract.add(
                path,
                shape.stream().map(Dimension::size).toList(),
                TensorFlowTypes.dtype(dtype, what, path),
                ArrayRole.VARIABLE);
    }

    private void readIndex(InputStream index) throws IOException {
        String name = INDEX + " of " + file.name();
        LimitedStream limited = new LimitedStream(
                index, MAX_INDEX, () -> new Fault(ProblemId.FILE_LIMIT, name + " is larger than that of a model"));
        CheckpointIndex.read(limited.readAllBytes(), name, (key, value) -> {
            contract.keep();
            // The first entry describes the table; keys with a zero are those of the parts of a variable.
            if (key.length > 0 && key[0] != 0) {
                addEntry(new String(key, UTF_8), value, name);
            }
        });
    }

    private void addEntry(String path, byte[] entry, String name) throws IOException {
        if (path.equals(OBJECT_GRAPH)) {
            return;
        }
        long[] dtype = {0};
        List<Dimension> shape = new ArrayList<>();
        ProtoReader.read(new ByteArrayInputStream(entry), name + " is an index", in -> field -> {
            if (field == ENTRY_DTYPE) {
                dtype[0] = in.number();
            } else if (field == ENTRY_SHAPE) {
                List<Dimension> dims = TensorFlowTypes.shape(in, contract);
                if (dims == null || !dims.stream().allMatch(Dimension::isKnown)) {
                    throw in.damaged("a variable has an open shape");
                }
                shape.addAll(dims);
            }
        });
        add(path, shape, dtype[0]);
    }
}
