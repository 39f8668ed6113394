package io.github.layercheck.engine.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.file.onnx.OnnxReader;
import io.github.layercheck.engine.file.tflite.TfLiteModel;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.util.Optional;

/**
 * The formats of models that consist of operations, of which there is a contract, but no layers. What reads one is loaded
 * only for a file of it.
 */
enum OperationsFormat implements ModelFormat {
    TENSORFLOW_LITE("a TensorFlow Lite model", "Name the Keras model that it was converted from."),
    SAVED_MODEL("a TensorFlow SavedModel", "Save the model with model.save(\"model.keras\") in Keras."),
    ONNX("an ONNX model", "Name the Keras model that it was exported from.");

    private final String what;
    private final String fix;

    /**
     * A format.
     *
     * @param what what messages say that such a file is
     * @param fix what to do where layers are needed
     */
    OperationsFormat(String what, String fix) {
        this.what = what;
        this.fix = fix;
    }

    @Override
    public boolean accepts(byte[] bytes) {
        String start = new String(bytes, ISO_8859_1);
        return switch (this) {
            case TENSORFLOW_LITE -> start.startsWith("TFL3", Integer.BYTES);
            case SAVED_MODEL -> Protobuf.isSavedModel(start);
            case ONNX -> Protobuf.isOnnx(start);
        };
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
        return Optional.of(
                switch (this) {
                    case TENSORFLOW_LITE -> TfLiteModel.read(file, bytes);
                    case SAVED_MODEL -> SavedModelFiles.read(file, bytes);
                    case ONNX -> OnnxReader.read(file, bytes);
                });
    }
}
