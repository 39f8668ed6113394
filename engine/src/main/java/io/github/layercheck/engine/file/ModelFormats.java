package io.github.layercheck.engine.file;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.file.keras2.OldModel;
import io.github.layercheck.engine.problem.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What is in a file of a model, whose format is known by what the file begins with. No array is loaded. */
public final class ModelFormats {

    /** The formats that can be recognized; what is in none of them is a text. */
    private static final List<ModelFormat> RECOGNIZED = List.of(
            new KerasArchive(),
            new KerasHdf5(),
            new Safetensors(),
            OperationsFormat.TENSORFLOW_LITE,
            OperationsFormat.SAVED_MODEL,
            OperationsFormat.ONNX);

    private ModelFormats() {}

    /**
     * The model in a file, as the JSON that Keras 3 writes of it.
     *
     * @throws Fault if it has none, or it cannot be read
     */
    public static JsonValue model(KerasFile file, FileBytes bytes) throws IOException {
        return OldModel.toKeras3(of(file, bytes).model(file, bytes));
    }

    /**
     * The arrays in a file: HDF5 of a model or of its weights, an archive, safetensors, the manifest of TensorFlow.js.
     *
     * @throws Fault if it has none, or it cannot be read
     */
    public static StoredWeights weights(KerasFile file, FileBytes bytes) throws IOException {
        return of(file, bytes).weights(file, bytes);
    }

    /**
     * The arrays in a file of a model: those of a whole model in HDF5 or in an archive; empty if it has none.
     *
     * @throws Fault if they cannot be read
     */
    public static Optional<StoredWeights> weightsOfModel(KerasFile file, FileBytes bytes) throws IOException {
        return of(file, bytes).weightsOfModel(file, bytes);
    }

    /**
     * What code may rely on in a file without layers; empty if it has layers, which {@link #model} reads.
     *
     * @throws Fault if there is neither, or it cannot be read
     */
    public static Optional<FileContract> contract(KerasFile file, FileBytes bytes) throws IOException {
        return of(file, bytes).contract(file, bytes);
    }

    private static ModelFormat of(KerasFile file, FileBytes bytes) throws IOException {
        byte[] start = bytes.start();
        for (ModelFormat format : RECOGNIZED) {
            if (format.accepts(start)) {
                return format;
            }
        }
        OtherFiles.check(file, start);
        return new KerasText();
    }
}
