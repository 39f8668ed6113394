package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.InferredCall;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds outputs that a layer was asked for and that nothing takes. */
final class UnusedOutput extends Lint {

    /** The attributes that ask for further outputs. */
    private static final List<String> ATTRIBUTES = List.of("returnState", "returnAttentionScores");

    private static final String MERGE_MODE = "mergeMode";

    UnusedOutput() {
        super(
                ProblemId.UNUSED_OUTPUT,
                "The layer returns more than its first output because it was asked to, and nothing takes it: either the"
                        + " attribute is left over, or a layer lacks the tensor that it was for.",
                """
                @Model
                @Input({12, 4})
                interface Steps {
                    @LSTM(units = 16, returnState = true)   Tensor summary();
                    @Dense(units = 3, activation = SOFTMAX) Tensor kinds(Tensor summary);
                }
                """,
                """
                @Model
                @Input({12, 4})
                interface Steps {
                    @LSTM(units = 16)                       Tensor summary();
                    @Dense(units = 3, activation = SOFTMAX) Tensor kinds(Tensor summary);
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Call call : model.calls()) {
            LayerConfig layer = LintedModel.core(call);
            InferredCall made = model.inferred().tensors().made(call);
            // A decoder, which is given its states, returns them for the model that uses it step by step.
            boolean isDecoder =
                    model.role(call).isRecurrent() && call.arguments().size() > 1;
            if (layer != null && made != null && made.outputs().size() > 1 && !isDecoder) {
                check(model, call, layer, made.outputs().size(), findings);
            }
        }
    }

    private static void check(LintedModel model, Call call, LayerConfig layer, int outputs, Findings findings) {
        LayerConfig asked = asked(layer);
        if (asked != null && !areAnyUsed(model, call, outputs)) {
            String attribute = attribute(asked);
            findings.add(
                    call,
                    asked,
                    new Fault(
                                    ProblemId.UNUSED_OUTPUT,
                                    "nothing takes its output" + (outputs == 2 ? " 1" : "s 1 to " + (outputs - 1)))
                            .because(attribute + " asks for more than the first output.")
                            .fix(attribute + " = false, or @From(\"" + call.label()
                                    + ":1\") on a parameter that takes it."),
                    attribute,
                    false);
        } else if (layer.type().attribute(MERGE_MODE) != null
                && layer.value(MERGE_MODE).equals("NONE")
                && !isUsed(model, call.output(1))) {
            findings.add(
                    call,
                    new Fault(ProblemId.UNUSED_OUTPUT, "nothing takes its output 1")
                            .because("With mergeMode = NONE it is what the direction that goes backward makes.")
                            .fix("mergeMode = CONCAT joins both, or @From(\"" + call.label()
                                    + ":1\") on a parameter takes it.")
                            .at(MERGE_MODE));
        }
    }

    /** The layer, or the one that it wraps, that was asked for further outputs; null if none was. */
    private static @Nullable LayerConfig asked(LayerConfig layer) {
        if (!attribute(layer).isEmpty()) {
            return layer;
        }
        for (LayerConfig inner : layer.wrapped()) {
            if (!attribute(inner).isEmpty()) {
                return inner;
            }
        }
        return null;
    }

    private static String attribute(LayerConfig layer) {
        for (String attribute : ATTRIBUTES) {
            if (layer.type().attribute(attribute) != null
                    && layer.value(attribute).equals(true)) {
                return attribute;
            }
        }
        return "";
    }

    private static boolean areAnyUsed(LintedModel model, Call call, int outputs) {
        for (int output = 1; output < outputs; output++) {
            if (isUsed(model, call.output(output))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUsed(LintedModel model, Tensor tensor) {
        return model.isOutput(tensor) || !model.takers(tensor).isEmpty();
    }
}
