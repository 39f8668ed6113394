package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.TensorShape;
import org.jspecify.annotations.Nullable;

/** Finds windows that leap over a part of what is between two of their steps. */
final class UnreadInput extends Lint {

    UnreadInput() {
        super(
                ProblemId.UNREAD_INPUT,
                "A window that steps farther than it is wide never reads what is between two steps: those rows and columns are"
                        + " computed before it and thrown away.",
                """
                @Model
                @Input({64, 64, 3})
                interface Pictures {
                    @Conv2D(filters = 16, kernelSize = 2, strides = 3, activation = RELU) Tensor edges();
                    @GlobalAveragePooling2D                                               Tensor features();
                    @Dense(units = 5, activation = SOFTMAX)                               Tensor kinds();
                }
                """,
                """
                @Model
                @Input({64, 64, 3})
                interface Pictures {
                    @Conv2D(filters = 16, kernelSize = 4, strides = 3, activation = RELU) Tensor edges();
                    @GlobalAveragePooling2D                                               Tensor features();
                    @Dense(units = 5, activation = SOFTMAX)                               Tensor kinds();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Call call : model.calls()) {
            Windows window = LintedModel.window(call);
            // A window of one element picks out some on purpose, as beside a convolution that steps.
            if (window != null && !window.isOfOne()) {
                int axis = leapt(
                        window, model.inputShape(call), LintedModel.known(call).isChannelsFirst());
                if (axis >= 0) {
                    findings.add(call, fault(window, axis));
                }
            }
        }
    }

    /** An axis of which something is leapt over, or -1. */
    private static int leapt(Windows window, @Nullable TensorShape shape, boolean isChannelsFirst) {
        for (int axis = 0; axis < window.axes(); axis++) {
            boolean isWhole = shape != null && !isLarger(shape, axis + (isChannelsFirst ? 2 : 1), window.size(axis));
            if (window.stride(axis) > window.size(axis) && !isWhole) {
                return axis;
            }
        }
        return -1;
    }

    private static boolean isLarger(TensorShape shape, int axis, int size) {
        return axis >= shape.rank()
                || !shape.dim(axis).isKnown()
                || shape.dim(axis).size() > size;
    }

    private static Fault fault(Windows window, int axis) {
        int stride = window.stride(axis);
        int size = window.size(axis);
        return new Fault(
                        ProblemId.UNREAD_INPUT,
                        "steps by " + stride + " with a window of " + size + ": " + (stride - size) + " of " + stride
                                + " elements are never read")
                .because("What is between two steps is computed before, and thrown away.")
                .fix("strides of up to " + size + " read all of it, and so does a " + window.attribute() + " of "
                        + stride + ".")
                .at("strides", window.strides().size() == 1 ? 0 : axis);
    }
}
