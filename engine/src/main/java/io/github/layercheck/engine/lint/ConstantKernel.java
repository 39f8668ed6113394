package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.Identifiers;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds kernels that begin as zeros or ones. */
final class ConstantKernel extends Lint {

    private static final List<String> ATTRIBUTES =
            List.of("kernelInitializer", "depthwiseInitializer", "pointwiseInitializer", "recurrentInitializer");

    ConstantKernel() {
        super(
                ProblemId.CONSTANT_KERNEL,
                "If all numbers of a kernel are equal, all units of the layer compute the same, get the same gradient, and"
                        + " stay equal for ever: the layer learns as if it had one unit.",
                """
                @Model
                @Input(8)
                interface Kinds {
                    @Dense(units = 16, activation = RELU, kernelInitializer = "zeros") Tensor hidden();
                    @Dense(units = 3, activation = SOFTMAX)                            Tensor kinds();
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
            LayerConfig layer = LintedModel.core(call);
            if (layer == null || call.index() > 0 || !call.layer().trainable()) {
                continue;
            }
            for (LayerConfig each : layer.wrapped().isEmpty() ? List.of(layer) : layer.wrapped()) {
                check(model, call, each, findings);
            }
        }
    }

    private static void check(LintedModel model, Call call, LayerConfig layer, Findings findings) {
        for (String attribute : ATTRIBUTES) {
            String number = number(layer, attribute);
            if (number != null && !(number.equals("zeros") && isAdded(model, call))) {
                findings.add(
                        call,
                        new Fault(ProblemId.CONSTANT_KERNEL, attribute + " makes " + number)
                                .because("Units with equal weights compute the same, and stay equal in training.")
                                .fix("The default, \"" + defaultOf(layer, attribute) + "\", makes them differ.")
                                .at(attribute)
                                .in(layer.origin()));
            }
        }
    }

    /** What all numbers of a kernel begin as, or null if they begin as different ones. */
    private static @Nullable String number(LayerConfig layer, String attribute) {
        if (!Role.isKnown(layer) || layer.type().attribute(attribute) == null) {
            return null;
        }
        String initializer = (String) layer.value(attribute);
        if (Identifiers.areSame(initializer, "zeros")) {
            return "zeros";
        }
        return Identifiers.areSame(initializer, "ones") ? "ones" : null;
    }

    /** Whether a sum takes what the layer makes: zeros make a residual block begin as the identity. */
    private static boolean isAdded(LintedModel model, Call call) {
        for (Call taker : model.takers(call.output(0))) {
            if (model.role(taker) == Role.MERGE) {
                return true;
            }
        }
        return false;
    }

    private static Object defaultOf(LayerConfig layer, String attribute) {
        return Objects.requireNonNull(
                Objects.requireNonNull(layer.type().attribute(attribute)).defaultValue());
    }
}
