package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import org.jspecify.annotations.Nullable;

/** Finds outputs whose activation does not fit the loss. */
final class LossActivation extends Lint {

    LossActivation() {
        super(
                ProblemId.LOSS_ACTIVATION,
                "Softmax makes shares of one class out of several, sigmoid independent answers. A cross-entropy of the other"
                        + " kind counts something that the output does not say, and any other function makes no"
                        + " probabilities at all.",
                """
                @Model(loss = BINARY_CROSSENTROPY)
                @Input(8)
                interface Kinds {
                    @Dense(units = 16, activation = RELU)   Tensor hidden();
                    @Dense(units = 6, activation = SOFTMAX) Tensor kinds();
                }
                """,
                """
                @Model(loss = CATEGORICAL_CROSSENTROPY)
                @Input(8)
                interface Kinds {
                    @Dense(units = 16, activation = RELU)   Tensor hidden();
                    @Dense(units = 6, activation = SOFTMAX) Tensor kinds();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (TrainedOutput output : TrainedOutput.of(model)) {
            Fault fault = fault(output);
            if (fault != null) {
                findings.addLast(output.maker(), output.layer(), fault);
            }
        }
    }

    private static @Nullable Fault fault(TrainedOutput output) {
        String function = output.function();
        boolean isOfSeveral = !output.units().is(1);
        if (output.isYesAndNo() && output.activation().equals(Activations.SOFTMAX) && isOfSeveral) {
            return new Fault(ProblemId.LOSS_ACTIVATION, "softmax, but the loss is " + output.lossName())
                    .because("Softmax makes shares of one class out of several; the loss is of independent answers.")
                    .fix("loss = CATEGORICAL_CROSSENTROPY for one class out of several, activation = SIGMOID for"
                            + " independent answers.");
        }
        if (output.isOfClasses() && output.activation().equals(Activations.SIGMOID)) {
            Fault fault = new Fault(
                    ProblemId.LOSS_ACTIVATION,
                    "sigmoid" + (isOfSeveral ? "" : " of one unit") + ", but the loss is " + output.lossName());
            return isOfSeveral
                    ? fault.because("Sigmoid makes independent answers; the loss is of one class out of several.")
                            .fix("activation = SOFTMAX for one class out of several, loss = BINARY_CROSSENTROPY for"
                                    + " independent answers.")
                    : fault.because("The loss is of one class out of several, and one unit is one class.")
                            .fix("loss = BINARY_CROSSENTROPY, or a unit for each class and activation = SOFTMAX.");
        }
        boolean isOfProbabilities = output.isYesAndNo() || output.isOfClasses();
        boolean isOther = !function.isEmpty()
                && !output.isProbability()
                && !output.activation().equals(Activations.NONE)
                && !(output.activation().startsWith("LOG_") && output.training().fromLogits());
        return isOfProbabilities && isOther
                ? new Fault(ProblemId.LOSS_ACTIVATION, function + ", but the loss is " + output.lossName())
                        .because("The loss takes probabilities, or any numbers as logits; " + function
                                + " makes neither.")
                        .fix(
                                output.isYesAndNo()
                                        ? "activation = SIGMOID makes probabilities."
                                        : "activation = SOFTMAX makes probabilities.")
                : null;
    }
}
