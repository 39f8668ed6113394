package io.github.layercheck.engine.file;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.problem.Fault;
import java.io.IOException;
import java.util.Optional;

/** A format of the files that models are in. */
interface ModelFormat {

    /** Whether a file that begins with these bytes is one of the format, whatever its name is. */
    boolean accepts(byte[] start);

    /**
     * The model in a file that was accepted, as the JSON that Keras 3 writes of it.
     *
     * @throws Fault if there is none, or it cannot be read
     */
    JsonValue model(KerasFile file, FileBytes bytes) throws IOException;

    /**
     * The arrays in a file that was accepted.
     *
     * @throws Fault if there are none, or they cannot be read
     */
    StoredWeights weights(KerasFile file, FileBytes bytes) throws IOException;

    /** The arrays in a file of a model that has weights as well, and is not only a model. */
    default Optional<StoredWeights> weightsOfModel(KerasFile file, FileBytes bytes) throws IOException {
        return Optional.empty();
    }

    /**
     * What code may rely on in a file that was accepted, if it is one without layers; empty if {@link #model} is what to
     * ask for, or nothing.
     *
     * @throws Fault if the file has no layers and cannot be read
     */
    default Optional<FileContract> contract(KerasFile file, FileBytes bytes) throws IOException {
        return Optional.empty();
    }
}
