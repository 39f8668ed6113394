package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Takes a declaration the way of a model, to see its problems. */
@FunctionalInterface
public interface Trial {

    /**
     * What came of a model.
     *
     * @param model what is inferred of it; empty if it has no layer
     */
    record Outcome(List<Problem> problems, Optional<InferredModel> model) {

        /** How many of its calls could be inferred. */
        int known() {
            int known = 0;
            if (model.isPresent()) {
                for (Call call : model.get().graph().calls()) {
                    known += model.get().tensors().made(call) == null ? 0 : 1;
                }
            }
            return known;
        }
    }

    /** What comes of a model. */
    Outcome of(ModelDeclaration declaration, Models models);
}
