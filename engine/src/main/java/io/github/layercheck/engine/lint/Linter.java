package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.Problems;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Runs the lints over a model and the models in it. One that is used by name is looked at where it stands, and where it is
 * used for what the use makes of it only.
 */
public final class Linter {

    private final LintLevels levels;

    /**
     * What is found in models that others use, each looked at once: it is asked for twice for each use, with the shapes of
     * the use and without, and so is what the model itself uses.
     */
    private final IdentityHashMap<InferredModel, List<Problem>> found = new IdentityHashMap<>();

    private final IdentityHashMap<Graph, InferredModel> unknown = new IdentityHashMap<>();

    private Linter(LintLevels levels) {
        this.levels = levels;
    }

    /** Reports what works in a model without errors, but is almost surely not what was meant. */
    public static void check(InferredModel model, LintLevels levels, Problems problems) {
        if (!levels.areAllOff()) {
            new Linter(levels).check(model, Findings.in(model.graph(), levels, problems), problems);
        }
    }

    private void check(InferredModel model, Findings findings, Problems problems) {
        List<Lint> lints = Lints.of(model);
        if (!lints.isEmpty()) {
            LintedModel linted = new LintedModel(model);
            for (Lint lint : lints) {
                lint.check(linted, findings);
            }
            findings.report();
        }
        for (Call call : model.graph().calls()) {
            Node.ModelNode inner = call.layer().model();
            if (inner == null || call.index() > 0) {
                continue;
            }
            if (inner.isInline()) {
                check(ofLayer(model, call.layer(), inner), findings.within(call, inner.graph()), problems);
            } else if (inner.isOwn()) {
                checkUse(call, inner, ofLayer(model, call.layer(), inner), problems);
            }
        }
    }

    private InferredModel ofLayer(InferredModel model, Node layer, Node.ModelNode inner) {
        InferredModel inferred = model.model(layer);
        return inferred == null ? unknown(inner.graph()) : inferred;
    }

    private InferredModel unknown(Graph graph) {
        return unknown.computeIfAbsent(graph, InferredModel::unknown);
    }

    /** Reports what a use makes of a model that is declared elsewhere: by what it changes in it, or by its shapes. */
    private void checkUse(Call call, Node.ModelNode use, InferredModel used, Problems problems) {
        boolean isBlock = use.graph().declaration().isBlock();
        if (!isBlock && use.changes().isEmpty()) {
            return;
        }
        List<Problem> known = found(unknown(use.graph()));
        for (Problem problem : found(used)) {
            boolean isOfChange = use.changes().contains(problem.place());
            if (isOfChange || (isBlock && !isKnown(problem, known))) {
                Place place = isOfChange ? problem.place() : Place.of(use.use());
                // A change of the model would reach all of its uses.
                problems.add(problem.within(call.label(), place).with(null));
            }
        }
    }

    /** Whether a problem is reported where the model is declared, with other numbers or without them. */
    private static boolean isKnown(Problem problem, List<Problem> known) {
        for (Problem other : known) {
            if (other.id() == problem.id() && other.place().equals(problem.place())) {
                return true;
            }
        }
        return false;
    }

    private List<Problem> found(InferredModel model) {
        List<Problem> known = found.get(model);
        if (known == null) {
            Problems problems = new Problems();
            check(model, Findings.in(model.graph(), levels, problems), problems);
            known = problems.all();
            found.put(model, known);
        }
        return known;
    }
}
