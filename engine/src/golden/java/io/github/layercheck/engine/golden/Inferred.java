package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;

/** What the engine knows of a declaration, without a compiler. */
public final class Inferred {

    private Inferred() {}

    /** The facts of a model that uses no other one by name and has no problems. */
    public static ModelSummary summary(ModelDeclaration declaration) {
        Engine.Result result = Engine.compile(declaration, name -> {
            throw new AssertionError("looks for " + name);
        });
        assertEquals(List.of(), result.problems());
        return result.summary().orElseThrow();
    }
}
