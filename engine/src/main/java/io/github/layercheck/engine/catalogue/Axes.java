package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.List;

/** Axes that an operation names. */
final class Axes {

    private Axes() {}

    /** The axes in an attribute, counted from the front; a fault for one that the shape lacks or that comes twice. */
    static List<Integer> of(LayerConfig config, String attribute, TensorShape shape) {
        return shape.axes(numbers(config, attribute), attribute);
    }

    /** The numbers in an attribute. */
    static int[] numbers(LayerConfig config, String attribute) {
        return ((List<?>) config.value(attribute))
                .stream().mapToInt(number -> (Integer) number).toArray();
    }
}
