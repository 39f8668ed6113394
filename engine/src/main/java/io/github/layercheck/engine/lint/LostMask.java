package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.Masks;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds layers that drop a mask which a later one would take. */
final class LostMask extends Lint {

    private static final String MASK = "mask";

    LostMask() {
        super(
                ProblemId.LOST_MASK,
                "A mask says which steps are padding. A layer that does not know masks drops it, and what would have left out"
                        + " the padding counts it: the result depends on how much was padded.",
                """
                @Model
                @Input(value = 40, dtype = DType.INT32)
                interface Moods {
                    @Embedding(inputDim = 5000, outputDim = 32, maskZero = true)             Tensor words();
                    @Conv1D(filters = 32, kernelSize = 3, padding = SAME, activation = RELU) Tensor groups();
                    @LSTM(units = 16)                                                        Tensor text();
                    @Dense(units = 1, activation = SIGMOID)                                  Tensor mood();
                }
                """,
                """
                @Model
                @Input(value = 40, dtype = DType.INT32)
                interface Moods {
                    @Embedding(inputDim = 5000, outputDim = 32, maskZero = true) Tensor words();
                    @Dense(units = 32, activation = RELU)                        Tensor features();
                    @LSTM(units = 16)                                            Tensor text();
                    @Dense(units = 1, activation = SIGMOID)                      Tensor mood();
                }
                """);
    }

    /** The mask of a tensor. */
    private record Mask(Call maker, @Nullable Call loser) {

        boolean isLost() {
            return loser != null;
        }
    }

    @Override
    void check(LintedModel model, Findings findings) {
        Map<Tensor, Mask> masks = new HashMap<>();
        Map<Call, Fault> faults = new LinkedHashMap<>();
        for (Call call : model.calls()) {
            LayerConfig layer = LintedModel.config(call);
            if (layer == null) {
                continue;
            }
            Mask before = before(call, masks);
            if (before != null && before.loser() != null && isInNeed(model, call, layer)) {
                faults.putIfAbsent(before.loser(), fault(before, before.loser(), call));
            }
            Mask after = after(model, call, layer, before, masks);
            if (after != null) {
                masks.put(call.output(0), after);
            }
        }
        faults.forEach(findings::add);
    }

    /** The mask of what a call takes: one that is there, or else one that is lost. */
    private static @Nullable Mask before(Call call, Map<Tensor, Mask> masks) {
        Mask before = null;
        for (Call.Argument argument : call.arguments()) {
            Mask mask = argument.name().isEmpty() && argument.tensor() != null ? masks.get(argument.tensor()) : null;
            if (mask != null && (before == null || before.isLost())) {
                before = mask;
            }
        }
        return before;
    }

    /** Whether a call computes something else if it has no mask. */
    private static boolean isInNeed(LintedModel model, Call call, LayerConfig layer) {
        for (Call.Argument argument : call.arguments()) {
            if (argument.name().toLowerCase(Locale.ROOT).contains(MASK)) {
                return false;
            }
        }
        Role role = model.role(call);
        boolean takesMask =
                layer.definition().call().names().stream().anyMatch(name -> name.equals(MASK) || name.endsWith("Mask"));
        return takesMask && (role.isRecurrent() || role == Role.ATTENTION || role == Role.GLOBAL_POOLING);
    }

    private static @Nullable Mask after(
            LintedModel model, Call call, LayerConfig layer, @Nullable Mask before, Map<Tensor, Mask> masks) {
        return switch (layer.definition().masks()) {
            case OF_INDICES -> layer.value("maskZero").equals(true) ? new Mask(call, null) : null;
            case OF_VALUES -> new Mask(call, null);
            case PASSED_ON, OF_QUERY, CONCATENATED -> before;
            case MERGED ->
                before == null || before.isLost() || hasEach(call, masks) ? before : lost(model, call, before);
            case OF_SEQUENCE, OF_BOTH_DIRECTIONS -> isSequence(model, call) ? before : null;
            case LOST ->
                before == null || before.isLost() ? stillSequence(model, call, before) : lost(model, call, before);
        };
    }

    private static boolean hasEach(Call call, Map<Tensor, Mask> masks) {
        for (Tensor input : call.inputs()) {
            Mask mask = masks.get(input);
            if (mask == null || mask.isLost()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Mask lost(LintedModel model, Call call, Mask mask) {
        return stillSequence(model, call, new Mask(mask.maker(), call));
    }

    /** The mask, if there are still steps that it could be about. */
    private static @Nullable Mask stillSequence(LintedModel model, Call call, @Nullable Mask mask) {
        return isSequence(model, call) ? mask : null;
    }

    private static boolean isSequence(LintedModel model, Call call) {
        TensorShape shape = model.outputShape(call);
        return shape != null && shape.rank() > 2;
    }

    private static Fault fault(Mask mask, Call loser, Call needy) {
        return new Fault(
                        ProblemId.LOST_MASK,
                        "drops the mask of " + mask.maker().label() + ", which " + needy.label() + " would take")
                .because(kind(loser)
                        + (isMerge(loser) ? " keeps a mask only if each of its tensors has one" : " knows no masks")
                        + ": the steps that are padding count as any other in " + needy.label() + ".")
                .fix("Put a layer that keeps masks in its place, or give " + needy.label()
                        + " a mask by @From(argument = \"mask\").");
    }

    private static boolean isMerge(Call call) {
        LayerConfig layer = LintedModel.config(call);
        return layer != null && layer.definition().masks() == Masks.MERGED;
    }

    private static String kind(Call call) {
        return call.layer().kind();
    }

    /** Whether a layer makes masks where there were none. */
    static boolean isMaker(LayerConfig layer) {
        Masks masks = layer.definition().masks();
        return masks.areMade()
                && (masks != Masks.OF_INDICES || layer.value("maskZero").equals(true));
    }
}
