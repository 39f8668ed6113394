package io.github.layercheck.processor;

import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.check.CollisionCheck;
import io.github.layercheck.engine.constant.Constant;
import io.github.layercheck.engine.constant.Constants;
import io.github.layercheck.engine.constant.StandIns;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.Optional;

/** The way of a model from its declaration to the facts that are written. */
final class ModelCompiler {

    /**
     * What is known of a model that has no problems.
     *
     * @param summary all facts; empty for a block, whose shapes and counts are those of its uses
     */
    record Facts(Optional<ModelSummary> summary, List<Constant> constants) {}

    private ModelCompiler() {}

    /** The facts of a model; empty if it has problems or its declaration is incomplete. */
    static Optional<Facts> compile(ModelDeclaration declaration, Models models, Problems problems) {
        Engine.Result result = Engine.compile(declaration, models);
        problems.addAll(result.problems());
        Optional<ModelSummary> summary = result.summary();
        List<Constant> constants;
        if (declaration.isBlock()) {
            constants = Constants.ofBlock(declaration.name());
        } else {
            constants = summary.map(Constants::of).orElseGet(() -> StandIns.certain(declaration));
            CollisionCheck.check(declaration, constants, problems);
        }
        return result.isRight() && !problems.hasErrors()
                ? Optional.of(new Facts(summary, constants))
                : Optional.empty();
    }
}
