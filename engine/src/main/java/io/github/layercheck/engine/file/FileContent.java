package io.github.layercheck.engine.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads a Keras file: a JSON text, or an archive with one. */
final class FileContent {

    /** Several times the text of the largest models, in bytes. */
    static final long MAX_TEXT = 16 << 20;

    /** What may stand before the text in an archive: Keras puts the weights after it. */
    static final long MAX_SKIPPED = 64 << 20;

    private static final String CONFIG = "config.json";
    private static final byte[] ARCHIVE = {'P', 'K'};

    private FileContent() {}

    /**
     * The value of the file's JSON.
     *
     * @throws Fault if it has none, or one that no model has
     */
    static JsonValue read(KerasFile file, InputStream bytes) throws IOException {
        InputStream limited = new LimitedStream(bytes, MAX_SKIPPED + MAX_TEXT, () -> tooLarge(file));
        InputStream buffered = new BufferedInputStream(limited);
        buffered.mark(ARCHIVE.length);
        boolean isArchive = Arrays.equals(buffered.readNBytes(ARCHIVE.length), ARCHIVE);
        buffered.reset();
        return isArchive ? archive(file, new ZipInputStream(buffered)) : text(file, buffered);
    }

    private static JsonValue text(KerasFile file, InputStream bytes) throws IOException {
        InputStream limited = new LimitedStream(bytes, MAX_TEXT, () -> tooLarge(file));
        return new JsonValue(file, JsonText.read(file, new InputStreamReader(limited, UTF_8.newDecoder())));
    }

    /** Reads the one entry that is the model; the names and contents of all others mean nothing. */
    private static JsonValue archive(KerasFile file, ZipInputStream archive) throws IOException {
        InputStream skipped = new LimitedStream(archive, MAX_SKIPPED, () -> tooLarge(file));
        try {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().equals(CONFIG)) {
                    return text(file, archive);
                }
                skipped.transferTo(OutputStream.nullOutputStream());
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Fault(ProblemId.FILE_SYNTAX, file.name() + " is an archive that cannot be read")
                    .because("It is damaged: " + e.getMessage());
        }
        throw new Fault(ProblemId.FILE_SYNTAX, file.name() + " is an archive without " + CONFIG)
                .because("That is where Keras writes a model into a .keras archive.");
    }

    private static Fault tooLarge(KerasFile file) {
        return new Fault(ProblemId.FILE_LIMIT, file.name() + " is larger than a model can be")
                .because("The text of a model has at most " + (MAX_TEXT >> 20) + " MiB, and what stands before it in an"
                        + " archive " + (MAX_SKIPPED >> 20) + " MiB.");
    }
}
