package io.github.layercheck.engine.config;

import io.github.layercheck.engine.rule.CallArguments;

/**
 * A kind of layer, with all that is to be known of it.
 *
 * @param call the arguments of its call in Keras
 * @param outputs how many tensors a call makes
 * @param rule what it infers
 * @param className the name of the class that Keras' summary prints
 */
public record LayerDefinition(
        LayerType type, Form form, CallArguments call, Outputs outputs, LayerRule rule, String className) {

    /** The name of a class that the attribute {@code value} says. */
    public static final String NAMED_BY_VALUE = "";

    /** What a kind of layer is to Keras. */
    public enum Form {
        /** A layer. */
        LAYER,
        /** A layer that is made of others. */
        WRAPPER,
        /** An operation on tensors, which is not a layer: it casts nothing to a type of its own, and has no weights. */
        OPERATION
    }

    /** A kind of layer that Keras' summary prints by the name of its annotation type. */
    public LayerDefinition(LayerType type, Form form, CallArguments call, Outputs outputs, LayerRule rule) {
        this(type, form, call, outputs, rule, type.name());
    }

    /** Whether it is made of other layers. */
    public boolean isWrapper() {
        return form == Form.WRAPPER;
    }

    /** Whether it is an operation on tensors. */
    public boolean isOperation() {
        return form == Form.OPERATION;
    }

    /** The same with so many outputs. */
    public LayerDefinition making(Outputs number) {
        return new LayerDefinition(type, form, call, number, rule, className);
    }

    /** The same under the name of the class that Keras' summary prints, where it is not the exported one. */
    public LayerDefinition printedAs(String name) {
        return new LayerDefinition(type, form, call, outputs, rule, name);
    }
}
