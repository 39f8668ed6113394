package io.github.layercheck.engine.file.keras2;

import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one layer that merged in Keras 1, as the layers of today. (Keras 2.2.4: keras/legacy/layers.py, Merge.) */
final class OldMerge {

    private static final Map<String, String> CLASSES = Map.of(
            "sum", "Add",
            "mul", "Multiply",
            "ave", "Average",
            "max", "Maximum",
            "concat", "Concatenate",
            "dot", "Dot",
            "cos", "Dot");

    /** Arguments that only some modes take, or that nothing takes any more. */
    private static final List<String> DROPPED = List.of(
            "mode",
            "mode_type",
            "concat_axis",
            "dot_axes",
            "output_shape",
            "output_shape_type",
            "output_mask",
            "output_mask_type",
            "arguments",
            "layers",
            "node_indices",
            "tensor_indices");

    private OldMerge() {}

    /** The class for a merge's mode, whose arguments are then those of the class. */
    static String className(JsonValue layer, Map<String, @Nullable Object> arguments) {
        JsonValue mode = layer.member("config").member("mode");
        String name = mode.plain() instanceof String text ? CLASSES.get(text) : null;
        if (name == null) {
            throw mode.fault(ProblemId.NOT_EXPRESSIBLE, "a Merge that runs code: its mode is " + mode.plain())
                    .because("What a function computes is not in the file.");
        }
        Object concatAxis = arguments.get("concat_axis");
        Object dotAxes = arguments.get("dot_axes");
        DROPPED.forEach(arguments::remove);
        if (name.equals("Concatenate")) {
            arguments.put("axis", concatAxis == null ? Long.valueOf(-1) : concatAxis);
        } else if (name.equals("Dot")) {
            arguments.put("axes", dotAxes);
            arguments.put("normalize", "cos".equals(mode.plain()));
        }
        return name;
    }
}
