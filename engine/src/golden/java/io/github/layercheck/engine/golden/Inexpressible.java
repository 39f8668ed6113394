package io.github.layercheck.engine.golden;

/** Thrown for a row of the golden data that Keras can say and Java cannot. */
public final class Inexpressible extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Because of that: a noun, the same for all models that have it. */
    public Inexpressible(String reason) {
        super(reason);
    }

    public String reason() {
        return getMessage();
    }
}
