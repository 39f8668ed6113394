package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says in one line how what is at fault came about. */
final class WayText {

    /** Of a long way, the steps that are shown. */
    private static final int SHOWN = 8;

    /** The problems that can come from far: any other is of the layer itself. */
    private static final Set<ProblemId> WITH_WAY = EnumSet.of(
            ProblemId.CONCATENATE_MISMATCH,
            ProblemId.MERGE_MISMATCH,
            ProblemId.INPUT_RANK,
            ProblemId.INPUT_SHAPE,
            ProblemId.INPUT_DTYPE,
            ProblemId.UNKNOWN_DIMENSION,
            ProblemId.OUTPUT_EMPTY,
            ProblemId.GROUPS,
            ProblemId.RESHAPE_SIZE,
            ProblemId.SHARED_SHAPE);

    private WayText() {}

    /**
     * The way of a case; empty if it has none that is worth a word.
     *
     * @param blamed the layer that a change is suggested in, or null
     */
    static String of(Case found, @Nullable String blamed) {
        if (!WITH_WAY.contains(found.problem().id())) {
            return "";
        }
        if (found.isDifference()) {
            return MismatchWay.of(
                    found.sides().get(0).way(), found.sides().get(1).way());
        }
        if (found.sides().isEmpty()) {
            return "";
        }
        Way way = found.sides().get(0).way();
        if (way.end().axis() >= 0) {
            return way.end().size().isKnown() ? sizes(way, blamed) : unknown(way);
        }
        return switch (found.problem().id()) {
            case INPUT_DTYPE -> types(way);
            case INPUT_RANK -> found.sides().size() == 1 ? ranks(way) : "";
            case INPUT_SHAPE -> found.isOfModel() ? ranks(way) : "";
            case CONCATENATE_MISMATCH, MERGE_MISMATCH -> blamed == null ? differentRanks(found.sides()) : "";
            case RESHAPE_SIZE -> steps(way, Spot::shape);
            default -> "";
        };
    }

    /** Such as "224 rows in image, 112 pool1, 5 conv (strides 12), 2 pool2". */
    private static String sizes(Way way, @Nullable String blamed) {
        AxisHistory history = AxisHistory.of(way).orElseThrow();
        String unit = Units.of(way.end());
        boolean isNamed = !unit.startsWith("on ");
        String start = isNamed ? Units.count(history.size(), unit) : String.valueOf(history.size());
        if (history.changes().isEmpty()) {
            return "axis " + way.end().axis() + (isNamed ? " has " : " is ") + start + history.from();
        }
        List<String> steps = new ArrayList<>();
        steps.add(start + " in " + history.start().label() + history.made());
        AxisHistory.Change largest = largest(history);
        boolean isBehind = false;
        for (AxisHistory.Change change : history.changes()) {
            String label = change.made().label();
            boolean isBlamed = blamed == null
                    ? change.equals(largest)
                    : change.made().layer().equals(blamed);
            steps.add(change.after()
                    + (isBehind ? "" : " " + label)
                    + (isBlamed ? LayerText.arguments(change.made().call()) : ""));
            isBehind |= isBlamed && blamed != null;
        }
        return String.join(", ", shortened(steps));
    }

    private static List<String> shortened(List<String> steps) {
        if (steps.size() <= SHOWN) {
            return steps;
        }
        List<String> shown = new ArrayList<>(steps.subList(0, SHOWN / 2));
        shown.add("...");
        shown.addAll(steps.subList(steps.size() - SHOWN / 2, steps.size()));
        return shown;
    }

    private static AxisHistory.Change largest(AxisHistory history) {
        AxisHistory.Change largest = history.changes().get(0);
        for (AxisHistory.Change change : history.changes()) {
            if (ratio(change) > ratio(largest)) {
                largest = change;
            }
        }
        return largest;
    }

    private static double ratio(AxisHistory.Change change) {
        return Math.max((double) change.before() / change.after(), (double) change.after() / change.before());
    }

    /** Such as "axis 1 is NONE in image" or "NONE in image, axis 1 in pool (dataFormat CHANNELS_FIRST)". */
    private static String unknown(Way way) {
        Spot start = way.start();
        String origin = start.isInput()
                ? "axis " + start.axis() + " of " + start.label() + " is NONE in @Input"
                : "unknown since " + start.label() + LayerText.making(start.call());
        String moved = moved(way);
        return origin + moved;
    }

    /** The layer that has the axis at another number than the one before. */
    private static String moved(Way way) {
        for (int i = way.spots().size() - 1; i > 0; i--) {
            Spot spot = way.spots().get(i);
            Spot before = way.spots().get(i - 1);
            if (spot.axis() != before.axis()
                    || spot.shape().rank() != before.shape().rank()) {
                return ", and " + spot.label() + LayerText.making(spot.call()) + " keeps it";
            }
        }
        return "";
    }

    /** Such as "pooled: (None, 10, 8) in input, (None, 8) pooled": of the first tensor and one with another rank. */
    private static String differentRanks(List<Side> sides) {
        List<String> ways = new ArrayList<>();
        Spot first = sides.get(0).way().end();
        for (Side side : sides) {
            Spot end = side.way().end();
            boolean isShown =
                    end.equals(first) || end.shape().rank() != first.shape().rank();
            boolean hasChanged = !side.way().beginOfRank().equals(side.way().start());
            if (isShown && hasChanged && ways.size() < 2) {
                ways.add(end.name() + ": " + ranks(side.way()));
            }
        }
        return String.join("; ", ways);
    }

    /** Such as "(None, 10, 8) in input, (None, 4) lstm (units 4)". */
    private static String ranks(Way way) {
        return steps(way, spot -> spot.shape().rank());
    }

    /** The shapes where something about them changes; empty for a tensor that no layer has made. */
    private static String steps(Way way, Function<Spot, Object> what) {
        Spot start = way.start();
        List<String> steps = new ArrayList<>();
        steps.add(start.shape() + " in " + start.label() + (start.isInput() ? "" : LayerText.making(start.call())));
        for (int i = 1; i < way.spots().size(); i++) {
            Spot spot = way.spots().get(i);
            if (!what.apply(spot).equals(what.apply(way.spots().get(i - 1)))) {
                steps.add(spot.shape() + " " + spot.label() + LayerText.making(spot.call()));
            }
        }
        return steps.size() == 1 && start.tensor().equals(way.end().tensor())
                ? ""
                : String.join(", ", shortened(steps));
    }

    /** Such as "uint8 in @Input of image". */
    private static String types(Way way) {
        Spot begin = way.beginOfType();
        String type = begin.type().dtype().kerasName();
        return type + (begin.isInput() ? " in " : " from ") + AxisHistory.origin(begin);
    }
}
