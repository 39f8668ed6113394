package io.github.layercheck.processor.read;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The layer annotations of a method: one, or wrappers and what they wrap.
 *
 * @param layers the layers, outermost first
 * @param endsWithModel whether {@code @Layer} stands below the innermost of them
 */
record LayerStack(List<Entry> layers, boolean endsWithModel) {

    /**
     * An annotation of a layer, with its values.
     *
     * @param traits what stands between it and the wrapper above it
     */
    record Entry(LayerDefinition layer, ElementAnnotations.Found annotation, Traits traits) {

        String name() {
            return layer.type().name();
        }

        /** Whether it is a wrapper that stands above what it wraps, instead of naming it. */
        boolean isOpen() {
            return layer.isWrapper() && !annotation.values().containsKey(LayerConfig.PARTS);
        }

        private LayerConfig config(List<LayerConfig> wrapped) {
            Map<String, Object> values = new HashMap<>(annotation.values());
            values.keySet().retainAll(layer.type().attributes().keySet());
            return new LayerConfig(layer, "", values, annotation.origin(), wrapped).withTraits(traits);
        }
    }

    /** No layer annotation. */
    static final LayerStack EMPTY = new LayerStack(List.of(), false);

    LayerStack {
        layers = List.copyOf(layers);
    }

    boolean isEmpty() {
        return layers.isEmpty();
    }

    List<String> names() {
        return layers.stream().map(Entry::name).toList();
    }

    /** Whether the innermost is a wrapper, of what stands below it. */
    boolean isOpen() {
        return !layers.isEmpty() && innermost().isOpen();
    }

    /** Whether the innermost wraps the model of the {@code @Layer} below it. */
    boolean wrapsModel() {
        return isOpen() && endsWithModel;
    }

    private Entry innermost() {
        return layers.get(layers.size() - 1);
    }

    /** The layer; empty with a problem if the outer ones cannot wrap the inner ones, or nothing is wrapped. */
    Optional<LayerConfig> layer(String method, Problems problems) {
        if (isOpen() && areAllWrappers()) {
            problems.add(method, innermost().annotation().origin(), nothingWrapped(innermost()));
            return Optional.empty();
        }
        return wrapper(method, problems);
    }

    /** The wrapper of a model; empty with a problem if one of the outer ones cannot wrap the inner ones. */
    Optional<LayerConfig> wrapper(String method, Problems problems) {
        for (int i = 0; i + 1 < layers.size(); i++) {
            if (!layers.get(i).layer().isWrapper()) {
                Entry inner = layers.get(i + 1);
                problems.add(method, inner.annotation().origin(), twoLayers(layers.get(i), inner));
                return Optional.empty();
            }
        }
        LayerConfig config = null;
        for (int i = layers.size() - 1; i >= 0; i--) {
            config = layers.get(i).config(config == null ? List.of() : List.of(config));
        }
        return Optional.ofNullable(config);
    }

    private boolean areAllWrappers() {
        return layers.stream().allMatch(entry -> entry.layer().isWrapper());
    }

    private static Fault twoLayers(Entry outer, Entry inner) {
        if (inner.layer().isWrapper()) {
            return new Fault(ProblemId.SEVERAL_LAYERS, "@" + inner.name() + " stands behind @" + outer.name())
                    .because("A wrapper stands before what it wraps.")
                    .fix("Write @" + inner.name() + " before @" + outer.name() + ".");
        }
        return new Fault(ProblemId.SEVERAL_LAYERS, "@" + outer.name() + " and @" + inner.name() + " are two layers")
                .because("A method declares one layer, and @" + outer.name() + " does not wrap another.")
                .fix("Declare a method for each.");
    }

    private static Fault nothingWrapped(Entry innermost) {
        return new Fault(ProblemId.WRAPPED_LAYER, "@" + innermost.name() + " does not wrap a layer")
                .because(innermost.name() + " applies another layer.")
                .fix("Put that layer's annotation below it.");
    }
}
