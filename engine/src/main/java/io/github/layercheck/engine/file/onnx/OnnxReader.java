package io.github.layercheck.engine.file.onnx;

import io.github.layercheck.engine.contract.ArrayRole;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.file.content.ContractBuilder;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.protobuf.ProtoReader;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the contract of an ONNX model (ModelProto). */
public final class OnnxReader {

    private static final int IR_VERSION = 1;
    private static final int PRODUCER_NAME = 2;
    private static final int PRODUCER_VERSION = 3;
    private static final int DOMAIN = 4;
    private static final int MODEL_VERSION = 5;
    private static final int GRAPH = 7;
    private static final int OPERATOR_SETS = 8;
    private static final int METADATA = 14;
    private static final int FUNCTIONS = 25;

    private static final int SET_DOMAIN = 1;
    private static final int SET_VERSION = 2;
    private static final int FUNCTION_NAME = 1;
    private static final int FUNCTION_DOMAIN = 10;

    /** Since this version, models say which sets of operators they use. */
    private static final int WITH_OPERATOR_SETS = 3;

    /** Since this version, an initializer that is an input as well can be given in its place. */
    private static final int WITH_DEFAULTS = 4;

    private static final String DEFAULT_DOMAIN = "ai.onnx";

    private final ContractBuilder contract;
    private final Map<String, Long> operatorSets = new TreeMap<>();
    private final Set<String> functions = new TreeSet<>();
    private final String[] texts = new String[DOMAIN + 1];
    private long irVersion;
    private long modelVersion;
    private @Nullable OnnxGraph graph;

    private OnnxReader(ContractBuilder contract) {
        this.contract = contract;
        Arrays.fill(texts, "");
    }

    /**
     * The contract of a model.
     *
     * @throws Fault if it is damaged, or is none
     */
    public static FileContract read(KerasFile file, FileBytes bytes) throws IOException {
        String what = file.name() + " is an ONNX model";
        OnnxReader reader = new OnnxReader(new ContractBuilder(what, FileKind.ONNX));
        try (InputStream stream = bytes.stream()) {
            ProtoReader.read(stream, what, in -> field -> reader.read(in, field));
        }
        return reader.contract();
    }

    private void read(ProtoReader in, int field) throws IOException {
        switch (field) {
            case IR_VERSION -> irVersion = in.number();
            case PRODUCER_NAME, PRODUCER_VERSION, DOMAIN -> texts[field] = in.text();
            case MODEL_VERSION -> modelVersion = in.number();
            case GRAPH -> readGraph(in);
            case OPERATOR_SETS -> readOperatorSet(in);
            case METADATA -> OnnxEntries.read(in, this::addMetadata);
            case FUNCTIONS -> readFunction(in);
            default -> {
                // How it is trained.
            }
        }
    }

    private void readGraph(ProtoReader in) throws IOException {
        if (graph != null) {
            throw in.damaged("it has two graphs");
        }
        graph = OnnxGraph.read(in, contract);
    }

    private void addMetadata(String name, String value) {
        contract.keep();
        contract.addMetadata(name, value);
    }

    private void readOperatorSet(ProtoReader in) throws IOException {
        contract.keep();
        String[] domain = {""};
        long[] version = {0};
        in.message(field -> {
            if (field == SET_DOMAIN) {
                domain[0] = in.text();
            } else if (field == SET_VERSION) {
                version[0] = in.number();
            }
        });
        operatorSets.put(domain[0].isEmpty() ? DEFAULT_DOMAIN : domain[0], version[0]);
    }

    private void readFunction(ProtoReader in) throws IOException {
        contract.keep();
        String[] name = {"", ""};
        in.message(field -> {
            if (field == FUNCTION_NAME) {
                name[1] = in.text();
            } else if (field == FUNCTION_DOMAIN) {
                name[0] = in.text();
            }
        });
        functions.add(name[0] + "." + name[1]);
    }

    private FileContract contract() {
        if (graph == null) {
            throw new Fault(ProblemId.FILE_FORMAT, contract.what() + " without a graph");
        }
        if (irVersion >= WITH_OPERATOR_SETS && operatorSets.isEmpty()) {
            throw new Fault(ProblemId.FILE_FORMAT, contract.what() + " that does not say which operators it uses")
                    .because("A model has that at its end, so it may be cut off.");
        }
        contract.addProperty("IR version", Long.toString(irVersion));
        operatorSets.forEach((domain, version) -> contract.addProperty("operators of " + domain, version.toString()));
        addProperty("producer", (texts[PRODUCER_NAME] + " " + texts[PRODUCER_VERSION]).strip());
        addProperty("domain", texts[DOMAIN]);
        addProperty("model version", modelVersion == 0 ? "" : Long.toString(modelVersion));
        addProperty("functions", String.join(", ", functions));
        Set<String> initializers = contract.paths(ArrayRole.INITIALIZER, ArrayRole.SPARSE_INITIALIZER);
        contract.add(new Signature("", without(initializers, graph.inputs()), graph.outputs()));
        if (irVersion >= WITH_DEFAULTS) {
            Set<String> inputs =
                    graph.inputs().stream().map(NamedValue::name).collect(Collectors.toCollection(HashSet::new));
            contract.changeRole(ArrayRole.INITIALIZER, inputs, ArrayRole.INITIALIZER_INPUT);
        }
        return contract.build(graph.name());
    }

    private void addProperty(String name, String value) {
        if (!value.isEmpty()) {
            contract.addProperty(name, value);
        }
    }

    private static List<NamedValue> without(Set<String> initializers, List<NamedValue> inputs) {
        Predicate<NamedValue> isInitializer = input -> initializers.contains(input.name());
        return inputs.stream().filter(isInitializer.negate()).toList();
    }
}
