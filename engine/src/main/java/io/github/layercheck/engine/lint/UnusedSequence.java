package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds recurrent layers that return all steps, of which only the last is used. */
final class UnusedSequence extends Lint {

    private static final String RETURN_SEQUENCES = "returnSequences";

    /** The last step of each sample, with the axis of the steps or without it. */
    private static final Pattern LAST_STEP =
            Pattern.compile("\\s*:\\s*,\\s*-1\\s*:?\\s*(,\\s*(:|\\.\\.\\.)\\s*)*,?\\s*");

    UnusedSequence() {
        super(
                ProblemId.UNUSED_SEQUENCE,
                "The layer keeps the output of every step, and all but the last are thrown away. Without returnSequences it"
                        + " returns the last by itself.",
                """
                @Model
                @Input({NONE, 4})
                interface Steps {
                    @LSTM(units = 16, returnSequences = true) Tensor steps();
                    @GetItem(key = ":, -1")                   Tensor last(Tensor steps);
                    @Dense(units = 1)                         Tensor next(Tensor last);
                }
                """,
                """
                @Model
                @Input({NONE, 4})
                interface Steps {
                    @LSTM(units = 16) Tensor last();
                    @Dense(units = 1) Tensor next(Tensor last);
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Call call : model.calls()) {
            LayerConfig sequence = sequence(model, call);
            if (sequence != null && isOnlyLastUsed(model, call)) {
                findings.add(call, fault(sequence, isBothWays(call)));
            }
        }
    }

    /** The recurrent layer of a call that returns all steps, or null. */
    private static @Nullable LayerConfig sequence(LintedModel model, Call call) {
        LayerConfig layer = LintedModel.core(call);
        if (layer == null || !model.role(call).isRecurrent()) {
            return null;
        }
        LayerConfig inner = layer.type().attribute(RETURN_SEQUENCES) == null
                        && layer.wrapped().size() == 1
                ? layer.wrapped().get(0)
                : layer;
        return inner.type().attribute(RETURN_SEQUENCES) != null
                        && inner.value(RETURN_SEQUENCES).equals(true)
                ? inner
                : null;
    }

    private static boolean isBothWays(Call call) {
        return LintedModel.known(call).type().name().equals("Bidirectional");
    }

    private static boolean isOnlyLastUsed(LintedModel model, Call call) {
        List<Call> takers = model.takers(call.output(0));
        if (takers.isEmpty() || model.isOutput(call.output(0))) {
            return false;
        }
        for (Call taker : takers) {
            boolean isLast = model.role(taker) == Role.GET_ITEM
                    && LAST_STEP
                            .matcher((String) LintedModel.known(taker).value("key"))
                            .matches();
            if (!isLast) {
                return false;
            }
        }
        return true;
    }

    private static Fault fault(LayerConfig sequence, boolean isBothWays) {
        Fault fault = new Fault(ProblemId.UNUSED_SEQUENCE, "returns all steps, of which only the last is used")
                .at(RETURN_SEQUENCES)
                .in(sequence.origin());
        return isBothWays
                ? fault.because("At the last step, the direction that goes backward has seen one step only.")
                        .fix("returnSequences = false returns what each direction has seen in the end.")
                : fault.because("The other steps are kept, and thrown away.")
                        .fix("returnSequences = false returns the last step.");
    }
}
