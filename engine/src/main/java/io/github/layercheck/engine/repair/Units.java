package io.github.layercheck.engine.repair;

import java.util.List;
import java.util.stream.Stream;

/** What messages count the size of an axis in. */
final class Units {

    private static final List<String> OF_IMAGE = List.of("", "rows", "columns", "channels");

    private Units() {}

    /** What an axis of sequences or images is counted in, on the two ways. */
    static String of(AxisHistory left, AxisHistory right) {
        boolean isChannelsFirst = Stream.of(left, right)
                .flatMap(side -> side.changes().stream())
                .anyMatch(change -> LayerText.isChannelsFirst(change.made().call()));
        return isChannelsFirst ? axis(left.end()) : of(left.end());
    }

    /** What an axis of a sequence or an image is counted in. */
    static String of(Spot spot) {
        int rank = spot.shape().rank();
        boolean isNamed = (rank == 3 && spot.axis() == 1) || (rank == 4 && spot.axis() > 0);
        return isNamed ? OF_IMAGE.get(spot.axis()) : axis(spot);
    }

    private static String axis(Spot spot) {
        return "on axis " + spot.axis();
    }
}
