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

/** The formats that are known, by what a file begins with. */
final class ModelFormats {

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
    static JsonValue model(KerasFile file, FileBytes bytes) throws IOException {
        return LayerPolicies.resolve(OldModel.toKeras3(of(file, bytes).model(file, bytes)));
    }

    /**
     * The arrays in a file of weights, or of a model with them.
     *
     * @throws Fault if it has none, or it cannot be read
     */
    static StoredWeights weights(KerasFile file, FileBytes bytes) throws IOException {
        return of(file, bytes).weights(file, bytes);
    }

    /** The arrays in a file of a model, if it has some. */
    static Optional<StoredWeights> weightsOfModel(KerasFile file, FileBytes bytes) throws IOException {
        return of(file, bytes).weightsOfModel(file, bytes);
    }

    /**
     * What code may rely on in a file without layers; empty if it has layers, or is nothing that is known.
     *
     * @throws Fault if it has none, and cannot be read
     */
    static Optional<FileContract> contract(KerasFile file, FileBytes bytes) throws IOException {
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
