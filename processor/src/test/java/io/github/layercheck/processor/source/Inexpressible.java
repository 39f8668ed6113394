package io.github.layercheck.processor.source;

/** Thrown for what Keras can say and the language of {@code @Model} interfaces cannot. */
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
