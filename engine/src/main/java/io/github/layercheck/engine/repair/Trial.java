package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.problem.Problem;
import java.util.List;

/** Takes a declaration the way of a model, to see its problems. */
@FunctionalInterface
public interface Trial {

    /**
     * What came of a model.
     *
     * @param known how many of its calls could be inferred
     */
    record Outcome(List<Problem> problems, int known) {}

    /** What comes of a model. */
    Outcome of(ModelDeclaration declaration, Models models);
}
