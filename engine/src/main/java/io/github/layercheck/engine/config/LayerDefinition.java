package io.github.layercheck.engine.config;

import io.github.layercheck.engine.rule.CallArguments;
import java.util.List;

/**
 * A kind of layer, with all that is known of it.
 *
 * @param call the arguments of its call in Keras
 * @param outputs how many tensors a call makes
 * @param rule what it infers
 * @param className the name of the class that Keras' summary prints
 * @param sizedBy the attributes that decide on the size of an axis, in the order in which messages name them
 * @param masks what becomes of the masks of its inputs
 * @param typing what its policy says of what it makes
 * @param casts whether it casts what it takes to the type in which it computes
 * @param isDeclaredAsComputed whether Keras declares the shapes that it computes, in all configurations
 */
public record LayerDefinition(
        LayerType type,
        Form form,
        CallArguments call,
        Outputs outputs,
        LayerRule rule,
        String className,
        List<String> sizedBy,
        Masks masks,
        Typing typing,
        boolean casts,
        boolean isDeclaredAsComputed) {

    /** The name of a class that the attribute {@code value} says. */
    public static final String NAMED_BY_VALUE = "";

    /** What a kind of layer is to Keras. */
    public enum Form {
        /** A layer. */
        LAYER,
        /** A layer that makes others, which Keras' argument {@code trainable} does not reach. */
        COMPOSITE,
        /** A layer that is made of others. */
        WRAPPER,
        /** A custom layer that consists of the layers of a model. */
        BLOCK,
        /** An operation on tensors, which is not a layer: it casts nothing to a type of its own, and has no weights. */
        OPERATION
    }

    /** What the policy of a layer says of tensors for which the rule has no type of its own. */
    public enum Typing {
        /** They are of the type in which it computes. */
        COMPUTED,
        /** They are of the type of its weights, of which it has none. */
        STORED,
        /** The same, also of what the rule has a type for; but a policy of the model does not reach it. */
        OWN,
        /** The same, but where the rule has a type, the policy has to be a signed integer of 32 or 64 bits. */
        OWN_INTEGER;

        /** Whether only a policy of the layer itself counts. */
        public boolean isOwn() {
            return this == OWN || this == OWN_INTEGER;
        }
    }

    /** A kind of layer that Keras' summary prints by the name of its annotation type. */
    public LayerDefinition(LayerType type, Form form, CallArguments call, Outputs outputs, LayerRule rule) {
        this(type, form, call, outputs, rule, type.name(), List.of(), Masks.LOST, Typing.COMPUTED, true, true);
    }

    /** Whether the weights that a layer with these traits has by itself are trainable. */
    public boolean isTrainable(Traits traits) {
        return isComposite() ? traits.isTrainableWithin() : traits.isTrainable();
    }

    /** Whether it makes layers, which have its weights. */
    public boolean isComposite() {
        return form == Form.COMPOSITE;
    }

    /** Whether it has layers within it, which it makes, wraps or consists of. */
    public boolean hasLayers() {
        return isComposite() || isWrapper() || isBlock();
    }

    /** Whether its weights are those of layers that it makes or wraps, which can have policies of their own. */
    public boolean keepsWeightsInOthers() {
        return hasLayers() || call.names().contains("initialState");
    }

    /** Whether it is made of other layers. */
    public boolean isWrapper() {
        return form == Form.WRAPPER;
    }

    /** Whether it consists of the layers of the model that its type names. */
    public boolean isBlock() {
        return form == Form.BLOCK;
    }

    /** Whether it is an operation on tensors. */
    public boolean isOperation() {
        return form == Form.OPERATION;
    }

    /** The same as a layer that makes the layers that have its weights. */
    public LayerDefinition makingLayers() {
        return new LayerDefinition(
                type,
                Form.COMPOSITE,
                call,
                outputs,
                rule,
                className,
                sizedBy,
                masks,
                typing,
                casts,
                isDeclaredAsComputed);
    }

    /** The same with that done to masks. */
    public LayerDefinition masked(Masks done) {
        return new LayerDefinition(
                type, form, call, outputs, rule, className, sizedBy, done, typing, casts, isDeclaredAsComputed);
    }

    /** The same with so many outputs. */
    public LayerDefinition making(Outputs number) {
        return new LayerDefinition(
                type, form, call, number, rule, className, sizedBy, masks, typing, casts, isDeclaredAsComputed);
    }

    /** The same under the name of the class that Keras' summary prints, where it is not the exported one. */
    public LayerDefinition printedAs(String name) {
        return new LayerDefinition(
                type, form, call, outputs, rule, name, sizedBy, masks, typing, casts, isDeclaredAsComputed);
    }

    /** The same with attributes that decide on the size of an axis. */
    public LayerDefinition sizedBy(List<String> attributes) {
        return new LayerDefinition(
                type, form, call, outputs, rule, className, attributes, masks, typing, casts, isDeclaredAsComputed);
    }

    /** The same with such a meaning of its policy. */
    public LayerDefinition typed(Typing meaning) {
        return new LayerDefinition(
                type, form, call, outputs, rule, className, sizedBy, masks, meaning, casts, isDeclaredAsComputed);
    }

    /** The same as a layer that takes its tensors as they are. */
    public LayerDefinition notCasting() {
        return new LayerDefinition(
                type, form, call, outputs, rule, className, sizedBy, masks, typing, false, isDeclaredAsComputed);
    }

    /** The same as a layer of which Keras declares other shapes than it computes, in some configurations. */
    public LayerDefinition declaredOtherwise() {
        return new LayerDefinition(type, form, call, outputs, rule, className, sizedBy, masks, typing, casts, false);
    }
}
