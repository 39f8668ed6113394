package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.problem.Severity;
import io.github.layercheck.engine.problem.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what lints find in a model, but for what the user has turned off. */
final class Findings {

    private final Graph graph;
    private final LintLevels levels;
    private final Problems problems;
    private final List<Found> found = new ArrayList<>();
    private final @Nullable Findings outer;
    private final String user;

    /** A problem with the number of the call that it is about; -1 for the model as a whole. */
    private record Found(int call, Problem problem) {}

    private Findings(Graph graph, LintLevels levels, Problems problems, @Nullable Findings outer, String user) {
        this.graph = graph;
        this.levels = levels;
        this.problems = problems;
        this.outer = outer;
        this.user = user;
    }

    /** For what is found in a model. */
    static Findings in(Graph graph, LintLevels levels, Problems problems) {
        return new Findings(graph, levels, problems, null, "");
    }

    /** For what is found in a model that is declared where a call uses it. */
    Findings within(Call call, Graph inner) {
        return new Findings(inner, levels, problems, this, call.label());
    }

    /**
     * Adds what is wrong with the layer that a call applies, and that another value mends.
     *
     * @param layer the layer, or the one that it wraps, that gets the value
     */
    void add(Call call, LayerConfig layer, Fault fault, String attribute, Object value) {
        Class<?> type =
                Objects.requireNonNull(layer.type().attribute(attribute)).type();
        Edit edit = new Edit.Value(layer.origin(), -1, new Argument(attribute, value, type));
        add(call, fault.at(attribute).in(layer.origin()), new Suggestion(List.of(edit)));
    }

    /** Adds what is wrong with the layer that a call applies, at the layer or at the attribute that the fault names. */
    void add(Call call, Fault fault) {
        add(call, fault, null);
    }

    private void add(Call call, Fault fault, @Nullable Suggestion suggestion) {
        LayerConfig layer = LintedModel.core(call);
        Problem problem = fault.toProblem(call.label(), layer == null ? call.origin() : layer.origin());
        LayerConfig outermost = LintedModel.config(call);
        Place place = outermost == null ? problem.place() : outermost.resolve(problem.place());
        if (!isAllowed(call, problem.id())) {
            // What a use sets is changed there, which no value of the layer does.
            add(
                    call,
                    problem.with(place.equals(problem.place()) ? suggestion : null)
                            .at(place));
        }
    }

    /** Adds what is wrong with the last function of an output, at the layer that applies it if that is in this model. */
    void addLast(Call maker, @Nullable LayerConfig layer, Fault fault) {
        if (layer == null || !graph.declares(layer.origin())) {
            add(maker, maker.origin(), fault);
        } else if (layer.type().attribute(Activations.ATTRIBUTE) == null) {
            add(maker, layer.origin(), fault);
        } else {
            add(maker, layer.origin(), fault.at(Activations.ATTRIBUTE));
        }
    }

    /** Adds what is wrong with what a call makes, at a place in its declaration. */
    void add(Call call, Origin origin, Fault fault) {
        if (!isAllowed(call, fault.toProblem("", origin).id())) {
            add(call, fault.toProblem(call.label(), origin));
        }
    }

    /** Adds what is wrong with the model as a whole, at a place in its declaration. */
    void add(Place place, Fault fault) {
        add(-1, fault.toProblem(graph.label(), place.origin()).at(place));
    }

    /** Adds what is wrong with the model as a whole, with a change that mends it. */
    void add(Place place, Fault fault, Edit edit) {
        add(-1, fault.toProblem(graph.label(), place.origin()).at(place).with(new Suggestion(List.of(edit))));
    }

    /** Adds what is wrong with how a method is declared, with a change that mends it. */
    void add(MethodDeclaration method, Place place, Fault fault, Edit edit) {
        Problem problem = fault.toProblem(method.name(), place.origin()).at(place);
        if (!method.traits().allowed().contains(problem.id())) {
            add(number(method), problem.with(new Suggestion(List.of(edit))));
        }
    }

    /** The number of the first call that a method declares; -1 if it declares none. */
    private int number(MethodDeclaration method) {
        for (int i = 0; i < graph.calls().size(); i++) {
            if (graph.calls().get(i).method().equals(method.name())) {
                return i;
            }
        }
        return -1;
    }

    private void add(Call call, Problem problem) {
        add(graph.calls().indexOf(call), problem);
    }

    private void add(int call, Problem problem) {
        Severity severity = levels.severity(problem.id());
        if (severity != null && !isAllowed(problem.id())) {
            found.add(new Found(call, seenFromOutside(problem).as(severity)));
        }
    }

    /** Reports all of it, in the order of the layers: each lint has found some. */
    void report() {
        if (found.isEmpty()) {
            return;
        }
        found.sort(Comparator.comparingInt(Found::call));
        for (Found each : found) {
            problems.add(each.problem());
        }
    }

    private Problem seenFromOutside(Problem problem) {
        return outer == null ? problem : outer.seenFromOutside(problem.within(user, problem.place()));
    }

    private boolean isAllowed(ProblemId id) {
        return graph.traits().allowed().contains(id)
                || graph.declaration().traits().allowed().contains(id);
    }

    /** Whether a warning is turned off where the call, or the layer that it applies, is declared. */
    private boolean isAllowed(Call call, ProblemId id) {
        return isAllowed(call.method(), id) || isAllowed(call.layer().method(), id);
    }

    private boolean isAllowed(String method, ProblemId id) {
        Optional<MethodDeclaration> declared = graph.declaration().method(method);
        return declared.isPresent() && declared.get().traits().allowed().contains(id);
    }
}
