package io.github.layercheck.engine.check;

/** Looks for one thing that can be wrong with a model as a whole. */
@FunctionalInterface
interface Check {

    /** Reports what is wrong with a model, but nothing about what its errors keep unknown. */
    void check(CheckedModel model, Reporter reporter);
}
