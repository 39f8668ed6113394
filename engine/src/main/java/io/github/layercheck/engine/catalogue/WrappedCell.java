package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.TensorShape;

/** A cell that another layer wraps, to which its own traits apply. */
record WrappedCell(Cell cell, Wrapped.Layer wrapped) implements Cell {

    @Override
    public int inputRank() {
        return cell.inputRank();
    }

    @Override
    public Inputs checkElements(Inputs inputs) {
        return cell.checkElements(inputs);
    }

    @Override
    public void check(TensorShape input) {
        cell.check(input);
    }

    @Override
    public Inference step(TensorShape input) {
        return wrapped.withOwnTraits(cell.step(input));
    }
}
