package io.github.layercheck.processor.read;

import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads which warnings are turned off. */
final class AllowReader {

    private AllowReader() {}

    /** The warnings that {@code @Allow} names. */
    static Set<ProblemId> read(String subject, ElementAnnotations.Found allow, Problems problems) {
        Set<ProblemId> allowed = EnumSet.noneOf(ProblemId.class);
        List<?> ids = (List<?>) allow.value("value", List.of());
        for (int i = 0; i < ids.size(); i++) {
            try {
                allowed.add(LintLevels.id((String) ids.get(i)));
            } catch (Fault fault) {
                problems.add(subject, new Place(allow.origin(), "value", i), fault);
            }
        }
        return allowed;
    }
}
