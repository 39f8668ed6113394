package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inference.Output;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.Bidirectional;
import io.github.layercheck.layers.MergeMode;
import io.github.layercheck.layers.Pipeline;
import io.github.layercheck.layers.TimeDistributed;
import java.util.List;

/** The rules of the layers that apply another one along a sequence. */
final class RecurrentWrappers {

    private static final String FORWARD = "forward_";
    private static final String BACKWARD = "backward_";

    private RecurrentWrappers() {}

    /** The layer applied to every step of axis 1. */
    static Inference timeDistributed(TimeDistributed layer, Inputs inputs, List<Wrapped> wrapped) {
        Wrapped inner = WrappedLayers.only(wrapped);
        checkDeclaresShape(inner);
        TensorShape input = inputs.only();
        if (input.rank() < 3) {
            throw input.rankFault("The layer in it is applied at each place of axis 1, to what the other axes hold.")
                    .fix("Without @TimeDistributed the layer is applied to the whole input.");
        }
        Inference step = WrappedLayers.inferOfOne(inner, inputs.onlyAs(input.remove(1)));
        if (step.outputs().size() > 1) {
            throw new Fault(
                            ProblemId.WRAPPED_LAYER,
                            inner.label() + " returns " + step.outputs().size() + " tensors")
                    .because("TimeDistributed stacks the one tensor that the layer returns at each step.")
                    .in(inner.origin());
        }
        Output output = step.outputs().get(0);
        boolean isFloat = output.dtype() == null || output.dtype().isFloat();
        return Inference.outputs(
                        List.of(new Output(output.shape().insert(1, input.dim(1)), isFloat ? null : output.dtype())))
                .weightsOf(inner.name(), step)
                .productsOf(step, input.dim(1).named("steps"));
    }

    /** Keras asks the layer for the shape of a step, which a Pipeline (3.15.1) only knows by running. */
    private static void checkDeclaresShape(Wrapped inner) {
        if (inner instanceof Wrapped.Layer layer && layer.config().is(Pipeline.class)) {
            throw new Fault(ProblemId.WRAPPED_LAYER, "wraps a Pipeline")
                    .because("Keras cannot tell the shape of what a Pipeline makes at each step.")
                    .fix("Wrap the layers of the pipeline, or a model of them.")
                    .in(inner.origin());
        }
    }

    /** The recurrent layer applied to the sequence from its start and from its end, both outputs merged. */
    static Inference bidirectional(Bidirectional layer, Inputs inputs, List<Wrapped> wrapped) {
        WrappedLayers.between(1, 2, wrapped);
        Wrapped forward = wrapped.get(0);
        boolean copied = wrapped.size() == 1;
        Wrapped backward = copied ? forward : wrapped.get(1);
        if (copied) {
            checkDirection(forward);
        } else {
            checkDirections(forward, backward);
        }

        checkStates(forward);
        StepMasks.check(inputs, inputs.atLeast(1).get(0));
        int states = inputs.count() - 1;
        if (states == 1) {
            throw new Fault(ProblemId.INPUT_COUNT, "takes a sequence and the initial states of both layers, not of one")
                    .because("The first half of the states is that of the forward layer.");
        }
        Inference ahead = forward.infer(inputs.firstAnd(1, 1 + states / 2));
        Inference back = backward.infer(inputs.firstAnd(1 + states / 2, 1 + states));

        Inference inference = merge(layer.mergeMode(), ahead.shape(), back.shape());
        addStates(inference, ahead, forward);
        addStates(inference, back, backward);
        return inference
                .weightsOf(FORWARD + without(FORWARD, forward.name()), ahead)
                .weightsOf(copied ? BACKWARD + without(BACKWARD, backward.name()) : backward.name(), back)
                .productsOf(ahead)
                .productsOf(back);
    }

    /** States stay in the type in which the layer computes them; only what is merged is cast. */
    private static void addStates(Inference inference, Inference made, Wrapped layer) {
        for (TensorShape state : Cell.states(made)) {
            inference.andOutput(state, layer.ownComputeType());
        }
    }

    private static void checkDirection(Wrapped layer) {
        if (WrappedLayers.recurrence(layer).goBackwards()) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "goBackwards is true in the wrapped layer")
                    .because("The wrapped layer goes forwards; Bidirectional makes the copy that goes backwards.")
                    .fix("Leave goBackwards false.")
                    .at("goBackwards")
                    .in(layer.origin());
        }
    }

    /** In Keras 3.15.1, {@code Bidirectional.compute_mask} of such layers multiplies a generator, which fails. */
    private static void checkStates(Wrapped layer) {
        Recurrence recurrence = WrappedLayers.recurrence(layer);
        if (recurrence.stateful() && recurrence.returnState()) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "stateful and returnState are true in the wrapped layer")
                    .because("Keras builds a Bidirectional of layers that are one or the other, and fails for both.")
                    .at("returnState")
                    .in(layer.origin());
        }
    }

    private static void checkDirections(Wrapped forward, Wrapped backward) {
        Recurrence ahead = WrappedLayers.recurrence(forward);
        Recurrence back = WrappedLayers.recurrence(backward);
        if (ahead.goBackwards() == back.goBackwards()) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "goBackwards is " + back.goBackwards() + " in both layers")
                    .because("One of them reads the sequence from its start, the other one from its end.")
                    .fix("Set goBackwards = " + !back.goBackwards() + " in the second one.")
                    .at("goBackwards")
                    .in(backward.origin());
        }
        checkEqual("returnSequences", ahead.returnSequences(), back.returnSequences(), backward);
        checkEqual("returnState", ahead.returnState(), back.returnState(), backward);
        checkEqual("stateful", ahead.stateful(), back.stateful(), backward);
    }

    private static void checkEqual(String attribute, boolean forward, boolean back, Wrapped backward) {
        if (forward != back) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_CONFLICT,
                            attribute + " is " + forward + " in the forward layer and " + back + " in the backward one")
                    .because("Bidirectional merges what both return.")
                    .at(attribute)
                    .in(backward.origin());
        }
    }

    private static Inference merge(MergeMode mode, TensorShape forward, TensorShape backward) {
        if (mode == MergeMode.NONE) {
            return Inference.output(forward).andOutput(backward);
        }
        TensorShape comparable = mode == MergeMode.CONCAT ? backward.withLast(forward.last()) : backward;
        if (!forward.matches(comparable)) {
            throw new Fault(
                            ProblemId.MERGE_MISMATCH,
                            "the forward layer makes " + forward + ", the backward one " + backward)
                    .because("mergeMode " + mode + " needs "
                            + (mode == MergeMode.CONCAT ? "all axes but the last" : "all axes") + " to be equal.")
                    .at("mergeMode");
        }
        return Inference.output(
                mode == MergeMode.CONCAT ? forward.withLast(forward.last().plus(backward.last())) : forward);
    }

    private static String without(String prefix, String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
}
