package io.github.layercheck.engine.problem;

/**
 * What is wrong with a model, where, why, and what to change.
 *
 * @param subject the name of the model, layer or tensor that it is about; empty if that is clear from the place
 * @param what the fact, with its numbers
 * @param why why that cannot work; empty if the fact says it
 * @param fix what to change; empty if the fact says it
 */
public record Problem(
        ProblemId id, Severity severity, Place place, String subject, String what, String why, String fix) {

    /** A problem as severe as those of its kind are. */
    public Problem(ProblemId id, Place place, String subject, String what, String why, String fix) {
        this(id, id.severity(), place, subject, what, why, fix);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same problem at another place. */
    public Problem at(Place other) {
        return new Problem(id, severity, other, subject, what, why, fix);
    }

    /** The same problem of a part of something, seen from outside. */
    public Problem within(String outerSubject, Place outerPlace) {
        return new Problem(id, severity, outerPlace, outerSubject + "." + subject, what, why, fix);
    }

    /** The text a user sees, in up to three lines. */
    public String message() {
        StringBuilder text = new StringBuilder("[layercheck:").append(id.text()).append("] ");
        text.append(subject.isEmpty() ? "" : subject + ": ").append(what);
        if (!why.isEmpty()) {
            text.append("\n    ").append(why);
        }
        if (!fix.isEmpty()) {
            text.append("\n    ").append(fix);
        }
        return text.toString();
    }
}
