package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.List;

/**
 * The products of operations on tensors, whose first axis need not be the batch: it counts like any other, and is 1 where a model
 * is measured for one sample.
 */
final class TensorProducts {

    private TensorProducts() {}

    /** The product of an output and of what is summed into each of its elements. */
    static List<Dim> of(TensorShape output, List<Dim> summed) {
        List<Dim> product = new ArrayList<>();
        for (int axis = 0; axis < output.rank(); axis++) {
            product.add(named(output.dim(axis), "axis_" + axis));
        }
        for (Dim dim : summed) {
            product.add(named(dim, "summed"));
        }
        return product;
    }

    /** The size under a name, which it needs in a formula unless it is 1. */
    static Dim named(Dim dim, String name) {
        return dim.is(1) ? Dim.of(1) : dim.named(name);
    }
}
