package io.github.layercheck.engine.check;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
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

    private static boolean isDeclaredWrong(Node maker) {
        LayerConfig config = maker.config();
        return config != null && !config.definition().isDeclaredAsComputed();
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
