package io.github.layercheck.engine.file.onnx;

import io.github.layercheck.engine.contract.ArrayRole;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.file.content.ContractBuilder;
import io.github.layercheck.engine.file.protobuf.ProtoReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A graph of a model (GraphProto), with the arrays of all graphs in its nodes. */
final class OnnxGraph {

    private static final int NODE = 1;
    private static final int NAME = 2;
    private static final int INITIALIZER = 5;
    private static final int INPUT = 11;
    private static final int OUTPUT = 12;
    private static final int SPARSE_INITIALIZER = 15;

    private static final int NODE_OUTPUT = 2;
    private static final int NODE_OPERATOR = 4;
    private static final int NODE_ATTRIBUTE = 5;

    private static final int ATTRIBUTE_TENSOR = 5;
    private static final int ATTRIBUTE_GRAPH = 6;
    private static final int ATTRIBUTE_GRAPHS = 11;

    private static final String CONSTANT = "Constant";

    private final ProtoReader in;
    private final ContractBuilder contract;
    private final List<NamedValue> inputs = new ArrayList<>();
    private final List<NamedValue> outputs = new ArrayList<>();
    private String name = "";

    private OnnxGraph(ProtoReader in, ContractBuilder contract) {
        this.in = in;
        this.contract = contract;
    }

    /** Reads a field that is the graph of a model. */
    static OnnxGraph read(ProtoReader in, ContractBuilder contract) throws IOException {
        OnnxGraph graph = new OnnxGraph(in, contract);
        in.message(field -> {
            switch (field) {
                case NAME -> graph.name = in.text();
                case INPUT -> graph.inputs.add(OnnxValue.read(in, contract));
                case OUTPUT -> graph.outputs.add(OnnxValue.read(in, contract));
                default -> graph.readArrays(field, ArrayRole.INITIALIZER);
            }
        });
        return graph;
    }

    String name() {
        return name;
    }

    /** What it lists as inputs, among them its initializers in old models. */
    List<NamedValue> inputs() {
        return inputs;
    }

    List<NamedValue> outputs() {
        return outputs;
    }

    private void readArrays(int field, ArrayRole role) throws IOException {
        switch (field) {
            case INITIALIZER -> OnnxTensor.read(in, contract).addAs(role);
            case SPARSE_INITIALIZER -> OnnxTensor.readSparse(in, contract, "");
            case NODE -> new Node().read();
            default -> {
                // What is between inputs and outputs.
            }
        }
    }

    /** A node (NodeProto): the array of a constant, and the graphs in it. */
    private final class Node {

        private String output = "";
        private String operator = "";
        private final List<OnnxTensor> tensors = new ArrayList<>();

        void read() throws IOException {
            in.message(field -> {
                switch (field) {
                    case NODE_OUTPUT -> output = in.text();
                    case NODE_OPERATOR -> operator = in.text();
                    case NODE_ATTRIBUTE -> in.message(this::readAttribute);
                    default -> {
                        // What it takes.
                    }
                }
            });
            if (operator.equals(CONSTANT)) {
                tensors.forEach(tensor -> tensor.addAs(output, ArrayRole.CONSTANT));
            }
        }

        private void readAttribute(int field) throws IOException {
            switch (field) {
                case ATTRIBUTE_TENSOR -> tensors.add(OnnxTensor.read(in, contract));
                case ATTRIBUTE_GRAPH, ATTRIBUTE_GRAPHS ->
                    in.message(inner -> readArrays(inner, ArrayRole.SUBGRAPH_INITIALIZER));
                default -> {
                    // What it computes with.
                }
            }
        }
    }
}
