package io.github.layercheck.engine.file.weights;

import io.github.layercheck.DType;
import io.github.layercheck.engine.file.content.StoredArray;
import io.github.layercheck.summary.WeightSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Forms and orders of a layer's arrays that are not those of its weights, and that Keras brings to them as it loads the arrays.
 */
final class StoredForms {

    /** The weights of a recurrent layer, or of one of its directions: kernel, recurrent kernel and bias. */
    private static final int RECURRENT = 3;

    private static final Set<String> CONVOLUTIONS = Set.of("Conv1D", "Conv2D", "Conv3D");

    private StoredForms() {}

    /**
     * The weights in the order in which Keras 3 stores them: of a kernel that is quantized, but for GPTQ and AWQ, the kernel and
     * the bias are first. (Keras 3.15.1: keras/src/layers/core/dense.py, variable_serialization_spec.)
     */
    static List<WeightSummary> stored(List<WeightSummary> weights) {
        boolean isQuantized = weights.stream()
                .anyMatch(weight -> (weight.path().equals("kernel") && weight.dtype() == DType.INT8)
                        || weight.path().equals("kernel_amax_history"));
        return isQuantized
                ? weights.stream()
                        .sorted(Comparator.comparingInt(StoredForms::place))
                        .toList()
                : weights;
    }

    /**
     * The arrays of a layer in several groups, without the second copy of the kernel of a SpectralNormalization, which has it
     * in common with the layer in it. (Keras 3.15.1: keras/src/layers/normalization/spectral_normalization.py, build.)
     */
    static List<StoredArray> once(String type, List<StoredArray> arrays) {
        return type.equals("SpectralNormalization")
                ? arrays.stream()
                        .filter(array -> array.path().contains("/layer/")
                                || !array.path().endsWith("/vars/0"))
                        .toList()
                : arrays;
    }

    private static int place(WeightSummary weight) {
        return switch (weight.path()) {
            case "kernel" -> 0;
            case "bias" -> 1;
            default -> 2;
        };
    }

    /**
     * Whether the arrays are of the form of Keras 1: one for each gate of a recurrent layer, gate by gate, or the kernel of a
     * convolution with its axes in Theano's order. (Keras 2.15.0: keras/src/saving/legacy/hdf5_format.py,
     * preprocess_weights_for_loading.)
     */
    static boolean isOfKeras1(String type, List<StoredArray> expected, List<StoredArray> arrays) {
        return isByGate(expected, arrays) || (CONVOLUTIONS.contains(type) && isTurned(expected, arrays));
    }

    private static boolean isByGate(List<StoredArray> expected, List<StoredArray> arrays) {
        if (expected.isEmpty() || expected.size() % RECURRENT != 0 || arrays.size() % expected.size() != 0) {
            return false;
        }
        int gates = arrays.size() / expected.size();
        List<List<Long>> byGate = new ArrayList<>();
        for (int i = 0; i < expected.size(); i += RECURRENT) {
            for (int gate = 0; gate < gates; gate++) {
                for (StoredArray array : expected.subList(i, i + RECURRENT)) {
                    byGate.add(ofGate(array.shape(), gates));
                }
            }
        }
        return gates > 1
                && byGate.equals(arrays.stream().map(StoredArray::shape).toList());
    }

    /** The part of a shape that is one gate's; the same shape if its last axis is not all gates'. */
    private static List<Long> ofGate(List<Long> shape, int gates) {
        List<Long> part = new ArrayList<>(shape);
        int last = shape.size() - 1;
        if (last >= 0 && shape.get(last) % gates == 0) {
            part.set(last, shape.get(last) / gates);
        }
        return part;
    }

    private static boolean isTurned(List<StoredArray> expected, List<StoredArray> arrays) {
        if (expected.size() != arrays.size() || expected.isEmpty()) {
            return false;
        }
        for (int i = 1; i < expected.size(); i++) {
            if (!expected.get(i).shape().equals(arrays.get(i).shape())) {
                return false;
            }
        }
        return forms(expected.get(0).shape()).contains(arrays.get(0).shape());
    }

    /** A kernel (places..., channels, filters) as Theano has it, and of one axis also as two. */
    private static List<List<Long>> forms(List<Long> kernel) {
        int places = kernel.size() - 2;
        List<Long> ofTheano = new ArrayList<>(List.of(kernel.get(places + 1), kernel.get(places)));
        ofTheano.addAll(kernel.subList(0, places));
        if (places > 1) {
            return List.of(ofTheano);
        }
        ofTheano.add(1L);
        return List.of(ofTheano, List.of(kernel.get(0), 1L, kernel.get(1), kernel.get(2)));
    }
}
