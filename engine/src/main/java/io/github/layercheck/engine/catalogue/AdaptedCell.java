package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.function.UnaryOperator;

/** A cell with other weights: what a step of another cell makes, changed. */
record AdaptedCell(Cell cell, UnaryOperator<Inference> change) implements Cell {

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
        return change.apply(cell.step(input));
    }
}
