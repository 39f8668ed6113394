package io.github.layercheck.engine.lint;

import io.github.layercheck.Input;
import io.github.layercheck.Loss;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.List;

/** Finds outputs of another shape than the target. */
final class TargetShape extends Lint {

    private static final String TARGET = "target";

    TargetShape() {
        super(
                ProblemId.TARGET_SHAPE,
                "A loss compares each element of the output with one of the target. Where the shapes differ it fails, or"
                        + " broadcasts one to the other, and the model learns something else.",
                """
                @Model(target = {32, 32, 2})
                @Input({32, 32, 1})
                interface Colours {
                    @Conv2D(filters = 16, kernelSize = 3, strides = 2, padding = SAME, activation = RELU) Tensor edges();
                    @Conv2D(filters = 2, kernelSize = 3, padding = SAME, activation = TANH)              Tensor colours();
                }
                """,
                """
                @Model(target = {32, 32, 2})
                @Input({32, 32, 1})
                interface Colours {
                    @Conv2D(filters = 16, kernelSize = 3, padding = SAME, activation = RELU) Tensor edges();
                    @Conv2D(filters = 2, kernelSize = 3, padding = SAME, activation = TANH)  Tensor colours();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        List<TrainedOutput> outputs = TrainedOutput.of(model);
        if (outputs.size() != 1 || outputs.get(0).training().loss() == Loss.CTC) {
            return;
        }
        TrainedOutput output = outputs.get(0);
        List<Integer> target = output.training().target();
        TensorShape shape = output.shape();
        if (target.isEmpty() || shape == null || (output.isSparse() && shape.rank() < 2)) {
            return;
        }
        List<Dim> made = output.isSparse() ? shape.sample().subList(0, shape.rank() - 2) : shape.sample();
        if (!matches(made, target)) {
            findings.add(Place.of(output.training().origin(), TARGET), fault(output, target, shape));
        }
    }

    /** Whether the shapes match, but for a last axis of one element, which Keras adds or leaves out. */
    private static boolean matches(List<Dim> made, List<Integer> target) {
        if (made.size() == target.size() + 1 && made.get(target.size()).is(1)) {
            return matches(made.subList(0, target.size()), target);
        }
        if (target.size() == made.size() + 1 && target.get(made.size()) == 1) {
            return matches(made, target.subList(0, made.size()));
        }
        if (made.size() != target.size()) {
            return false;
        }
        for (int i = 0; i < made.size(); i++) {
            if (!made.get(i).matches(dim(target.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static Dim dim(int size) {
        return size == Input.NONE ? Dim.unknown() : Dim.of(size);
    }

    private static Fault fault(TrainedOutput output, List<Integer> target, TensorShape shape) {
        List<Dim> sample = new ArrayList<>();
        target.forEach(size -> sample.add(dim(size)));
        Fault fault = new Fault(
                ProblemId.TARGET_SHAPE,
                "the target is " + TensorShape.ofSample(shape.batch(), sample) + ", but "
                        + output.maker().label() + " makes " + shape);
        return output.isSparse()
                ? fault.because("The target is the number of the class: the shape of the output without its last axis.")
                : fault.because("A loss compares each element of the output with one of the target.");
    }
}
