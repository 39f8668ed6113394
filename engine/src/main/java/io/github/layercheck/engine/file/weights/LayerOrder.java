package io.github.layercheck.engine.file.weights;

import io.github.layercheck.summary.CallSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.TensorReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which layers of a model take what others make, directly or not.
 *
 * @param feeding the layers before each layer, by name
 */
record LayerOrder(Map<String, Set<String>> feeding) {

    static LayerOrder of(ModelSummary model) {
        Map<String, Set<String>> feeding = new HashMap<>();
        for (LayerSummary layer : model.layers()) {
            Set<String> before = new HashSet<>();
            for (CallSummary call : layer.calls()) {
                for (TensorReference input : call.inputs()) {
                    before.add(input.layer());
                    before.addAll(feeding.getOrDefault(input.layer(), Set.of()));
                }
            }
            feeding.put(layer.name(), before);
        }
        return new LayerOrder(feeding);
    }

    /** Whether a layer takes what another makes. Those of a nested model have its name in front, and a point. */
    boolean isFedBy(String layer, String other) {
        String outer = outermost(layer);
        String otherOuter = outermost(other);
        return outer.equals(otherOuter) || feeding.getOrDefault(outer, Set.of()).contains(otherOuter);
    }

    private String outermost(String layer) {
        String name = layer;
        while (!feeding.containsKey(name) && name.contains(".")) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return name;
    }
}
