package io.github.layercheck.engine.cost;

import io.github.layercheck.DType;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.model.SharedLayers;
import io.github.layercheck.engine.rule.Quantizable;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sizes that the weights of a model have after Keras' {@code quantize()}, as Keras stores them. */
public final class QuantizedBytes {

    /** How many numbers of 4 bits share a scale unless a size is given. */
    public static final int DEFAULT_BLOCK = 128;

    private final long others;
    private final long kept;
    private final List<Weight> quantized;

    private QuantizedBytes(long others, long kept, List<Weight> quantized) {
        this.others = others;
        this.kept = kept;
        this.quantized = quantized;
    }

    /** Those of a model, in which a layer that stands in several places counts once; null if the model is quantized already. */
    static @Nullable QuantizedBytes of(InferredModel model, SharedLayers sharedLayers) {
        long others = 0;
        long kept = 0;
        List<Weight> quantized = new ArrayList<>();
        for (SharedLayers.Place place : sharedLayers.places(model)) {
            for (Weight weight : place.model().weights(place.node())) {
                if (weight.dtype() == DType.INT8) {
                    return null;
                }
                Quantizable form = weight.quantizable();
                if (form == null) {
                    others = Counts.sum(others, bytes(weight));
                } else {
                    quantized.add(weight);
                    kept = form.isKept() ? Counts.sum(kept, bytes(weight)) : kept;
                }
            }
        }
        return new QuantizedBytes(others, kept, quantized);
    }

    private static long bytes(Weight weight) {
        return Counts.product(weight.count(), elementBytes(weight));
    }

    private static long elementBytes(Weight weight) {
        return Objects.requireNonNull(weight.dtype()).bits() / Byte.SIZE;
    }

    private static Quantizable form(Weight weight) {
        return Objects.requireNonNull(weight.quantizable());
    }

    /** The bytes after {@code quantize("int8")}. */
    public long int8() {
        long bytes = Counts.sum(others, kept);
        for (Weight weight : quantized) {
            bytes = Counts.sum(bytes, form(weight).int8Bytes(elementBytes(weight)));
        }
        return bytes;
    }

    /**
     * The bytes after {@code quantize("int4")}.
     *
     * @param block how many numbers share a scale; -1 for all of an output
     */
    public long int4(long block) {
        long bytes = Counts.sum(others, kept);
        for (Weight weight : quantized) {
            bytes = Counts.sum(bytes, form(weight).int4Bytes(block, elementBytes(weight)));
        }
        return bytes;
    }

    /** The bytes after {@code quantize("float8")}, which keeps the weights as they are and adds scales. */
    public long float8() {
        long bytes = others;
        for (Weight weight : quantized) {
            bytes = Counts.sum(Counts.sum(bytes, bytes(weight)), form(weight).addedFloat8Bytes());
        }
        return bytes;
    }
}
