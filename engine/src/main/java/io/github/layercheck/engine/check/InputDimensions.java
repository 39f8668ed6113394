package io.github.layercheck.engine.check;

import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.List;

/** Finds inputs of a shape that no tensor has. */
final class InputDimensions implements Check {

    @Override
    public void check(CheckedModel model, Reporter reporter) {
        for (Call call : model.graph().inputs()) {
            InputDeclaration input = ((Node.InputNode) call.layer().content()).input();
            if (!input.isPossible()) {
                report(call.label(), input, reporter);
            }
        }
    }

    private static void report(String name, InputDeclaration input, Reporter reporter) {
        List<Integer> sample = input.sample() == null ? List.of() : input.sample();
        if (sample.size() >= TensorShape.MAX_RANK) {
            reporter.report(name, input.origin(), TensorShape.tooManyDimensions(sample.size() + 1));
            return;
        }
        for (int i = 0; i < sample.size(); i++) {
            if (!InputDeclaration.isDimension(sample.get(i))) {
                String written = sample.toString().replace('[', '{').replace(']', '}');
                reporter.report(
                        name,
                        input.origin(),
                        noDimension("dimension " + i + " of " + written, sample.get(i))
                                .at("value", i));
            }
        }
        if (!InputDeclaration.isDimension(input.batch())) {
            reporter.report(
                    name, input.origin(), noDimension("batch", input.batch()).at("batch"));
        }
    }

    private static Fault noDimension(String what, int size) {
        return new Fault(ProblemId.INPUT_DIMENSION, what + " is " + size)
                .because("A dimension is at least 1, or Input.NONE where its size is not known.");
    }
}
