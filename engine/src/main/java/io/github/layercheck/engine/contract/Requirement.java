package io.github.layercheck.engine.contract;

import io.github.layercheck.DType;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An input or an output that code relies on, as an interface declares it.
 *
 * @param method the method that declares it
 * @param name its name in the file
 * @param sample the dimensions of one sample as written, or null for any shape
 * @param batch the number of samples as written
 * @param dtype the type of its elements; empty for any
 * @param origin where all but the name was written
 * @param namePlace where the name was written, or else the method
 */
public record Requirement(
        boolean isInput,
        String method,
        String name,
        @Nullable List<Integer> sample,
        int batch,
        Optional<DType> dtype,
        Origin origin,
        Place namePlace) {

    public Requirement {
        sample = sample == null ? null : List.copyOf(sample);
    }

    /** The attribute that has the shape. */
    public String shapeAttribute() {
        return isInput ? "value" : "shape";
    }

    /** What it is: an input or an output. */
    public String role() {
        return isInput ? "input" : "output";
    }
}
