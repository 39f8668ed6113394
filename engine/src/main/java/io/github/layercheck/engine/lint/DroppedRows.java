package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.text.Enumeration;
import java.util.ArrayList;
import java.util.List;

/** Finds windows that end before the input does. */
final class DroppedRows extends Lint {

    /** One of so many rows and more is worth a warning. */
    private static final int SMALLEST_SHARE = 33;

    private static final List<List<String>> NAMES =
            List.of(List.of("steps"), List.of("rows", "columns"), List.of("planes", "rows", "columns"));

    DroppedRows() {
        super(
                ProblemId.DROPPED_ROWS,
                "Without padding, a window stops where it no longer fits. What is left at the end of the input is never read,"
                        + " by no unit of any layer behind.",
                """
                @Model
                @Input({31, 31, 1})
                interface Digits {
                    @Conv2D(filters = 32, kernelSize = 4, strides = 4, activation = RELU) Tensor patches();
                    @Flatten                                                              Tensor flat();
                    @Dense(units = 10, activation = SOFTMAX)                              Tensor digits();
                }
                """,
                """
                @Model
                @Input({31, 31, 1})
                interface Digits {
                    @Conv2D(filters = 32, kernelSize = 4, strides = 4, padding = SAME, activation = RELU) Tensor patches();
                    @Flatten                                                                              Tensor flat();
                    @Dense(units = 10, activation = SOFTMAX)                                              Tensor digits();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Call call : model.calls()) {
            Windows window = LintedModel.window(call);
            TensorShape shape = model.inputShape(call);
            if (window == null || shape == null || window.isPadded()) {
                continue;
            }
            List<String> dropped = dropped(model, call, window, shape);
            if (!dropped.isEmpty()) {
                findings.add(call, LintedModel.known(call), fault(dropped), "padding", "SAME");
            }
        }
    }

    private static List<String> dropped(LintedModel model, Call call, Windows window, TensorShape shape) {
        int axes = shape.rank() - 2;
        int first = LintedModel.known(call).isChannelsFirst() ? 2 : 1;
        List<String> dropped = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            long rest = window.rest(axis, shape.dim(first + axis));
            Dim size = shape.dim(first + axis);
            if (rest > 0 && isWorthSaying(rest, size) && rest > padding(model, call, axis, axes)) {
                dropped.add("the last " + rest + " of " + size + " "
                        + NAMES.get(axes - 1).get(axis));
            }
        }
        return dropped;
    }

    /** Whether it is a part of the input that counts: a row of 224 is none. */
    private static boolean isWorthSaying(long rest, Dim size) {
        return rest * SMALLEST_SHARE >= size.size();
    }

    /** How many elements at the end of an axis are those of a padding before the layer. */
    private static int padding(LintedModel model, Call call, int axis, int axes) {
        Call before = model.before(call);
        if (before == null || model.role(before) != Role.PADDING) {
            return 0;
        }
        LayerConfig padding = LintedModel.known(before);
        List<?> numbers = (List<?>) padding.value("padding");
        int index = 0;
        if (numbers.size() == 2 * axes) {
            index = 2 * axis + 1;
        } else if (numbers.size() == axes) {
            index = axis;
        }
        return (Integer) numbers.get(index);
    }

    private static Fault fault(List<String> dropped) {
        return new Fault(ProblemId.DROPPED_ROWS, "never reads " + Enumeration.of(dropped))
                .because("With padding VALID the window stops where it no longer fits.")
                .fix("padding = SAME reads all of it.");
    }
}
