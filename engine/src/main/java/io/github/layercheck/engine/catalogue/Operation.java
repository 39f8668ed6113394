package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.engine.rule.OperationCall.tensors;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.config.Masks;
import io.github.layercheck.engine.config.Outputs;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.OperationCall;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * An operation on tensors.
 *
 * @param call the arguments of its call
 * @param outputs how many tensors a call makes
 * @param sizes the attributes that decide on the size of an axis
 * @param rule what it infers
 */
record Operation(OperationCall call, Outputs outputs, List<String> sizes, Rule rule) {

    /** What an operation makes of its inputs. */
    @FunctionalInterface
    interface Rule {
        Inference infer(LayerConfig config, Inputs inputs);
    }

    /** An operation that makes one tensor. */
    Operation(OperationCall call, Rule rule) {
        this(call, Outputs.ONE, List.of(), rule);
    }

    /** An operation of one tensor. */
    static <A extends Annotation> Operation of(Class<A> annotationType, Definitions.Rule<A> rule) {
        return of(tensors("x"), annotationType, rule);
    }

    /** An operation whose annotation and inputs determine it. */
    static <A extends Annotation> Operation of(OperationCall call, Class<A> annotationType, Definitions.Rule<A> rule) {
        return new Operation(call, (config, inputs) -> rule.infer(config.as(annotationType), inputs));
    }

    /** The same with so many outputs. */
    Operation making(Outputs number) {
        return new Operation(call, number, sizes, rule);
    }

    /** The same with attributes that decide on the size of an axis. */
    Operation sizedBy(String... attributes) {
        return new Operation(call, outputs, List.of(attributes), rule);
    }

    /** The definition of this operation, which an annotation type declares. */
    LayerDefinition definition(Class<? extends Annotation> annotationType) {
        LayerType type = LayerType.of(annotationType);
        return new LayerDefinition(
                type,
                LayerDefinition.Form.OPERATION,
                call.arguments(type.attributes().keySet()),
                outputs,
                (config, wrapped, inputs) -> inputs.haveValues()
                        ? KnownValues.add(config, inputs, rule.infer(config, inputs))
                        : rule.infer(config, inputs),
                annotationType == DeclaredOperation.TYPE ? LayerDefinition.NAMED_BY_VALUE : type.name(),
                sizes,
                Masks.LOST,
                LayerDefinition.Typing.COMPUTED,
                true,
                true);
    }
}
