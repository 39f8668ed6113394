package io.github.layercheck.example.custom;

import io.github.layercheck.Layer;
import io.github.layercheck.Macs;
import io.github.layercheck.Range;
import io.github.layercheck.Shape;
import io.github.layercheck.Weight;

/**
 * Attention of a sequence to itself that turns queries and keys by an angle for each position. The angles' frequencies,
 * one for each pair of numbers in a head, are not trained.
 */
@Layer
@Weight(name = "query", shape = "features, heads, headSize")
@Weight(name = "key", shape = "features, heads, headSize")
@Weight(name = "value", shape = "features, heads, headSize")
@Weight(name = "output", shape = "heads, headSize, features")
@Weight(name = "frequencies", shape = "headSize / 2", trainable = false)
@Shape(
        in = "steps, features",
        out = {"steps, features", "heads, steps, steps"})
@Macs({"3 * steps, features, heads, headSize", "2 * steps * steps, heads, headSize", "steps, heads, headSize, features"
})
@interface RotaryAttention {

    @Range(min = 1)
    int heads();

    @Range(min = 2)
    int headSize();
}
