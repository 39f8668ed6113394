package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.List;

/** The masks that say of each step of a sequence whether it counts: (batch, steps). */
final class StepMasks {

    private StepMasks() {}

    /** Checks the mask of a sequence whose axis 1 has the steps. */
    static void check(Inputs inputs, TensorShape sequence) {
        check(inputs, "mask", List.of(sequence));
    }

    /** Checks that an argument, if it is given, is one mask for each of these sequences. */
    static void check(Inputs inputs, String argument, List<TensorShape> sequences) {
        List<TensorShape> masks = inputs.arguments(argument);
        if (!masks.isEmpty() && masks.size() != sequences.size()) {
            throw new Fault(
                            ProblemId.INPUT_COUNT,
                            "takes " + sequences.size() + " tensors as " + argument + ", not " + masks.size())
                    .because("There must be a mask for each sequence.");
        }
        for (int i = 0; i < masks.size(); i++) {
            if (!fits(masks.get(i), sequences.get(i))) {
                throw new Fault(
                                ProblemId.INPUT_SHAPE,
                                argument + " is " + masks.get(i) + ", but the sequence is " + sequences.get(i))
                        .because("The mask says of each step whether it counts: (batch, steps).");
            }
        }
    }

    private static boolean fits(TensorShape mask, TensorShape sequence) {
        return mask.rank() == 2
                && mask.batch().matches(sequence.batch())
                && mask.dim(1).matches(sequence.dim(1));
    }
}
