package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerRule;
import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A recurrent layer: a cell, and how it runs over the steps of a sequence. Axis 1 of the sequence has the steps.
 *
 * @param cellName Keras' name of the cell, under which its weights are
 */
record Recurrence(
        String cellName,
        Cell cell,
        boolean returnSequences,
        boolean returnState,
        boolean goBackwards,
        boolean stateful,
        boolean unroll) {

    /** The call with a sequence, and optionally with the states before its first step. */
    Inference infer(Inputs inputs) {
        TensorShape sequence = cell.checkElements(inputs).atLeast(1).get(0);
        checkRank(sequence);
        StepMasks.check(inputs, sequence);
        cell.check(sequence);
        checkStateful(sequence);
        checkUnroll(sequence);
        Inference step = cell.step(sequence.remove(1));
        List<TensorShape> states = Cell.states(step);
        checkInitialStates(inputs, states);

        TensorShape last = step.shape();
        Inference inference = Inference.output(returnSequences ? last.insert(1, sequence.dim(1)) : last);
        if (returnState) {
            states.forEach(inference::andOutput);
        }
        return inference
                .weightsOf(cellName, step)
                .productsOf(step, sequence.dim(1).named("steps"));
    }

    private void checkRank(TensorShape sequence) {
        if (sequence.rank() == 1 + cell.inputRank()) {
            return;
        }
        throw sequence.rankFault(
                cell.inputRank() == 2
                        ? "The layer takes a sequence of vectors: (batch, steps, features)."
                        : "The layer takes a sequence: the batch, the steps, and the axes of each step, "
                                + (1 + cell.inputRank()) + " in all.");
    }

    private static void checkInitialStates(Inputs inputs, List<TensorShape> states) {
        if (inputs.count() == 1) {
            return;
        }
        if (inputs.count() != 1 + states.size()) {
            throw new Fault(
                            ProblemId.INPUT_COUNT,
                            "takes 1 or " + (1 + states.size()) + " tensors, not " + inputs.count())
                    .because("It takes a sequence and then, optionally, " + Cell.describe(states) + ".")
                    .fix("With returnState = true a layer returns its states as well: @From(\"encoder:1\") takes the"
                            + " first one of a layer 'encoder'.");
        }
        Cell.checkStates(inputs, states);
    }

    private void checkStateful(TensorShape sequence) {
        if (stateful && !sequence.batch().isKnown()) {
            throw new Fault(ProblemId.UNKNOWN_DIMENSION, "stateful is true, but the batch is unknown in " + sequence)
                    .because("A state is kept for every sample of a batch, so the size of the batch must be known.")
                    .fix("Give @Input a batch, or leave stateful false.")
                    .at("stateful");
        }
    }

    private void checkUnroll(TensorShape sequence) {
        if (unroll && !sequence.dim(1).isKnown()) {
            throw new Fault(
                            ProblemId.UNKNOWN_DIMENSION,
                            "unroll is true, but the number of steps is unknown in " + sequence)
                    .because("The loop is written out once for every step of axis 1.")
                    .fix("Give the steps a number in @Input, or leave unroll false.")
                    .at("unroll");
        }
    }

    /** The rule of a recurrent layer, such as LSTM: what Bidirectional can wrap. */
    record Rule(BiFunction<LayerConfig, List<Wrapped>, Recurrence> recurrences) implements LayerRule {

        Recurrence recurrence(LayerConfig config, List<Wrapped> wrapped) {
            return recurrences.apply(config, wrapped);
        }

        @Override
        public Inference infer(LayerConfig config, List<Wrapped> wrapped, Inputs inputs) {
            return recurrence(config, wrapped).infer(inputs);
        }
    }
}
