package io.github.layercheck.engine.promise;

import io.github.layercheck.Unset;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.summary.CostSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.Numbers;
import io.github.layercheck.summary.Shape;
import io.github.layercheck.summary.TensorSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Compares what is promised with what is known. */
public final class Promise {

    private static final String OUTPUT = "output";

    private final List<Fault> broken = new ArrayList<>();

    private Promise() {}

    /**
     * What of a model differs from what is expected of it.
     *
     * @param expected the values of the attributes of {@code @Expect} that were written
     */
    public static List<Fault> broken(Map<String, Object> expected, ModelSummary model) {
        Promise promise = new Promise();
        promise.number(expected, params(model.params(), model.layers()), "");
        promise.number(expected, macs(model.cost().macs(), model.layers()), "");
        if (expected.get(OUTPUT) instanceof List<?> sizes && !sizes.isEmpty()) {
            List<Shape> shapes =
                    model.outputs().stream().map(output -> output.shape()).toList();
            promise.output(sizes, shapes);
        }
        return promise.broken;
    }

    /** What of a layer differs from what is expected of it. */
    public static List<Fault> broken(Map<String, Object> expected, LayerSummary layer) {
        Promise promise = new Promise();
        promise.number(expected, params(layer.params(), List.of(layer)), layer.explanation());
        promise.number(expected, macs(layer.macs(), List.of(layer)), layer.macsExplanation());
        if (expected.get(OUTPUT) instanceof List<?> sizes && !sizes.isEmpty()) {
            promise.output(
                    sizes, layer.outputs().stream().map(TensorSummary::shape).toList());
        }
        return promise.broken;
    }

    /**
     * What of a budget a model exceeds.
     *
     * @param budget the values of the attributes of {@code @Budget} that were written
     */
    public static List<Fault> exceeded(Map<String, Object> budget, ModelSummary model) {
        Promise promise = new Promise();
        CostSummary cost = model.cost();
        List<LayerSummary> layers = model.layers();
        if (budget.get("maxParams") instanceof Long most && most != Unset.LONG) {
            promise.most(most, Amount.of("maxParams", Measure.PARAMETERS, OptionalLong.of(model.params()), layers));
        }
        promise.most(
                budget, Quantity.BYTES, Amount.of("maxBytes", Measure.BYTES, OptionalLong.of(model.bytes()), layers));
        promise.most(
                budget,
                Quantity.BYTES,
                new Amount("maxInt8Bytes", Measure.BYTES, "bytes in int8", cost.int8Bytes(), layers));
        promise.most(budget, Quantity.MACS, Amount.of("maxMacs", Measure.MACS, cost.macs(), layers));
        String atPeak = "bytes of tensors at once, at " + cost.peakLayer();
        promise.most(
                budget,
                Quantity.BYTES,
                new Amount("maxPeakBytes", Measure.OUTPUT_BYTES, atPeak, cost.peakBytes(), layers));
        return promise.broken;
    }

    private static Amount params(long params, List<LayerSummary> layers) {
        return Amount.of("params", Measure.PARAMETERS, OptionalLong.of(params), layers);
    }

    private static Amount macs(OptionalLong macs, List<LayerSummary> layers) {
        return Amount.of("macs", Measure.MACS, macs, layers);
    }

    private void number(Map<String, Object> expected, Amount amount, String explanation) {
        if (!(expected.get(amount.attribute()) instanceof Long number) || number == Unset.LONG) {
            return;
        }
        if (amount.found().isEmpty()) {
            broken.add(amount.unknown());
            return;
        }
        long found = amount.found().getAsLong();
        if (found != number) {
            long more = found - number;
            broken.add(new Fault(
                            ProblemId.EXPECTATION,
                            "has " + Numbers.grouped(found) + " " + amount.what() + ", not " + Numbers.grouped(number))
                    .because((more > 0 ? Numbers.grouped(more) + " more" : Numbers.grouped(-more) + " fewer")
                            + " than expected"
                            + (explanation.isEmpty() ? "." : ": " + explanation + "."))
                    .at(amount.attribute()));
        }
    }

    private void output(List<?> sizes, List<Shape> found) {
        if (found.size() != 1) {
            broken.add(new Fault(ProblemId.EXPECTATION, "has " + found.size() + " outputs")
                    .because("Only the shape of a single output can be expected.")
                    .at(OUTPUT));
            return;
        }
        List<Long> dimensions = found.get(0).dimensions();
        List<Long> sample = dimensions.subList(Math.min(1, dimensions.size()), dimensions.size());
        List<Long> wanted = sizes.stream().map(Promise::size).toList();
        if (!sample.equals(wanted)) {
            broken.add(new Fault(
                            ProblemId.EXPECTATION,
                            "its output is " + new Shape(sample) + " without the batch, not " + text(wanted))
                    .at(OUTPUT));
        }
    }

    private static Long size(@Nullable Object size) {
        return size instanceof Number number ? number.longValue() : Shape.UNKNOWN;
    }

    private static String text(List<Long> wanted) {
        return wanted.stream().allMatch(size -> size >= Shape.UNKNOWN)
                ? new Shape(wanted).toString()
                : wanted.toString();
    }

    private void most(Map<String, Object> budget, Quantity quantity, Amount amount) {
        if (budget.get(amount.attribute()) instanceof String text && !text.equals(Unset.STRING)) {
            try {
                most(quantity.parse(amount.attribute(), text), amount);
            } catch (Fault fault) {
                broken.add(fault);
            }
        }
    }

    private void most(long most, Amount amount) {
        if (amount.found().isEmpty()) {
            broken.add(amount.unknown());
            return;
        }
        long found = amount.found().getAsLong();
        if (found > most) {
            broken.add(new Fault(
                            ProblemId.BUDGET,
                            "has " + Numbers.grouped(found) + " " + amount.what() + ", " + Numbers.grouped(found - most)
                                    + " more than the budget of " + Numbers.grouped(most))
                    .because(Heaviest.of(amount.layers(), amount.measure()))
                    .at(amount.attribute()));
        }
    }
}
