package io.github.layercheck.engine.check;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.Problems;
import java.util.function.UnaryOperator;

/** Takes what checks find. Every problem of a check passes here, with its id and its place. */
final class Reporter {

    private final Problems problems;
    private final UnaryOperator<Problem> seenFromOutside;

    private Reporter(Problems problems, UnaryOperator<Problem> seenFromOutside) {
        this.problems = problems;
        this.seenFromOutside = seenFromOutside;
    }

    /** For what is found in a model. */
    static Reporter to(Problems problems) {
        return new Reporter(problems, UnaryOperator.identity());
    }

    /** For what is found in a model that is declared where another one uses it. */
    Reporter within(String user) {
        return new Reporter(problems, problem -> seenFromOutside.apply(problem.within(user, problem.place())));
    }

    /** Reports a fault of the part of that name, at the part or at the attribute that the fault names. */
    void report(String subject, Origin origin, Fault fault) {
        report(fault.toProblem(subject, origin));
    }

    /** Reports a fault at a place. */
    void report(String subject, Place place, Fault fault) {
        report(fault.toProblem(subject, place.origin()).at(place));
    }

    private void report(Problem problem) {
        problems.add(seenFromOutside.apply(problem));
    }
}
