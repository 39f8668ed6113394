package io.github.layercheck.engine.promise;

import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.Shape;
import io.github.layercheck.summary.TensorSummary;
import java.util.List;

/** What a promise can be about. A layer has some of it. */
enum Measure {
    PARAMETERS("parameters"),
    BYTES("bytes"),
    MACS("MACs"),
    OUTPUT_BYTES("bytes");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    String unit() {
        return unit;
    }

    long of(LayerSummary layer) {
        return switch (this) {
            case PARAMETERS -> layer.params();
            case BYTES -> layer.bytes();
            case MACS -> layer.macs().orElse(0);
            case OUTPUT_BYTES -> outputBytes(layer);
        };
    }

    private static long outputBytes(LayerSummary layer) {
        long bytes = 0;
        for (TensorSummary output : layer.outputs()) {
            List<Long> sample = output.shape().dimensions();
            bytes += Shape.of(sample.stream().skip(1).mapToLong(Long::longValue).toArray())
                            .elements()
                            .orElse(0)
                    * output.dtype().bits()
                    / Byte.SIZE;
        }
        return bytes;
    }
}
