package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes that other models give to a model's inputs, in place of those that it declares. */
final class GivenInputs implements Kind {

    private static final double COST = 19;

    /** How many models are asked: they should agree. */
    private static final int MOST_DEPENDENTS = 4;

    private final ModelDeclaration model;
    private final List<ModelDeclaration> dependents;
    private final Models models;
    private final Trial trial;
    private @Nullable List<GivenShapes.Given> given;

    GivenInputs(ModelDeclaration model, List<ModelDeclaration> dependents, Models models, Trial trial) {
        this.model = model;
        this.dependents = dependents;
        this.models = models;
        this.trial = trial;
    }

    @Override
    public void add(Case found, List<Candidate> candidates) {
        ProblemId id = found.problem().id();
        if (id != ProblemId.INPUT_DIMENSION && !InputChanges.canMend(id)) {
            return;
        }
        for (GivenShapes.Given each : given()) {
            if (each.input().sample() != null
                    && !each.sample().equals(each.input().sample())) {
                Argument argument = new Argument("value", each.sample(), int[].class);
                candidates.add(new Candidate.Change(
                        COST,
                        "",
                        new Edit.Value(each.input().origin(), -1, argument),
                        InputChanges.text(argument, each.input()) + " is what " + each.giving() + " gives"));
            }
        }
    }

    private List<GivenShapes.Given> given() {
        if (given == null) {
            List<GivenShapes.Given> found = new ArrayList<>();
            for (ModelDeclaration dependent : dependents.subList(0, Math.min(MOST_DEPENDENTS, dependents.size()))) {
                trial.of(dependent, models).model().ifPresent(each -> found.addAll(GivenShapes.of(model, each)));
            }
            given = found;
        }
        return given;
    }
}
