package io.github.layercheck.processor.custom;

import io.github.layercheck.processor.config.Attribute;
import io.github.layercheck.processor.config.LayerType;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.Place;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.problem.Problems;
import io.github.layercheck.processor.rule.LayerRule;
import io.github.layercheck.processor.text.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes the rule of a kind of layer from its declaration, which it checks. */
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
    public record WeightText(String name, Text shape, boolean trainable, Text when) {}

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

    /** The rule of a declaration; empty if it has problems. */
    public static Optional<LayerRule> rule(
            LayerType type, List<Text> in, List<Text> out, List<WeightText> weights, Problems problems) {
        return new CustomLayer(type, problems).rule(in, out, weights);
    }

    private Optional<LayerRule> rule(List<Text> in, List<Text> out, List<WeightText> weights) {
        List<ShapePattern> inputs = new ArrayList<>();
        in.forEach(text -> parse(text).ifPresent(pattern -> {
            bindNames(pattern);
            inputs.add(pattern);
        }));
        boolean hasLeading = inputs.stream().anyMatch(ShapePattern::hasLeading);
        in.forEach(text -> parse(text).ifPresent(pattern -> checkNames(pattern, text)));
        List<ShapePattern> outputs = new ArrayList<>();
        for (Text text : out) {
            parse(text).ifPresent(pattern -> {
                checkNames(pattern, text);
                checkLeading(pattern, hasLeading, text);
                outputs.add(pattern);
            });
        }
        List<CustomRule.WeightPattern> patterns = new ArrayList<>();
        for (WeightText weight : weights) {
            parse(weight.shape()).ifPresent(pattern -> {
                checkNames(pattern, weight.shape());
                checkLeading(pattern, false, weight.shape());
                checkSwitch(weight);
                patterns.add(new CustomRule.WeightPattern(
                        weight.name(),
                        pattern,
                        weight.trainable(),
                        weight.when().text()));
            });
        }
        return problems.isEmpty() ? Optional.of(new CustomRule(inputs, outputs, patterns)) : Optional.empty();
    }

    private Optional<ShapePattern> parse(Text text) {
        try {
            return Optional.of(ShapeParser.parse(text.text()));
        } catch (Fault fault) {
            problems.add(type.name(), text.place(), fault);
            return Optional.empty();
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

    private void checkNames(ShapePattern pattern, Text text) {
        for (SizeExpression size : pattern.sizes()) {
            size.forEachName((name, column) -> {
                if (!bound.contains(name)) {
                    problems.add(type.name(), text.place(), unbound(pattern, name, column));
                }
            });
        }
    }

    private Fault unbound(ShapePattern pattern, String name, int column) {
        return new Fault(
                        ProblemId.SHAPE_SYNTAX,
                        "\"" + pattern.text() + "\", column " + column + ": '" + name
                                + "' is no int attribute and no dimension of an input"
                                + Nearest.didYouMean(name, new TreeSet<>(bound)))
                .because(
                        "A name stands for an attribute, or for the size that an input has where the name stands alone.");
    }

    private void checkLeading(ShapePattern pattern, boolean isAllowed, Text text) {
        if (pattern.hasLeading() && !isAllowed) {
            problems.add(
                    type.name(),
                    text.place(),
                    new Fault(ProblemId.SHAPE_SYNTAX, "\"" + pattern.text() + "\", column 1: '...' stands for nothing")
                            .because(
                                    "It stands for the leading dimensions of an input, which a weight does not have."));
        }
    }

    private void checkSwitch(WeightText weight) {
        String name = weight.when().text();
        Attribute attribute = name.isEmpty() ? null : type.attribute(name);
        if (!name.isEmpty() && (attribute == null || attribute.type() != boolean.class)) {
            List<String> known = type.attributes().values().stream()
                    .filter(other -> other.type() == boolean.class)
                    .map(Attribute::name)
                    .toList();
            problems.add(
                    type.name(),
                    weight.when().place(),
                    new Fault(
                                    ProblemId.UNKNOWN_NAME,
                                    "no boolean attribute '" + name + "'" + Nearest.didYouMean(name, known))
                            .because("A weight can depend on a boolean attribute of the layer."));
        }
    }
}
