package io.github.layercheck.engine.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A model fails of errors, not of warnings. */
class ProblemsTest {

    private static final Place PLACE = Place.of(new Origin() {});

    @Test
    void warningsAreNoErrors() {
        Problems problems = new Problems();
        problems.add(problem(Severity.WARNING));
        assertFalse(problems.hasErrors());
        problems.add(problem(Severity.ERROR));
        assertTrue(problems.hasErrors());
        assertEquals(2, problems.all().size());
    }

    @Test
    void problemElsewhereIsAsSevere() {
        Problem warning = problem(Severity.WARNING);
        assertEquals(Severity.WARNING, warning.at(PLACE).severity());
        assertEquals(Severity.WARNING, warning.within("encoder", PLACE).severity());
    }

    private static Problem problem(Severity severity) {
        return new Problem(ProblemId.UNUSED_TENSOR, severity, PLACE, "dense", "what", "why", "fix");
    }
}
