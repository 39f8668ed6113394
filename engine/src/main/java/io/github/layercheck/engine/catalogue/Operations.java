package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.rule.OperationCall;
import io.github.layercheck.ops.Add;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keras' operations on tensors, each by its rule. */
final class Operations {

    /** The kinds, those of which models have most first. */
    private static final List<Function<String, @Nullable Operation>> KINDS = List.of(
            ElementwiseOperations::of,
            ReductionOperations::of,
            ShapeOperations::of,
            IndexOperations::of,
            JoinOperations::of,
            ProductOperations::of,
            NeuralOperations::of,
            SplitOperations::of,
            WindowOperations::of,
            ImageOperations::of,
            SignalOperations::of,
            MatrixOperations::of);

    private Operations() {}

    /** The operation of Keras' name, or null. */
    static @Nullable LayerDefinition entry(Family family, String name) {
        Operation operation = find(family, name);
        return operation == null ? null : operation.definition(annotationType(family, name));
    }

    /** The arguments of the call of an operation, or null if there is none of that name. */
    static @Nullable OperationCall call(Family family, String name) {
        Operation operation = find(family, name);
        return operation == null ? null : operation.call();
    }

    private static @Nullable Operation find(Family family, String name) {
        return switch (family) {
            case OPERATIONS -> find(name);
            case ACTIVATIONS -> ElementwiseOperations.ofActivation(name);
            case LEGACY -> LegacyOperations.of(name);
            case LAYERS, APPLICATIONS, QUANTIZED -> null;
        };
    }

    private static @Nullable Operation find(String name) {
        for (Function<String, @Nullable Operation> kind : KINDS) {
            Operation operation = kind.apply(name);
            if (operation != null) {
                return operation;
            }
        }
        return null;
    }

    private static Class<? extends Annotation> annotationType(Family family, String name) {
        try {
            return Class.forName(family.annotationType(name), false, Add.class.getClassLoader())
                    .asSubclass(Annotation.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("an operation without an annotation type: " + name, e);
        }
    }
}
