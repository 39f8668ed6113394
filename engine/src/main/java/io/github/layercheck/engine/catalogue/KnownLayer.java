package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.LayerRule;
import java.lang.annotation.Annotation;

/**
 * A kind of layer that the catalogue has.
 *
 * @param rule what it infers
 * @param className the name of the class that Keras' summary prints
 */
public record KnownLayer(LayerType type, LayerRule rule, Form form, String className) {

    /** What a kind of layer is to Keras. */
    public enum Form {
        /** A layer. */
        LAYER,
        /** A layer that is made of others. */
        WRAPPER,
        /** An operation on tensors, which is no layer: it casts nothing to a type of its own, and has no weights. */
        OPERATION
    }

    /** A layer that its attributes and inputs determine. */
    @FunctionalInterface
    interface Rule<A extends Annotation> {
        Inference infer(A layer, Inputs inputs);
    }

    /** A layer whose annotation and inputs determine it. */
    static <A extends Annotation> KnownLayer of(Class<A> annotationType, Form form, Rule<A> rule) {
        return ofConfig(annotationType, form, (config, inputs) -> rule.infer(config.as(annotationType), inputs));
    }

    /** A layer whose rule needs the whole configuration. */
    static KnownLayer ofConfig(Class<? extends Annotation> annotationType, Form form, LayerRule rule) {
        LayerType type = LayerType.of(annotationType);
        return new KnownLayer(type, rule, form, type.name());
    }

    /** Whether it is made of other layers. */
    public boolean isWrapper() {
        return form == Form.WRAPPER;
    }

    /** Whether it is an operation on tensors. */
    public boolean isOperation() {
        return form == Form.OPERATION;
    }

    /** The same under the name of the class that Keras' summary prints, where it is not the exported one. */
    KnownLayer printedAs(String name) {
        return new KnownLayer(type, rule, form, name);
    }
}
