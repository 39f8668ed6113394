package io.github.layercheck.engine.catalogue;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.quantized.Quantization;
import java.util.List;

/**
 * How the kernel of a quantized layer is stored. Source: Keras 3.15.1, {@code quantized_build()} and what it calls in
 * keras/src/layers/core/dense.py and einsum_dense.py.
 *
 * @param blockSize how many elements one scale is for; -1 for all
 * @param weightBits how many bits an element has, with GPTQ
 * @param amaxHistoryLength how many past maxima are kept, with FLOAT8
 */
record KernelStorage(Quantization mode, int blockSize, int weightBits, int amaxHistoryLength) {

    private static final String KERNEL = "kernel";

    /** The storage that a layer's configuration says. */
    static KernelStorage of(LayerConfig layer) {
        return new KernelStorage(
                Quantization.valueOf((String) layer.value("mode")),
                (int) layer.value("blockSize"),
                (int) layer.value("weightBits"),
                (int) layer.value("amaxHistoryLength"));
    }

    /** Whether what is computed in 8 bits is kept as it is. */
    boolean isFloat() {
        return mode == Quantization.FLOAT8;
    }

    /** Whether the kernel is stored by one of the methods that need a calibration. */
    boolean isCalibrated() {
        return mode == Quantization.GPTQ || mode == Quantization.AWQ;
    }

    /** Adds what FLOAT8 keeps of inputs, kernel and gradients; the kernel comes after it. */
    Inference addHistories(Inference inference, String prefix) {
        for (String of : List.of("inputs", KERNEL, "outputs_grad")) {
            inference
                    .add(new Weight(prefix + of + "_scale", List.of(), DType.FLOAT32, true))
                    .add(new Weight(
                            prefix + of + "_amax_history",
                            List.of(Dim.named("amax_history_length", amaxHistoryLength)),
                            DType.FLOAT32,
                            true));
        }
        return inference;
    }

    /**
     * Adds a kernel of 4 bits as a matrix.
     *
     * @param summed the size of the axis that is summed over
     */
    Inference addInt4(Inference inference, String prefix, Dim summed, Dim others) {
        inference.add(integers(prefix + KERNEL, summed, packed(others)));
        if (blockSize < 0) {
            return inference.nonTrainableWeight(prefix + "kernel_scale", others);
        }
        Dim groups = groups(summed);
        return inference
                .nonTrainableWeight(prefix + "kernel_scale", groups, others)
                .add(integers(prefix + "kernel_zero", groups, others))
                .add(indices(prefix, summed));
    }

    /**
     * Adds a kernel that is stored by GPTQ or AWQ as a matrix.
     *
     * @param zero the name of the zero points
     */
    Inference addCalibrated(Inference inference, String prefix, Dim summed, Dim others, String zero) {
        boolean isPacked = mode == Quantization.AWQ || weightBits == 4;
        Dim groups = groups(summed);
        inference
                .add(bytes(prefix + KERNEL, isPacked ? packed(others) : others, summed))
                .nonTrainableWeight(prefix + "kernel_scale", others, groups)
                .add(bytes(prefix + zero, others, groups));
        if (mode == Quantization.AWQ) {
            inference.nonTrainableWeight(prefix + "awq_scales", summed);
        }
        return inference.add(indices(prefix, summed));
    }

    private Dim groups(Dim summed) {
        return blockSize < 0 ? Dim.of(1) : summed.ceilDividedBy(blockSize).named("groups");
    }

    /** The group of each element. */
    static Weight indices(String prefix, Dim elements) {
        return new Weight(prefix + "g_idx", List.of(elements), DType.FLOAT32, false);
    }

    static Weight integers(String path, Dim... shape) {
        return new Weight(path, List.of(shape), DType.INT8, false);
    }

    private static Weight bytes(String path, Dim... shape) {
        return new Weight(path, List.of(shape), DType.UINT8, false);
    }

    /** Two numbers of 4 bits in one of 8. */
    static Dim packed(Dim size) {
        return size.ceilDividedBy(2);
    }
}
