package io.github.layercheck.engine.custom;

import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.LayerRule;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.config.Outputs;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.text.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks the declaration of a custom layer and makes its definition. */
public final class CustomLayer {

    /**
     * A text of the declaration.
     *
     * @param place where it was written
     */
    public record Text(String text, Place place) {}

    /**
     * A weight of the declaration.
     *
     * @param when the boolean attribute that the weight depends on, or an empty text
     */
    public record WeightText(Text name, Text shape, boolean trainable, Text when) {}

    /**
     * The shapes of the declaration.
     *
     * @param origin where they were written
     */
    public record ShapeText(Origin origin, List<Text> in, List<Text> out) {}

    /**
     * Products of the declaration whose multiply-accumulates count.
     *
     * @param when the boolean attribute that they depend on, or an empty text
     */
    public record MacsText(List<Text> products, Text when) {}

    /** A shape and where it was written. */
    private record Declared(Text text, ShapePattern pattern) {}

    private final LayerType type;
    private final Problems problems;
    private final Set<String> bound = new HashSet<>();

    private CustomLayer(LayerType type, Problems problems) {
        this.type = type;
        this.problems = problems;
        type.attributes().values().stream()
                .filter(attribute -> attribute.type() == int.class)
                .map(Attribute::name)
                .forEach(bound::add);
    }

    /**
     * The kind of layer that a declaration declares; empty if it has problems.
     *
     * @param origin where it is declared
     * @param shape its shapes, or null if they are missing
     * @param macs its products; empty if nothing is said of them
     */
    public static Optional<LayerDefinition> definition(
            LayerType type,
            Origin origin,
            @Nullable ShapeText shape,
            List<WeightText> weights,
            List<MacsText> macs,
            Problems problems) {
        if (shape == null) {
            problems.add(type.name(), origin, withoutShape());
            return Optional.empty();
        }
        CustomLayer layer = new CustomLayer(type, problems);
        if (!layer.checkHasTensors(shape)) {
            return Optional.empty();
        }
        Outputs outputs = shape.out().size() == 1 ? Outputs.ONE : Outputs.SEVERAL;
        return layer.rule(shape, weights, macs)
                .map(rule ->
                        new LayerDefinition(type, LayerDefinition.Form.LAYER, CallArguments.BY_ORDER, outputs, rule));
    }

    private static Fault withoutShape() {
        return new Fault(ProblemId.LAYER_FORM, "declares a layer without its shapes")
                .because("The shape of a layer's output follows from that of its input.")
                .fix("Add @Shape, such as @Shape(in = \"..., features\", out = \"..., units\").");
    }

    private boolean checkHasTensors(ShapeText shape) {
        if (shape.in().isEmpty()) {
            reportNoTensors(Place.of(shape.origin(), "in"), "a layer without an input");
        }
        if (shape.out().isEmpty()) {
            reportNoTensors(Place.of(shape.origin(), "out"), "a layer without an output");
        }
        return !shape.in().isEmpty() && !shape.out().isEmpty();
    }

    private void reportNoTensors(Place place, String what) {
        problems.add(
                type.name(),
                place,
                new Fault(ProblemId.LAYER_FORM, what)
                        .because("A layer makes at least one tensor from at least one other."));
    }

    private Optional<LayerRule> rule(ShapeText shape, List<WeightText> weights, List<MacsText> macs) {
        weights.forEach(weight -> checkSwitch(weight.when(), "A weight"));
        macs.forEach(products -> checkSwitch(products.when(), "A product"));
        checkWeightNames(weights);
        List<Declared> inputs = parse(shape.in());
        List<Declared> outputs = parse(shape.out());
        List<Declared> shapes = parse(weights.stream().map(WeightText::shape).toList());
        checkProducts(macs);
        List<Declared> products =
                parse(macs.stream().flatMap(text -> text.products().stream()).toList());
        if (inputs.size() == shape.in().size()) {
            inputs.forEach(input -> bindNames(input.pattern()));
            boolean hasLeading =
                    inputs.stream().anyMatch(input -> input.pattern().hasLeading());
            String whyNot = hasLeading ? "" : "and no input has any";
            inputs.forEach(this::checkNames);
            outputs.forEach(output -> check(output, whyNot));
            shapes.forEach(weight -> check(weight, "which a weight does not have"));
            products.forEach(product -> check(product, whyNot));
        }
        return problems.hasErrors()
                ? Optional.empty()
                : Optional.of(new CustomRule(
                        patterns(inputs),
                        patterns(outputs),
                        weights(weights, shapes),
                        macs.isEmpty() ? null : products(macs, products)));
    }

    private static List<ShapePattern> patterns(List<Declared> declared) {
        return declared.stream().map(Declared::pattern).toList();
    }

    private static List<CustomRule.WeightPattern> weights(List<WeightText> texts, List<Declared> shapes) {
        List<CustomRule.WeightPattern> weights = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            WeightText text = texts.get(i);
            weights.add(new CustomRule.WeightPattern(
                    text.name().text(),
                    shapes.get(i).pattern(),
                    text.trainable(),
                    text.when().text()));
        }
        return weights;
    }

    private static List<CustomRule.ProductPattern> products(List<MacsText> texts, List<Declared> declared) {
        List<CustomRule.ProductPattern> products = new ArrayList<>();
        for (MacsText text : texts) {
            for (int i = 0; i < text.products().size(); i++) {
                products.add(new CustomRule.ProductPattern(
                        declared.get(products.size()).pattern(), text.when().text()));
            }
        }
        return products;
    }

    /** The shapes of those texts that declare one. */
    private List<Declared> parse(List<Text> texts) {
        List<Declared> declared = new ArrayList<>();
        for (Text text : texts) {
            try {
                declared.add(new Declared(text, ShapeParser.parse(text.text())));
            } catch (Fault fault) {
                problems.add(type.name(), text.place(), fault);
            }
        }
        return declared;
    }

    /**
     * Checks a shape.
     *
     * @param whyNotLeading why it cannot have leading dimensions, or empty if it can
     */
    private void check(Declared shape, String whyNotLeading) {
        checkNames(shape);
        if (shape.pattern().hasLeading() && !whyNotLeading.isEmpty()) {
            problems.add(type.name(), shape.text().place(), leadsNothing(shape.pattern(), whyNotLeading));
        }
    }

    private void checkProducts(List<MacsText> macs) {
        for (MacsText text : macs) {
            for (Text product : text.products()) {
                if (product.text().isBlank()) {
                    problems.add(
                            type.name(),
                            product.place(),
                            new Fault(ProblemId.SHAPE_SYNTAX, "a product without sizes")
                                    .because("A product has the sizes of all its axes, such as"
                                            + " \"..., features, units\"; @Macs({}) has no product."));
                }
            }
        }
    }

    private void checkWeightNames(List<WeightText> weights) {
        Set<String> names = new HashSet<>();
        for (WeightText weight : weights) {
            String name = weight.name().text();
            if (name.isBlank()) {
                problems.add(
                        type.name(),
                        weight.name().place(),
                        new Fault(ProblemId.INVALID_NAME, "a weight has no name")
                                .because("The summary and a file of weights call it by its name.")
                                .fix("Give it one, such as \"kernel\"."));
            } else if (!names.add(name)) {
                problems.add(
                        type.name(),
                        weight.name().place(),
                        new Fault(ProblemId.DUPLICATE_NAME, "two weights are called '" + name + "'")
                                .because("A file of weights finds a weight by its name.")
                                .fix("Rename one of them."));
            }
        }
    }

    /** A dimension that is a name alone gives the name its size. */
    private void bindNames(ShapePattern pattern) {
        for (SizeExpression size : pattern.sizes()) {
            if (size instanceof SizeExpression.Name name) {
                bound.add(name.name());
            }
        }
    }

    private void checkNames(Declared shape) {
        for (SizeExpression size : shape.pattern().sizes()) {
            size.forEachName((name, column) -> {
                if (!bound.contains(name)) {
                    problems.add(type.name(), shape.text().place(), unbound(shape.pattern(), name, column));
                }
            });
        }
    }

    private Fault unbound(ShapePattern pattern, String name, int column) {
        return new Fault(
                        ProblemId.SHAPE_SYNTAX,
                        "\"" + pattern.text() + "\", column " + column + ": '" + name
                                + "' is neither an int attribute nor a dimension of an input"
                                + Nearest.didYouMean(name, new TreeSet<>(bound)))
                .because(
                        "A name stands for an attribute, or for the size of an input's dimension that is this name alone.");
    }

    private static Fault leadsNothing(ShapePattern pattern, String why) {
        int column = pattern.text().indexOf("...") + 1;
        return new Fault(
                        ProblemId.SHAPE_SYNTAX,
                        "\"" + pattern.text() + "\", column " + column + ": '...' has no meaning here")
                .because("It stands for the leading dimensions of an input, " + why + ".");
    }

    private void checkSwitch(Text when, String what) {
        String name = when.text();
        Attribute attribute = name.isEmpty() ? null : type.attribute(name);
        if (!name.isEmpty() && (attribute == null || attribute.type() != boolean.class)) {
            List<String> known = type.attributes().values().stream()
                    .filter(other -> other.type() == boolean.class)
                    .map(Attribute::name)
                    .toList();
            problems.add(
                    type.name(),
                    when.place(),
                    new Fault(
                                    ProblemId.UNKNOWN_NAME,
                                    "no boolean attribute '" + name + "'" + Nearest.didYouMean(name, known))
                            .because(what + " can depend on a boolean attribute of the layer."));
        }
    }
}
