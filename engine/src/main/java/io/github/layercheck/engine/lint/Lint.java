package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.problem.ProblemId;

/** Looks for one thing that works, but is almost surely not what was meant. Its texts are those of the documentation. */
public abstract class Lint {

    private final ProblemId id;
    private final String reason;
    private final String before;
    private final String after;

    /**
     * A lint.
     *
     * @param reason why it is a mistake, in a sentence or two
     * @param before the body of a file with a model that has the mistake
     * @param after the same without it
     */
    Lint(ProblemId id, String reason, String before, String after) {
        this.id = id;
        this.reason = reason;
        this.before = before;
        this.after = after;
    }

    /** What its warnings are known by. */
    public final ProblemId id() {
        return id;
    }

    /** Why what it finds is a mistake. */
    public final String reason() {
        return reason;
    }

    /** A model that it warns of, as the body of a Java file. */
    public final String before() {
        return before;
    }

    /** The same model without the mistake. */
    public final String after() {
        return after;
    }

    /** Reports what it finds in a model, and nothing that depends on a shape which is not known. */
    abstract void check(LintedModel model, Findings findings);
}
