package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.OperationCall;
import java.lang.annotation.Annotation;

/**
 * An operation on tensors.
 *
 * @param call the arguments of its call, as {@link OperationCall} reads them
 * @param rule what it infers
 */
record Operation(String call, Rule rule) {

    /** What an operation makes of its inputs. */
    @FunctionalInterface
    interface Rule {
        Inference infer(LayerConfig config, Inputs inputs);
    }

    /** An operation of one tensor. */
    static <A extends Annotation> Operation of(Class<A> annotationType, Definitions.Rule<A> rule) {
        return of("x", annotationType, rule);
    }

    /** An operation whose annotation and inputs determine it. */
    static <A extends Annotation> Operation of(String call, Class<A> annotationType, Definitions.Rule<A> rule) {
        return new Operation(call, (config, inputs) -> rule.infer(config.as(annotationType), inputs));
    }

    /** The definition of this operation, which an annotation type declares. */
    LayerDefinition definition(Class<? extends Annotation> annotationType) {
        return new LayerDefinition(
                LayerType.of(annotationType),
                LayerDefinition.Form.OPERATION,
                OperationCall.parse(call).tensors(),
                (config, wrapped, inputs) -> rule.infer(config, inputs));
    }
}
