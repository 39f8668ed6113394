package io.github.layercheck.engine.problem;

import java.util.List;

/**
 * A change of the source that mends a problem: the model was inferred with it, and has this problem no more, nor a new one.
 *
 * @param edits what changes, in order; where an earlier one changes a list of parameters, a later one counts with that
 * @param sentence what a message says of the change, without a full stop
 */
public record Fix(List<Edit> edits, String sentence) {

    public Fix {
        edits = List.copyOf(edits);
    }
}
