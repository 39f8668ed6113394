package io.github.layercheck.engine.file;

import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.JsonText;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.file.hdf5.Hdf5File;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The HDF5 file that {@code save()} of a model wrote before there were archives: the text is an attribute in it. */
final class KerasHdf5 implements ModelFormat {

    private static final String MODEL_CONFIG = "model_config";
    private static final String KERAS_VERSION = "keras_version";
    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

    /** What stands before the signature is the user's, and has this size or twice, four times as much and so on. */
    private static final int FIRST_USER_BLOCK = 512;

    @Override
    public boolean accepts(byte[] start) {
        return isHdf5(start);
    }

    static boolean isHdf5(byte[] start) {
        for (int place = 0; place + SIGNATURE.length <= start.length; place = Math.max(2 * place, FIRST_USER_BLOCK)) {
            if (Arrays.equals(SIGNATURE, Arrays.copyOfRange(start, place, place + SIGNATURE.length))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public JsonValue model(KerasFile file, FileBytes bytes) throws IOException {
        try (Hdf5File hdf = Hdf5File.open(file, bytes.path(file))) {
            String text = hdf.text(MODEL_CONFIG);
            if (text == null) {
                throw noModel(file, hdf);
            }
            if (text.length() > KerasText.MAX_BYTES) {
                throw KerasText.tooLarge(file);
            }
            JsonValue model = new JsonValue(file, JsonText.read(file, new StringReader(text)));
            String version = hdf.text(KERAS_VERSION);
            if (!model.isObject() || version == null) {
                return model;
            }
            Map<String, @Nullable Object> members = model.plainMembers();
            members.put(KERAS_VERSION, version);
            return model.with(members);
        }
    }

    @Override
    public StoredWeights weights(KerasFile file, FileBytes bytes) throws IOException {
        try (Hdf5File hdf = Hdf5File.open(file, bytes.path(file))) {
            return Hdf5Weights.read(file, hdf);
        }
    }

    @Override
    public Optional<StoredWeights> weightsOfModel(KerasFile file, FileBytes bytes) throws IOException {
        return Optional.of(weights(file, bytes)).filter(weights -> weights.layers().stream()
                .anyMatch(layer -> !layer.arrays().isEmpty()));
    }

    @Override
    public Optional<FileContract> contract(KerasFile file, FileBytes bytes) throws IOException {
        try (Hdf5File hdf = Hdf5File.open(file, bytes.path(file))) {
            return hdf.hasAttribute(MODEL_CONFIG) || !hasWeights(hdf)
                    ? Optional.empty()
                    : Optional.of(ArrayFiles.contract(
                            file,
                            FileKind.HDF5_WEIGHTS,
                            List.of(),
                            Hdf5Weights.read(file, hdf),
                            ElementType::named,
                            Map.of()));
        }
    }

    private static boolean hasWeights(Hdf5File hdf) {
        return hdf.hasAttribute("layer_names")
                || hdf.hasAttribute("layer_names0")
                || hdf.has("layers")
                || hdf.has("vars");
    }

    private static Fault noModel(KerasFile file, Hdf5File hdf) {
        if (hdf.hasAttribute(MODEL_CONFIG)) {
            return new Fault(ProblemId.FILE_SYNTAX, file.name() + " has a " + MODEL_CONFIG + " that is not a text");
        }
        if (hasWeights(hdf)) {
            return OtherFiles.onlyWeights(file, "HDF5");
        }
        return new Fault(ProblemId.FILE_KIND, file.name() + " is an HDF5 file without a model")
                .because("Keras writes a model into the attribute " + MODEL_CONFIG + ", and this file has none.");
    }
}
