package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.Locale;

/** Finds two activations in a row. */
final class RepeatedActivation extends Lint {

    RepeatedActivation() {
        super(
                ProblemId.REPEATED_ACTIVATION,
                "The second function works on what the first has already cut or squeezed: a layer that was to have one"
                        + " activation has two.",
                """
                @Model
                @Input(8)
                interface Kinds {
                    @Dense(units = 16, activation = RELU)   Tensor hidden();
                    @Dense(units = 3, activation = SIGMOID) Tensor scores();
                    @Softmax                                Tensor kinds();
                }
                """,
                """
                @Model
                @Input(8)
                interface Kinds {
                    @Dense(units = 16, activation = RELU) Tensor hidden();
                    @Dense(units = 3)                     Tensor scores();
                    @Softmax                              Tensor kinds();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Call second : model.calls(Role.ACTIVATION)) {
            Call first = model.onlyFor(second);
            if (first == null || !isActivated(model, first)) {
                continue;
            }
            String applied = LintedModel.activation(first);
            String again = LintedModel.activation(second);
            if (isFunction(again) && !isMish(applied, again) && !areShares(model, second, again)) {
                findings.add(
                        second,
                        new Fault(
                                        id(),
                                        "applies " + name(again) + " to what " + first.label() + " has applied "
                                                + name(applied) + " to")
                                .because("A layer has one activation.")
                                .fix("Remove one of the two."));
            }
        }
    }

    private static boolean isActivated(LintedModel model, Call call) {
        Role role = model.role(call);
        return (role.isLinear() || role == Role.ACTIVATION) && isFunction(LintedModel.activation(call));
    }

    private static boolean isFunction(String activation) {
        return !activation.isEmpty() && !activation.equals(Activations.NONE);
    }

    /** Whether the two are a step of {@code x * tanh(softplus(x))}, written out. */
    private static boolean isMish(String first, String second) {
        return first.equals("SOFTPLUS") && second.equals("TANH");
    }

    /** Whether a softmax shares something out within the model, as the scores of an attention do, which any function can make. */
    private static boolean areShares(LintedModel model, Call call, String activation) {
        return activation.equals(Activations.SOFTMAX) && !SoftmaxInside.isOutput(model, call);
    }

    private static String name(String activation) {
        return activation.toLowerCase(Locale.ROOT);
    }
}
