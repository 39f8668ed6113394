package io.github.layercheck.example.custom;

import io.github.layercheck.Layer;
import io.github.layercheck.Macs;
import io.github.layercheck.Range;
import io.github.layercheck.Shape;
import io.github.layercheck.Weight;

/** A dense layer whose kernel is the product of two narrow ones. */
@Layer
@Weight(name = "down", shape = "features, rank")
@Weight(name = "up", shape = "rank, units")
@Weight(name = "bias", shape = "units", when = "useBias")
@Shape(in = "..., features", out = "..., units")
@Macs({"..., features, rank", "..., rank, units"})
@interface LowRankDense {

    @Range(min = 1)
    int units();

    @Range(min = 1)
    int rank();

    boolean useBias() default true;
}
