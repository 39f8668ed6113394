package io.github.layercheck.engine.problem;

import java.util.List;

/** The change that the advice of a warning is about, which is yet to be tried. */
public record Suggestion(List<Edit> edits) implements Evidence {

    public Suggestion {
        edits = List.copyOf(edits);
    }
}
