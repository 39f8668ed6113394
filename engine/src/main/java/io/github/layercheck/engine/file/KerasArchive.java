package io.github.layercheck.engine.file;

import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The archive that {@code save()} of a model writes, read by the directory at its end. */
final class KerasArchive implements ModelFormat {

    private static final String CONFIG = "config.json";

    @Override
    public boolean accepts(byte[] start) {
        return start.length >= 2 && start[0] == 'P' && start[1] == 'K';
    }

    /** Reads the one entry that is the model; the names and contents of all others mean nothing. */
    @Override
    public JsonValue model(KerasFile file, FileBytes bytes) throws IOException {
        try (ZipFile archive = new ZipFile(bytes.path(file).toFile())) {
            List<? extends ZipEntry> configs = archive.stream()
                    .filter(entry -> entry.getName().equals(CONFIG))
                    .toList();
            if (configs.isEmpty()) {
                throw new Fault(ProblemId.FILE_SYNTAX, file.name() + " is an archive without " + CONFIG)
                        .because("That is where Keras writes a model into a .keras archive.");
            }
            if (configs.size() > 1) {
                throw new Fault(ProblemId.FILE_SYNTAX, file.name() + " is an archive with several " + CONFIG)
                        .because("Which of them is the model depends on what reads it.");
            }
            return config(file, archive, configs.get(0));
        } catch (ZipException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
    }

    private static JsonValue config(KerasFile file, ZipFile archive, ZipEntry entry) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream content = new CheckedInputStream(archive.getInputStream(entry), checksum)) {
            JsonValue config = KerasText.read(file, content);
            if (checksum.getValue() != entry.getCrc()) {
                throw new ZipException("the checksum of " + CONFIG + " is wrong");
            }
            return config;
        }
    }

    private static Fault damaged(KerasFile file, Exception reason) {
        boolean hasNoEnd = String.valueOf(reason.getMessage()).contains("END header");
        return new Fault(
                        ProblemId.FILE_SYNTAX,
                        file.name() + " is an archive that " + (hasNoEnd ? "is cut off" : "cannot be read"))
                .because(
                        hasNoEnd
                                ? "A zip archive has its directory at its end, and this one has none."
                                : "It is damaged: " + reason.getMessage());
    }
}
