package io.github.layercheck.engine.wire;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The layers that belong to others: which methods declare them, and which layers take them by the attribute {@code of}.
 */
final class Parts {

    private record Part(MethodDeclaration method, @Nullable LayerConfig layer) {}

    private final ModelDeclaration model;
    private final Problems problems;
    private final Map<String, Part> declared = new LinkedHashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Set<String> taken = new LinkedHashSet<>();

    Parts(ModelDeclaration model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    boolean contains(String name) {
        return declared.containsKey(name);
    }

    /** Declares a part; it can have parts of its own. */
    void add(MethodDeclaration method, LayerConfig layer) {
        declared.put(
                method.name(), new Part(method, resolve(method.name(), layer).orElse(null)));
    }

    /** Notes a method that may declare a part, if it could be read. */
    void addUnreadable(String method) {
        unreadable.add(method);
    }

    /** The layer with the parts that it names; empty if a problem keeps one of them unknown. */
    Optional<LayerConfig> resolve(String user, LayerConfig layer) {
        List<String> names = layer.partNames();
        if (names.isEmpty()) {
            return resolveWrapped(user, layer);
        }
        Place of = Place.of(layer.origin(), LayerConfig.PARTS);
        if (!layer.wrapped().isEmpty()) {
            taken.addAll(names);
            problems.add(
                    user,
                    of,
                    new Fault(ProblemId.WRAPPED_LAYER, "names parts and has the annotation of a layer below it")
                            .because("A wrapper takes either the annotation below it, or the parts that it names."));
            return Optional.empty();
        }
        List<LayerConfig> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Place place = new Place(layer.origin(), LayerConfig.PARTS, i);
            take(user, names.get(i), place).ifPresent(parts::add);
        }
        return parts.size() == names.size() ? Optional.of(layer.wrapping(parts)) : Optional.empty();
    }

    private Optional<LayerConfig> resolveWrapped(String user, LayerConfig layer) {
        if (layer.wrapped().isEmpty()) {
            return Optional.of(layer);
        }
        List<LayerConfig> wrapped = new ArrayList<>();
        for (LayerConfig inner : layer.wrapped()) {
            Optional<LayerConfig> resolved = resolve(user, inner);
            if (resolved.isPresent()) {
                wrapped.add(resolved.get());
            }
        }
        return wrapped.size() == layer.wrapped().size() ? Optional.of(layer.wrapping(wrapped)) : Optional.empty();
    }

    /** Notes the parts that a wrapper of a model names, with which it was declared. */
    void noteTaken(LayerConfig wrapper) {
        taken.addAll(wrapper.partNames());
        wrapper.wrapped().forEach(this::noteTaken);
    }

    private Optional<LayerConfig> take(String user, String name, Place place) {
        Part part = declared.get(name);
        if (part == null) {
            if (!isUnreadable(name)) {
                problems.add(user, place, notThere(user, name));
            }
            return Optional.empty();
        }
        if (!taken.add(name)) {
            problems.add(user, place, takenTwice(name));
            return Optional.empty();
        }
        return Optional.ofNullable(part.layer())
                .map(layer -> layer.named(part.method().kerasName())
                        .withTraits(part.method().traits()));
    }

    private static Fault takenTwice(String name) {
        return new Fault(ProblemId.DUPLICATE_NAME, "the part " + name + " belongs to another layer already")
                .because("A part belongs to one layer.");
    }

    /** Whether a name may be that of a part, of which nothing could be read. */
    private boolean isUnreadable(String name) {
        return unreadable.contains(name)
                || model.method(name)
                        .filter(method -> method.content() instanceof Content.Unreadable)
                        .isPresent();
    }

    private Fault notThere(String user, String name) {
        if (name.equals(user)) {
            return new Fault(ProblemId.FORWARD_REFERENCE, "names itself as its part")
                    .because("A layer takes parts that are declared before it.");
        }
        MethodDeclaration method = model.method(name).orElse(null);
        if (method == null) {
            return new Fault(
                            ProblemId.UNKNOWN_NAME,
                            "no part '" + name + "'" + Nearest.didYouMean(name, declared.keySet()))
                    .because("A part is a method before this one that returns Part.");
        }
        if (method.content() instanceof Content.OfModelPart && isBefore(name, user)) {
            return taken.contains(name)
                    ? takenTwice(name)
                    : new Fault(ProblemId.WRAPPED_LAYER, "names several parts, and " + name + " is a model")
                            .because("A wrapper of a model wraps nothing else.");
        }
        if (method.content().isPart() && Needs.exist(model, name, user)) {
            return new Fault(ProblemId.FORWARD_REFERENCE, "takes the part " + name + ", which needs " + user)
                    .because("A layer takes parts that are declared before it; two cannot need each other.");
        }
        if (method.content().isPart()) {
            return new Fault(ProblemId.FORWARD_REFERENCE, "takes the part " + name + ", which is declared later")
                    .because("A layer takes parts that are declared before it.")
                    .fix("Move " + name + " before " + user + ".");
        }
        return new Fault(ProblemId.UNKNOWN_NAME, name + " is not a part")
                .because("A part is a method before this one that returns Part.")
                .fix(method.content() instanceof Content.OfLayer ? "Return Part from " + name + "." : "");
    }

    private boolean isBefore(String name, String user) {
        for (MethodDeclaration method : model.methods()) {
            if (method.name().equals(name) || method.name().equals(user)) {
                return method.name().equals(name);
            }
        }
        return false;
    }
}
