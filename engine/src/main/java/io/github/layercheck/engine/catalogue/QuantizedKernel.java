package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.quantized.Quantization;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kernel of an EinsumDense that is quantized. Which scale is for which elements follows Keras'
 * {@code _analyze_quantization_info}.
 *
 * @param sizes the size of each of the kernel's axes
 */
record QuantizedKernel(EinsumEquation equation, List<Dim> sizes) {

    private static final String KERNEL = "kernel";

    /**
     * Adds the weights.
     *
     * @param prefix what stands before their names
     * @param bias the shape of the bias; null for none
     * @param lora the adaptation of a kernel that is stored in integers
     */
    Inference addTo(Inference inference, String prefix, Dim @Nullable [] bias, KernelStorage storage, Lora lora) {
        checkDots(storage.mode());
        Dim[] all = sizes.toArray(Dim[]::new);
        if (storage.isFloat()) {
            storage.addHistories(inference, prefix).add(lora.adapted(prefix + KERNEL, all));
        }
        if (bias != null) {
            inference.weight(prefix + "bias", bias);
        }
        lora.addTo(inference, KERNEL, sizes.subList(0, all.length - 1), all[all.length - 1]);
        if (storage.isFloat()) {
            return inference;
        }
        if (storage.isCalibrated()) {
            return addCalibrated(inference, prefix, storage);
        }
        return storage.mode() == Quantization.INT8
                ? inference
                        .add(KernelStorage.integers(prefix + KERNEL, all))
                        .nonTrainableWeight(prefix + "kernel_scale", scale().toArray(Dim[]::new))
                : storage.addInt4(
                        inference,
                        prefix,
                        product(true).named("summed"),
                        product(false).named("others"));
    }

    /** Keras 3.15.1 asks for the shape of the input, where it has only the number of its axes. */
    private void checkDots(Quantization mode) {
        boolean isSpelled = mode == Quantization.INT8 || mode == Quantization.INT4;
        if (isSpelled && equation.dots() != EinsumEquation.Dots.NOWHERE) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "the equation has dots, and the kernel is stored in " + mode)
                    .because("Keras quantizes only equations in which every axis has a letter.")
                    .fix("Write a letter for each axis of the input, the batch included.")
                    .at("equation");
        }
    }

    /** Of a kernel of three axes, Keras takes the longest for that of the model's features, alone on its side. */
    private Inference addCalibrated(Inference inference, String prefix, KernelStorage storage) {
        if (sizes.size() != 2 && sizes.size() != 3) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "its kernel has " + sizes.size() + " axes")
                    .because(storage.mode() + " is for kernels of 2 or 3 axes.")
                    .at("mode");
        }
        int first = sizes.size() == 2 || isLongest(0) ? 1 : 2;
        Dim summed = TensorShape.product(sizes.subList(0, first)).named("summed");
        Dim others = TensorShape.product(sizes.subList(first, sizes.size())).named("others");
        return storage.addCalibrated(inference, prefix, summed, others, "zero_point");
    }

    private boolean isLongest(int axis) {
        for (Dim size : sizes) {
            if (size.size() > sizes.get(axis).size()) {
                return false;
            }
        }
        return true;
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
        for (int axis = 0; axis < equation.output().length(); axis++) {
            int inKernel = equation.kernel().indexOf(equation.output().charAt(axis));
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
