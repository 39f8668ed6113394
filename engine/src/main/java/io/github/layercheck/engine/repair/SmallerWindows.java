package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.problem.ProblemId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Smaller windows and steps, for an axis that has become too small: where it lost most first. */
final class SmallerWindows implements Kind {

    private static final double SUSPICIOUS = 3;
    private static final double COST_OF_SUSPICIOUS = 5;
    private static final double COST = 30;
    private static final double COST_AT_LAYER = 12;

    private static final List<String> NAMES =
            List.of("strides", "kernelSize", "poolSize", "dilationRate", "cropping", "size");

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.problem().id() != ProblemId.OUTPUT_EMPTY || !found.isOfAxis()) {
            return;
        }
        Way way = found.sides().get(0).way();
        Set<Object> seen = new HashSet<>();
        for (int i = 1; i < way.spots().size(); i++) {
            Spot spot = way.spots().get(i);
            Spot before = way.spots().get(i - 1);
            double ratio = ratio(before, spot);
            if (ratio > 1 && seen.add(spot.call())) {
                double cost = ratio > SUSPICIOUS ? COST_OF_SUSPICIOUS - Math.min(ratio, 100) / 100 : COST + 0.1 * i;
                Knob.of(spot.scope(), spot.call()).forEach(knob -> add(knob, found.place(knob), cost, candidates));
            }
        }
        if (found.failed() != null && seen.add(found.failed().call())) {
            double size = way.end().size().isKnown() ? way.end().size().size() : 1;
            for (Knob knob : Knob.of(found.failed().scope(), found.failed().call())) {
                boolean isSuspicious = Knobs.largest(knob) > SUSPICIOUS * size;
                add(knob, found.place(knob), isSuspicious ? COST_OF_SUSPICIOUS : COST_AT_LAYER, candidates);
            }
        }
    }

    private static double ratio(Spot before, Spot spot) {
        return before.axis() >= 0 && before.size().isKnown() && spot.size().isKnown()
                ? (double) before.size().size() / spot.size().size()
                : 1;
    }

    private static void add(Knob knob, String place, double cost, List<Candidate> candidates) {
        int number = Knobs.largest(knob);
        // A window of one element does nothing; a step of one is the usual one.
        int least = knob.name().equals("strides")
                        || knob.name().equals("cropping")
                        || knob.name().equals("dilationRate")
                ? 1
                : 2;
        if (NAMES.contains(knob.name())
                && knob.isGiven()
                && number > least
                && knob.attribute().perAxis() != null) {
            candidates.add(new FittingSize(cost, knob, place, least, number));
        }
    }
}
