package io.github.layercheck.engine.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A format of models that consist of operations, of which there is a contract, but no layers.
 *
 * @param begins whether the first bytes of a file, as characters, are those of the format
 * @param what what messages say that such a file is
 * @param fix what to do where layers are needed
 */
record OperationsFormat(Predicate<String> begins, String what, String fix, Reader reader) implements ModelFormat {

    /** Reads the contract of a file. */
    @FunctionalInterface
    interface Reader {
        FileContract read(KerasFile file, FileBytes bytes) throws IOException;
    }

    @Override
    public boolean accepts(byte[] start) {
        return begins.test(new String(start, ISO_8859_1));
    }

    @Override
    public JsonValue model(KerasFile file, FileBytes bytes) {
        throw noLayers(file);
    }

    @Override
    public StoredWeights weights(KerasFile file, FileBytes bytes) {
        throw noLayers(file);
    }

    private Fault noLayers(KerasFile file) {
        return new Fault(ProblemId.FILE_KIND, file.name() + " is " + what)
                .because("It has operations, not Keras layers.")
                .fix(fix);
    }

    @Override
    public Optional<FileContract> contract(KerasFile file, FileBytes bytes) throws IOException {
        return Optional.of(reader.read(file, bytes));
    }
}
