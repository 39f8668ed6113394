package io.github.layercheck.engine.file;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.problem.Fault;
import java.io.IOException;
import java.util.Optional;

/** Reads what code may rely on in the file of a model that has no layers. No array is loaded. */
public final class ContractReader {

    private ContractReader() {}

    /**
     * The contract of a file; empty if it has layers, which {@link KerasModelReader} reads.
     *
     * @throws Fault if there is neither, or it cannot be read
     */
    public static Optional<FileContract> read(KerasFile file, FileBytes bytes) throws IOException {
        return ModelFormats.contract(file, bytes);
    }
}
