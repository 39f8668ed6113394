package io.github.layercheck.engine.lint;

import io.github.layercheck.Loss;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;

/** Finds outputs that are made probabilities twice, or never. */
final class LogitsTwice extends Lint {

    LogitsTwice() {
        super(
                ProblemId.LOGITS_TWICE,
                "Either the model makes probabilities of its last layer, or the loss does, with fromLogits. If both do, almost"
                        + " no gradient is left; if neither does, the loss takes the logarithm of any number.",
                """
                @Model(loss = SPARSE_CATEGORICAL_CROSSENTROPY)
                @Input(8)
                interface Kinds {
                    @Dense(units = 16, activation = RELU) Tensor hidden();
                    @Dense(units = 6)                     Tensor kinds();
                }
                """,
                """
                @Model(loss = SPARSE_CATEGORICAL_CROSSENTROPY, fromLogits = true)
                @Input(8)
                interface Kinds {
                    @Dense(units = 16, activation = RELU) Tensor hidden();
                    @Dense(units = 6)                     Tensor kinds();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (TrainedOutput output : TrainedOutput.of(model)) {
            boolean isOfProbabilities = (output.isYesAndNo() || output.isOfClasses())
                    && output.training().loss() != Loss.CATEGORICAL_GENERALIZED_CROSS_ENTROPY;
            if (!isOfProbabilities) {
                continue;
            }
            boolean fromLogits = output.training().fromLogits();
            if (fromLogits && output.isProbability()) {
                findings.addLast(
                        output.maker(),
                        output.layer(),
                        new Fault(
                                        id(),
                                        output.function()
                                                + ", and the loss makes probabilities as well: fromLogits is true")
                                .because(
                                        "Of a probability, the loss makes another one, which is always near the middle.")
                                .fix("activation = LINEAR, or fromLogits = false."));
            } else if (!fromLogits && output.activation().equals(Activations.NONE)) {
                String function = output.isYesAndNo() ? Activations.SIGMOID : Activations.SOFTMAX;
                findings.addLast(
                        output.maker(),
                        output.layer(),
                        new Fault(id(), "no activation, and " + output.lossName() + " takes probabilities")
                                .because("The loss takes the logarithm of what the model makes, which can be negative.")
                                .fix("activation = " + function + ", or fromLogits = true where the loss is given."));
            }
        }
    }
}
