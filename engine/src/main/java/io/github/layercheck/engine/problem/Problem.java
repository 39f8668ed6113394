package io.github.layercheck.engine.problem;

import io.github.layercheck.engine.text.OneLine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a model, where, why, and what to change. Two problems are equal if they say the same of the same place,
 * whatever is known of their cause.
 *
 * @param subject the name of the model, layer or tensor that it is about; empty if that is clear from the place
 * @param what the fact, with its numbers
 * @param why why that cannot work; empty if the fact says it
 * @param advice what to look at; empty if the fact says it
 * @param way how what is at fault came about, from where it began; empty if that is not known
 * @param fix a change that mends it, or null if none is known
 * @param evidence what was known where it was found, or null
 */
public record Problem(
        ProblemId id,
        Severity severity,
        Place place,
        String subject,
        String what,
        String why,
        String advice,
        String way,
        @Nullable Fix fix,
        @Nullable Evidence evidence) {

    /** What is repeated of source or files is shown as one line. */
    public Problem {
        subject = OneLine.of(subject);
        what = OneLine.of(what);
        why = OneLine.of(why);
        advice = OneLine.of(advice);
        way = OneLine.of(way);
    }

    /** A problem of which no more is known than it says. */
    public Problem(
            ProblemId id, Severity severity, Place place, String subject, String what, String why, String advice) {
        this(id, severity, place, subject, what, why, advice, "", null, null);
    }

    /** A problem as severe as those of its kind are. */
    public Problem(ProblemId id, Place place, String subject, String what, String why, String advice) {
        this(id, id.severity(), place, subject, what, why, advice);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same problem, as severe as a user says. */
    public Problem as(Severity other) {
        return new Problem(id, other, place, subject, what, why, advice, way, fix, evidence);
    }

    /** The same problem at another place. */
    public Problem at(Place other) {
        return new Problem(id, severity, other, subject, what, why, advice, way, fix, evidence);
    }

    /** The same problem of a part of something, seen from outside. */
    public Problem within(String outerSubject, Place outerPlace) {
        return new Problem(
                id, severity, outerPlace, outerSubject + "." + subject, what, why, advice, way, fix, evidence);
    }

    /** The same problem with what was known where it was found. */
    public Problem with(@Nullable Evidence found) {
        return new Problem(id, severity, place, subject, what, why, advice, way, fix, found);
    }

    /** The same problem with how it came about, and a change that mends it. */
    public Problem explained(String itsWay, @Nullable Fix itsFix) {
        return new Problem(id, severity, place, subject, what, why, advice, itsWay, itsFix, evidence);
    }

    /** The text a user sees, in up to three lines. */
    public String message() {
        return "[layercheck:" + id.text() + "] " + (subject.isEmpty() ? "" : subject + ": ") + text();
    }

    /** The same without its id and what it is about. */
    public String text() {
        StringBuilder text = new StringBuilder(what);
        if (!why.isEmpty()) {
            text.append("\n    ").append(why);
        }
        String change = change();
        if (!change.isEmpty()) {
            text.append("\n    ").append(change);
        }
        return text.toString();
    }

    /** The last line of the text: the way, and the change that mends it or else the advice. */
    public String change() {
        // What a name should be is said with the name.
        String change = fix == null || evidence instanceof Misspelling ? advice : fix.sentence() + ".";
        if (way.isEmpty()) {
            return change;
        }
        return change.isEmpty() ? way + "." : way + ": " + change;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Problem problem
                && id == problem.id
                && severity == problem.severity
                && place.equals(problem.place)
                && subject.equals(problem.subject)
                && what.equals(problem.what)
                && why.equals(problem.why)
                && advice.equals(problem.advice);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, place, subject, what);
    }
}
