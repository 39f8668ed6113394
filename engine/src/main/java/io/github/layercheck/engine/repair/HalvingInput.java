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

    private static final List<String> TIMES = List.of("once", "twice", "3 times", "4 times", "5 times", "6 times");

    @Override
    public String layer() {
        return "";
    }

    @Override
    public @Nullable Fix prove(Problem problem, Prover prover) {
        for (int halvings = 1; halvings <= TIMES.size(); halvings++) {
            Argument argument = value(1 << halvings, 0);
            List<Edit> edits = with(argument);
            // Of two multiples that follow each other, one cannot be halved once more.
            if (!argument.value().equals(sample)
                    && prover.mends(problem, edits)
                    && prover.mends(problem, with(value(1 << halvings, 1)))) {
                return new Fix(
                        edits,
                        "sizes that halve " + TIMES.get(halvings - 1) + " without rest fit, such as "
                                + InputChanges.text(argument, input));
            }
        }
        return null;
    }

    private List<Edit> with(Argument argument) {
        return List.of(new Edit.Value(input.origin(), -1, argument));
    }

    /** The sizes of the image, each rounded down to a multiple and then some multiples more; the channels stay. */
    private Argument value(int factor, int more) {
        List<Integer> rounded = new ArrayList<>(sample);
        for (int i = 0; i < sample.size() - 1; i++) {
            rounded.set(i, sample.get(i) < factor ? sample.get(i) : (sample.get(i) / factor + more) * factor);
        }
        return new Argument("value", rounded, int[].class);
    }
}
