package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.List;

/**
 * The products of attention: each place of the query with each place of the key, and the resulting scores with the values. A
 * mask leaves none of them out.
 */
final class AttentionProducts {

    private final List<Dim> query;
    private final List<Dim> value;
    private final List<Dim> attended;

    /**
     * Those of an attention over some axes of its inputs.
     *
     * @param axes the axes that are attended over, counted from the front
     */
    AttentionProducts(AttentionInputs operands, List<Integer> axes) {
        boolean isOfItself = operands.isOfItself();
        this.query = places(isOfItself ? "" : "query_", operands.query().shape());
        this.value = places(isOfItself ? "" : "value_", operands.value().shape());
        this.attended = new ArrayList<>();
        for (int axis : axes) {
            attended.add(value.get(axis - 1));
        }
    }

    private static List<Dim> places(String prefix, TensorShape shape) {
        return Places.of(prefix, shape.slice(1, shape.rank() - 1));
    }

    /** The places of the query, all of its axes but batch and features. */
    List<Dim> ofQuery() {
        return query;
    }

    /** The places of the value, and of its keys. */
    List<Dim> ofValue() {
        return value;
    }

    /** Adds the product of all places of the query with all that they attend to, in vectors of these sizes. */
    void addTo(Inference inference, Dim... sizes) {
        List<Dim> product = new ArrayList<>(List.of(sizes));
        product.addAll(query);
        product.addAll(attended);
        inference.product(product);
    }
}
