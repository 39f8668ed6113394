package io.github.layercheck.engine.wire;

import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.ModelReference;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.problem.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which models contain themselves, directly or through others. It looks at each model once, since models that all use each
 * other contain themselves in more ways than can be counted.
 */
final class Recursion {

    private final Models models;
    private final Map<String, List<String>> used = new HashMap<>();
    private final Set<String> finite = new HashSet<>();

    Recursion(Models models) {
        this.models = models;
    }

    /** Whether a model, or one within it, contains itself. */
    boolean isEndless(String model) {
        return isEndless(model, new HashSet<>());
    }

    private boolean isEndless(String model, Set<String> outer) {
        if (finite.contains(model) || outer.size() > Nesting.MOST_LEVELS) {
            return false;
        }
        if (!outer.add(model)) {
            return true;
        }
        // Not by a stream, which would take several times as much of the stack for each level.
        for (String inner : used(model)) {
            if (isEndless(inner, outer)) {
                return true;
            }
        }
        outer.remove(model);
        finite.add(model);
        return false;
    }

    /** The models on the shortest way from one to another that is within it, both included; empty if it is not. */
    Optional<List<String>> way(String from, String to) {
        Map<String, @Nullable String> outer = new LinkedHashMap<>();
        outer.put(from, null);
        Queue<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            String model = next.remove();
            if (model.equals(to)) {
                return Optional.of(wayTo(model, outer));
            }
            for (String inner : used(model)) {
                if (!outer.containsKey(inner)) {
                    outer.put(inner, model);
                    next.add(inner);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> wayTo(String model, Map<String, @Nullable String> outer) {
        List<String> way = new ArrayList<>();
        for (String each = model; each != null; each = outer.get(each)) {
            way.add(0, each);
        }
        return way;
    }

    private List<String> used(String model) {
        List<String> known = used.get(model);
        if (known == null) {
            known = find(model);
            used.put(model, known);
        }
        return known;
    }

    /** What is not a model contains none; the problem is reported where it is used. */
    private List<String> find(String model) {
        try {
            return models.find(model).methods().stream()
                    .flatMap(method -> modelOf(method.content()))
                    .distinct()
                    .toList();
        } catch (Fault fault) {
            return List.of();
        }
    }

    private static Stream<String> modelOf(Content content) {
        if (content instanceof Content.OfWrapped wrapped) {
            return modelOf(wrapped.model());
        }
        return content instanceof Content.OfModel model && model.model() instanceof ModelReference.Named named
                ? Stream.of(named.canonicalName())
                : Stream.empty();
    }
}
