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
                "A kernel of equal numbers makes all units of a layer alike, so that it begins as if it had one; and zeros let"
                        + " nothing through, neither forward nor, behind a relu, backward. A random kernel breaks the tie.",
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
                Object byDefault = defaultOf(layer, attribute);
                findings.add(
                        call,
                        layer,
                        new Fault(ProblemId.CONSTANT_KERNEL, attribute + " makes " + number)
                                .because("All units begin alike"
                                        + (number.equals("zeros") ? ", and let nothing through." : "."))
                                .fix("The default, \"" + byDefault + "\", makes them differ."),
                        attribute,
                        byDefault);
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

    /** Whether a sum or a product takes what the layer makes: with zeros, a residual block begins as the identity. */
    private static boolean isAdded(LintedModel model, Call call) {
        for (Call taker : model.takers(call.output(0))) {
            Role role = model.role(taker);
            if (role == Role.MERGE || (role == Role.RESHAPE && isAdded(model, taker))) {
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
