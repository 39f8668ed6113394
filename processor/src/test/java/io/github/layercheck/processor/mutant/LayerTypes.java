package io.github.layercheck.processor.mutant;

import io.github.layercheck.Layer;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/** The annotation types of Keras' layers, by their simple names. */
final class LayerTypes {

    private static final String PACKAGE = "io.github.layercheck.layers.";

    private LayerTypes() {}

    static boolean isLayer(String type) {
        return find(type).isPresent() || type.equals(Layer.class.getSimpleName());
    }

    /** The type of an attribute, if the layer has it. */
    static Optional<Class<?>> attribute(String type, String attribute) {
        return find(type).stream()
                .flatMap(layer -> Arrays.stream(layer.getDeclaredMethods()))
                .filter(method -> method.getName().equals(attribute))
                .<Class<?>>map(Method::getReturnType)
                .findFirst();
    }

    static boolean has(String type, String attribute) {
        return attribute(type, attribute).isPresent();
    }

    private static Optional<Class<?>> find(String type) {
        try {
            return Optional.of(Class.forName(PACKAGE + type));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
