package io.github.layercheck.processor.read;

import io.github.layercheck.Layer;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads the layer annotations of a method: one, or wrappers and what they wrap. */
final class LayerReader {

    /**
     * What was read.
     *
     * @param layer the layer, or null where there is none, there is a problem, or the source is incomplete
     * @param names the names of the layer annotations, outermost first
     * @param isWrapper whether the innermost of them is a wrapper, of what other annotations declare
     * @param wrapsModel whether it is, and {@code @Layer} stands below it
     */
    record Result(
            @Nullable LayerConfig layer,
            List<String> names,
            boolean isWrapper,
            boolean wrapsModel,
            boolean isComplete) {

        /** What could not be read. */
        static Result none(List<String> names, boolean isComplete) {
            return new Result(null, names, false, false, isComplete);
        }
    }

    /**
     * What an annotation type is.
     *
     * @param known the kind of layer, or null if its declaration has problems, which are reported there
     */
    private record Kind(boolean isLayer, @Nullable LayerDefinition known) {}

    private record Found(LayerDefinition known, AnnotationMirror annotation) {}

    private final Catalogue catalogue;
    private final Map<String, Kind> kinds = new HashMap<>();

    LayerReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The layer that a method's annotations declare, of which every type is known.
     *
     * @param hasOther whether the method has another annotation that says what it declares, such as {@code @Layer}
     */
    Result read(ExecutableElement method, boolean hasOther, Problems problems) {
        List<Found> layers = new ArrayList<>();
        boolean endsWithModel = false;
        for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
            Kind kind = find((TypeElement) annotation.getAnnotationType().asElement());
            if (kind.known() != null) {
                layers.add(new Found(kind.known(), annotation));
                endsWithModel = false;
            } else if (kind.isLayer()) {
                return Result.none(List.of(), false);
            } else {
                endsWithModel |= Types.is(annotation.getAnnotationType(), Layer.class);
            }
        }
        List<String> names = new ArrayList<>();
        layers.forEach(layer -> names.add(layer.known().type().name()));
        if (Set.copyOf(names).size() < names.size()) {
            // An annotation that is there twice; ecj says so itself, and javac does not get here.
            return Result.none(names, false);
        }
        if (layers.isEmpty() || !checkStack(method, layers, problems)) {
            return Result.none(names, true);
        }
        Found innermost = layers.get(layers.size() - 1);
        boolean isOpen = innermost.known().isWrapper() && !namesParts(innermost);
        if (isOpen && !hasOther) {
            reportNothingWrapped(method, innermost, problems);
            return Result.none(names, true);
        }
        Optional<LayerConfig> layer = configure(method, layers);
        return new Result(layer.orElse(null), names, isOpen, isOpen && endsWithModel, layer.isPresent());
    }

    /** Whether a method has an annotation of a layer. */
    boolean isOn(ExecutableElement method) {
        for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
            if (CustomLayerReader.isLayer(
                    (TypeElement) annotation.getAnnotationType().asElement())) {
                return true;
            }
        }
        return false;
    }

    /** The kind of layer that an annotation type declares; empty if it has problems. */
    Optional<LayerDefinition> known(TypeElement annotationType) {
        return Optional.ofNullable(find(annotationType).known());
    }

    /** The kind of layer that an annotation type declares, if it declares one. */
    private Kind find(TypeElement type) {
        return kinds.computeIfAbsent(type.getQualifiedName().toString(), name -> kind(type, name));
    }

    private Kind kind(TypeElement type, String name) {
        if (!CustomLayerReader.isLayer(type)) {
            return new Kind(false, null);
        }
        if (Catalogue.isOwn(name)) {
            return new Kind(true, catalogue.findDeclared(name).orElse(null));
        }
        return new Kind(
                true,
                CustomLayerReader.read(type, Hidden.NOTHING, new Problems()).orElse(null));
    }

    private static boolean checkStack(ExecutableElement method, List<Found> layers, Problems problems) {
        String name = method.getSimpleName().toString();
        for (int i = 0; i + 1 < layers.size(); i++) {
            Found outer = layers.get(i);
            Found inner = layers.get(i + 1);
            if (!outer.known().isWrapper()) {
                problems.add(
                        name,
                        new SourceOrigin(method, inner.annotation()),
                        new Fault(
                                        ProblemId.SEVERAL_LAYERS,
                                        "@" + outer.known().type().name() + " and @"
                                                + inner.known().type().name() + " are two layers")
                                .because("A method declares one layer, and @"
                                        + outer.known().type().name() + " does not wrap another.")
                                .fix("Declare a method for each."));
                return false;
            }
        }
        return true;
    }

    private static void reportNothingWrapped(ExecutableElement method, Found innermost, Problems problems) {
        String wrapper = innermost.known().type().name();
        problems.add(
                method.getSimpleName().toString(),
                new SourceOrigin(method, innermost.annotation()),
                new Fault(ProblemId.WRAPPED_LAYER, "@" + wrapper + " wraps no layer")
                        .because(wrapper + " applies another layer.")
                        .fix("Put that layer's annotation below it."));
    }

    /** Whether a wrapper names what it wraps instead of standing above it. */
    private static boolean namesParts(Found wrapper) {
        return wrapper.annotation().getElementValues().keySet().stream()
                .anyMatch(attribute -> attribute.getSimpleName().contentEquals("of"));
    }

    private static Optional<LayerConfig> configure(ExecutableElement method, List<Found> layers) {
        LayerConfig config = null;
        for (int i = layers.size() - 1; i >= 0; i--) {
            Found layer = layers.get(i);
            Optional<Map<String, Object>> values = AnnotationReader.read(layer.annotation());
            if (values.isEmpty()) {
                return Optional.empty();
            }
            List<LayerConfig> wrapped = config == null ? List.of() : List.of(config);
            SourceOrigin origin = new SourceOrigin(method, layer.annotation());
            config = new LayerConfig(layer.known(), "", values.get(), origin, wrapped);
        }
        return Optional.ofNullable(config);
    }
}
