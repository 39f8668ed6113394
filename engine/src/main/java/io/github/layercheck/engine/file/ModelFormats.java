package io.github.layercheck.engine.file;

import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.keras2.OldModel;
import io.github.layercheck.engine.problem.Fault;
import java.io.IOException;
import java.util.List;

/** The formats that are known, by what a file begins with. */
final class ModelFormats {

    /** The first that accepts a file reads it; the last accepts all. */
    private static final List<ModelFormat> ALL = List.of(new KerasArchive(), new KerasHdf5(), new KerasText());

    private ModelFormats() {}

    /**
     * The model in a file, as the JSON that Keras 3 writes of it.
     *
     * @throws Fault if it has none, or none that can be read
     */
    static JsonValue model(KerasFile file, FileBytes bytes) throws IOException {
        byte[] start = bytes.start();
        OtherFiles.check(file, start);
        for (ModelFormat format : ALL) {
            if (format.accepts(start)) {
                return OldModel.toKeras3(format.model(file, bytes));
            }
        }
        throw new IllegalStateException("no format accepts " + file.name());
    }
}
