package io.github.layercheck.engine.cost;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.cost.Execution.Step;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.model.SharedLayers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model costs, for one sample.
 *
 * @param macs the multiply-accumulates of its layers
 * @param memory what its tensors take, or null if a size is open
 * @param bytesOfLayers the size of the tensors that all calls of each layer make, by the layer's path, {@code encoder/dense};
 *     those that are open are negative
 * @param depth the calls on the longest way from an input to an output, or null if it is unknown
 * @param fields what the layers see of the input, or null if no window is in the model
 * @param paramsWithoutEffect how many parameters of a layer, by its path, have none, as biases before a normalization
 * @param quantized the sizes of its weights after quantization, or null if the model is quantized already
 */
public record ModelCost(
        LayerMacs macs,
        @Nullable ActivationMemory memory,
        Map<String, Long> bytesOfLayers,
        @Nullable Integer depth,
        @Nullable ReceptiveFields fields,
        Map<String, Long> paramsWithoutEffect,
        @Nullable QuantizedBytes quantized) {

    /**
     * The cost of a model of which all is known.
     *
     * @param sharedLayers its layers that stand in several places
     * @param sample the same model for one sample
     * @param paramsWithoutEffect how many parameters of a layer have none, by its path
     * @throws io.github.layercheck.engine.problem.Fault if the bytes of its weights do not fit 64 bits
     */
    public static ModelCost of(
            InferredModel model,
            SharedLayers sharedLayers,
            InferredModel sample,
            Map<String, Long> paramsWithoutEffect) {
        QuantizedBytes quantized = QuantizedBytes.of(model, sharedLayers);
        if (!sample.isComplete()) {
            return new ModelCost(LayerMacs.UNKNOWN, null, Map.of(), null, null, paramsWithoutEffect, quantized);
        }
        ReceptiveFields fields = hasWindows(model.graph()) ? ReceptiveFields.of(model) : null;
        LayerMacs macs = LayerMacs.of(sample);
        Execution execution = Execution.of(sample);
        return execution == null
                ? new ModelCost(macs, null, Map.of(), null, fields, paramsWithoutEffect, quantized)
                : new ModelCost(
                        macs,
                        ActivationMemory.of(execution),
                        execution.bytesOfLayers(),
                        depth(execution),
                        fields,
                        paramsWithoutEffect,
                        quantized);
    }

    private static boolean hasWindows(Graph graph) {
        for (Node layer : graph.layers()) {
            LayerConfig config = layer.config();
            Node.ModelNode model = layer.model();
            if ((config != null && config.type().attribute("strides") != null)
                    || (model != null && hasWindows(model.graph()))) {
                return true;
            }
        }
        return false;
    }

    private static int depth(Execution execution) {
        int[] depths = new int[execution.tensors()];
        for (Step step : execution.steps()) {
            int depth = 0;
            for (int read : step.reads()) {
                depth = Math.max(depth, depths[read]);
            }
            for (int made : step.makes()) {
                depths[made] = depth + 1;
            }
        }
        int deepest = 0;
        for (int output : execution.outputs()) {
            deepest = Math.max(deepest, depths[output]);
        }
        return deepest;
    }
}
