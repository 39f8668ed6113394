package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Fix;
import io.github.layercheck.engine.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The largest number with which a model works, of an attribute of which every smaller number works as well.
 *
 * @param place where the attribute is, if that is not where the problem is: such as " in conv1"
 * @param least the least number that is worth a word
 * @param number the present one, which is too large
 */
record FittingSize(double cost, Knob knob, String place, int least, int number) implements Candidate {

    @Override
    public String layer() {
        return knob.layer();
    }

    @Override
    public @Nullable Fix prove(Problem problem, Prover prover) {
        Fix fix = with(least, problem, prover);
        int fits = least;
        int tooLarge = number;
        while (fix != null && tooLarge - fits > 1) {
            int middle = fits + (tooLarge - fits) / 2;
            Fix larger = with(middle, problem, prover);
            if (larger == null) {
                tooLarge = middle;
            } else {
                fits = middle;
                fix = larger;
            }
        }
        return fix;
    }

    private @Nullable Fix with(int value, Problem problem, Prover prover) {
        Object changed = knob.value() instanceof List<?> ? List.of(value) : value;
        Edit edit = knob.to(changed);
        return edit == null || !prover.mends(problem, List.of(edit)) ? null : new Fix(List.of(edit), text(value));
    }

    private String text(int value) {
        boolean isPlural = knob.name().endsWith("s");
        return value == least
                ? knob.name() + " = " + value + place + " fits"
                : (isPlural ? "" : "a ") + knob.name() + " of up to " + value + place + (isPlural ? " fit" : " fits");
    }
}
