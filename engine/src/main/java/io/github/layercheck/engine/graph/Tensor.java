package io.github.layercheck.engine.graph;

import org.jspecify.annotations.Nullable;

/** An output of a call of a layer. */
public record Tensor(Node layer, int call, int output) {

    /** Written out, like the hash code: a record's own take longer to set up than a small model takes to infer. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tensor tensor
                && layer == tensor.layer
                && call == tensor.call
                && output == tensor.output;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * layer.hashCode() + call) + output;
    }
}
