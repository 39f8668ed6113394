package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;

/** Finds dropout straight before a batch normalization. */
final class DropoutBeforeNormalization extends Lint {

    DropoutBeforeNormalization() {
        super(
                ProblemId.DROPOUT_BEFORE_NORMALIZATION,
                "Dropout changes the variance of its output in training only. A batch normalization learns that variance, and"
                        + " divides by it where nothing is dropped: predictions are worse than training says.",
                """
                @Model
                @Input(64)
                interface Ratings {
                    @Dense(units = 32, activation = RELU) Tensor hidden();
                    @Dropout(rate = 0.3)                  Tensor some();
                    @BatchNormalization                   Tensor normal();
                    @Dense(units = 1)                     Tensor rating();
                }
                """,
                """
                @Model
                @Input(64)
                interface Ratings {
                    @Dense(units = 32, activation = RELU) Tensor hidden();
                    @BatchNormalization                   Tensor normal();
                    @Dropout(rate = 0.3)                  Tensor some();
                    @Dense(units = 1)                     Tensor rating();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Call normalization : model.calls(Role.BATCH_NORMALIZATION)) {
            Call dropout = model.before(normalization);
            if (dropout != null && model.role(dropout).isDropout() && DropoutRate.of(dropout) > 0) {
                findings.add(
                        dropout,
                        new Fault(
                                        id(),
                                        "drops elements straight before the batch normalization "
                                                + normalization.label())
                                .because("In training the variance is that of what is left; in use nothing is dropped.")
                                .fix("Put it behind " + normalization.label() + "."));
            }
        }
    }
}
