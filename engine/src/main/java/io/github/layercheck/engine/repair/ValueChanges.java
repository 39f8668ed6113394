package io.github.layercheck.engine.repair;

import io.github.layercheck.Input;
import io.github.layercheck.PerAxis;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.text.Enumeration;
import io.github.layercheck.layers.Reshape;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Other values of the attribute that is at fault, and of others of the layer that breaks. */
final class ValueChanges implements Kind {

    private static final double AT_FAULT = 8;
    private static final double OTHERS = 32;

    /** The problems for which other kinds of changes know the values that were meant. */
    private static final Set<ProblemId> OF_OTHER_KINDS =
            EnumSet.of(ProblemId.ATTRIBUTE_RANGE, ProblemId.ATTRIBUTE_LENGTH, ProblemId.AXIS, ProblemId.COUNT_OVERFLOW);

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.failed() == null || OF_OTHER_KINDS.contains(found.problem().id())) {
            return;
        }
        LayerConfig layer = found.failed().call().layer().config();
        for (Knob knob : Knob.of(found.failed().scope(), found.failed().call())) {
            if (found.isAt(knob)) {
                add(knob, found.index(), found, candidates);
            } else if (layer != null && knob.isGiven()) {
                addOthers(knob, found, candidates);
            }
        }
    }

    private static void add(Knob knob, int index, Case found, List<Candidate> candidates) {
        double cost = AT_FAULT;
        for (Object value : values(knob, index, found)) {
            Edit edit = knob.to(value);
            if (edit != null) {
                candidates.add(new Candidate.Change(
                        cost, knob.layer(), edit, knob.argument(value).text() + reason(knob, found)));
            }
            cost += 0.01;
        }
    }

    private static String reason(Knob knob, Case found) {
        if (found.problem().id() == ProblemId.GROUPS && knob.name().equals("groups")) {
            List<String> divided = new ArrayList<>();
            if (knob.owner().type().attribute("filters") != null) {
                divided.add(knob.owner().value("filters") + " filters");
            }
            channels(found).ifPresent(channels -> divided.add(channels + " channels"));
            return " divides " + Enumeration.of(divided);
        }
        return " fits";
    }

    private static List<Object> values(Knob knob, int index, Case found) {
        if (found.problem().id() == ProblemId.OUTPUT_EMPTY) {
            return thinWindow(knob, found);
        }
        if (knob.owner().is(Reshape.class) && found.problem().id() == ProblemId.ATTRIBUTE_CONFLICT) {
            return closedTargets(knob, found);
        }
        if (knob.value() instanceof List<?> elements && index < 0) {
            return found.problem().id() == ProblemId.RESHAPE_SIZE ? Targets.of(elements, found) : defaults(knob);
        }
        List<Object> values = new ArrayList<>();
        if (knob.value() instanceof Integer number) {
            values.addAll(numbers(knob, number, found));
        } else if (knob.value() instanceof List<?> elements
                && index < elements.size()
                && elements.get(index) instanceof Integer number) {
            boolean areAlike =
                    new HashSet<>(elements).size() == 1 && knob.attribute().perAxis() != null;
            for (int other : numbers(knob, number, found)) {
                values.add(areAlike ? List.of(other) : Knobs.with(elements, index, other));
            }
        }
        return values;
    }

    /** Targets in which a dimension that was left open is that of the input. */
    private static List<Object> closedTargets(Knob knob, Case found) {
        List<Object> targets = new ArrayList<>();
        if (knob.value() instanceof List<?> target && !found.sides().isEmpty()) {
            List<Dim> sample = found.sides().get(0).way().end().shape().sample();
            for (int i = 0; i < Math.min(target.size(), sample.size()); i++) {
                Dim dim = sample.get(i);
                if (target.get(i).equals(Input.NONE) && dim.isLessThan(Integer.MAX_VALUE)) {
                    targets.add(Knobs.with(target, i, (int) dim.size()));
                }
            }
        }
        return targets;
    }

    /** A window of one element along each axis that has no more, as wide along the others. */
    private static List<Object> thinWindow(Knob knob, Case found) {
        PerAxis perAxis = knob.attribute().perAxis();
        Spot end = found.sides().isEmpty() ? null : found.sides().get(0).way().end();
        if (perAxis == null
                || perAxis.pairs()
                || end == null
                || end.axis() < 1
                || !end.size().is(1)
                || !(knob.value() instanceof List<?> elements)) {
            return List.of();
        }
        int first =
                LayerText.isChannelsFirst(Objects.requireNonNull(found.failed()).call()) ? 2 : 1;
        List<Object> window = new ArrayList<>();
        for (int i = 0; i < perAxis.value() && first + i < end.shape().rank(); i++) {
            boolean isThin = end.shape().dim(first + i).is(1);
            window.add(isThin ? 1 : elements.get(Math.min(i, elements.size() - 1)));
        }
        boolean isOne = new HashSet<>(window).size() == 1;
        // A pooling of single elements does nothing.
        boolean isMeaningless = isOne && window.get(0).equals(1) && !knob.name().equals("kernelSize");
        return isMeaningless ? List.of() : List.of(isOne ? window.subList(0, 1) : window);
    }

    /** The default, if it is one that is worth a word. */
    private static List<Object> defaults(Knob knob) {
        Object value = knob.attribute().defaultValue();
        return value instanceof List<?> elements && !elements.isEmpty() && !value.equals(knob.value())
                ? List.of(
                        knob.attribute().perAxis() != null && new HashSet<>(elements).size() == 1
                                ? List.of(elements.get(0))
                                : value)
                : List.of();
    }

    private static Set<Integer> numbers(Knob knob, int number, Case found) {
        Set<Integer> numbers = new LinkedHashSet<>();
        switch (found.problem().id()) {
            case GROUPS -> divisors(knob, number, found).forEach(numbers::add);
            default -> {
                if (found.problem().id() == ProblemId.INPUT_SHAPE) {
                    numbers.addAll(sizes(found));
                }
                numbers.addAll(elsewhere(knob, found));
                numbers.addAll(List.of(1, 2, number - 1, number + 1, number / 2));
            }
        }
        numbers.remove(number);
        return numbers;
    }

    /** The numbers that divide filters and channels, the nearest that is smaller first. */
    private static List<Integer> divisors(Knob knob, int number, Case found) {
        BigInteger common = BigInteger.ZERO;
        if (knob.owner().type().attribute("filters") != null
                && knob.owner().value("filters") instanceof Integer filters) {
            common = BigInteger.valueOf(filters);
        }
        Optional<Long> channels = channels(found);
        if (channels.isPresent()) {
            common = common.gcd(BigInteger.valueOf(channels.get()));
        }
        int largest = common.bitLength() > 31 ? 0 : common.intValue();
        List<Integer> divisors = new ArrayList<>();
        LongStream.rangeClosed(1, Math.min(largest, 4096))
                .filter(divisor -> largest % divisor == 0)
                .forEach(divisor -> divisors.add((int) divisor));
        divisors.sort((one, other) -> distance(one, number) - distance(other, number));
        return divisors;
    }

    /** How many channels the input has: the axis at fault, or the last one. */
    private static Optional<Long> channels(Case found) {
        if (found.sides().isEmpty()) {
            return Optional.empty();
        }
        Spot end = found.sides().get(0).way().end();
        Dim channels = end.axis() < 0 ? end.shape().last() : end.size();
        return channels.isKnown() ? Optional.of(channels.size()) : Optional.empty();
    }

    private static int distance(int divisor, int number) {
        return divisor < number ? number - divisor : divisor + number;
    }

    /** The values that the attribute has in other layers, and sizes that tensors have. */
    private static Set<Integer> elsewhere(Knob knob, Case found) {
        Set<Integer> values = new LinkedHashSet<>();
        if (found.scope() == null) {
            return values;
        }
        for (Call call : found.scope().graph().calls()) {
            for (Knob other : Knob.of(found.scope(), call)) {
                if (other.name().equals(knob.name()) && other.owner() != knob.owner() && other.isGiven()) {
                    List<?> elements = other.value() instanceof List<?> list ? list : List.of(other.value());
                    elements.forEach(element -> {
                        if (element instanceof Integer number && number > 0) {
                            values.add(number);
                        }
                    });
                }
            }
        }
        return values;
    }

    /** The sizes of the inputs, from the last axis. */
    private static Set<Integer> sizes(Case found) {
        Set<Integer> sizes = new LinkedHashSet<>();
        for (Side side : found.sides()) {
            List<Dim> dims = new ArrayList<>(side.way().end().shape().sample());
            Collections.reverse(dims);
            for (Dim dim : dims) {
                if (dim.isLessThan(Integer.MAX_VALUE)) {
                    sizes.add((int) dim.size());
                }
            }
        }
        return sizes;
    }

    private static void addOthers(Knob knob, Case found, List<Candidate> candidates) {
        if (!Knobs.isOfSizes(knob)) {
            return;
        }
        Set<Object> values = new LinkedHashSet<>();
        if (knob.value() instanceof Integer number) {
            values.addAll(sizes(found));
            values.remove(number);
        }
        values.addAll(Knobs.values(knob, 1, 1));
        double cost = OTHERS;
        for (Object value : values) {
            Edit edit = knob.to(value);
            if (edit != null) {
                candidates.add(new Candidate.Change(
                        cost, knob.layer(), edit, knob.argument(value).text() + " fits"));
            }
            cost += 0.01;
        }
    }
}
