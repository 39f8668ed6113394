package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.List;

/** Finds a softmax over an axis of one element. */
final class SoftmaxOfOne extends Lint {

    private static final String AXIS = "axis";

    SoftmaxOfOne() {
        super(
                ProblemId.SOFTMAX_OF_ONE,
                "Softmax divides each element by the sum over its axis. An only element is its own sum, so that the output is"
                        + " 1 whatever the input is, and nothing is learnt.",
                """
                @Model
                @Input(8)
                interface Spam {
                    @Dense(units = 16, activation = RELU)   Tensor hidden();
                    @Dense(units = 1, activation = SOFTMAX) Tensor isSpam();
                }
                """,
                """
                @Model
                @Input(8)
                interface Spam {
                    @Dense(units = 16, activation = RELU)   Tensor hidden();
                    @Dense(units = 1, activation = SIGMOID) Tensor isSpam();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Call call : model.calls()) {
            TensorShape shape = model.outputShape(call);
            if (shape != null && isOfOne(call, shape)) {
                add(call, LintedModel.known(call), shape, findings);
            }
        }
    }

    /** Whether a call is a softmax that makes a tensor of ones. */
    static boolean isOfOne(Call call, TensorShape shape) {
        return LintedModel.activation(call).equals(Activations.SOFTMAX)
                && elements(shape, LintedModel.known(call)).is(1);
    }

    /** The elements that share a sum: of the axes that the layer names, or of the last. */
    private static Dim elements(TensorShape shape, LayerConfig layer) {
        if (layer.type().attribute(AXIS) == null) {
            return shape.last();
        }
        Dim elements = Dim.of(1);
        for (Object axis : (List<?>) layer.value(AXIS)) {
            elements = elements.times(shape.dim((Integer) axis));
        }
        return elements;
    }

    private static void add(Call call, LayerConfig layer, TensorShape shape, Findings findings) {
        Fault fault = new Fault(ProblemId.SOFTMAX_OF_ONE, "softmax over one element of " + shape + " is always 1")
                .because("Softmax divides each element by the sum over its axis.");
        if (layer.type().attribute(Activations.ATTRIBUTE) == null) {
            findings.add(call, fault.fix("A layer with activation = SIGMOID makes a probability of one element."));
        } else {
            fault.fix("activation = SIGMOID makes a probability of one element; softmax takes a unit for each class.");
            findings.add(call, layer, fault, Activations.ATTRIBUTE, Activations.SIGMOID);
        }
    }
}
