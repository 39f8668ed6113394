package io.github.layercheck.engine.patch;

import java.util.List;

/**
 * A change that mends a problem.
 *
 * @param sentence what the problem's message says of it
 * @param edits what changes, none of them within another; those at one place in their order
 */
public record TextFix(String sentence, List<TextEdit> edits) {

    public TextFix {
        edits = List.copyOf(edits);
    }
}
