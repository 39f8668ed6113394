package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Severity;
import io.github.layercheck.engine.text.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How severe each lint is for a user, or whether it is off. */
public final class LintLevels {

    /** Warnings, all of them. */
    public static final LintLevels DEFAULT = new LintLevels(Map.of(), "warn");

    /** No lint. */
    public static final LintLevels OFF = new LintLevels(Map.of(), "off");

    private static final List<String> LEVELS = List.of("off", "warn", "error");

    private final Map<String, String> levels;
    private final String ofOthers;

    private LintLevels(Map<String, String> levels, String ofOthers) {
        this.levels = Map.copyOf(levels);
        this.ofOthers = ofOthers;
    }

    /**
     * What a user says.
     *
     * @param given {@code off}, {@code warn} or {@code error} for ids of lints, in which {@code _} stands for {@code -} as
     *     well; for the empty id that of all others
     * @throws Fault if there is no such lint, or no such level
     */
    public static LintLevels of(Map<String, String> given) {
        Map<String, String> levels = new HashMap<>();
        String ofOthers = "warn";
        for (Map.Entry<String, String> entry : given.entrySet()) {
            String level = entry.getValue();
            if (!LEVELS.contains(level)) {
                throw new Fault(ProblemId.ATTRIBUTE_RANGE, "'" + level + "' is not a level of a lint")
                        .because("A lint is off, warn or error.");
            }
            if (entry.getKey().isEmpty()) {
                ofOthers = level;
            } else {
                levels.put(id(entry.getKey().replace('_', '-')).text(), level);
            }
        }
        return new LintLevels(levels, ofOthers);
    }

    /**
     * The lint of an id.
     *
     * @throws Fault if there is none
     */
    public static ProblemId id(String text) {
        List<String> known = new ArrayList<>();
        for (ProblemId id : ProblemId.values()) {
            if (id.severity() == Severity.WARNING) {
                if (id.text().equals(text)) {
                    return id;
                }
                known.add(id.text());
            } else if (id.text().equals(text)) {
                throw new Fault(ProblemId.UNKNOWN_NAME, "'" + text + "' is an error, not a warning")
                        .because("Only warnings can be turned off: a model with an error does not work.");
            }
        }
        throw new Fault(ProblemId.UNKNOWN_NAME, "no warning '" + text + "'" + Nearest.didYouMean(text, known))
                .because("The warnings are " + String.join(", ", known) + ".");
    }

    /** Whether there is nothing to look for. */
    boolean areAllOff() {
        return ofOthers.equals("off") && !levels.containsValue("warn") && !levels.containsValue("error");
    }

    /** How severe what a lint finds is, or null if the lint is off. */
    @Nullable
    Severity severity(ProblemId id) {
        String level = levels.isEmpty() ? ofOthers : levels.getOrDefault(id.text(), ofOthers);
        return level.equals("off") ? null : level.equals("error") ? Severity.ERROR : Severity.WARNING;
    }
}
