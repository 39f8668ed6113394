package io.github.layercheck.engine.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Files that are recognized by their first bytes, and from which no model is read. */
final class OtherFiles {

    private static final String ONLY_OPERATIONS = "It has operations, not Keras layers.";
    private static final String SAVE = "Save the model with model.save(\"model.keras\") in Keras.";

    /**
     * A kind of file.
     *
     * @param what what messages say that such a file is
     */
    private record Kind(Predicate<String> begins, String what, String why, String fix) {

        Fault fault(KerasFile file) {
            return new Fault(ProblemId.FILE_KIND, file.name() + " is " + what)
                    .because(why)
                    .fix(fix);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    start -> start.isBlank() && start.length() < FileBytes.START,
                    "empty",
                    "A model has at least one layer.",
                    ""),
            new Kind(
                    start -> start.startsWith("version https://git-lfs.github.com/spec/"),
                    "a Git LFS pointer, and not the file itself",
                    "Git keeps only the address of a large file until you ask for the file.",
                    "Run git lfs pull."),
            new Kind(
                    OtherFiles::isPage,
                    "an HTML page",
                    "A server sends one instead of a file to report an error or to ask for a login.",
                    "Open it in a browser to see what it says, and download the file again."),
            new Kind(
                    start -> start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe"),
                    "a text in UTF-16",
                    "JSON is in UTF-8.",
                    "Save it in UTF-8; PowerShell's > writes UTF-16, Set-Content -Encoding utf8 does not."),
            new Kind(
                    start -> start.startsWith("\u0080")
                            && start.length() > 1
                            && start.charAt(1) >= 2
                            && start.charAt(1) <= 5,
                    "a Python pickle, which PyTorch and joblib also write",
                    "It is a program, and can only be read by running it.",
                    SAVE),
            new Kind(start -> start.startsWith("\u001f\u008b"), "compressed by gzip", "", "Run gunzip on it."),
            new Kind(start -> start.startsWith("\u0093NUMPY"), "a NumPy array", "It has numbers, but no layers.", ""),
            new Kind(Protobuf::isCoreMl, "a Core ML model", ONLY_OPERATIONS, SAVE),
            new Kind(Protobuf::isFrozenGraph, "a frozen TensorFlow graph", ONLY_OPERATIONS, SAVE),
            new Kind(
                    start -> start.indexOf('\0') >= 0,
                    "a binary file of an unknown kind",
                    "Layercheck reads JSON texts of models, .keras archives, HDF5, safetensors, ONNX, TensorFlow Lite and SavedModels.",
                    ""));

    private OtherFiles() {}

    /** The fault of a file whose first bytes are not those of a model. */
    static void check(KerasFile file, byte[] start) {
        String text = new String(start, ISO_8859_1);
        for (Kind kind : KINDS) {
            if (kind.begins().test(text)) {
                throw kind.fault(file);
            }
        }
    }

    /** A file that has weights, but no model. */
    static Fault onlyWeights(KerasFile file, String format) {
        return new Fault(ProblemId.FILE_KIND, file.name() + " is a file of weights (" + format + ")")
                .because("It has arrays, but no layers.")
                .fix("@Weights names such a file beside a model.");
    }

    private static boolean isPage(String start) {
        String text = start.stripLeading().toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<head");
    }
}
