package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;

/** Finds dropout of single elements straight before a pooling. */
final class DropoutBeforePooling extends Lint {

    DropoutBeforePooling() {
        super(
                ProblemId.DROPOUT_BEFORE_POOLING,
                "The elements in a window are alike, and a pooling takes another one for each that is dropped: the rate that"
                        + " counts is far lower than the one that is written.",
                """
                @Model
                @Input({28, 28, 1})
                interface Digits {
                    @Conv2D(filters = 32, kernelSize = 3, activation = RELU) Tensor edges();
                    @Dropout(rate = 0.3)                                     Tensor some();
                    @MaxPooling2D                                            Tensor smaller();
                    @Flatten                                                 Tensor flat();
                    @Dense(units = 10, activation = SOFTMAX)                 Tensor digits();
                }
                """,
                """
                @Model
                @Input({28, 28, 1})
                interface Digits {
                    @Conv2D(filters = 32, kernelSize = 3, activation = RELU) Tensor edges();
                    @MaxPooling2D                                            Tensor smaller();
                    @Dropout(rate = 0.3)                                     Tensor some();
                    @Flatten                                                 Tensor flat();
                    @Dense(units = 10, activation = SOFTMAX)                 Tensor digits();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Call pooling : model.calls(Role.POOLING)) {
            Call dropout = model.before(pooling);
            if (dropout != null && model.role(dropout) == Role.DROPOUT && DropoutRate.of(dropout) > 0) {
                findings.add(
                        dropout,
                        new Fault(id(), "drops elements straight before the pooling " + pooling.label())
                                .because("For an element that is dropped, the window has others that are like it.")
                                .fix("Put it behind " + pooling.label()
                                        + "; a @SpatialDropout drops whole channels, which no window makes up for."));
            }
        }
    }
}
