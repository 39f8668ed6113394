package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.KnownLayers;
import io.github.layercheck.engine.declaration.Dependents;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tries changes: each is applied to the whole model, which is wired and inferred anew. What it may cost is counted in
 * methods, not in time, so that the same source gets the same messages on every machine.
 */
@SuppressWarnings("ReferenceEquality") // a declaration that an edit leaves as it is stays the same object
final class Prover {

    /** How many methods may be inferred for one problem. */
    private static final int MOST_METHODS = 8_000;

    /** The problems of a call that keep nothing unknown, or that are there whatever the call takes. */
    private static final Set<ProblemId> WITH_KNOWN_TENSORS =
            EnumSet.of(ProblemId.ATTRIBUTE_RANGE, ProblemId.ATTRIBUTE_LENGTH, ProblemId.UNKNOWN_IDENTIFIER);

    /** Two problems with the same key are the same problem, though its numbers may have changed. */
    private record Key(ProblemId id, Place place, String subject) {

        static Key of(Problem problem) {
            return new Key(problem.id(), problem.place(), problem.subject());
        }
    }

    private final Sources sources;
    private final Models models;
    private final Dependents dependents;
    private final KnownLayers known;
    private final Trial trial;
    private final Set<Key> before = new HashSet<>();
    private final Map<String, Set<Key>> ofOthers = new HashMap<>();
    private final List<Problem> problems;
    private final int size;
    private int left;
    private Trial.@Nullable Outcome present;
    private List<Problem> mended = List.of();

    Prover(
            Sources sources,
            Models models,
            Dependents dependents,
            KnownLayers known,
            Trial trial,
            List<Problem> problems) {
        this.sources = sources;
        this.models = models;
        this.dependents = dependents;
        this.known = known;
        this.trial = trial;
        this.problems = problems;
        problems.forEach(problem -> before.add(Key.of(problem)));
        int methods = sources.model().methods().size();
        for (ModelDeclaration used : sources.used().values()) {
            methods += used.methods().size();
        }
        this.size = methods + 1;
    }

    /** Starts to count anew, for another problem. */
    void begin() {
        left = MOST_METHODS;
        mended = List.of();
    }

    /** Whether a change mends a problem and makes no other; false as well if it was not tried, because too much was. */
    boolean mends(Problem problem, List<Edit> edits) {
        if (left < size) {
            return false;
        }
        left -= size;
        Sources changed = sources.with(edits, known);
        if (changed == sources) {
            return false;
        }
        Key target = Key.of(problem);
        if (!keys(present().problems()).contains(target)) {
            // It is the reader's, which a trial does not repeat: that it is not there afterwards proves nothing.
            return false;
        }
        Models found = changed.models(models);
        Set<Key> remaining = new HashSet<>();
        Trial.Outcome outcome = trial.of(changed.model(), found);
        for (Problem after : outcome.problems()) {
            Key key = Key.of(after);
            if (after.isError() && (key.equals(target) || !before.contains(key))) {
                return false;
            }
            remaining.add(key);
        }
        // What takes an unknown tensor has no problem, but is not mended.
        boolean isHidden = !remaining.isEmpty() && outcome.known() < present().known() + (isOfCall(problem) ? 1 : 0);
        if (isHidden || !othersStayRight(changed, found)) {
            return false;
        }
        mended = errors().stream()
                .filter(each -> !remaining.contains(Key.of(each)))
                .toList();
        return true;
    }

    /** Whether a change mends a warning of a model without errors, and makes neither an error nor another warning. */
    boolean mendsWarning(Problem warning, List<Edit> edits) {
        Sources changed = sources.with(edits, known);
        if (changed == sources) {
            return false;
        }
        Key target = Key.of(warning);
        for (Problem after : trial.of(changed.model(), changed.models(models)).problems()) {
            Key key = Key.of(after);
            if (after.isError() || key.equals(target) || !before.contains(key)) {
                return false;
            }
        }
        left = MOST_METHODS;
        return othersStayRight(changed, changed.models(models));
    }

    private static boolean isOfCall(Problem problem) {
        return problem.evidence() != null && !WITH_KNOWN_TENSORS.contains(problem.id());
    }

    /** What comes of the model as it is. */
    private Trial.Outcome present() {
        if (present == null) {
            present = trial.of(sources.model(), models);
        }
        return present;
    }

    /** The errors that a trial can find: not those of the reader, which it does not repeat. */
    private List<Problem> errors() {
        Set<Key> found = keys(present().problems());
        return problems.stream()
                .filter(each -> each.isError() && found.contains(Key.of(each)))
                .toList();
    }

    /** Whether the last change that mends a problem leaves none. */
    boolean isMended() {
        return mended.size() == errors().size();
    }

    /** The problems that the last change mended of those that were tried for the present one. */
    List<Problem> mended() {
        return mended;
    }

    /** Whether the models that are used, and those that use one that changes, have no new problem where they are declared. */
    private boolean othersStayRight(Sources changed, Models found) {
        Map<String, ModelDeclaration> others = new LinkedHashMap<>();
        if (changed.model() != sources.model()) {
            add(dependents.of(sources.model()), others);
        }
        for (Map.Entry<String, ModelDeclaration> entry : changed.used().entrySet()) {
            ModelDeclaration old = Objects.requireNonNull(sources.used().get(entry.getKey()));
            if (old != entry.getValue()) {
                add(List.of(old), others);
                add(dependents.of(old), others);
            }
        }
        others.remove(sources.model().type().canonicalName());
        return others.values().stream().allMatch(other -> staysRight(other, found));
    }

    private static void add(List<ModelDeclaration> more, Map<String, ModelDeclaration> others) {
        more.forEach(other -> others.putIfAbsent(other.type().canonicalName(), other));
    }

    private boolean staysRight(ModelDeclaration other, Models found) {
        left -= size + other.methods().size();
        if (left < 0) {
            return false;
        }
        String name = other.type().canonicalName();
        Set<Key> known = ofOthers.computeIfAbsent(
                name, key -> keys(trial.of(other, models).problems()));
        return known.containsAll(keys(trial.of(found.find(name), found).problems()));
    }

    private static Set<Key> keys(List<Problem> problems) {
        Set<Key> keys = new HashSet<>();
        for (Problem problem : problems) {
            if (problem.isError()) {
                keys.add(Key.of(problem));
            }
        }
        return keys;
    }
}
