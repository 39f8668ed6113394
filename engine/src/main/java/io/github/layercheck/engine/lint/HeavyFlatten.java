package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.summary.Numbers;
import org.jspecify.annotations.Nullable;

/** Finds a Flatten of a feature map before the layer that has most of the model's parameters. */
final class HeavyFlatten extends Lint {

    /** With fewer, a layer is not heavy, however large its share is. */
    private static final long HEAVY = 500_000;

    HeavyFlatten() {
        super(
                ProblemId.HEAVY_FLATTEN,
                "A Flatten gives every place of every channel a weight for each unit of the Dense behind it. That layer then"
                        + " has most of the parameters, and learns for each place anew what the convolutions know of all.",
                """
                @Model
                @Input({64, 64, 3})
                interface Pictures {
                    @Conv2D(filters = 64, kernelSize = 3, activation = RELU) Tensor edges();
                    @Flatten                                                 Tensor flat();
                    @Dense(units = 128, activation = RELU)                   Tensor features();
                    @Dense(units = 5, activation = SOFTMAX)                  Tensor kinds();
                }
                """,
                """
                @Model
                @Input({64, 64, 3})
                interface Pictures {
                    @Conv2D(filters = 64, kernelSize = 3, activation = RELU) Tensor edges();
                    @GlobalAveragePooling2D                                  Tensor means();
                    @Dense(units = 128, activation = RELU)                   Tensor features();
                    @Dense(units = 5, activation = SOFTMAX)                  Tensor kinds();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Call flatten : model.calls(Role.FLATTEN)) {
            TensorShape map = model.inputShape(flatten);
            Call dense = dense(model, flatten);
            if (map == null || map.rank() < 3 || dense == null || !isOfConvolution(model, flatten)) {
                continue;
            }
            long params = params(model.inferred(), dense.layer());
            long all = params(model.inferred());
            Dim channels = map.dim(isChannelsFirst(model, flatten) ? 1 : -1);
            if (params >= HEAVY && params > all / 2 && channels.isKnown()) {
                findings.add(flatten, fault(map, dense, params, all, channels.size()));
            }
        }
    }

    /** The Dense that takes what a Flatten makes, as it is but for dropout and normalization. */
    private static @Nullable Call dense(LintedModel model, Call flatten) {
        Call call = model.next(flatten);
        while (call != null
                && (model.role(call).isDropout()
                        || model.role(call) == Role.BATCH_NORMALIZATION
                        || model.role(call) == Role.ACTIVATION)) {
            call = model.next(call);
        }
        return call != null && model.role(call) == Role.DENSE ? call : null;
    }

    /** Whether the features of a tensor are those of a convolution: only their mean over all places means something. */
    private static boolean isOfConvolution(LintedModel model, Call flatten) {
        Call call = model.before(flatten);
        while (call != null && !model.role(call).isConvolution()) {
            Role role = model.role(call);
            boolean isPassed = role == Role.ACTIVATION
                    || role == Role.POOLING
                    || role == Role.BATCH_NORMALIZATION
                    || role == Role.GROUP_NORMALIZATION
                    || role == Role.MERGE
                    || role.isDropout();
            if (!isPassed) {
                return false;
            }
            call = model.before(call);
        }
        return call != null;
    }

    private static boolean isChannelsFirst(LintedModel model, Call flatten) {
        Call call = model.before(flatten);
        while (call != null) {
            if (model.role(call).isConvolution()) {
                return LintedModel.known(call).isChannelsFirst();
            }
            call = model.before(call);
        }
        return false;
    }

    private static long params(InferredModel model) {
        long params = 0;
        for (Node node : model.graph().layers()) {
            InferredModel inner = model.model(node);
            params += inner == null ? params(model, node) : params(inner);
        }
        return params;
    }

    private static long params(InferredModel model, Node node) {
        long params = 0;
        for (Weight weight : model.weights(node)) {
            params += weight.count();
        }
        return params;
    }

    private static Fault fault(TensorShape map, Call dense, long params, long all, long channels) {
        long features = TensorShape.elements(map.sample());
        long units = ((Integer) LintedModel.known(dense).value("units")).longValue();
        String pooling = "@GlobalAveragePooling" + Math.min(map.rank() - 2, 3) + "D";
        return new Fault(
                        ProblemId.HEAVY_FLATTEN,
                        "makes " + Numbers.grouped(features) + " features of " + map + ": " + dense.label() + " has "
                                + Numbers.grouped(params) + " of the model's " + Numbers.grouped(all) + " parameters")
                .because("The layer behind it has a weight for every place of every channel.")
                .fix(pooling + " in its place leaves " + Numbers.grouped(channels) + " features, and saves "
                        + Numbers.grouped((features - channels) * units) + " parameters.");
    }
}
