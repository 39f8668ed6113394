package io.github.layercheck.engine.summarize;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.cost.LayerMacs;
import io.github.layercheck.engine.cost.ModelCost;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.model.SharedLayers;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.rule.Formula;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.Numbers;
import io.github.layercheck.summary.Shape;
import io.github.layercheck.summary.TensorReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Puts what is inferred of a model into the records that users see. */
public final class Summarizer {

    private static final String INPUT_LAYER = "InputLayer";

    private final SharedLayers sharedLayers;
    private final ModelCost cost;

    private Summarizer(SharedLayers sharedLayers, ModelCost cost) {
        this.sharedLayers = sharedLayers;
        this.cost = cost;
    }

    /**
     * The facts of a model of which all is known.
     *
     * @param sharedLayers its layers that stand in several places
     * @param cost what it costs
     * @throws ArithmeticException if a total does not fit 64 bits
     */
    public static ModelSummary summarize(InferredModel inferred, SharedLayers sharedLayers, ModelCost cost) {
        Graph graph = inferred.graph();
        ModelSummary.Builder model = ModelSummary.builder(graph.name(), graph.kind());
        for (Call call : graph.inputs()) {
            TensorType type = types(inferred, call).get(0);
            model.input(call.layer().name(), shape(type.shape().dims()), type.dtype());
        }
        for (Tensor output : inferred.outputs()) {
            TensorType type = Objects.requireNonNull(inferred.tensors().type(output));
            model.output(reference(output), shape(type.shape().dims()), type.dtype());
        }
        if (!inferred.graph().traits().isTrainable()) {
            model.frozen();
        }
        new Summarizer(sharedLayers, cost).addLayers("", inferred, cost.macs(), model::layer);
        return model.cost(CostFacts.of(cost)).build();
    }

    /** Adds the layers of a graph; returns the number of parameters of each that has some, by its name. */
    private Map<String, Long> addLayers(
            String prefix,
            InferredModel inferred,
            LayerMacs macs,
            BiFunction<String, String, LayerSummary.Builder> add) {
        Map<Node, List<Call>> calls = new HashMap<>();
        for (Call call : inferred.graph().calls()) {
            List<Call> ofLayer = calls.getOrDefault(call.layer(), new ArrayList<>());
            ofLayer.add(call);
            calls.put(call.layer(), ofLayer);
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Node node : inferred.graph().layers()) {
            LayerSummary.Builder layer = add.apply(node.name(), className(node)).method(node.method());
            if (!node.trainable()) {
                layer.frozen();
            }
            String first = sharedLayers.first(node);
            if (first != null) {
                layer.shared(first);
            }
            if (node.isOperation()) {
                layer.operation();
            }
            for (Call call : Objects.requireNonNull(calls.get(node))) {
                layer.call(inputs(call));
                for (TensorType output : types(inferred, call)) {
                    layer.output(shape(output.shape().dims()), output.dtype());
                }
            }
            long count = addContent(prefix + node.name(), inferred, node, macs, layer);
            if (count > 0) {
                counts.put(node.name(), count);
            }
        }
        return counts;
    }

    private static List<TensorReference> inputs(Call call) {
        List<TensorReference> inputs = new ArrayList<>();
        for (Tensor tensor : call.inputs()) {
            inputs.add(reference(tensor));
        }
        CallArguments signature = call.signature();
        if (inputs.size() == 1 && signature != null && signature.canAttendToItself()) {
            inputs.add(inputs.get(0));
        }
        return inputs;
    }

    private static String className(Node node) {
        LayerConfig config = node.config();
        if (config != null) {
            return config.className();
        }
        return node.content() instanceof Node.ModelNode model
                ? model.graph().kind().kerasName()
                : INPUT_LAYER;
    }

    /** Adds the weights of a layer, or the layers of a model; returns the number of parameters. */
    private long addContent(
            String path, InferredModel inferred, Node node, LayerMacs macs, LayerSummary.Builder layer) {
        Inference ofLayer = inferred.layer(node);
        if (ofLayer != null) {
            for (Weight weight : inferred.weights(node)) {
                addWeight(layer, weight);
            }
            CostFacts.addMacs(node, macs, layer);
            CostFacts.addActivations(path, cost, layer);
            CostFacts.addWithoutEffect(path, cost, layer);
            if (cost.fields() != null) {
                CostFacts.addField(path, cost.fields(), layer);
            }
            Formula formula = ofLayer.formula();
            layer.why(formula.symbols(), formula.explanation());
            return formula.count();
        }
        InferredModel ofModel = inferred.model(node);
        if (ofModel == null) {
            return 0;
        }
        layer.model(((Node.ModelNode) node.content()).source());
        CostFacts.addMacs(ofModel, macs.within(node), layer);
        return addModel(path + "/", ofModel, macs.within(node), layer);
    }

    /**
     * Adds the layers of a model, and as its formula their names; returns the number of parameters. What several of the layers
     * have in common is counted once.
     */
    private long addModel(String prefix, InferredModel model, LayerMacs macs, LayerSummary.Builder layer) {
        Map<String, Long> counts = addLayers(prefix, model, macs, layer::layer);
        long sum = counts.values().stream().reduce(0L, Math::addExact);
        long total = sharedLayers.isEmpty() ? sum : params(model);
        long repeated = sum - total;
        if (total > 0) {
            String numbers = counts.values().stream().map(Numbers::grouped).collect(Collectors.joining(" + "));
            String names = String.join(" + ", counts.keySet());
            layer.why(
                    repeated == 0 ? names : names + " - shared weights",
                    (repeated == 0 ? numbers : numbers + " - " + Numbers.grouped(repeated)) + " = "
                            + Numbers.grouped(total));
        }
        return total;
    }

    private long params(InferredModel model) {
        long params = 0;
        for (SharedLayers.Place place : sharedLayers.places(model)) {
            Inference layer = place.model().layer(place.node());
            params = layer == null
                    ? params
                    : Math.addExact(params, layer.formula().count());
        }
        return params;
    }

    private static void addWeight(LayerSummary.Builder layer, Weight weight) {
        layer.weight(weight.path(), shape(weight.shape()), Objects.requireNonNull(weight.dtype()), weight.trainable());
    }

    private static List<TensorType> types(InferredModel inferred, Call call) {
        return Objects.requireNonNull(inferred.tensors().made(call)).outputs();
    }

    private static TensorReference reference(Tensor tensor) {
        return new TensorReference(tensor.layer().name(), tensor.call(), tensor.output());
    }

    private static Shape shape(List<Dim> dims) {
        List<Long> sizes = new ArrayList<>(dims.size());
        for (Dim dim : dims) {
            sizes.add(dim.isKnown() ? dim.size() : Shape.UNKNOWN);
        }
        return new Shape(sizes);
    }
}
