package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import java.util.List;

/** Finds outputs that do not have an element for each class. */
final class Classes extends Lint {

    private static final String CLASSES = "classes";

    Classes() {
        super(
                ProblemId.CLASSES,
                "A class without an element is never predicted, and an element without a class is only noise. Numbers of"
                        + " classes begin at 0: classes 1 to 10 need eleven.",
                """
                @Model(classes = 10)
                @Input(64)
                interface Digits {
                    @Dense(units = 32, activation = RELU)   Tensor hidden();
                    @Dense(units = 9, activation = SOFTMAX) Tensor digits();
                }
                """,
                """
                @Model(classes = 10)
                @Input(64)
                interface Digits {
                    @Dense(units = 32, activation = RELU)    Tensor hidden();
                    @Dense(units = 10, activation = SOFTMAX) Tensor digits();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        List<TrainedOutput> outputs = TrainedOutput.of(model);
        if (outputs.size() != 1 || outputs.get(0).training().classes() == 0) {
            return;
        }
        TrainedOutput output = outputs.get(0);
        int classes = output.training().classes();
        Dim units = output.units();
        boolean isYesOrNo = classes == 2 && units.is(1) && !output.isOfClasses();
        if (!units.isKnown() || units.is(classes) || isYesOrNo || isChannelsFirst(output, classes)) {
            return;
        }
        findings.add(
                Place.of(output.training().origin(), CLASSES),
                new Fault(
                                id(),
                                output.maker().label() + " makes " + units + " of "
                                        + (classes == 1 ? "1 class" : classes + " classes"))
                        .because("The last axis of " + output.shape() + " has an element for each class.")
                        .fix("units = " + classes + " in the last layer, or classes = " + units + "."));
    }

    /** Whether the classes are the first axis, as those of the pixels of a picture can be. */
    private static boolean isChannelsFirst(TrainedOutput output, int classes) {
        return output.layer() != null
                && output.shape() != null
                && output.layer().isChannelsFirst()
                && output.shape().rank() > 2
                && output.shape().dim(1).is(classes);
    }
}
