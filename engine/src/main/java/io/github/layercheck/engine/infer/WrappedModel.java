package io.github.layercheck.engine.infer;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.InferredCall;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.model.ModelUses;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.shape.TensorType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A model as the layer that another one wraps. */
final class WrappedModel {

    private WrappedModel() {}

    /**
     * The layer with these outputs, all weights of the model in the order of a summary, each with its path in it, and all that
     * its calls compute.
     *
     * @param model the model by itself
     * @param ofCall the same of the tensors that the layer takes
     */
    static Inference of(InferredModel model, InferredModel ofCall, List<TensorType> outputs) {
        return of(model, ofCall, outputs, false);
    }

    /** The same in the order of declaration, which stands for that in which the constructor of a custom class makes its layers. */
    static Inference ofBlock(InferredModel model, InferredModel ofCall, List<TensorType> outputs) {
        return of(model, ofCall, outputs, true);
    }

    private static Inference of(InferredModel model, InferredModel ofCall, List<TensorType> outputs, boolean isBlock) {
        Inference inference = Inference.outputs(outputs.stream()
                .map(output -> new Inference.Output(output.shape(), output.dtype()))
                .toList());
        addWeights("", model, isBlock, inference);
        addProducts(ofCall, inference);
        return inference;
    }

    private static void addProducts(InferredModel ofCall, Inference inference) {
        ModelUses uses = ModelUses.of(ofCall);
        for (InferredModel model : uses.models()) {
            for (Call call : model.graph().calls()) {
                InferredCall made = model.tensors().made(call);
                if (made != null && made.layer() != null) {
                    inference.productsOf(uses.times(model), made.layer());
                }
            }
        }
    }

    private static void addWeights(String path, InferredModel model, boolean isBlock, Inference inference) {
        for (Node node : isBlock ? declared(model) : model.graph().layers()) {
            String prefix = path + node.name();
            Inference layer = model.layer(node);
            if (layer != null) {
                inference.weightsOf(layer, weight -> InferredModel.weight(node, weight)
                        .ofWrapped(true, null)
                        .under(prefix));
            }
            InferredModel nested = model.model(node);
            if (nested != null) {
                addWeights(prefix + "/", nested, isBlock, inference);
            }
        }
    }

    private static Iterable<Node> declared(InferredModel model) {
        Set<Node> layers = new LinkedHashSet<>();
        for (Call call : model.graph().calls()) {
            layers.add(call.layer());
        }
        return layers;
    }
}
