package io.github.layercheck.engine.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says where two inputs of a call became different, which the rule that finds the difference cannot see. */
final class MismatchWay {

    private MismatchWay() {}

    /** Where the ends of two ways became different; empty if a size is not known. */
    static String of(Way left, Way right) {
        return AxisHistory.of(left)
                .flatMap(ofLeft ->
                        AxisHistory.of(right).map(ofRight -> text(ofLeft.without(ofRight), ofRight.without(ofLeft))))
                .orElse("");
    }

    private static String text(AxisHistory left, AxisHistory right) {
        String unit = Units.of(left, right);
        boolean beginAlike = left.size() == right.size();
        List<String> sides = new ArrayList<>();
        for (AxisHistory side : List.of(left, right)) {
            if (!side.changes().isEmpty()) {
                sides.add(beginAlike && isLoss(side) ? loss(side, unit) : way(side, unit));
            } else if (!beginAlike) {
                sides.add(side.end().name() + " has " + Units.count(side.size(), unit) + from(side));
            }
        }
        return String.join("; ", sides);
    }

    /** Whether windows took some rows off, and nothing else changed the size. */
    private static boolean isLoss(AxisHistory side) {
        return side.changes().stream()
                .allMatch(change -> change.after() < change.before()
                        && !LayerText.isStepping(change.made().call()));
    }

    /** Such as "right lost 2 rows in conv2 (kernelSize 3, padding VALID)". */
    private static String loss(AxisHistory side, String unit) {
        String end = side.end().name();
        List<String> parts = new ArrayList<>();
        for (AxisHistory.Change change : side.changes()) {
            long lost = change.before() - change.after();
            String count = parts.isEmpty() ? Units.count(lost, unit) : String.valueOf(lost);
            String layer = change.made().label();
            boolean isEndItself = side.changes().size() == 1
                    && change.made().tensor().equals(side.end().tensor());
            parts.add(count
                    + (isEndItself ? "" : " in " + layer)
                    + LayerText.arguments(change.made().call()));
        }
        return end + " lost " + String.join(", ", parts);
    }

    /** Such as "up has 54 rows: 55 in image, 27 in pool (poolSize 2, padding VALID), 54 in up (size 2)". */
    private static String way(AxisHistory side, String unit) {
        List<AxisHistory.Change> changes = side.changes();
        String sizes = changes.stream()
                .map(change -> ", " + change.after() + " in " + change.made().label()
                        + LayerText.arguments(change.made().call()))
                .collect(Collectors.joining());
        return side.end().name() + " has "
                + Units.count(changes.get(changes.size() - 1).after(), unit) + ": " + side.size() + " in "
                + side.start().label() + sizes;
    }

    /** Such as " from squares (targetShape {4, 4, 3})". */
    private static String from(AxisHistory side) {
        if (!side.start().tensor().equals(side.end().tensor())) {
            return side.from();
        }
        return side.start().isInput() ? " from @Input" : side.made();
    }
}
