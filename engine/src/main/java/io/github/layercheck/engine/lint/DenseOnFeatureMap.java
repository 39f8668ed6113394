package io.github.layercheck.engine.lint;

import io.github.layercheck.Loss;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.Training;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds outputs that a Dense makes for each place of a feature map, where one for the whole was meant. */
final class DenseOnFeatureMap extends Lint {

    /** What says that places have outputs, such as tokens that are tagged, or has done away with those of a feature map. */
    private static final Set<Role> MEANT = EnumSet.of(
            Role.RESHAPE,
            Role.PERMUTE,
            Role.REPEAT_VECTOR,
            Role.UP_SAMPLING,
            Role.TRANSPOSED_CONVOLUTION,
            Role.ATTENTION,
            Role.GLOBAL_POOLING,
            Role.FLATTEN);

    DenseOnFeatureMap() {
        super(
                ProblemId.DENSE_ON_FEATURE_MAP,
                "Dense works on the last axis and leaves the others as they are. On a feature map it makes an output for each"
                        + " place, not one for the sample: the loss then fails, or broadcasts the target to all places.",
                """
                @Model
                @Input({28, 28, 1})
                interface Digits {
                    @Conv2D(filters = 32, kernelSize = 3, activation = RELU) Tensor edges();
                    @MaxPooling2D(poolSize = 2)                              Tensor smaller();
                    @Dense(units = 10, activation = SOFTMAX)                 Tensor digits();
                }
                """,
                """
                @Model
                @Input({28, 28, 1})
                interface Digits {
                    @Conv2D(filters = 32, kernelSize = 3, activation = RELU) Tensor edges();
                    @MaxPooling2D(poolSize = 2)                              Tensor smaller();
                    @GlobalAveragePooling2D                                  Tensor features();
                    @Dense(units = 10, activation = SOFTMAX)                 Tensor digits();
                }
                """);
    }

    /** What is before a layer: what its layers do, and whether one of them says that each step has an output. */
    private static final class Ancestors {

        private final Set<Role> roles = EnumSet.noneOf(Role.class);
        private boolean isMeant;
        private Dim tokens = Dim.unknown();

        void add(LintedModel model, Call call) {
            LayerConfig layer = LintedModel.core(call);
            Role role = model.role(call);
            roles.add(role);
            TensorShape shape = model.outputShape(call);
            if (role == Role.EMBEDDING && shape != null && shape.rank() > 1) {
                tokens = shape.dim(1);
            }
            boolean isCustom = layer != null && !Role.isKnown(layer);
            boolean hasStates = role.isRecurrent() && call.arguments().size() > 1;
            isMeant |= MEANT.contains(role) || isCustom || hasStates || isCausal(layer);
        }

        private static boolean isCausal(@Nullable LayerConfig layer) {
            return layer != null
                    && layer.type().attribute("padding") != null
                    && layer.value("padding").equals("CAUSAL");
        }
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Tensor output : model.outputs()) {
            Call dense = last(model, output);
            TensorShape shape = dense == null ? null : model.inputShape(dense);
            if (dense == null
                    || shape == null
                    || shape.rank() < 3
                    || model.role(dense) != Role.DENSE
                    || LintedModel.config(dense) != LintedModel.core(dense)) {
                continue;
            }
            if (isMistake(ancestors(model, dense), shape) && !isTarget(model, shape.rank())) {
                findings.add(dense, fault(model, dense, shape));
            }
        }
    }

    /** The call that makes an output, but for the activation and the dropout behind it. */
    private static @Nullable Call last(LintedModel model, Tensor output) {
        Call call = model.maker(output);
        while (call != null
                && (model.role(call) == Role.ACTIVATION || model.role(call).isDropout())) {
            call = model.before(call);
        }
        return call;
    }

    private static Ancestors ancestors(LintedModel model, Call call) {
        Ancestors ancestors = new Ancestors();
        Set<Call> seen = new HashSet<>();
        Deque<Call> left = new ArrayDeque<>();
        left.add(call);
        while (!left.isEmpty()) {
            for (Tensor input : left.remove().inputs()) {
                Call maker = model.maker(input);
                if (maker != null && seen.add(maker)) {
                    ancestors.add(model, maker);
                    left.add(maker);
                }
            }
        }
        return ancestors;
    }

    /** Tokens and steps of an unknown number are often tagged, pictures and windows of a fixed size hardly ever. */
    private static boolean isMistake(Ancestors ancestors, TensorShape shape) {
        Set<Role> roles = ancestors.roles;
        boolean isConvolved = roles.contains(Role.CONVOLUTION) || roles.contains(Role.DEPTHWISE_CONVOLUTION);
        boolean isFeatureMap =
                isConvolved || roles.contains(Role.RECURRENT) || roles.contains(Role.CONVOLUTIONAL_RECURRENT);
        if (!isFeatureMap || ancestors.isMeant) {
            return false;
        }
        boolean areTagged = roles.contains(Role.EMBEDDING) && (!isConvolved || ancestors.tokens.matches(shape.dim(1)));
        return !areTagged && shape.slice(1, shape.rank() - 1).stream().allMatch(Dim::isKnown);
    }

    /** Whether the model says that its target has places, by its shape or by its loss. */
    private static boolean isTarget(LintedModel model, int rank) {
        Training training = model.graph().declaration().training().orElse(null);
        if (training == null) {
            return false;
        }
        int places = training.target().size() + (training.loss() == Loss.SPARSE_CATEGORICAL_CROSSENTROPY ? 1 : 0);
        return training.loss() == Loss.CTC || (!training.target().isEmpty() && places >= rank - 1);
    }

    private static Fault fault(LintedModel model, Call dense, TensorShape shape) {
        String pooling = "@GlobalAveragePooling" + Math.min(shape.rank() - 2, 3) + "D";
        return new Fault(
                        ProblemId.DENSE_ON_FEATURE_MAP,
                        "the output is " + model.outputShape(dense) + ": one for each place of " + shape)
                .because("Dense works on the last axis, and leaves the others as they are.")
                .fix("@Flatten or " + pooling + " before it makes one vector of a sample. If each place has an output,"
                        + " @TimeDistributed around it says so.");
    }
}
