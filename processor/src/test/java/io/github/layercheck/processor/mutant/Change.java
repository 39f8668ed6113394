package io.github.layercheck.processor.mutant;

import io.github.layercheck.processor.mutant.ModelSource.Edit;
import java.util.List;
import java.util.Set;

/**
 * A fault as a change of a source.
 *
 * @param names the methods that are changed, or {@code @Input} and the like for an annotation of the interface
 */
record Change(List<Edit> edits, Set<String> names) {

    static Change of(String name, Edit... edits) {
        return new Change(List.of(edits), Set.of(name));
    }
}
