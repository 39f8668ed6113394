package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.KnownLayers;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.rule.OperationCall;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The layers of Keras, and its operations. A definition is made when it is asked for, so that what a model does not use is
 * not loaded. Who asks often keeps the answers.
 */
public final class Catalogue implements KnownLayers {

    /** The layer of a class of Keras, such as {@code Conv2D} of {@code keras.layers}. */
    public static Optional<LayerDefinition> find(String module, String className) {
        Family family = Family.ofModule(module);
        return family == null ? Optional.empty() : find(family, className);
    }

    @Override
    public Optional<LayerDefinition> findDeclared(String annotationType) {
        String simpleName = annotationType.substring(annotationType.lastIndexOf('.') + 1);
        Family family = Family.ofAnnotationType(annotationType);
        return family == null ? Optional.empty() : find(family, simpleName);
    }

    /** Whether an annotation type is one of Layercheck's own. */
    public static boolean isOwn(String annotationType) {
        return Family.ofAnnotationType(annotationType) != null;
    }

    /** The arguments of the call of an operation in a Keras file; empty for any other class. */
    public static Optional<OperationCall> operationCall(String module, String className) {
        Family family = Family.ofModule(module);
        return Optional.ofNullable(family == null ? null : Operations.call(family, className));
    }

    /** Whether a layer can have weights; of a layer that is not Keras' own nobody knows that it has none. */
    public static boolean canHaveWeights(LayerDefinition layer) {
        return LayersWithWeights.include(layer);
    }

    /** The names of all classes of {@code keras.layers}. */
    public static List<String> names() {
        return LayerNames.ALL;
    }

    private static Optional<LayerDefinition> find(Family family, String name) {
        return Optional.ofNullable(definition(family, name));
    }

    private static @Nullable LayerDefinition definition(Family family, String name) {
        return switch (family) {
            case LAYERS -> KerasLayers.entry(name);
            case OPERATIONS, ACTIVATIONS -> Operations.entry(family, name);
            case APPLICATIONS -> ApplicationLayers.entry(name);
            case LEGACY -> {
                LayerDefinition layer = LegacyLayers.entry(name);
                yield layer == null ? Operations.entry(family, name) : layer;
            }
            case QUANTIZED -> QuantizedLayers.entry(name);
        };
    }
}
