package io.github.layercheck.engine.rule;

/** Ends a rule that needs an input whose shape another problem keeps unknown: there is nothing more to say. */
public final class UnknownInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnknownInput() {
        super(null, null, false, false);
    }
}
