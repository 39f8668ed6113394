package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.TensorType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds layers that change nothing. */
final class NoEffect extends Lint {

    private static final String IDENTITY = "identity";

    NoEffect() {
        super(
                ProblemId.NO_EFFECT,
                "What the layer makes is what it takes. Either it is left over, or it was to do something that its values do"
                        + " not say.",
                """
                @Model
                @Input({8, 4})
                interface Steps {
                    @Permute(dims = {1, 2}) Tensor turned();
                    @LSTM(units = 16)       Tensor summary();
                    @Dense(units = 1)       Tensor next();
                }
                """,
                """
                @Model
                @Input({8, 4})
                interface Steps {
                    @Permute(dims = {2, 1}) Tensor turned();
                    @LSTM(units = 16)       Tensor summary();
                    @Dense(units = 1)       Tensor next();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Call call : model.calls()) {
            LayerConfig layer = LintedModel.core(call);
            // Who calls a layer so says that it does nothing, as for a part that is left out.
            if (layer != null && !call.layer().name().contains(IDENTITY) && isWithoutEffect(model, call, layer)) {
                findings.add(call, fault(layer, model.inferred().tensors().type(call.output(0))));
            }
        }
    }

    private static boolean isWithoutEffect(LintedModel model, Call call, LayerConfig layer) {
        Role role = Role.of(layer);
        return role.canBeNeutral()
                && !layer.definition().isOperation()
                && isNeutral(layer, role)
                && isSame(model, call, role);
    }

    /** Whether the values of a layer change nothing; what a Reshape or a Flatten changes depends on its input. */
    private static boolean isNeutral(LayerConfig layer, Role role) {
        if (role == Role.ACTIVATION) {
            return Activations.of(layer).equals(Activations.NONE);
        }
        if (role == Role.RESHAPE || role == Role.FLATTEN) {
            return true;
        }
        List<?> numbers = (List<?>) layer.value(attribute(role));
        return role == Role.PERMUTE ? isInOrder(numbers) : isAll(numbers, role == Role.UP_SAMPLING ? 1 : 0);
    }

    /** The attribute that says what a layer changes; empty if none does. */
    private static String attribute(Role role) {
        if (role == Role.RESHAPE) {
            return "targetShape";
        }
        if (role == Role.PERMUTE) {
            return "dims";
        }
        if (role == Role.CROPPING) {
            return "cropping";
        }
        if (role == Role.PADDING) {
            return "padding";
        }
        if (role == Role.UP_SAMPLING) {
            return "size";
        }
        return role == Role.ACTIVATION ? Activations.ATTRIBUTE : "";
    }

    /** Whether output and input are of one type; where that is not known, the values of the layer say it. */
    private static boolean isSame(LintedModel model, Call call, Role role) {
        Tensor input = LintedModel.input(call);
        TensorType before = input == null ? null : model.inferred().tensors().type(input);
        TensorType after = model.inferred().tensors().type(call.output(0));
        boolean isOfShape = role == Role.RESHAPE || role == Role.FLATTEN;
        return (before == null || after == null) ? !isOfShape : areEqual(before, after);
    }

    /** Written out: a record's own takes longer to set up than a small model takes to compile. */
    private static boolean areEqual(TensorType before, TensorType after) {
        return before.dtype() == after.dtype()
                && before.shape().dims().equals(after.shape().dims());
    }

    private static boolean isInOrder(List<?> dims) {
        for (int i = 0; i < dims.size(); i++) {
            if (!dims.get(i).equals(i + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAll(List<?> numbers, int number) {
        for (Object each : numbers) {
            if (!each.equals(number)) {
                return false;
            }
        }
        return true;
    }

    private static Fault fault(LayerConfig layer, @Nullable TensorType type) {
        Fault fault = new Fault(
                        ProblemId.NO_EFFECT,
                        type == null ? "changes nothing" : "changes nothing: " + type.shape() + " stays as it is")
                .because(layer.type().name() + " makes what it takes.")
                .fix("Remove the layer.");
        String attribute = attribute(Role.of(layer));
        return attribute.isEmpty() ? fault : fault.at(attribute);
    }
}
