package io.github.layercheck.engine.config;

import io.github.layercheck.OneOf;
import io.github.layercheck.Range;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.Enumeration;
import io.github.layercheck.engine.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the values of a configuration, each by itself, against what its attribute accepts. */
public final class Constraints {

    private Constraints() {}

    /** Every value that its attribute does not accept. */
    public static List<Fault> check(LayerConfig config) {
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, Object> given : config.given().entrySet()) {
            Attribute attribute = config.type().attribute(given.getKey());
            if (attribute != null && !given.getValue().equals(attribute.defaultValue())) {
                check(attribute, given.getValue(), faults);
            }
        }
        return faults;
    }

    private static void check(Attribute attribute, Object value, List<Fault> faults) {
        String name = attribute.name();
        List<?> elements = value instanceof List<?> list ? list : List.of(value);
        List<Integer> lengths = attribute.lengths();
        if (!lengths.isEmpty() && !lengths.contains(elements.size())) {
            faults.add(length(name, elements.size(), lengths));
        }
        for (int i = 0; i < elements.size(); i++) {
            Fault fault = element(attribute, elements.size() > 1 ? name + "[" + i + "]" : name, elements.get(i));
            if (fault != null) {
                faults.add(value instanceof List<?> ? fault.at(name, i) : fault.at(name));
            }
        }
    }

    private static Fault length(String name, int count, List<Integer> lengths) {
        return new Fault(ProblemId.ATTRIBUTE_LENGTH, name + " has " + count + (count == 1 ? " number" : " numbers"))
                .because("It takes " + Enumeration.ofAlternatives(lengths) + ".")
                .at(name);
    }

    private static @Nullable Fault element(Attribute attribute, String name, Object element) {
        if (attribute.range() != null && element instanceof Number number) {
            return range(attribute.range(), name, number);
        }
        if (attribute.oneOf() != null && element instanceof String string) {
            return identifier(attribute.oneOf(), name, string);
        }
        return null;
    }

    /** Whether an attribute takes a number, or a list of it. */
    public static boolean accepts(Attribute attribute, Number number) {
        return attribute.range() == null || isIn(attribute.range(), number.doubleValue());
    }

    private static boolean isIn(Range range, double value) {
        boolean aboveMin = range.minExclusive() ? value > range.min() : value >= range.min();
        return aboveMin && value <= range.max();
    }

    private static @Nullable Fault range(Range range, String name, Number number) {
        if (isIn(range, number.doubleValue())) {
            return null;
        }
        return new Fault(ProblemId.ATTRIBUTE_RANGE, name + " is " + number)
                .because("It must be " + accepted(range) + ".");
    }

    private static String accepted(Range range) {
        String min = (range.minExclusive() ? "greater than " : "at least ") + plain(range.min());
        if (range.max() == Double.POSITIVE_INFINITY) {
            return min;
        }
        String max = "at most " + plain(range.max());
        return range.min() == Double.NEGATIVE_INFINITY ? max : min + " and " + max;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static @Nullable Fault identifier(OneOf oneOf, String name, String string) {
        List<String> known = Identifiers.of(oneOf.value());
        if (known.contains(string)) {
            return null;
        }
        String didYouMean = Nearest.didYouMean(string, known);
        return new Fault(ProblemId.UNKNOWN_IDENTIFIER, name + " is \"" + string + "\"" + didYouMean)
                .because("Keras has no such " + oneOf.value().name().toLowerCase(Locale.ROOT) + ".")
                .fix(didYouMean.isEmpty() ? "It has " + String.join(", ", shown(known)) + "." : "");
    }

    /** The names in snake_case only: each is also there as the name of a class. */
    private static List<String> shown(List<String> known) {
        return known.stream()
                .filter(name -> Character.isLowerCase(name.charAt(0)))
                .toList();
    }
}
