package io.github.layercheck.engine.lint;

import io.github.layercheck.Loss;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.Training;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An output of a model that is trained for something.
 *
 * @param maker the call that makes it
 * @param layer the layer that applies the last function to it, which can be in a nested model; null if it is not known
 * @param activation that function, as {@code Activations} names it; empty if it is not known
 * @param shape null if it is not known, or if the output is a single number for the whole batch
 */
record TrainedOutput(
        Training training,
        Call maker,
        @Nullable LayerConfig layer,
        String activation,
        @Nullable TensorShape shape) {

    private static final Set<Loss> OF_YES_AND_NO = EnumSet.of(Loss.BINARY_CROSSENTROPY, Loss.BINARY_FOCAL_CROSSENTROPY);

    private static final Set<Loss> OF_CLASSES = EnumSet.of(
            Loss.CATEGORICAL_CROSSENTROPY,
            Loss.CATEGORICAL_FOCAL_CROSSENTROPY,
            Loss.CATEGORICAL_GENERALIZED_CROSS_ENTROPY,
            Loss.SPARSE_CATEGORICAL_CROSSENTROPY);

    /** The functions that make probabilities. */
    private static final Set<String> PROBABILITIES =
            Set.of(Activations.SOFTMAX, Activations.SIGMOID, "HARD_SIGMOID", "SPARSE_SIGMOID", "SPARSEMAX");

    /** The outputs of a model; none if it is not said what it is trained for. */
    static List<TrainedOutput> of(LintedModel model) {
        List<TrainedOutput> outputs = new ArrayList<>();
        Training training = model.graph().declaration().training().orElse(null);
        if (training != null) {
            for (Tensor output : model.inferred().outputs()) {
                Call maker = model.maker(output);
                if (maker != null) {
                    outputs.add(of(training, model, maker, output));
                }
            }
        }
        return outputs;
    }

    private static TrainedOutput of(Training training, LintedModel model, Call maker, Tensor output) {
        LayerConfig layer = last(model, maker);
        String activation = layer == null ? "" : Activations.of(layer);
        TensorShape shape = model.shape(output);
        boolean isOfSamples = shape != null && shape.rank() > 0;
        return new TrainedOutput(training, maker, layer, activation, isOfSamples ? shape : null);
    }

    /** The layer that applies a function last, looked for behind what applies none, and in nested models. */
    private static @Nullable LayerConfig last(LintedModel model, Call maker) {
        Call call = maker;
        while (call != null && isPassed(model, call)) {
            call = model.before(call);
        }
        if (call == null) {
            return null;
        }
        InferredModel nested = model.inferred().model(call.layer());
        if (nested != null && nested.outputs().size() == 1) {
            LintedModel inner = new LintedModel(nested);
            Call last = inner.maker(nested.outputs().get(0));
            return last == null ? null : last(inner, last);
        }
        Role role = model.role(call);
        return role == Role.ACTIVATION || role.isLinear() ? LintedModel.core(call) : null;
    }

    private static boolean isPassed(LintedModel model, Call call) {
        Role role = model.role(call);
        return role.isDropout()
                || role == Role.IDENTITY
                || role == Role.FLATTEN
                || role == Role.RESHAPE
                || (role == Role.ACTIVATION && LintedModel.activation(call).equals(Activations.NONE));
    }

    /** Whether the loss is of independent yes and no answers. */
    boolean isYesAndNo() {
        return OF_YES_AND_NO.contains(training.loss());
    }

    /** Whether the loss is of one class out of several. */
    boolean isOfClasses() {
        return OF_CLASSES.contains(training.loss());
    }

    /** Whether the target is the number of the class. */
    boolean isSparse() {
        return training.loss() == Loss.SPARSE_CATEGORICAL_CROSSENTROPY;
    }

    /** Whether the output is one of probabilities. */
    boolean isProbability() {
        return PROBABILITIES.contains(activation);
    }

    /** The size of the last axis, or unknown. */
    Dim units() {
        return shape == null ? Dim.unknown() : shape.last();
    }

    /** Keras' name of the loss. */
    String lossName() {
        return training.loss().name().toLowerCase(Locale.ROOT);
    }

    /** What messages call the function that is applied last. */
    String function() {
        return activation.toLowerCase(Locale.ROOT);
    }
}
