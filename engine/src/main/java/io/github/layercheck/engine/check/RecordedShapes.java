package io.github.layercheck.engine.check;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.layers.ActivationFunction;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds tensors whose shape in a file is not the inferred one. Of tensors that follow from each other, only the first
 * is reported, and none that follow from a tensor for which Keras itself declares a wrong shape.
 */
final class RecordedShapes implements Check {

    @Override
    public void check(CheckedModel model, Reporter reporter) {
        Set<Tensor> doubtful = new HashSet<>();
        Set<Tensor> reported = new HashSet<>();
        for (Call call : model.graph().calls()) {
            boolean isDoubtful = false;
            for (Call.Argument argument : call.arguments()) {
                Tensor tensor = argument.tensor();
                TensorType type =
                        tensor == null ? null : model.model().tensors().type(tensor);
                if (tensor == null || type == null) {
                    continue;
                }
                TensorShape recorded = argument.recorded();
                boolean isBefore = doubtful.contains(new Tensor(tensor.layer(), tensor.call(), 0));
                isDoubtful |= isBefore;
                if (recorded == null || type.shape().matches(recorded)) {
                    continue;
                }
                isDoubtful = true;
                if (!isBefore && !isDeclaredWrong(tensor.layer()) && reported.add(tensor)) {
                    reporter.report(call.label(), argument.place(), differs(tensor, type.shape(), recorded));
                }
            }
            if (isDoubtful) {
                doubtful.add(call.output(0));
            }
        }
    }

    /** Whether Keras can declare a wrong shape for what a layer makes: for the layer itself, or for one within it. */
    private static boolean isDeclaredWrong(Node maker) {
        LayerConfig config = maker.config();
        if (config != null && isDeclaredWrong(config)) {
            return true;
        }
        if (maker.content() instanceof Node.WrapperNode wrapper) {
            return isDeclaredWrong(wrapper.model().graph());
        }
        return maker.content() instanceof Node.ModelNode model && isDeclaredWrong(model.graph());
    }

    private static boolean isDeclaredWrong(Graph graph) {
        return graph.layers().stream().anyMatch(RecordedShapes::isDeclaredWrong);
    }

    private static boolean isDeclaredWrong(LayerConfig layer) {
        return !layer.definition().isDeclaredAsComputed()
                || isHalved(layer)
                || layer.wrapped().stream().anyMatch(RecordedShapes::isDeclaredWrong);
    }

    /** Whether the activation halves the last axis, which no layer of Keras declares. */
    private static boolean isHalved(LayerConfig layer) {
        String activation = "activation";
        return !layer.type().isCustom()
                && layer.type().attribute(activation) != null
                && layer.value(activation).equals(ActivationFunction.GLU.name());
    }

    private static Fault differs(Tensor tensor, TensorShape inferred, TensorShape recorded) {
        String layer = tensor.layer().name();
        LayerConfig config = tensor.layer().config();
        Fault fault = new Fault(
                        ProblemId.RECORDED_SHAPE,
                        "the tensor of " + layer + " is " + inferred + ", but " + recorded + " in the file")
                .because("A Keras file records the shape that each tensor had when the model was built.");
        return config != null && config.type().isCustom()
                ? fault.fix("Correct the @Shape of @" + config.type().name() + ", from which it is inferred.")
                : fault.fix(
                        "Correct the file if it was changed. If Keras wrote it so, this is an error of Layercheck.");
    }
}
