package io.github.layercheck.processor.golden;

/** Thrown for a row of the golden data that Keras can say and Java cannot. */
final class Inexpressible extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Because of that: a noun, the same for all models that have it. */
    Inexpressible(String reason) {
        super(reason);
    }

    String reason() {
        return getMessage();
    }
}
