package io.github.layercheck.processor.infer;

import io.github.layercheck.DType;
import io.github.layercheck.processor.catalogue.Catalogue;
import io.github.layercheck.processor.graph.Call;
import io.github.layercheck.processor.graph.Graph;
import io.github.layercheck.processor.graph.Node;
import io.github.layercheck.processor.graph.Tensor;
import io.github.layercheck.processor.rule.Formula;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.rule.Weight;
import io.github.layercheck.processor.shape.TensorShape;
import io.github.layercheck.processor.shape.TensorType;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Puts what was inferred of a model into the records that users see. */
final class SummaryBuilder {

    private static final String INPUT_LAYER = "InputLayer";

    private final Graph graph;
    private final Catalogue catalogue;
    private final Map<Call, List<TensorType>> outputs;
    private final Map<Node, Inference> inferences;
    private final ModelSummary.Builder model;

    private SummaryBuilder(
            Graph graph, Catalogue catalogue, Map<Call, List<TensorType>> outputs, Map<Node, Inference> inferences) {
        this.graph = graph;
        this.catalogue = catalogue;
        this.outputs = outputs;
        this.inferences = inferences;
        this.model = ModelSummary.builder(graph.name(), graph.kind());
    }

    /**
     * The facts of a graph of which every call and layer was inferred.
     *
     * @throws ArithmeticException if a total does not fit 64 bits
     */
    static ModelSummary build(
            Graph graph, Catalogue catalogue, Map<Call, List<TensorType>> outputs, Map<Node, Inference> inferences) {
        return new SummaryBuilder(graph, catalogue, outputs, inferences).build();
    }

    private ModelSummary build() {
        addInputs();
        addOutputs();
        Map<Node, List<Call>> calls = graph.calls().stream().collect(Collectors.groupingBy(Call::layer));
        for (Node node : graph.layers()) {
            addLayer(node, Objects.requireNonNull(calls.get(node)));
        }
        return model.build();
    }

    private void addInputs() {
        for (Call call : graph.calls()) {
            if (call.layer().input() != null) {
                TensorType type = types(call).get(0);
                model.input(call.layer().name(), type.shape().toString(), type.dtype());
            }
        }
    }

    private void addOutputs() {
        Call last = graph.last();
        List<TensorType> types = types(last);
        for (int i = 0; i < types.size(); i++) {
            model.output(
                    text(last.output(i)),
                    types.get(i).shape().toString(),
                    types.get(i).dtype());
        }
    }

    private void addLayer(Node node, List<Call> calls) {
        String type = node.config() == null
                ? INPUT_LAYER
                : catalogue.of(node.config()).className();
        LayerSummary.Builder layer = model.layer(node.name(), type).method(node.method());
        for (Call call : calls) {
            layer.call(call.inputs().stream().map(SummaryBuilder::text).toArray(String[]::new));
            types(call).forEach(output -> layer.output(output.shape().toString(), output.dtype()));
        }
        Inference inference = inferences.get(node);
        if (inference != null) {
            inference.weights().forEach(weight -> addWeight(layer, weight));
            Formula formula = inference.formula();
            layer.why(formula.symbols(), formula.explanation());
        }
    }

    private static void addWeight(LayerSummary.Builder layer, Weight weight) {
        DType dtype = weight.dtype() == null ? DType.FLOAT32 : weight.dtype();
        layer.weight(weight.path(), new TensorShape(weight.shape()).toString(), dtype, weight.trainable());
    }

    private List<TensorType> types(Call call) {
        return Objects.requireNonNull(outputs.get(call));
    }

    private static String text(Tensor tensor) {
        return tensor.layer().name() + "[" + tensor.call() + "][" + tensor.output() + "]";
    }
}
