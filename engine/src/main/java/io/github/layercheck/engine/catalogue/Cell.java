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
import java.util.stream.Collectors;

/**
 * A cell: what a recurrent layer does at every step. From the step's input and the previous states it makes an output
 * and new states, which have the same shapes as the previous ones.
 */
interface Cell {

    /** The number of dimensions of a step's input, the batch included. */
    int inputRank();

    /** These inputs; a fault if the cell cannot compute with elements of their types. */
    default Inputs checkElements(Inputs inputs) {
        return inputs.numbers();
    }

    /** Checks the axes of a step's input, which are the last ones of a step and of a sequence. */
    void check(TensorShape input);

    /** The output and then the new states that a step makes of an input, and the weights. */
    Inference step(TensorShape input);

    /** A call of the cell by itself, with an input and the states before. */
    default Inference call(Inputs inputs) {
        TensorShape input = checkElements(inputs).atLeast(1).get(0).rank(inputRank());
        check(input);
        Inference step = step(input);
        List<TensorShape> states = states(step);
        if (inputs.count() != 1 + states.size()) {
            throw new Fault(ProblemId.INPUT_COUNT, "takes " + (1 + states.size()) + " tensors, not " + inputs.count())
                    .because("It takes an input and then " + describe(states) + ".");
        }
        checkStates(inputs, states);
        return step;
    }

    /** The states that a step returns, and takes. */
    static List<TensorShape> states(Inference step) {
        return step.outputs().stream().skip(1).map(Inference.Output::shape).toList();
    }

    /** Checks that the inputs after the first one are states of these shapes, and that there are as many. */
    static void checkStates(Inputs inputs, List<TensorShape> states) {
        for (int i = 0; i < states.size(); i++) {
            TensorShape given = inputs.shape(1 + i);
            if (!given.matches(states.get(i))) {
                List<Integer> unlike = given.unlikeAxes(states.get(i));
                throw new Fault(ProblemId.INPUT_SHAPE, inputs.describe(1 + i) + ", not " + states.get(i))
                        .because("After its first input the layer takes " + describe(states) + ".")
                        .suspecting(given, unlike.isEmpty() ? -1 : unlike.get(0), states.get(i));
            }
        }
    }

    /** The states by their shapes, as a message names them. */
    static String describe(List<TensorShape> states) {
        return (states.size() == 1 ? "the state " : "the states ")
                + states.stream().map(TensorShape::toString).collect(Collectors.joining(", "));
    }

    /** The rule of a cell that is a layer, such as LSTMCell: what RNN and StackedRNNCells can wrap. */
    record Rule(BiFunction<LayerConfig, List<Wrapped>, Cell> cells) implements LayerRule {

        Cell cell(LayerConfig config, List<Wrapped> wrapped) {
            return cells.apply(config, wrapped);
        }

        @Override
        public Inference infer(LayerConfig config, List<Wrapped> wrapped, Inputs inputs) {
            return cell(config, wrapped).call(inputs);
        }
    }
}
