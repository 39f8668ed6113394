package io.github.layercheck.engine.model;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model that is inferred, and where that stands: by itself, or within a call of another one.
 *
 * @param tensors those that are known so far
 * @param use the call that applies the model, or null for one by itself
 */
public record Scope(Graph graph, Tensors tensors, @Nullable Use use) {

    /** A call of another model. */
    public record Use(Scope scope, Call call) {}

    /** By the tensors, which no other inference has: a graph is large, and equal to one that is wired again. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scope scope && tensors.equals(scope.tensors) && Objects.equals(use, scope.use);
    }

    @Override
    public int hashCode() {
        return tensors.hashCode();
    }

    /** A model by itself. */
    public Scope(Graph graph, Tensors tensors) {
        this(graph, tensors, null);
    }

    /** The same within a call of another model, which is around all that it is in already. */
    public Scope within(Scope outer, Call call) {
        Use outermost = use == null ? new Use(outer, call) : new Use(use.scope().within(outer, call), use.call());
        return new Scope(graph, tensors, outermost);
    }
}
