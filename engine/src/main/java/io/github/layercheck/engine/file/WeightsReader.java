package io.github.layercheck.engine.file;

import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.problem.Fault;
import java.io.IOException;
import java.util.Optional;

/** Reads which arrays a file of weights has, of what shapes. No array is loaded. */
public final class WeightsReader {

    private WeightsReader() {}

    /**
     * The arrays in a file: HDF5 of a model or of its weights, an archive, safetensors, the manifest of TensorFlow.js.
     *
     * @throws Fault if it has none, or cannot be read
     */
    public static StoredWeights read(KerasFile file, FileBytes bytes) throws IOException {
        return ModelFormats.weights(file, bytes);
    }

    /**
     * The arrays in a file of a model: those of a whole model in HDF5 or in an archive; empty if it has none.
     *
     * @throws Fault if they cannot be read
     */
    public static Optional<StoredWeights> ofModel(KerasFile file, FileBytes bytes) throws IOException {
        return ModelFormats.weightsOfModel(file, bytes);
    }
}
