package io.github.layercheck.processor;

import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.check.CollisionCheck;
import io.github.layercheck.engine.constant.Constant;
import io.github.layercheck.engine.constant.Constants;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.infer.Inferrer;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.wire.Wirer;
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

    private final Catalogue catalogue;

    ModelCompiler(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The facts of a model; empty if it has problems or its declaration is incomplete. */
    Optional<Facts> compile(ModelDeclaration declaration, Models models, Problems problems) {
        Optional<ModelSummary> summary =
                Wirer.wire(declaration, models, problems).flatMap(graph -> Inferrer.infer(graph, catalogue, problems));
        if (declaration.isBlock()) {
            return problems.isEmpty() && declaration.isComplete()
                    ? Optional.of(new Facts(Optional.empty(), Constants.ofBlock(declaration.name())))
                    : Optional.empty();
        }
        if (summary.isEmpty()) {
            CollisionCheck.check(declaration, Constants.certain(declaration), problems);
            return Optional.empty();
        }
        List<Constant> constants = Constants.of(summary.get());
        CollisionCheck.check(declaration, constants, problems);
        return problems.isEmpty() ? Optional.of(new Facts(summary, constants)) : Optional.empty();
    }
}
