package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.LayerDefinition.Form;
import io.github.layercheck.engine.config.LayerRule;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.config.Masks;
import io.github.layercheck.engine.config.Outputs;
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

    /** A layer whose kernel is stored in a way of its own. */
    @FunctionalInterface
    interface QuantizedRule<A extends Annotation> {
        Inference infer(A layer, KernelStorage storage, Inputs inputs);
    }

    /** A layer that is made of others. */
    @FunctionalInterface
    interface WrapperRule<A extends Annotation> {
        Inference infer(A layer, Inputs inputs, List<Wrapped> wrapped);
    }

    private static final Outputs STATES = Outputs.ONE.furtherWith("returnState", true);

    private Definitions() {}

    static <A extends Annotation> LayerDefinition layer(Class<A> annotationType, Rule<A> rule) {
        return layer(annotationType, Signatures.INPUTS, rule);
    }

    static <A extends Annotation> LayerDefinition layer(Class<A> annotationType, CallArguments call, Rule<A> rule) {
        return definition(annotationType, Form.LAYER, call, Outputs.ONE, plain(annotationType, rule));
    }

    static <A extends Annotation> LayerDefinition quantizedLayer(
            Class<A> annotationType, CallArguments call, QuantizedRule<A> rule) {
        return definition(
                annotationType,
                Form.LAYER,
                call,
                Outputs.ONE,
                (config, wrapped, inputs) -> rule.infer(config.as(annotationType), KernelStorage.of(config), inputs));
    }

    /**
     * A layer that makes others, which are quantized.
     *
     * @param annotationType that of the quantized layer
     * @param plain that of the same layer when it is not quantized, of which it has all attributes
     */
    static <A extends Annotation> LayerDefinition quantizedAttention(
            Class<? extends Annotation> annotationType, Class<A> plain, QuantizedRule<A> rule) {
        return definition(
                        annotationType,
                        Form.LAYER,
                        Signatures.MULTI_HEAD_ATTENTION,
                        KerasLayers.SCORES,
                        (config, wrapped, inputs) -> rule.infer(config.as(plain), KernelStorage.of(config), inputs))
                .makingLayers()
                .masked(Masks.PASSED_ON);
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
                Outputs.ONE,
                (config, wrapped, inputs) -> rule.infer(config.as(annotationType), inputs, wrapped));
    }

    static <A extends Annotation> LayerDefinition recurrent(
            Class<A> annotationType, Function<A, Recurrence> recurrence) {
        return definition(
                annotationType,
                Form.LAYER,
                Signatures.SEQUENCE,
                STATES,
                new Recurrence.Rule((config, wrapped) -> recurrence.apply(config.as(annotationType))));
    }

    static <A extends Annotation> LayerDefinition recurrentWrapper(
            Class<A> annotationType, BiFunction<A, List<Wrapped>, Recurrence> recurrence) {
        return definition(
                annotationType,
                Form.WRAPPER,
                Signatures.SEQUENCE,
                STATES,
                new Recurrence.Rule((config, wrapped) -> recurrence.apply(config.as(annotationType), wrapped)));
    }

    static <A extends Annotation> LayerDefinition cell(
            Class<A> annotationType, CallArguments call, Function<A, Cell> cell) {
        return definition(
                annotationType,
                Form.LAYER,
                call,
                Outputs.SEVERAL,
                new Cell.Rule((config, wrapped) -> cell.apply(config.as(annotationType))));
    }

    static <A extends Annotation> LayerDefinition cellWrapper(
            Class<A> annotationType, BiFunction<A, List<Wrapped>, Cell> cell) {
        return definition(
                annotationType,
                Form.WRAPPER,
                Signatures.STEP,
                Outputs.SEVERAL,
                new Cell.Rule((config, wrapped) -> cell.apply(config.as(annotationType), wrapped)));
    }

    private static <A extends Annotation> LayerRule plain(Class<A> annotationType, Rule<A> rule) {
        return (config, wrapped, inputs) -> rule.infer(config.as(annotationType), inputs);
    }

    private static LayerDefinition definition(
            Class<? extends Annotation> annotationType,
            Form form,
            CallArguments call,
            Outputs outputs,
            LayerRule rule) {
        return new LayerDefinition(LayerType.of(annotationType), form, call, outputs, rule);
    }
}
