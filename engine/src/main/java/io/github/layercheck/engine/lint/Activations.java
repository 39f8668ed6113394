package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.Locale;

/** The functions that layers apply last. */
final class Activations {

    static final String ATTRIBUTE = "activation";
    static final String NONE = "LINEAR";
    static final String SOFTMAX = "SOFTMAX";
    static final String SIGMOID = "SIGMOID";

    private Activations() {}

    /**
     * The name that the function of a layer has in {@code ActivationFunction}, where there is one: {@code LINEAR} for a layer
     * that could apply one and does not; empty for any other layer.
     */
    static String of(LayerConfig layer) {
        Role role = Role.of(layer);
        if (role == Role.OTHER) {
            return "";
        }
        if (layer.type().attribute(ATTRIBUTE) != null) {
            return (String) layer.value(ATTRIBUTE);
        }
        return role == Role.ACTIVATION ? ofType(layer.type().name()) : "";
    }

    private static String ofType(String type) {
        return switch (type) {
            case "ReLU", "Relu" -> "RELU";
            case "ThresholdedReLU" -> "THRESHOLDED_RELU";
            case "LeakyReLU", "LeakyRelu" -> "LEAKY_RELU";
            case "PReLU" -> "PRELU";
            case "ELU", "Elu" -> "ELU";
            case "Softmax" -> SOFTMAX;
            default -> SnakeCase.ofClass(type).toUpperCase(Locale.ROOT);
        };
    }
}
