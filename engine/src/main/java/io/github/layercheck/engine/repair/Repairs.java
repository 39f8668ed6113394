package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.KnownLayers;
import io.github.layercheck.engine.declaration.Dependents;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.problem.Fix;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Severity;
import io.github.layercheck.engine.problem.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of the problems of a model where each began, and what mends it. */
public final class Repairs {

    /** In a model with more problems, the later ones are not worth the time. */
    private static final int MOST_PROBLEMS = 10;

    /** The costs of changes of the same kind differ by less. */
    private static final double ALIKE = 0.4;

    private static final List<Kind> KINDS = List.of(
            new Misspellings(),
            new SamePaddings(),
            new AttributeChanges(),
            new ReturnedSequences(),
            new NumberChanges(),
            new SmallerWindows(),
            new RangeChanges(),
            new AxisChanges(),
            new ValueChanges(),
            new InputChanges(),
            new DataFormats(),
            new WrapperChanges(),
            new Projections(),
            new ParameterChanges(),
            new LayerChanges(),
            new PooledFeatures(),
            new RankedTargets(),
            new OtherDimensions(),
            new MissingConcatenate(),
            new MissingEmbedding(),
            new MissingLayers(),
            new MissingReshape());

    /** The problems of a value, whatever else the model has. */
    private static final Set<ProblemId> OF_VALUES =
            EnumSet.of(ProblemId.ATTRIBUTE_RANGE, ProblemId.ATTRIBUTE_LENGTH, ProblemId.ATTRIBUTE_CONFLICT);

    private static final List<Kind> KINDS_OF_VALUES = List.of(
            new RangeChanges(), new AxisChanges(), new ValueChanges(), new AttributeChanges(), new InputChanges());

    private static final List<Kind> KINDS_OF_COUNTS = List.of(new OversizedLayers());

    /** Those that do not ask about the samples of an input. */
    private static final List<Kind> KINDS_OF_NUMBERS =
            List.of(new Misspellings(), new AttributeChanges(), new ParameterChanges(), new LayerChanges());

    private final ModelDeclaration model;
    private final @Nullable InferredModel inferred;
    private final Models models;
    private final Dependents dependents;
    private final KnownLayers known;
    private final Trial trial;

    /**
     * Those of a model.
     *
     * @param inferred what is inferred of it
     * @param models the models that it uses
     * @param dependents those that use it
     * @param known the layers that a change can add
     * @param trial the way of a model up to its problems
     */
    public Repairs(
            ModelDeclaration model,
            Optional<InferredModel> inferred,
            Models models,
            Dependents dependents,
            KnownLayers known,
            Trial trial) {
        this.model = model;
        this.inferred = inferred.orElse(null);
        this.models = models;
        this.dependents = dependents;
        this.known = known;
        this.trial = trial;
    }

    /** The problems with what is known of their causes; those that have one cause are one problem. */
    public List<Problem> explain(List<Problem> problems) {
        Prover prover = prover(problems);
        GivenInputs given = new GivenInputs(model, dependents.of(model), models, trial);
        Map<Problem, Problem> explained = new LinkedHashMap<>();
        Map<Problem, Object> begins = new HashMap<>();
        Set<Problem> mended = new HashSet<>();
        int errors = 0;
        for (Problem problem : problems) {
            if (mended.contains(problem)) {
                continue;
            }
            // What a user makes an error of a warning has advice that says what to change.
            boolean isWorthIt = problem.id().severity() == Severity.ERROR && errors++ < MOST_PROBLEMS;
            Case found = Case.of(problem, model, inferred);
            Set<Problem> mendedHere = new HashSet<>();
            Problem with = isWorthIt ? explain(problem, found, given, prover, mendedHere) : problem;
            explained.keySet().removeAll(mendedHere);
            mended.addAll(mendedHere);
            explained.put(problem, with);
            if (with.fix() == null && found.begin() != null) {
                begins.put(problem, found.begin());
            }
        }
        return oneOfEachBegin(explained, begins);
    }

    /** The problems without those that nothing mends and that begin where one before them does. */
    private static List<Problem> oneOfEachBegin(Map<Problem, Problem> explained, Map<Problem, Object> begins) {
        Set<Object> seen = new HashSet<>();
        List<Problem> first = new ArrayList<>();
        explained.forEach((problem, with) -> {
            Object begin = begins.get(problem);
            if (begin == null || seen.add(begin)) {
                first.add(with);
            }
        });
        return List.copyOf(first);
    }

    private Prover prover(List<Problem> problems) {
        return new Prover(Sources.of(model, models), models, dependents, known, trial, problems);
    }

    /** The warnings of a model without errors, with the changes that their advice is about, as far as these were proven. */
    public List<Problem> mend(List<Problem> warnings) {
        Prover prover = prover(warnings);
        List<Problem> mended = new ArrayList<>();
        for (Problem warning : warnings) {
            boolean isMended = warning.evidence() instanceof Suggestion suggestion
                    && prover.mendsWarning(warning, suggestion.edits());
            mended.add(isMended ? warning.explained("", fix(warning)) : warning);
        }
        return mended;
    }

    /** The change that the advice is about, which is a sentence with a full stop; null if there is none. */
    private static @Nullable Fix fix(Problem warning) {
        String advice = warning.advice();
        return warning.evidence() instanceof Suggestion suggestion
                ? new Fix(suggestion.edits(), advice.substring(0, advice.length() - 1))
                : null;
    }

    /**
     * A change that mends a problem.
     *
     * @param mended the problems that it mends, of which this is one
     */
    private record Proven(Candidate candidate, Fix fix, List<Problem> mended) {}

    private static Problem explain(Problem problem, Case found, GivenInputs given, Prover prover, Set<Problem> mended) {
        List<Candidate> candidates = new ArrayList<>();
        given.add(found, candidates);
        for (Kind kind : kinds(problem.id(), found)) {
            kind.add(found, candidates);
        }
        candidates.sort(Comparator.comparingDouble(Candidate::cost));
        prover.begin();
        Proven proven = first(problem, candidates, prover);
        if (proven == null) {
            return problem.explained(WayText.of(found, null), null);
        }
        mended.addAll(proven.mended());
        String way = WayText.of(found, proven.candidate().layer());
        Fix fix = Alternative.to(proven.fix(), problem, found, candidates, prover);
        return Cause.at(problem.explained(way, fix), fix, found);
    }

    private static List<Kind> kinds(ProblemId id, Case found) {
        if (id == ProblemId.COUNT_OVERFLOW) {
            return KINDS_OF_COUNTS;
        }
        if (found.isOfNumber()) {
            return KINDS_OF_NUMBERS;
        }
        return OF_VALUES.contains(id) ? KINDS_OF_VALUES : KINDS;
    }

    /** The first change that mends a problem, or one of those like it if that mends all others as well. */
    private static @Nullable Proven first(Problem problem, List<Candidate> candidates, Prover prover) {
        Proven first = null;
        for (Candidate candidate : candidates) {
            if (first != null && candidate.cost() > first.candidate().cost() + ALIKE) {
                break;
            }
            Fix fix = candidate.prove(problem, prover);
            if (fix != null && prover.isMended()) {
                return new Proven(candidate, fix, prover.mended());
            }
            if (fix != null && first == null) {
                first = new Proven(candidate, fix, prover.mended());
            }
        }
        return first;
    }
}
