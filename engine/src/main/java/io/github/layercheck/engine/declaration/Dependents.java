package io.github.layercheck.engine.declaration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which models use which others as layers, among those that are compiled together. */
public final class Dependents {

    /** For a model by itself. */
    public static final Dependents NONE = new Dependents(Map.of());

    private final Map<String, List<ModelDeclaration>> direct;

    private Dependents(Map<String, List<ModelDeclaration>> direct) {
        this.direct = direct;
    }

    /** Among these models. */
    public static Dependents among(Collection<ModelDeclaration> models) {
        Map<String, List<ModelDeclaration>> direct = new LinkedHashMap<>();
        for (ModelDeclaration model : models) {
            for (String used : used(model)) {
                direct.computeIfAbsent(used, key -> new ArrayList<>()).add(model);
            }
        }
        return new Dependents(direct);
    }

    /** The models that a model itself uses, by canonical name. */
    private static List<String> used(ModelDeclaration model) {
        List<String> used = new ArrayList<>();
        for (MethodDeclaration method : model.methods()) {
            Content.OfModel content = method.content().usedModel();
            if (content != null && content.model() instanceof ModelReference.Named named) {
                used.add(named.canonicalName());
            } else if (content != null && content.model() instanceof ModelReference.Inline inline) {
                used.addAll(used(inline.model()));
            }
        }
        return used;
    }

    /** The models that use a model, directly or not: those nearest to it first. */
    public List<ModelDeclaration> of(ModelDeclaration model) {
        Map<String, ModelDeclaration> all = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(model.type().canonicalName()));
        while (!next.isEmpty()) {
            for (ModelDeclaration dependent : direct.getOrDefault(next.remove(), List.of())) {
                String name = dependent.type().canonicalName();
                if (all.putIfAbsent(name, dependent) == null) {
                    next.add(name);
                }
            }
        }
        return List.copyOf(all.values());
    }
}
