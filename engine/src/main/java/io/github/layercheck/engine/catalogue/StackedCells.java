package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.List;

/**
 * Several cells as one: the output of each is the input of the next, and the states are those of all.
 *
 * @param layers the cells as layers, under whose names their weights are; at least one
 */
record StackedCells(List<Wrapped> layers) implements Cell {

    @Override
    public int inputRank() {
        return first().inputRank();
    }

    @Override
    public Inputs checkElements(Inputs inputs) {
        return first().checkElements(inputs);
    }

    @Override
    public void check(TensorShape input) {
        first().check(input);
    }

    private Cell first() {
        return WrappedLayers.cell(layers.get(0));
    }

    @Override
    public Inference step(TensorShape input) {
        TensorShape output = input;
        List<Inference> steps = new ArrayList<>();
        for (Wrapped layer : layers) {
            Inference step = WrappedLayers.cell(layer).step(output);
            steps.add(step);
            output = step.shape();
        }
        Inference all = Inference.output(output);
        for (int i = 0; i < steps.size(); i++) {
            Cell.states(steps.get(i)).forEach(all::andOutput);
            all.weightsOf(layers.get(i).name(), steps.get(i)).productsOf(steps.get(i));
        }
        return all;
    }
}
