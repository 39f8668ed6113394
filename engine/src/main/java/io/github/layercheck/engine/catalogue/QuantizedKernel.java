package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.quantized.Quantization;
import java.util.ArrayList;
import java.util.List;

/**
 * The kernel of an EinsumDense that is stored in integers. Which scale is for which elements follows Keras'
 * {@code _analyze_quantization_info}.
 *
 * @param elided how many axes the dots of the equation stand for
 * @param sizes the size of each of the kernel's axes
 */
record QuantizedKernel(EinsumEquation equation, int elided, List<Dim> sizes) {

    /** Adds the weights. */
    Inference addTo(Inference inference, Quantization mode, int blockSize) {
        if (mode == Quantization.INT8) {
            return inference
                    .add(QuantizedLayers.integers("kernel", sizes.toArray(Dim[]::new)))
                    .nonTrainableWeight("kernel_scale", scale().toArray(Dim[]::new));
        }
        Dim summed = product(true).named("summed");
        Dim others = product(false).named("others");
        inference.add(QuantizedLayers.integers("kernel", summed, QuantizedLayers.packed(others)));
        if (blockSize < 0) {
            return inference.nonTrainableWeight("kernel_scale", others);
        }
        Dim groups = summed.ceilDividedBy(blockSize).named("groups");
        return inference
                .nonTrainableWeight("kernel_scale", groups, others)
                .add(QuantizedLayers.integers("kernel_zero", groups, others))
                .nonTrainableWeight("g_idx", summed);
    }

    private boolean isSummed(int axis) {
        return equation.output().indexOf(equation.kernel().charAt(axis)) < 0;
    }

    private Dim product(boolean summed) {
        List<Dim> factors = new ArrayList<>();
        for (int axis = 0; axis < sizes.size(); axis++) {
            if (isSummed(axis) == summed) {
                factors.add(sizes.get(axis));
            }
        }
        return TensorShape.product(factors);
    }

    /** The shape of the scale of 8 bits: as the output has its axes, where the kernel has them. */
    private List<Dim> scale() {
        List<Integer> order = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        int axes = equation.output().length() + elided;
        for (int axis = 0; axis < axes; axis++) {
            int letter = equation.dots() == EinsumEquation.Dots.FIRST ? axis - elided : axis;
            boolean isLetter = letter >= 0 && letter < equation.output().length();
            int inKernel =
                    isLetter ? equation.kernel().indexOf(equation.output().charAt(letter)) : -1;
            (inKernel < 0 ? missing : order).add(inKernel < 0 ? axis : inKernel);
        }
        List<Integer> removed = new ArrayList<>();
        int place = 0;
        for (int axis = 0; axis < sizes.size(); axis++) {
            if (isSummed(axis)) {
                if (missing.isEmpty()) {
                    removed.add(axis);
                } else {
                    place = missing.get(0);
                    missing.subList(0, 1).clear();
                }
                order.add(Math.min(place, order.size()), axis);
            }
        }
        List<Dim> scale = new ArrayList<>();
        order.forEach(axis -> scale.add(isSummed(axis) ? Dim.of(1) : sizes.get(axis)));
        missing.forEach(axis -> scale.add(Math.min(axis, scale.size()), Dim.of(1)));
        for (int i = removed.size() - 1; i >= 0; i--) {
            scale.remove(removed.get(i).intValue());
        }
        return scale;
    }
}
