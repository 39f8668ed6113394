package io.github.layercheck.engine.file;

import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.problem.Fault;
import java.io.IOException;

/** A format of the files that models are in. */
interface ModelFormat {

    /** Whether a file that begins with these bytes is one of the format, whatever its name is. */
    boolean accepts(byte[] start);

    /**
     * The model in a file that was accepted, as the JSON that Keras 3 writes of it.
     *
     * @throws Fault if there is none, or none that can be read
     */
    JsonValue model(KerasFile file, FileBytes bytes) throws IOException;
}
