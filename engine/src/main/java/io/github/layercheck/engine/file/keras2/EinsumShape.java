package io.github.layercheck.engine.file.keras2;

import io.github.layercheck.engine.file.content.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The output of an EinsumDense, where None is the size that the input has there; to Keras 3 it is unknown. (Keras 2.15.0:
 * keras/src/layers/core/einsum_dense.py, _analyze_split_string.) The shape of the input is in the file from 2.13 on.
 */
final class EinsumShape {

    private EinsumShape() {}

    /** Writes the sizes of the input for None. */
    static void fill(JsonValue layer, Map<String, @Nullable Object> arguments) {
        JsonValue build = layer.find("build_config");
        JsonValue input = build == null ? null : build.find("input_shape");
        boolean isDense = "EinsumDense".equals(layer.member("class_name").plain());
        if (isDense
                && input != null
                && input.isArray()
                && arguments.get("equation") instanceof String equation
                && arguments.get("output_shape") instanceof List<?> output) {
            arguments.put("output_shape", filled(equation, input.elements(), output));
        }
    }

    private static List<@Nullable Object> filled(String equation, List<JsonValue> input, List<?> output) {
        String letters = equation.substring(0, Math.max(equation.indexOf(','), 0));
        String outputLetters = equation.substring(equation.indexOf('>') + 1);
        List<@Nullable Object> filled = new ArrayList<>();
        for (int i = 0; i < output.size(); i++) {
            int place = i + 1 < outputLetters.length() ? letters.indexOf(outputLetters.charAt(i + 1)) : -1;
            boolean isTaken = output.get(i) == null && place >= 0 && letters.length() == input.size();
            filled.add(isTaken ? input.get(place).plain() : output.get(i));
        }
        return filled;
    }
}
