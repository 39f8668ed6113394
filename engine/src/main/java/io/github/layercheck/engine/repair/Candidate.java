package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Fix;
import io.github.layercheck.engine.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change that may mend a problem. */
interface Candidate {

    /** How far it is from what was meant: of several that work, the one that costs least is shown. */
    double cost();

    /** What messages call the layer that changes; empty if none does. */
    String layer();

    /** The change, if it mends the problem. */
    @Nullable
    Fix prove(Problem problem, Prover prover);

    /** A change that is right or not. */
    record Change(double cost, String layer, List<Edit> edits, String sentence) implements Candidate {

        Change(double cost, String layer, Edit edit, String sentence) {
            this(cost, layer, List.of(edit), sentence);
        }

        @Override
        public @Nullable Fix prove(Problem problem, Prover prover) {
            return prover.mends(problem, edits) ? new Fix(edits, sentence) : null;
        }
    }
}
