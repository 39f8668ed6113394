package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.graph.Call;
import java.util.List;

/** Smaller numbers for the layers whose counts do not fit. */
final class OversizedLayers implements Kind {

    private static final int LARGE = 1_000_000;

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.scope() == null) {
            return;
        }
        for (Call call : found.scope().graph().calls()) {
            for (Knob knob : Knob.of(found.scope(), call)) {
                int number = Knobs.isOfSizes(knob) ? Knobs.largest(knob) : 0;
                boolean isList = knob.value() instanceof List<?>;
                if (number >= LARGE && (!isList || knob.attribute().perAxis() != null)) {
                    candidates.add(new FittingSize(LARGE / (double) number, knob, found.place(knob), 1, number));
                }
            }
        }
    }
}
