package io.github.layercheck.processor.read;

import io.github.layercheck.Layer;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.processor.catalogue.Catalogue;
import io.github.layercheck.processor.catalogue.KnownLayer;
import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads the layer annotations of a method: one, or wrappers and what they wrap. */
final class LayerReader {

    private static final String LAYERS_PACKAGE = Dense.class.getPackageName() + ".";

    /** What was read: a layer, or null where there is a problem or the source is incomplete. */
    record Result(@Nullable LayerConfig layer, boolean isComplete) {}

    private record Found(KnownLayer known, AnnotationMirror annotation) {}

    private final Catalogue catalogue;
    private final Map<String, Optional<KnownLayer>> layersByType = new HashMap<>();

    LayerReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The layer of a method that has these annotations besides others. */
    Result read(ExecutableElement method, List<? extends AnnotationMirror> annotations, Problems problems) {
        String name = method.getSimpleName().toString();
        List<Found> layers = new ArrayList<>();
        boolean hasUnknownType = false;
        for (AnnotationMirror annotation : annotations) {
            hasUnknownType |= Types.isError(annotation.getAnnotationType());
            find(annotation).ifPresent(known -> layers.add(new Found(known, annotation)));
        }
        if (hasUnknownType) {
            return new Result(null, false);
        }
        if (layers.isEmpty()) {
            problems.add(
                    name,
                    SourceOrigin.of(method),
                    new Fault(ProblemId.NO_LAYER, "has no annotation of a layer")
                            .because("Every method of a model declares a layer or an input.")
                            .fix("Add one, such as @Dense(units = 10) or @Input({28, 28})."));
            return new Result(null, true);
        }
        return checkStack(method, layers, problems) ? configure(method, layers) : new Result(null, true);
    }

    /** The kind of layer that an annotation declares, if it declares one. */
    private Optional<KnownLayer> find(AnnotationMirror annotation) {
        TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
        return layersByType.computeIfAbsent(
                type.getQualifiedName().toString(),
                name -> name.startsWith(LAYERS_PACKAGE) && Types.hasAnnotation(type, Layer.class)
                        ? catalogue.find(name.substring(LAYERS_PACKAGE.length()))
                        : Optional.empty());
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
                                .because("A method declares one layer; only a wrapper can stand above what it wraps.")
                                .fix("Declare a method for each."));
                return false;
            }
        }
        Found innermost = layers.get(layers.size() - 1);
        if (innermost.known().isWrapper()) {
            String wrapper = innermost.known().type().name();
            problems.add(
                    name,
                    new SourceOrigin(method, innermost.annotation()),
                    new Fault(ProblemId.WRAPPED_LAYER, "@" + wrapper + " wraps no layer")
                            .because(wrapper + " applies another layer.")
                            .fix("Put that layer's annotation below it."));
            return false;
        }
        return true;
    }

    private static Result configure(ExecutableElement method, List<Found> layers) {
        LayerConfig config = null;
        for (int i = layers.size() - 1; i >= 0; i--) {
            Found layer = layers.get(i);
            Optional<Map<String, Object>> values = AnnotationReader.read(layer.annotation());
            if (values.isEmpty()) {
                return new Result(null, false);
            }
            List<LayerConfig> wrapped = config == null ? List.of() : List.of(config);
            SourceOrigin origin = new SourceOrigin(method, layer.annotation());
            config = new LayerConfig(layer.known().type(), "", values.get(), origin, wrapped);
        }
        return new Result(config, true);
    }
}
