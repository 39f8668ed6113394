package io.github.layercheck.processor.mutant;

import io.github.layercheck.processor.testing.Message;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mutant, what its user reads, and whether it is wrong.
 *
 * @param isWrong whether Keras refuses it, it is nonsense that Keras builds, or the language does not allow it
 * @param namesCause whether the first error is at what was changed, or has its name
 * @param isFixed whether it compiles with the change that the first error suggests
 */
record JudgedMutant(CompiledMutant compiled, boolean isWrong, boolean namesCause, boolean isFixed) {

    private static final Pattern ID = Pattern.compile("\\A\\[layercheck:([a-z-]+)]");

    /** The ids of errors that are found where a shape does not fit, which can be far from the cause. */
    private static final Set<String> OF_SHAPES = Set.of(
            "axis",
            "concatenate-mismatch",
            "groups",
            "input-dtype",
            "input-rank",
            "input-shape",
            "merge-mismatch",
            "output-empty",
            "reshape-size",
            "shared-shape",
            "unknown-dimension");

    JudgedMutant(CompiledMutant compiled, boolean isWrong, Set<String> compiling) {
        this(
                compiled,
                isWrong,
                !compiled.errors().isEmpty()
                        && Cause.of(compiled.mutant()).isNamed(compiled.errors().get(0)),
                compiled.fixed().filter(compiling::contains).isPresent());
    }

    Mutant mutant() {
        return compiled.mutant();
    }

    boolean isRejected() {
        return !compiled.errors().isEmpty();
    }

    boolean hasOneError() {
        return compiled.errors().size() == 1;
    }

    Message firstError() {
        return compiled.errors().get(0);
    }

    /** The id of the first error; empty for one of the compiler's. */
    String id() {
        Matcher id = ID.matcher(firstError().text());
        return id.find() ? id.group(1) : "";
    }

    /** Whether the first error says what to change, be it in words or by an edit. */
    boolean hasSuggestion() {
        return hasFix()
                || firstError().text().contains("did you mean")
                || firstError().text().lines().count() > 2;
    }

    /** Whether the first error says which values an attribute takes. */
    boolean namesRange() {
        return firstError().text().contains("It must be ");
    }

    /** Whether the first error has a change that tools can apply. */
    boolean hasFix() {
        return compiled.fixed().isPresent();
    }

    boolean isOfShapes() {
        return isRejected() && OF_SHAPES.contains(id());
    }

    /** All of it, to read what a user reads. */
    String description() {
        String outcome = !isRejected()
                ? "accepted"
                : "errors " + compiled.errors().size() + (namesCause ? "" : ", cause not named")
                        + (hasFix() ? isFixed ? ", fixed" : ", fix fails" : ", no fix");
        String errors = compiled.errors().stream()
                .map(error -> error.line() + ":" + error.column() + ": " + error.text())
                .collect(Collectors.joining("\n"));
        return "=== " + mutant().kind().text() + " in " + mutant().model() + " at " + mutant().names() + ": "
                + (isWrong ? "wrong, " : "right, ") + outcome
                + compiled.graphs()
                        .map(graphs -> ", graphs " + KerasWords.id(graphs))
                        .orElse("") + "\n" + errors + "\n--- source\n" + mutant().text();
    }
}
