package io.github.layercheck.engine.problem;

import java.util.List;

/**
 * Where a part of a model was written, as an opaque mark: only the reader that made it needs to know how to point
 * there.
 */
public interface Origin {

    /** The names of the attributes that an annotation there gives, in the order of the source; empty where that is not known. */
    default List<String> writtenAttributes() {
        return List.of();
    }
}
