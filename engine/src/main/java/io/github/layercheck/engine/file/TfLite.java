package io.github.layercheck.engine.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.file.tflite.TfLiteModel;
import java.io.IOException;
import java.util.Optional;

/** A file of TensorFlow Lite: a FlatBuffers file, whose first offset is followed by its kind. */
final class TfLite implements ModelFormat {

    private static final String WHAT = "a TensorFlow Lite model";

    static boolean isTfLite(String start) {
        return start.startsWith("TFL3", Integer.BYTES);
    }

    @Override
    public boolean accepts(byte[] start) {
        return isTfLite(new String(start, ISO_8859_1));
    }

    @Override
    public JsonValue model(KerasFile file, FileBytes bytes) {
        throw OtherFiles.onlyOperations(file, WHAT);
    }

    @Override
    public StoredWeights weights(KerasFile file, FileBytes bytes) {
        throw OtherFiles.onlyOperations(file, WHAT);
    }

    @Override
    public Optional<FileContract> contract(KerasFile file, FileBytes bytes) throws IOException {
        return Optional.of(TfLiteModel.read(file, bytes));
    }
}
