package io.github.layercheck.processor;

import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.carried.DeclarationWriter;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.processor.read.Gap;
import java.util.List;
import java.util.Objects;

/**
 * The result for a model: all of its problems, and what the engine knows about it.
 *
 * @param models the models that it uses
 * @param gaps what of it, or of a model that it uses, cannot be read
 */
record Outcome(ModelDeclaration declaration, Models models, List<Gap> gaps, Problems problems, Engine.Result result) {

    /** The problems with what is known of their causes. */
    Problems explained(Round round, LintLevels lints, boolean isForTools) {
        if (problems.isEmpty() || (!problems.hasErrors() && !isForTools)) {
            return problems;
        }
        Problems explained = new Problems();
        explained.addAll(
                problems.hasErrors()
                        ? Engine.explain(problems.all(), result, models, round.dependents())
                        : Engine.mend(problems.all(), result, models, round.dependents(), lints));
        return explained;
    }

    boolean isRight() {
        return gaps.isEmpty() && !problems.hasErrors() && result.isRight();
    }

    /** A number that differs if what is generated does. */
    int facts() {
        return declaration.contract().isPresent()
                ? Objects.hash(declaration.name(), declaration.contract(), ContractFiles.tensors(declaration))
                : Objects.hash(DeclarationWriter.write(declaration), result.summary());
    }

    /** Whether everything that it still lacks may be there in another round. */
    boolean canWait() {
        return !problems.hasErrors() && !gaps.isEmpty() && gaps.stream().allMatch(Gap::canClose);
    }
}
