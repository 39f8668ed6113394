package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Fix;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What else could be meant, where a change is as likely as another one. */
final class Alternative {

    private static final int MOST_TRIALS = 3;

    private Alternative() {}

    /** The change, with what else could be meant in its sentence. */
    static Fix to(Fix fix, Problem problem, Case found, List<Candidate> candidates, Prover prover) {
        Candidate.Change ofModel = InputChanges.ofModel(found);
        if (ofModel != null && !ofModel.edits().equals(fix.edits()) && ofModel.prove(problem, prover) != null) {
            // Of two shapes that have to be equal, either can be right.
            return with(fix, ofModel.sentence().replace(InputChanges.FITS, ""));
        }
        if (problem.id() == ProblemId.UNKNOWN_DIMENSION && fix.edits().get(0) instanceof Edit.Replace) {
            String size = first(candidates, each -> isOfInput(each, found), problem, prover);
            return size == null ? fix : with(fix, "a size in @Input, " + size);
        }
        boolean isOfInput = fix.edits().size() == 1
                && fix.edits().get(0) instanceof Edit.Value value
                && value.origin().equals(input(found));
        if (problem.id() == ProblemId.OUTPUT_EMPTY && isOfInput) {
            String format = first(candidates, DataFormats::isOfAll, problem, prover);
            return format == null ? fix : with(fix, DataFormats.IN_ALL);
        }
        return fix;
    }

    private static Fix with(Fix fix, String other) {
        return new Fix(fix.edits(), fix.sentence() + ", or " + other);
    }

    private static boolean isOfInput(Candidate candidate, Case found) {
        return candidate instanceof Candidate.Change change
                && change.edits().get(0) instanceof Edit.Value value
                && value.origin().equals(input(found));
    }

    /** The input in which the way begins. */
    private static @Nullable Origin input(Case found) {
        if (found.sides().isEmpty()) {
            return null;
        }
        Spot start = found.sides().get(0).way().start();
        return start.call().layer().content() instanceof Node.InputNode node
                ? node.input().origin()
                : null;
    }

    /** What is said of the first change of some that mends the problem; null if none of the first ones does. */
    private static @Nullable String first(
            List<Candidate> candidates, Predicate<Candidate> which, Problem problem, Prover prover) {
        return candidates.stream()
                .filter(which)
                .limit(MOST_TRIALS)
                .map(each -> each.prove(problem, prover))
                .filter(proven -> proven != null)
                .map(Fix::sentence)
                .findFirst()
                .orElse(null);
    }
}
