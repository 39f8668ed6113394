package io.github.layercheck.summary;

import java.util.OptionalLong;

/**
 * What a model costs: for one sample, without the batch. A number is missing where a size that it depends on is open, or where it does not fit 64 bits.
 *
 * @param macs the multiply-accumulates of inference, those of matrix products and convolutions
 * @param activationBytes the size of all tensors that the layers make, which training keeps
 * @param peakBytes the most memory that tensors take at once in inference, in Keras' order of execution, the inputs included
 * @param peakLayer the layer that runs then, with the models around it, such as {@code encoder/dense}; empty where it is open
 * @param depth the number of calls on the longest way from an input to an output
 * @param int8Bytes the size of the weights after Keras' {@code quantize("int8")}; missing where they are quantized already
 * @param int4Bytes the same after {@code quantize("int4")}, in blocks of 128
 * @param float8Bytes the same after {@code quantize("float8")}, which is for training
 * @param paramsWithoutEffect how many parameters have no effect: biases that a normalization behind them subtracts again
 */
public record CostSummary(
        OptionalLong macs,
        OptionalLong activationBytes,
        OptionalLong peakBytes,
        String peakLayer,
        OptionalLong depth,
        OptionalLong int8Bytes,
        OptionalLong int4Bytes,
        OptionalLong float8Bytes,
        long paramsWithoutEffect) {

    /** Of a model whose cost was not computed. */
    static final CostSummary UNKNOWN = new CostSummary(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            "",
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            0);

    boolean isAnyKnown() {
        // not by equals(), which a record links when it is first called: every compile would wait for that
        return macs.isPresent()
                || activationBytes.isPresent()
                || peakBytes.isPresent()
                || !peakLayer.isEmpty()
                || depth.isPresent()
                || int8Bytes.isPresent()
                || int4Bytes.isPresent()
                || float8Bytes.isPresent()
                || paramsWithoutEffect != 0;
    }
}
