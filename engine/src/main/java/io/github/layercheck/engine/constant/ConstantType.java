package io.github.layercheck.engine.constant;

/** The type of a constant. */
enum ConstantType {
    TEXT(""),
    COUNT(1L),
    SIZE(1),
    SCALE(1f);

    // Texts and numbers cannot be changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Object standIn;

    ConstantType(Object standIn) {
        this.standIn = standIn;
    }

    /**
     * The value in a class that stands in for that of a model with errors. Numbers are 1, because code may use them where 0
     * would be an error: as the units of another model.
     */
    Object standIn() {
        return standIn;
    }
}
