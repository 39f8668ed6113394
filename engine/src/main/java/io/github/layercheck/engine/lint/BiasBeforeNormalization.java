package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.summary.Numbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds biases that the normalization behind them subtracts again. */
final class BiasBeforeNormalization extends Lint {

    private static final String USE_BIAS = "useBias";
    private static final String BIAS = "bias";

    BiasBeforeNormalization() {
        super(
                ProblemId.BIAS_BEFORE_NORMALIZATION,
                "A batch normalization subtracts the mean of each channel, and with it any number that was added to the"
                        + " whole channel: the bias before it costs memory and time, and its beta takes the same part.",
                """
                @Model
                @Input({32, 32, 3})
                interface Pictures {
                    @Conv2D(filters = 64, kernelSize = 3)    Tensor filters();
                    @BatchNormalization                      Tensor normal();
                    @ReLU                                    Tensor positive();
                    @GlobalAveragePooling2D                  Tensor features();
                    @Dense(units = 10, activation = SOFTMAX) Tensor classes();
                }
                """,
                """
                @Model
                @Input({32, 32, 3})
                interface Pictures {
                    @Conv2D(filters = 64, kernelSize = 3, useBias = false) Tensor filters();
                    @BatchNormalization                                    Tensor normal();
                    @ReLU                                                  Tensor positive();
                    @GlobalAveragePooling2D                                Tensor features();
                    @Dense(units = 10, activation = SOFTMAX)               Tensor classes();
                }
                """);
    }

    /** A layer with a bias without effect. */
    private record Found(Call call, Call normalization, long biases) {}

    @Override
    void check(LintedModel model, Findings findings) {
        List<Found> all = new ArrayList<>();
        Set<Object> layers = new HashSet<>();
        long total = 0;
        for (Call call : model.calls()) {
            Found found = found(model, call);
            if (found != null && layers.add(found.call().layer())) {
                all.add(found);
                total += found.biases();
            }
        }
        for (Found found : all) {
            findings.add(found.call(), fault(found, all.size(), total));
        }
    }

    private static @Nullable Found found(LintedModel model, Call normalization) {
        if (!subtractsMeans(model, normalization)) {
            return null;
        }
        Call before = model.onlyFor(normalization);
        if (before == null || !model.role(before).isLinear()) {
            return null;
        }
        LayerConfig layer = LintedModel.known(before);
        boolean isPlain = layer.value(USE_BIAS).equals(true)
                && LintedModel.activation(before).equals(Activations.NONE)
                && before.layer().trainable() == normalization.layer().trainable();
        return isPlain && channelAxis(model, before) == axis(model, normalization)
                ? new Found(before, normalization, biases(model, before))
                : null;
    }

    /** Whether a call subtracts a mean from each channel by itself. */
    private static boolean subtractsMeans(LintedModel model, Call call) {
        Role role = model.role(call);
        if (role == Role.GROUP_NORMALIZATION) {
            TensorShape shape = model.inputShape(call);
            Object groups = LintedModel.known(call).value("groups");
            return groups.equals(-1)
                    || (shape != null && shape.dim(axis(model, call)).is((Integer) groups));
        }
        return role == Role.BATCH_NORMALIZATION;
    }

    /** The axis of a normalization, counted from the end if its rank is not known. */
    private static int axis(LintedModel model, Call normalization) {
        return counted(model.inputShape(normalization), (Integer)
                LintedModel.known(normalization).value("axis"));
    }

    /** The axis to whose elements a layer adds its biases. */
    private static int channelAxis(LintedModel model, Call layer) {
        return counted(model.outputShape(layer), Windows.isChannelsFirst(LintedModel.known(layer)) ? 1 : -1);
    }

    private static int counted(@Nullable TensorShape shape, int axis) {
        return shape == null || axis < 0 ? axis : axis - shape.rank();
    }

    private static long biases(LintedModel model, Call call) {
        long biases = 0;
        for (Weight weight : model.inferred().weights(call.layer())) {
            if (weight.path().equals(BIAS) || weight.path().endsWith("/" + BIAS)) {
                biases += weight.count();
            }
        }
        return biases;
    }

    private static Fault fault(Found found, int layers, long total) {
        String biases = found.biases() == 0 ? "its bias" : "its bias of " + Numbers.grouped(found.biases());
        String ofModel = layers == 1 || total == 0
                ? ""
                : "; " + Numbers.grouped(total) + " parameters of " + layers + " layers have none";
        return new Fault(ProblemId.BIAS_BEFORE_NORMALIZATION, biases + " has no effect" + ofModel)
                .because(found.normalization().label() + " subtracts the mean of each channel, and the bias with it.")
                .fix("useBias = false.")
                .at(USE_BIAS);
    }
}
