package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.lint.IneffectiveBiases.Found;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.summary.Numbers;
import java.util.List;

/** Finds biases that the normalization behind them subtracts again. */
final class BiasBeforeNormalization extends Lint {

    private static final String USE_BIAS = "useBias";

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

    @Override
    void check(LintedModel model, Findings findings) {
        List<Found> all = IneffectiveBiases.in(model);
        long total = 0;
        for (Found found : all) {
            total += found.biases();
        }
        for (Found found : all) {
            findings.add(
                    found.call(), LintedModel.known(found.call()), fault(found, all.size(), total), USE_BIAS, false);
        }
    }

    private static Fault fault(Found found, int layers, long total) {
        String biases = found.biases() == 0 ? "its bias" : "its bias of " + Numbers.grouped(found.biases());
        String ofModel = layers == 1 || total == 0
                ? ""
                : "; " + Numbers.grouped(total) + " parameters of " + layers + " layers have none";
        return new Fault(ProblemId.BIAS_BEFORE_NORMALIZATION, biases + " has no effect" + ofModel)
                .because(found.normalization().label() + " subtracts the mean of each channel, and the bias with it.")
                .fix("useBias = false.");
    }
}
