package io.github.layercheck.engine.custom;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerRule;
import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a custom layer infers: names get their sizes from the inputs and the attributes. */
final class CustomRule implements LayerRule {

    /**
     * A weight.
     *
     * @param when the boolean attribute that it depends on, or empty
     */
    record WeightPattern(String name, ShapePattern shape, boolean trainable, String when) {}

    /**
     * A product whose multiply-accumulates count.
     *
     * @param sizes those of its axes
     * @param when the boolean attribute that it depends on, or empty
     */
    record ProductPattern(ShapePattern sizes, String when) {}

    private final List<ShapePattern> in;
    private final List<ShapePattern> out;
    private final List<WeightPattern> weights;
    private final @Nullable List<ProductPattern> products;

    /** A rule; its products are null if nobody says which there are. */
    CustomRule(
            List<ShapePattern> in,
            List<ShapePattern> out,
            List<WeightPattern> weights,
            @Nullable List<ProductPattern> products) {
        this.in = List.copyOf(in);
        this.out = List.copyOf(out);
        this.weights = List.copyOf(weights);
        this.products = products == null ? null : List.copyOf(products);
    }

    @Override
    public Inference infer(LayerConfig config, List<Wrapped> wrapped, Inputs inputs) {
        if (in.size() == 1) {
            inputs.only();
        } else {
            inputs.exactly(in.size());
        }
        Binding binding = new Binding(config);
        for (int i = 0; i < in.size(); i++) {
            binding.bind(in.get(i), inputs.shape(i), inputs.name(i));
        }
        for (int i = 0; i < in.size(); i++) {
            binding.check(in.get(i), inputs.shape(i), inputs.name(i));
        }
        List<Inference.Output> outputs = out.stream()
                .map(pattern -> new Inference.Output(binding.shape(pattern), null))
                .toList();
        Inference inference = Inference.outputs(outputs);
        for (WeightPattern weight : weights) {
            if (isOn(weight.when(), config)) {
                inference.add(new Weight(weight.name(), binding.weight(weight), null, weight.trainable()));
            }
        }
        if (products == null) {
            return inference.ofUnknownCost();
        }
        for (ProductPattern product : products) {
            if (isOn(product.when(), config)) {
                inference.product(binding.product(product.sizes()));
            }
        }
        return inference;
    }

    private static boolean isOn(String when, LayerConfig config) {
        return when.isEmpty() || (Boolean) config.value(when);
    }

    /** The sizes that names have in one call. */
    private static final class Binding {

        private final Set<String> attributes;
        private final Map<String, Dim> sizes = new HashMap<>();
        private Dim batch = Dim.unknown();
        private @Nullable List<Dim> leading;

        Binding(LayerConfig config) {
            attributes = config.type().attributes().keySet();
            config.type().attributes().values().stream()
                    .filter(attribute -> attribute.type() == int.class)
                    .forEach(attribute -> sizes.put(
                            attribute.name(), Dim.named(attribute.name(), (Integer) config.value(attribute.name()))));
        }

        /** Gives the names that stand alone in an input their sizes. */
        void bind(ShapePattern pattern, TensorShape shape, String name) {
            List<Dim> sample = shape.sample();
            int extra = sample.size() - pattern.sizes().size();
            if (extra < 0 || (extra > 0 && !pattern.hasLeading())) {
                throw new Fault(ProblemId.INPUT_RANK, name + " is " + shape).because(expected(pattern));
            }
            bindBatch(shape, name);
            if (pattern.hasLeading()) {
                bindLeading(sample.subList(0, extra), shape, name);
            }
            for (int i = 0; i < pattern.sizes().size(); i++) {
                if (pattern.sizes().get(i) instanceof SizeExpression.Name free && !isKnown(free.name())) {
                    sizes.put(free.name(), sample.get(extra + i).named(free.name()));
                }
            }
        }

        /** Checks the dimensions of an input, once every name has its size. */
        void check(ShapePattern pattern, TensorShape shape, String name) {
            List<Dim> sample = shape.sample();
            int extra = sample.size() - pattern.sizes().size();
            for (int i = 0; i < pattern.sizes().size(); i++) {
                Dim expected = pattern.sizes().get(i).evaluate(this::size);
                Dim dim = sample.get(extra + i);
                if (!expected.matches(dim)) {
                    throw new Fault(ProblemId.INPUT_SHAPE, name + " is " + shape + ", with " + dim + " for " + expected)
                            .because(expected(pattern));
                }
            }
        }

        private static String expected(ShapePattern pattern) {
            return "It must have the form (" + pattern.text() + ") besides the batch.";
        }

        private void bindBatch(TensorShape shape, String name) {
            if (!batch.matches(shape.batch())) {
                throw new Fault(ProblemId.INPUT_SHAPE, name + " is " + shape)
                        .because("Its batch must be that of the other inputs: " + batch + ".");
            }
            batch = batch.isKnown() ? batch : shape.batch();
        }

        private void bindLeading(List<Dim> dims, TensorShape shape, String name) {
            List<Dim> expected = leading == null ? dims : leading;
            boolean isSame = expected.size() == dims.size();
            List<Dim> known = new ArrayList<>();
            for (int i = 0; isSame && i < dims.size(); i++) {
                isSame = expected.get(i).matches(dims.get(i));
                known.add(expected.get(i).isKnown() ? expected.get(i) : dims.get(i));
            }
            if (!isSame) {
                throw new Fault(ProblemId.INPUT_SHAPE, name + " is " + shape)
                        .because("Its leading dimensions must be those of the other inputs.");
            }
            leading = known;
        }

        private boolean isKnown(String name) {
            Dim size = sizes.get(name);
            return size != null && size.isKnown();
        }

        private Dim size(String name) {
            return sizes.getOrDefault(name, Dim.unknown());
        }

        TensorShape shape(ShapePattern pattern) {
            List<Dim> sample = new ArrayList<>();
            if (pattern.hasLeading()) {
                sample.addAll(Objects.requireNonNull(leading));
            }
            pattern.sizes().forEach(size -> sample.add(size.evaluate(this::size)));
            return TensorShape.ofSample(batch, sample);
        }

        List<Dim> weight(WeightPattern weight) {
            List<Dim> dims = new ArrayList<>();
            for (SizeExpression size : weight.shape().sizes()) {
                Dim dim = size.evaluate(this::size);
                if (!dim.isKnown()) {
                    throw new Fault(
                                    ProblemId.UNKNOWN_DIMENSION,
                                    "the size of the weight " + weight.name() + " is unknown: ("
                                            + weight.shape().text() + ")")
                            .because("The size of a weight must be known.");
                }
                if (dim.isLessThan(1)) {
                    Fault fault = new Fault(
                                    ProblemId.ATTRIBUTE_RANGE,
                                    "the weight " + weight.name() + " would have a dimension of " + dim)
                            .because("A dimension of a weight is at least 1: ("
                                    + weight.shape().text() + ").");
                    throw blame(fault, size);
                }
                dims.add(dim);
            }
            return dims;
        }

        /** The sizes that a product consists of; those that are open bear their names. */
        List<Dim> product(ShapePattern pattern) {
            List<Dim> dims = new ArrayList<>();
            if (pattern.hasLeading()) {
                for (Dim dim : Objects.requireNonNull(leading)) {
                    dims.add(dim.named("axis_" + (dims.size() + 1)));
                }
            }
            for (SizeExpression size : pattern.sizes()) {
                for (SizeExpression factor : size.factors()) {
                    dims.add(factorOf(pattern, factor));
                }
            }
            return dims;
        }

        private Dim factorOf(ShapePattern pattern, SizeExpression factor) {
            Dim dim = sizeOrOpen(factor);
            if (dim.isLessThan(0)) {
                Fault fault = new Fault(
                                ProblemId.ATTRIBUTE_RANGE, "a product of the layer would have an axis of " + dim)
                        .because("An axis cannot have fewer than 0 elements: (" + pattern.text() + ").");
                throw blame(fault, factor);
            }
            return dim.isKnown() ? dim : dim.named(factor.symbols());
        }

        /** The size of a factor; open if it does not fit 64 bits, since multiply-accumulates need not. */
        private Dim sizeOrOpen(SizeExpression factor) {
            try {
                return factor.evaluate(this::size);
            } catch (Fault fault) {
                if (fault.id() == ProblemId.COUNT_OVERFLOW) {
                    return Dim.unknown();
                }
                throw fault;
            }
        }

        /** The fault at the attribute that a size depends on, if that is one. */
        private Fault blame(Fault fault, SizeExpression size) {
            Set<String> named = new TreeSet<>();
            size.forEachName((name, column) -> {
                if (attributes.contains(name)) {
                    named.add(name);
                }
            });
            return named.size() == 1 ? fault.at(named.iterator().next()) : fault;
        }
    }
}
