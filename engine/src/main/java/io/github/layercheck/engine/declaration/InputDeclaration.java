package io.github.layercheck.engine.declaration;

import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input.
 *
 * @param name its Keras name
 * @param sample the dimensions of one sample as written, or null for any shape
 * @param batch the number of samples as written
 * @param mayBeUnused whether it may be left unused, as Keras allows in a file
 * @param nameInFile what the file that it is from calls it; its name if it is from none
 */
public record InputDeclaration(
        String name,
        @Nullable List<Integer> sample,
        int batch,
        DType dtype,
        Origin origin,
        boolean mayBeUnused,
        String nameInFile) {

    /** An input that must be used. */
    public InputDeclaration(String name, @Nullable List<Integer> sample, int batch, DType dtype, Origin origin) {
        this(name, sample, batch, dtype, origin, false, name);
    }

    /** The same with another shape of a sample. */
    public InputDeclaration withSample(List<Integer> changed) {
        return new InputDeclaration(name, changed, batch, dtype, origin, mayBeUnused, nameInFile);
    }

    /** The same with another number of samples. */
    public InputDeclaration withBatch(int changed) {
        return new InputDeclaration(name, sample, changed, dtype, origin, mayBeUnused, nameInFile);
    }

    /** The same with elements of another type. */
    public InputDeclaration withDType(DType changed) {
        return new InputDeclaration(name, sample, batch, changed, origin, mayBeUnused, nameInFile);
    }

    /** The name of an input that is declared on the interface. */
    public static final String ON_INTERFACE = "input";

    /** Whether there are tensors of this shape, as far as it is given. */
    public boolean isPossible() {
        boolean isPossible = isDimension(batch) && (sample == null || sample.size() < TensorShape.MAX_RANK);
        for (int size : sample == null ? List.<Integer>of() : sample) {
            isPossible &= isDimension(size);
        }
        return isPossible;
    }

    /** Whether a number is the size of a dimension, or says that it is not known. */
    public static boolean isDimension(int size) {
        return size > 0 || size == Input.NONE;
    }
}
