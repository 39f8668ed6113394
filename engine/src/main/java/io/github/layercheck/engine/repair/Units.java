package io.github.layercheck.engine.repair;

import java.util.List;
import java.util.stream.Stream;

/** What messages count the size of an axis in. */
final class Units {

    private static final List<String> OF_IMAGE = List.of("", "rows", "columns", "channels");
    private static final String STEPS = "steps";

    private Units() {}

    /** A number with its unit: such as "1 row" or "12 on axis 2". */
    static String count(long number, String unit) {
        return number + " " + (number == 1 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit);
    }

    /** What an axis of sequences or images is counted in, on the two ways. */
    static String of(AxisHistory left, AxisHistory right) {
        boolean isChannelsFirst = Stream.of(left, right)
                .flatMap(side -> side.changes().stream())
                .anyMatch(change -> LayerText.isChannelsFirst(change.made().call()));
        int rank = left.end().shape().rank();
        if (rank != right.end().shape().rank()) {
            return "on axis " + (left.end().axis() - rank);
        }
        return isChannelsFirst ? axis(left.end()) : of(left.end());
    }

    /** What an axis of a sequence or an image is counted in. */
    static String of(Spot spot) {
        int rank = spot.shape().rank();
        if (rank == 3 && spot.axis() == 1) {
            return STEPS;
        }
        return rank == 4 && spot.axis() > 0 ? OF_IMAGE.get(spot.axis()) : axis(spot);
    }

    private static String axis(Spot spot) {
        return "on axis " + spot.axis();
    }
}
