package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Fix;
import io.github.layercheck.engine.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sizes of an image that can be halved as often as the model halves it, for what is halved and doubled again. */
record HalvingInput(double cost, InputDeclaration input, List<Integer> sample) implements Candidate {

    private static final int MOST_HALVINGS = 6;

    @Override
    public String layer() {
        return "";
    }

    @Override
    public @Nullable Fix prove(Problem problem, Prover prover) {
        for (int halvings = 1; halvings <= MOST_HALVINGS; halvings++) {
            Argument argument = new Argument("value", rounded(1 << halvings), int[].class);
            List<Edit> edits = List.of(new Edit.Value(input.origin(), -1, argument));
            if (!argument.value().equals(sample) && prover.mends(problem, edits)) {
                String times = halvings == 1 ? "once" : halvings + " times";
                return new Fix(
                        edits,
                        "sizes that halve " + times + " without rest fit, such as "
                                + InputChanges.text(argument, input));
            }
        }
        return null;
    }

    /** The sizes of the image, each rounded down to a multiple; the channels stay. */
    private List<Integer> rounded(int factor) {
        List<Integer> rounded = new ArrayList<>(sample);
        for (int i = 0; i < sample.size() - 1; i++) {
            rounded.set(i, sample.get(i) < factor ? sample.get(i) : sample.get(i) / factor * factor);
        }
        return rounded;
    }
}
