package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Fix;
import io.github.layercheck.engine.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest size of an axis of an input with which a model works, where every larger one works as well.
 *
 * @param axis the axis of a sample; those of the same size, such as the other one of a square image, grow with it
 */
record SmallestInput(double cost, InputDeclaration input, List<Integer> sample, int axis) implements Candidate {

    private static final int MOST_DOUBLINGS = 8;

    @Override
    public String layer() {
        return "";
    }

    @Override
    public @Nullable Fix prove(Problem problem, Prover prover) {
        int tooSmall = sample.get(axis);
        int fits = tooSmall;
        Fix fix = null;
        for (int i = 0; i < MOST_DOUBLINGS && fix == null; i++) {
            fits *= 2;
            fix = with(fits, problem, prover);
            tooSmall = fix == null ? fits : tooSmall;
        }
        while (fix != null && fits - tooSmall > 1) {
            int middle = tooSmall + (fits - tooSmall) / 2;
            Fix smaller = with(middle, problem, prover);
            if (smaller == null) {
                tooSmall = middle;
            } else {
                fits = middle;
                fix = smaller;
            }
        }
        return fix;
    }

    private @Nullable Fix with(int size, Problem problem, Prover prover) {
        List<Integer> larger = new ArrayList<>(sample);
        for (int i = 0; i < sample.size(); i++) {
            boolean growsWithIt =
                    i == axis || (i < sample.size() - 1 && sample.get(i).equals(sample.get(axis)));
            if (growsWithIt) {
                larger.set(i, size);
            }
        }
        Argument argument = new Argument("value", larger, int[].class);
        List<Edit> edits = List.of(new Edit.Value(input.origin(), -1, argument));
        return prover.mends(problem, edits)
                ? new Fix(edits, "sizes of at least " + size + " fit, such as " + InputChanges.text(argument, input))
                : null;
    }
}
