package io.github.layercheck.processor;

import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.problem.Fault;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * The options {@code -Alayercheck.lint.dropout_rate=off}, one for each lint, and {@code -Alayercheck.lint=off} for all others.
 * The name of an option consists of identifiers, so that {@code _} stands for {@code -}.
 */
final class LintOptions {

    private static final String LINT = "layercheck.lint";

    private LintOptions() {}

    /** The options among those that are given: javac warns of any that a processor does not know. */
    static Set<String> names(Map<String, String> options) {
        Set<String> names = Collections.emptySet();
        for (String option : options.keySet()) {
            if (isOfLint(option)) {
                names = names.isEmpty() ? new TreeSet<>() : names;
                names.add(option);
            }
        }
        return names;
    }

    private static boolean isOfLint(String option) {
        return option.startsWith(LINT) && (option.length() == LINT.length() || option.charAt(LINT.length()) == '.');
    }

    /** What the options say; an error for one that says nothing. */
    static LintLevels read(ProcessingEnvironment environment) {
        Map<String, String> options = environment.getOptions();
        Set<String> names = names(options);
        if (names.isEmpty()) {
            return LintLevels.DEFAULT;
        }
        Map<String, String> levels = new HashMap<>();
        for (String name : names) {
            String id = name.length() == LINT.length() ? "" : name.substring(LINT.length() + 1);
            String level = String.valueOf(options.get(name));
            try {
                LintLevels.of(Map.of(id, level));
                levels.put(id, level);
            } catch (Fault fault) {
                OptionProblems.report(environment, name, fault);
            }
        }
        return LintLevels.of(levels);
    }
}
