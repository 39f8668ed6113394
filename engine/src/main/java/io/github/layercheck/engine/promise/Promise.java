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
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Compares what is promised with what is known. */
public final class Promise {

    private static final String PARAMS = "params";
    private static final String OUTPUT = "output";
    private static final String MACS = "macs";

    private final List<Fault> broken = new ArrayList<>();

    private Promise() {}

    /**
     * What of a model differs from what is expected of it.
     *
     * @param expected the values of the attributes of {@code @Expect} that were written
     */
    public static List<Fault> broken(Map<String, Object> expected, ModelSummary model) {
        Promise promise = new Promise();
        promise.number(expected, PARAMS, OptionalLong.of(model.params()), "parameters", "", List.of());
        promise.number(expected, MACS, model.cost().macs(), "MACs", "", model.layers());
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
        promise.number(expected, PARAMS, OptionalLong.of(layer.params()), "parameters", layer.explanation(), List.of());
        promise.number(expected, MACS, layer.macs(), "MACs", layer.macsExplanation(), List.of(layer));
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
        if (budget.get("maxParams") instanceof Long most && most != Unset.LONG) {
            promise.most(
                    "maxParams",
                    most,
                    OptionalLong.of(model.params()),
                    "parameters",
                    () -> Heaviest.of(model, "parameters", LayerSummary::params),
                    () -> UnknownCost.ofSize("maxParams", "parameters"));
        }
        promise.most(
                budget,
                "maxBytes",
                Quantity.BYTES,
                OptionalLong.of(model.bytes()),
                "bytes",
                model,
                LayerSummary::bytes);
        promise.most(
                budget, "maxInt8Bytes", Quantity.BYTES, cost.int8Bytes(), "bytes in int8", model, LayerSummary::bytes);
        promise.most(budget, "maxMacs", Quantity.MACS, cost.macs(), "MACs", model, layer -> layer.macs()
                .orElse(0));
        promise.most(
                budget,
                "maxPeakBytes",
                Quantity.BYTES,
                cost.peakBytes(),
                "bytes of tensors at once, at " + cost.peakLayer(),
                model,
                Promise::outputBytes);
        return promise.broken;
    }

    private static long outputBytes(LayerSummary layer) {
        long bytes = 0;
        for (TensorSummary output : layer.outputs()) {
            List<Long> sample = output.shape().dimensions();
            bytes += Shape.of(sample.stream().skip(1).mapToLong(Long::longValue).toArray())
                            .elements()
                            .orElse(0)
                    * output.dtype().bits()
                    / Byte.SIZE;
        }
        return bytes;
    }

    private void number(
            Map<String, Object> expected,
            String attribute,
            OptionalLong found,
            String what,
            String explanation,
            List<LayerSummary> layers) {
        if (!(expected.get(attribute) instanceof Long number) || number == Unset.LONG) {
            return;
        }
        if (found.isEmpty()) {
            broken.add(UnknownCost.ofMacs(attribute, layers));
        } else if (found.getAsLong() != number) {
            long more = found.getAsLong() - number;
            Fault fault = new Fault(
                            ProblemId.EXPECTATION,
                            "has " + Numbers.grouped(found.getAsLong()) + " " + what + ", not "
                                    + Numbers.grouped(number))
                    .because((more > 0 ? Numbers.grouped(more) + " more" : Numbers.grouped(-more) + " fewer")
                            + " than expected"
                            + (explanation.isEmpty() ? "." : ": " + explanation + "."))
                    .at(attribute);
            broken.add(fault);
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

    private void most(
            Map<String, Object> budget,
            String attribute,
            Quantity quantity,
            OptionalLong found,
            String what,
            ModelSummary model,
            ToLongFunction<LayerSummary> weight) {
        if (budget.get(attribute) instanceof String text && !text.equals(Unset.STRING)) {
            try {
                most(
                        attribute,
                        quantity.parse(attribute, text),
                        found,
                        what,
                        () -> Heaviest.of(model, what.split(" ", 2)[0], weight),
                        () -> quantity == Quantity.MACS
                                ? UnknownCost.ofMacs(attribute, model.layers())
                                : UnknownCost.ofSize(attribute, what));
            } catch (Fault fault) {
                broken.add(fault);
            }
        }
    }

    private interface Sentence {
        String text();
    }

    private interface Unknown {
        Fault fault();
    }

    private void most(
            String attribute, long most, OptionalLong found, String what, Sentence heaviest, Unknown unknown) {
        if (found.isEmpty()) {
            broken.add(unknown.fault());
        } else if (found.getAsLong() > most) {
            broken.add(new Fault(
                            ProblemId.BUDGET,
                            "has " + Numbers.grouped(found.getAsLong()) + " " + what + ", "
                                    + Numbers.grouped(found.getAsLong() - most) + " more than the budget of "
                                    + Numbers.grouped(most))
                    .because(heaviest.text())
                    .at(attribute));
        }
    }
}
