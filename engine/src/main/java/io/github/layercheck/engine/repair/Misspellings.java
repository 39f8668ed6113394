package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Misspelling;
import java.util.List;

/** The nearest name for one that does not exist. */
final class Misspellings implements Kind {

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.problem().evidence() instanceof Misspelling misspelling) {
            Edit edit = new Edit.Respell(found.problem().place(), misspelling.name(), misspelling.meant());
            candidates.add(new Candidate.Change(0, "", edit, misspelling.meant() + " exists"));
        }
    }
}
