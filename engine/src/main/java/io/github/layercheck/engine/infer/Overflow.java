package io.github.layercheck.engine.infer;

import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.summary.Numbers;
import java.math.BigInteger;

/** Says by how much a total is too large. */
final class Overflow {

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private BigInteger params = BigInteger.ZERO;
    private BigInteger bytes = BigInteger.ZERO;

    private Overflow() {}

    /** The fault of a model whose parameters or bytes, in all, do not fit 64 bits. */
    static Fault of(GraphInference model) {
        Overflow totals = new Overflow();
        totals.add(model);
        String what = totals.params.compareTo(LARGEST) > 0
                ? "has " + Numbers.grouped(totals.params) + " parameters"
                : "has weights of " + Numbers.grouped(totals.bytes) + " bytes";
        return new Fault(ProblemId.COUNT_OVERFLOW, what)
                .because("Counts are exact numbers of at most " + Numbers.grouped(LARGEST) + ".");
    }

    private void add(GraphInference model) {
        for (Node node : model.graph().layers()) {
            Inference layer = model.layer(node);
            if (layer != null) {
                layer.weights().forEach(weight -> add(node, weight));
            }
            GraphInference nested = model.model(node);
            if (nested != null) {
                add(nested);
            }
        }
    }

    private void add(Node node, Weight weight) {
        BigInteger count = BigInteger.valueOf(weight.count());
        int bits = SummaryBuilder.dtype(node, weight).bits();
        params = params.add(count);
        bytes = bytes.add(count.multiply(BigInteger.valueOf(bits / Byte.SIZE)));
    }
}
