package io.github.layercheck.engine.file.savedmodel;

import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.file.content.ContractBuilder;
import io.github.layercheck.engine.file.protobuf.ProtoReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A graph of a SavedModel with what is said about it (MetaGraphDef), without its operations. */
final class MetaGraph {

    private static final int INFO = 1;
    private static final int SIGNATURES = 5;
    private static final int OBJECTS = 7;

    private static final int INFO_TAGS = 4;
    private static final int INFO_VERSION = 5;

    private static final int OBJECT_NODES = 1;
    private static final int NODE_VARIABLE = 7;
    private static final int VARIABLE_DTYPE = 1;
    private static final int VARIABLE_SHAPE = 2;
    private static final int VARIABLE_NAME = 6;

    /** Functions that TensorFlow itself calls when it loads or trains a model. */
    private static final String INTERNAL = "__saved_model_";

    private final ProtoReader in;
    private final ContractBuilder contract;
    private final List<String> tags = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private String version = "";

    /** A variable of an object in the graph. */
    record Variable(String name, long dtype, @Nullable List<Dimension> shape) {}

    private MetaGraph(ProtoReader in, ContractBuilder contract) {
        this.in = in;
        this.contract = contract;
    }

    /** Reads a field that is such a graph. */
    static MetaGraph read(ProtoReader in, ContractBuilder contract) throws IOException {
        contract.keep();
        MetaGraph graph = new MetaGraph(in, contract);
        in.message(graph::read);
        return graph;
    }

    /** For what it is, such as {@code serve}. */
    List<String> tags() {
        return tags;
    }

    List<Signature> signatures() {
        return signatures;
    }

    /** The variables that the objects in the graph have; none in models of TensorFlow 1. */
    List<Variable> variables() {
        return variables;
    }

    /** The version of TensorFlow that wrote it; empty if it does not say so. */
    String version() {
        return version;
    }

    private void read(int field) throws IOException {
        switch (field) {
            case INFO -> in.message(this::readInfo);
            case SIGNATURES -> addSignature(SignatureReader.read(in, contract));
            case OBJECTS ->
                in.message(part -> {
                    if (part == OBJECT_NODES) {
                        in.message(this::readNode);
                    }
                });
            default -> {
                // Operations.
            }
        }
    }

    private void addSignature(Signature signature) {
        if (!signature.key().startsWith(INTERNAL)) {
            signatures.add(signature);
        }
    }

    private void readInfo(int field) throws IOException {
        switch (field) {
            case INFO_TAGS -> {
                contract.keep();
                tags.add(in.text());
            }
            case INFO_VERSION -> version = in.text();
            default -> {
                // Which operations there are.
            }
        }
    }

    private void readNode(int field) throws IOException {
        if (field != NODE_VARIABLE) {
            return;
        }
        contract.keep();
        String[] name = {""};
        long[] dtype = {0};
        List<Dimension> shape = new ArrayList<>();
        boolean[] isOpen = {true};
        in.message(part -> {
            switch (part) {
                case VARIABLE_NAME -> name[0] = in.text();
                case VARIABLE_DTYPE -> dtype[0] = in.number();
                case VARIABLE_SHAPE -> {
                    List<Dimension> known = TensorFlowTypes.shape(in, contract);
                    isOpen[0] = known == null;
                    shape.addAll(known == null ? List.of() : known);
                }
                default -> {
                    // How it is trained and kept.
                }
            }
        });
        variables.add(new Variable(name[0], dtype[0], isOpen[0] ? null : shape));
    }
}
