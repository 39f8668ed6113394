package io.github.layercheck;

/**
 * The return type of a method that declares a layer which is not called where it stands, but belongs to another: a cell
 * of stacked cells, a backward layer, a step of a pipeline. There are no instances.
 */
public final class Part {

    private Part() {}
}
