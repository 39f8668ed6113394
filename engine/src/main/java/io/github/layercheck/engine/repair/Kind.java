package io.github.layercheck.engine.repair;

import java.util.List;

/** A kind of changes that can mend a problem. */
@FunctionalInterface
interface Kind {

    /** Adds the changes that may mend a case. */
    void add(Case found, List<Candidate> candidates);
}
