package io.github.layercheck.summary;

import io.github.layercheck.DType;
import java.util.List;
import java.util.OptionalLong;

/** The size of what layers make of one sample, as their shapes say it. */
final class ActivationBytes {

    private ActivationBytes() {}

    /** That of all calls of a layer, or of the nested layers of one that is a model. */
    static OptionalLong of(boolean isModel, List<CallSummary> calls, List<LayerSummary> nested) {
        return isModel ? ofLayers(nested) : ofCalls(calls);
    }

    private static OptionalLong ofLayers(List<LayerSummary> layers) {
        long sum = 0;
        for (LayerSummary layer : layers) {
            OptionalLong bytes = layer.activationBytes();
            if (bytes.isEmpty() || sum + bytes.getAsLong() < 0) {
                return OptionalLong.empty();
            }
            sum += bytes.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    /** An InputLayer takes nothing, and is given what it returns. */
    private static OptionalLong ofCalls(List<CallSummary> calls) {
        long sum = 0;
        for (CallSummary call : calls) {
            for (TensorSummary output : call.inputs().isEmpty() ? List.<TensorSummary>of() : call.outputs()) {
                long bytes = ofSample(output.shape(), output.dtype());
                if (bytes < 0 || sum + bytes < 0) {
                    return OptionalLong.empty();
                }
                sum += bytes;
            }
        }
        return OptionalLong.of(sum);
    }

    /** That of one sample of a tensor whose first dimension is the batch; negative if it is open, or does not fit 64 bits. */
    private static long ofSample(Shape shape, DType dtype) {
        long bytes = dtype == DType.STRING ? Shape.UNKNOWN : dtype.bits() / Byte.SIZE;
        for (int axis = 1; axis < shape.rank(); axis++) {
            long size = shape.dimensions().get(axis);
            bytes = size == Shape.UNKNOWN || bytes < 0 || Math.multiplyHigh(bytes, size) != 0
                    ? Shape.UNKNOWN
                    : bytes * size;
        }
        return bytes;
    }
}
