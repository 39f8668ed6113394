package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import org.jspecify.annotations.Nullable;

/** Finds two linear layers with nothing between them that keeps them from being one. */
final class LinearPair extends Lint {

    LinearPair() {
        super(
                ProblemId.LINEAR_PAIR,
                "Two linear layers in a row are one linear layer with more parameters: without an activation between them,"
                        + " the first adds nothing that the second could not do alone.",
                """
                @Model
                @Input(16)
                interface Prices {
                    @Dense(units = 32) Tensor hidden();
                    @Dense(units = 1)  Tensor price();
                }
                """,
                """
                @Model
                @Input(16)
                interface Prices {
                    @Dense(units = 32, activation = RELU) Tensor hidden();
                    @Dense(units = 1)                     Tensor price();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Call second : model.calls()) {
            if (!isPlain(model, second)) {
                continue;
            }
            Call first = first(model, second);
            if (first != null && isPlain(model, first) && isOne(model, first, second)) {
                findings.add(
                        first,
                        LintedModel.known(first),
                        new Fault(id(), "is linear, and its output goes to " + second.label() + " as it is")
                                .because("Two linear layers in a row are one linear layer.")
                                .fix("activation = RELU makes two of them."),
                        Activations.ATTRIBUTE,
                        "RELU");
            }
        }
    }

    /** The layer whose output another one takes, as it is or in another shape. */
    private static @Nullable Call first(LintedModel model, Call second) {
        Call call = model.onlyFor(second);
        while (call != null && isPassedThrough(model, call)) {
            call = model.onlyFor(call);
        }
        return call != null && LintedModel.activation(call).equals(Activations.NONE) ? call : null;
    }

    private static boolean isPassedThrough(LintedModel model, Call call) {
        Role role = model.role(call);
        return role.isDropout()
                || role == Role.FLATTEN
                || role == Role.RESHAPE
                || role == Role.IDENTITY
                || (role == Role.ACTIVATION && LintedModel.activation(call).equals(Activations.NONE));
    }

    /** Whether it is a linear layer that works on all channels; a depthwise one and a pointwise one are a pair on purpose. */
    private static boolean isPlain(LintedModel model, Call call) {
        Role role = model.role(call);
        return role == Role.DENSE
                || (role == Role.CONVOLUTION
                        && LintedModel.known(call).type().attribute("groups") != null
                        && LintedModel.known(call).value("groups").equals(1));
    }

    private static boolean isOne(LintedModel model, Call first, Call second) {
        return first.layer().trainable() == second.layer().trainable()
                && !isNarrow(model, first, second)
                && !isSplit(LintedModel.known(first), LintedModel.known(second));
    }

    /** Whether the first is narrower than what is before and behind it: such a pair has fewer parameters than one layer. */
    private static boolean isNarrow(LintedModel model, Call first, Call second) {
        Dim input = channels(model.inputShape(first), first);
        long between = units(first);
        return (!input.isKnown() || between < input.size()) && between < units(second);
    }

    private static Dim channels(@Nullable TensorShape shape, Call call) {
        if (shape == null) {
            return Dim.unknown();
        }
        return shape.dim(LintedModel.known(call).isChannelsFirst() ? 1 : -1);
    }

    private static long units(Call call) {
        LayerConfig layer = LintedModel.known(call);
        return (Integer) layer.value(layer.type().attribute("units") == null ? "filters" : "units");
    }

    /** Whether the two are a kernel of rows and one of columns, in place of a larger one. */
    private static boolean isSplit(LayerConfig first, LayerConfig second) {
        Windows one = Windows.of(Role.of(first), first);
        Windows other = Windows.of(Role.of(second), second);
        if (one == null || other == null) {
            return false;
        }
        boolean isFlat = false;
        boolean isTall = false;
        for (int axis = 0; axis < Math.max(one.size().size(), other.size().size()); axis++) {
            isFlat |= one.size(axis) == 1 && other.size(axis) > 1;
            isTall |= one.size(axis) > 1 && other.size(axis) == 1;
        }
        return isFlat && isTall;
    }
}
