package io.github.layercheck.engine.file.weights;

import io.github.layercheck.engine.file.content.StoredArray;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.summary.WeightSummary;
import java.util.List;

/** Why the arrays of a quantized layer are not its weights: what Keras 3.15.1 writes of some, it cannot read. */
final class QuantizedArrays {

    private static final String ZERO_POINTS = "_zero";

    private static final String EARLIER = "Use the file from before quantize().";

    private QuantizedArrays() {}

    /** Says in a fault about the number of arrays of a layer what Keras has left out, if that is it. */
    static void explain(Fault fault, String layerType, List<WeightSummary> weights, List<StoredArray> arrays) {
        long zeroPoints = weights.stream()
                .filter(weight -> weight.path().endsWith(ZERO_POINTS))
                .count();
        boolean isQuantizedInFile = hasIntegers(arrays)
                && weights.stream().allMatch(weight -> weight.dtype().isFloat());
        if (zeroPoints > 0 && arrays.size() + zeroPoints == weights.size()) {
            fault.because(
                            "Keras 3.15.1 leaves the zero points of GPTQ and AWQ out of a file, and cannot load it either.")
                    .fix(EARLIER);
        } else if (isQuantizedInFile && layerType.endsWith("Attention")) {
            fault.because(
                            "Keras 3.15.1 does not write into a model what quantize() does to the layers within an attention, and cannot"
                                    + " load the file either.")
                    .fix(EARLIER);
        } else if (isQuantizedInFile) {
            fault.because("The arrays are those of a quantized layer.")
                    .fix(
                            "Declare the layer of io.github.layercheck.quantized, or use the file from before quantize().");
        }
    }

    private static boolean hasIntegers(List<StoredArray> arrays) {
        return arrays.stream().anyMatch(array -> array.dtype().contains("int"));
    }
}
