package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a softmax that feeds a layer with weights. */
final class SoftmaxInside extends Lint {

    /** What leaves the shares of a softmax as they are, but for their places. */
    private static final Set<Role> PASSING = EnumSet.of(
            Role.DROPOUT,
            Role.SPATIAL_DROPOUT,
            Role.FLATTEN,
            Role.RESHAPE,
            Role.PERMUTE,
            Role.REPEAT_VECTOR,
            Role.IDENTITY,
            Role.POOLING,
            Role.GLOBAL_POOLING);

    SoftmaxInside() {
        super(
                ProblemId.SOFTMAX_INSIDE,
                "A softmax makes shares of one whole, which belong at the output or on the scores of an attention. Inside a"
                        + " model it leaves one unit on and the others off, and almost no gradient comes back through it.",
                """
                @Model
                @Input(8)
                interface Kinds {
                    @Dense(units = 16, activation = SOFTMAX) Tensor hidden();
                    @Dense(units = 3, activation = SOFTMAX)  Tensor kinds();
                }
                """,
                """
                @Model
                @Input(8)
                interface Kinds {
                    @Dense(units = 16, activation = RELU)   Tensor hidden();
                    @Dense(units = 3, activation = SOFTMAX) Tensor kinds();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Call call : model.calls()) {
            TensorShape shape = model.outputShape(call);
            boolean isOfOne = shape != null && SoftmaxOfOne.isOfOne(call, shape);
            if (!LintedModel.activation(call).equals(Activations.SOFTMAX)
                    || model.role(call).isRecurrent()
                    || isOfOne) {
                continue;
            }
            Call taker = weighted(model, call.output(0));
            if (taker != null) {
                add(call, LintedModel.known(call), taker, findings);
            }
        }
    }

    /** Whether what a softmax makes is an output of the model, but for its places. */
    static boolean isOutput(LintedModel model, Call softmax) {
        Call last = softmax;
        Call next = model.next(last);
        while (next != null && PASSING.contains(model.role(next))) {
            last = next;
            next = model.next(last);
        }
        return model.isOutput(last.output(0));
    }

    /** A layer with weights to which a tensor goes, if it goes nowhere else. */
    private static @Nullable Call weighted(LintedModel model, Tensor tensor) {
        if (model.isOutput(tensor)) {
            return null;
        }
        for (Call taker : model.takers(tensor)) {
            Role role = model.role(taker);
            Call found = PASSING.contains(role) ? weighted(model, taker.output(0)) : null;
            boolean isFirst = tensor.equals(LintedModel.input(taker));
            if (isFirst && (role.isLinear() || role.isRecurrent())) {
                found = taker;
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void add(Call call, LayerConfig layer, Call taker, Findings findings) {
        Fault fault = new Fault(ProblemId.SOFTMAX_INSIDE, "softmax feeds " + taker.label() + ", which has weights")
                .because("Softmax makes shares of one whole, for an output or for the scores of an attention.");
        if (layer.type().attribute(Activations.ATTRIBUTE) == null) {
            findings.add(call, fault.fix("A @ReLU in its place lets every unit be as large as it likes."));
        } else {
            fault.fix("activation = RELU lets every unit be as large as it likes.");
            findings.add(call, layer, fault, Activations.ATTRIBUTE, "RELU");
        }
    }
}
