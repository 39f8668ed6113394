package io.github.layercheck.engine.declaration;

/** A model that another one uses as a layer. */
public sealed interface ModelReference {

    /** A model by the canonical name of its interface. */
    record Named(String canonicalName) implements ModelReference {}

    /** A model that is declared where it is used, as in a Keras file. */
    record Inline(ModelDeclaration model) implements ModelReference {}
}
