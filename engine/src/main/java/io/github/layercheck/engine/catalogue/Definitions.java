package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.LayerDefinition.Form;
import io.github.layercheck.engine.config.LayerRule;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Makes a layer's definition of its annotation type and its rule, which takes an instance of that type. */
final class Definitions {

    /** A layer that its attributes and inputs determine. */
    @FunctionalInterface
    interface Rule<A extends Annotation> {
        Inference infer(A layer, Inputs inputs);
    }

    /** A layer that is made of others. */
    @FunctionalInterface
    interface WrapperRule<A extends Annotation> {
        Inference infer(A layer, Inputs inputs, List<Wrapped> wrapped);
    }

    private Definitions() {}

    static <A extends Annotation> LayerDefinition layer(Class<A> annotationType, Rule<A> rule) {
        return layer(annotationType, Signatures.INPUTS, rule);
    }

    static <A extends Annotation> LayerDefinition layer(Class<A> annotationType, CallArguments call, Rule<A> rule) {
        return definition(annotationType, Form.LAYER, call, plain(annotationType, rule));
    }

    static <A extends Annotation> LayerDefinition imageLayer(Class<A> annotationType, Rule<A> rule) {
        return layer(annotationType, Signatures.IMAGES, rule);
    }

    static <A extends Annotation> LayerDefinition wrapper(
            Class<A> annotationType, CallArguments call, WrapperRule<A> rule) {
        return definition(
                annotationType,
                Form.WRAPPER,
                call,
                (config, wrapped, inputs) -> rule.infer(config.as(annotationType), inputs, wrapped));
    }

    static <A extends Annotation> LayerDefinition recurrent(
            Class<A> annotationType, Function<A, Recurrence> recurrence) {
        return definition(
                annotationType,
                Form.LAYER,
                Signatures.SEQUENCE,
                new Recurrence.Rule((config, wrapped) -> recurrence.apply(config.as(annotationType))));
    }

    static <A extends Annotation> LayerDefinition recurrentWrapper(
            Class<A> annotationType, BiFunction<A, List<Wrapped>, Recurrence> recurrence) {
        return definition(
                annotationType,
                Form.WRAPPER,
                Signatures.SEQUENCE,
                new Recurrence.Rule((config, wrapped) -> recurrence.apply(config.as(annotationType), wrapped)));
    }

    static <A extends Annotation> LayerDefinition cell(
            Class<A> annotationType, CallArguments call, Function<A, Cell> cell) {
        return definition(
                annotationType,
                Form.LAYER,
                call,
                new Cell.Rule((config, wrapped) -> cell.apply(config.as(annotationType))));
    }

    static <A extends Annotation> LayerDefinition cellWrapper(
            Class<A> annotationType, BiFunction<A, List<Wrapped>, Cell> cell) {
        return definition(
                annotationType,
                Form.WRAPPER,
                Signatures.STEP,
                new Cell.Rule((config, wrapped) -> cell.apply(config.as(annotationType), wrapped)));
    }

    private static <A extends Annotation> LayerRule plain(Class<A> annotationType, Rule<A> rule) {
        return (config, wrapped, inputs) -> rule.infer(config.as(annotationType), inputs);
    }

    private static LayerDefinition definition(
            Class<? extends Annotation> annotationType, Form form, CallArguments call, LayerRule rule) {
        return new LayerDefinition(LayerType.of(annotationType), form, call, rule);
    }
}
