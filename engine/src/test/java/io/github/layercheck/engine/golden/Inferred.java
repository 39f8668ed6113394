package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.infer.Inferrer;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.wire.Wirer;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;

/** What the engine knows of a declaration, without a compiler. */
public final class Inferred {

    private Inferred() {}

    /** The facts of a model that uses no other one by name and has no problems. */
    public static ModelSummary summary(Catalogue catalogue, ModelDeclaration declaration) {
        Problems problems = new Problems();
        ModelSummary summary = Wirer.wire(
                        declaration,
                        name -> {
                            throw new AssertionError("looks for " + name);
                        },
                        problems)
                .flatMap(graph -> Inferrer.infer(graph, catalogue, problems))
                .orElse(null);
        assertEquals(List.of(), problems.all());
        return summary;
    }
}
