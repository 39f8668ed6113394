package io.github.layercheck.engine.check;

import io.github.layercheck.DType;
import io.github.layercheck.engine.model.SharedLayers;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.summary.Numbers;
import java.math.BigInteger;
import java.util.Objects;

/** Finds models whose parameters or bytes, in all, do not fit 64 bits. */
final class CountOverflow implements Check {

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    @Override
    public void check(CheckedModel model, Reporter reporter) {
        Totals totals = new Totals();
        for (SharedLayers.Place place : model.sharedLayers().places(model.model())) {
            for (Weight weight : place.model().weights(place.node())) {
                totals.add(weight);
            }
        }
        String tooMany = totals.tooMany();
        if (!tooMany.isEmpty()) {
            reporter.report(
                    model.graph().label(),
                    model.graph().origin(),
                    new Fault(ProblemId.COUNT_OVERFLOW, tooMany)
                            .because("Counts are exact numbers of at most " + Numbers.grouped(LARGEST) + "."));
        }
    }

    private static final class Totals {

        private BigInteger params = BigInteger.ZERO;
        private BigInteger bytes = BigInteger.ZERO;

        void add(Weight weight) {
            DType dtype = Objects.requireNonNull(weight.dtype());
            BigInteger count = BigInteger.valueOf(weight.count());
            params = params.add(count);
            bytes = bytes.add(count.multiply(BigInteger.valueOf(dtype.bits() / Byte.SIZE)));
        }

        String tooMany() {
            if (params.compareTo(LARGEST) > 0) {
                return "has " + Numbers.grouped(params) + " parameters";
            }
            return bytes.compareTo(LARGEST) > 0 ? "has weights of " + Numbers.grouped(bytes) + " bytes" : "";
        }
    }
}
