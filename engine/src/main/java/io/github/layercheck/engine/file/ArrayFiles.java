package io.github.layercheck.engine.file;

import io.github.layercheck.engine.contract.ArrayRole;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredArray;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Files of arrays as contracts. */
final class ArrayFiles {

    private ArrayFiles() {}

    /**
     * The contract of a file of arrays.
     *
     * @param signatures the ways of calling the model that the arrays are of, if it is in the file
     * @param type the types by the names that the file has for them
     * @throws Fault if an array has a negative size, or the elements of one, or of all, are too many to be counted
     */
    static FileContract contract(
            KerasFile file,
            FileKind kind,
            List<Signature> signatures,
            StoredWeights weights,
            Function<String, ElementType> type,
            Map<String, String> metadata) {
        try {
            List<FileArray> arrays = weights.arrays().stream()
                    .map((StoredArray array) ->
                            new FileArray(array.path(), array.shape(), type.apply(array.dtype()), ArrayRole.ARRAY))
                    .toList();
            return new FileContract(kind, "", signatures, arrays, Map.of(), metadata);
        } catch (IllegalArgumentException e) {
            throw new Fault(ProblemId.FILE_FORMAT, file.name() + " has an array with " + e.getMessage());
        } catch (ArithmeticException e) {
            throw new Fault(ProblemId.COUNT_OVERFLOW, file.name() + " has more elements than fit in 64 bits");
        }
    }
}
