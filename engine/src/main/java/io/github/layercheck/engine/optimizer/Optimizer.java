package io.github.layercheck.engine.optimizer;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An optimizer that a model was compiled with.
 *
 * @param type the name of Keras' class
 * @param arguments those of its constructor that are there, by Keras' names: Number, Boolean, String, null, and lists of these;
 *     anything else, such as a schedule of learning rates, is there as an empty list
 * @param inner the optimizer that it wraps, if it is a LossScaleOptimizer
 */
public record Optimizer(
        String type,
        Map<String, @Nullable Object> arguments,
        @Nullable Optimizer inner) {

    public Optimizer {
        arguments = Collections.unmodifiableMap(new HashMap<>(arguments));
    }

    /** Whether an argument is there that is neither False nor 0. */
    boolean isOn(String argument) {
        Object value = arguments.get(argument);
        return Boolean.TRUE.equals(value) || (value instanceof Number number && number.doubleValue() != 0);
    }

    /** Whether an argument is there and says no. */
    boolean isOff(String argument) {
        return Boolean.FALSE.equals(arguments.get(argument));
    }
}
