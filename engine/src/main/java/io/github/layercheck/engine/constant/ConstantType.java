package io.github.layercheck.engine.constant;

/** The type of a constant. */
enum ConstantType {
    TEXT,
    COUNT,
    SIZE,
    SCALE;

    /**
     * The value in a class that stands in for that of a model with errors. Numbers are 1, because code may use them where 0
     * would be an error: as the units of another model.
     */
    Object standIn() {
        return switch (this) {
            case TEXT -> "";
            case COUNT -> 1L;
            case SIZE -> 1;
            case SCALE -> 1f;
        };
    }
}
