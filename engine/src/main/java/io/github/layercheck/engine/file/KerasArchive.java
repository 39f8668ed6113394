package io.github.layercheck.engine.file;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.file.hdf5.Hdf5File;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The archive that {@code save()} of a model writes, read by the directory at its end. */
final class KerasArchive implements ModelFormat {

    private static final String CONFIG = "config.json";
    private static final String WEIGHTS = "model.weights.h5";

    @Override
    public boolean accepts(byte[] start) {
        return start.length >= 2 && start[0] == 'P' && start[1] == 'K';
    }

    /** Does something with an entry of an archive. */
    private interface EntryReader<T> {
        T read(ZipFile archive, ZipEntry entry) throws IOException;
    }

    @Override
    public JsonValue model(KerasFile file, FileBytes bytes) throws IOException {
        return read(file, bytes, CONFIG, (archive, entry) -> config(file, archive, entry));
    }

    @Override
    public StoredWeights weights(KerasFile file, FileBytes bytes) throws IOException {
        KerasFile inside = new KerasFile(WEIGHTS + " in " + file.name(), file.place());
        return read(file, bytes, WEIGHTS, (archive, entry) -> {
            checkIsHdf5(inside, archive, entry);
            try (FileBytes unpacked = FileBytes.of(archive.getInputStream(entry));
                    Hdf5File hdf = Hdf5File.open(inside, unpacked.path(inside))) {
                return Hdf5Weights.read(inside, hdf);
            }
        });
    }

    @Override
    public Optional<StoredWeights> weightsOfModel(KerasFile file, FileBytes bytes) throws IOException {
        try (ZipFile archive = new ZipFile(bytes.path(file).toFile())) {
            ZipEntry entry = archive.getEntry(WEIGHTS);
            if (entry == null || entry.getSize() > FileBytes.MAX_COPIED) {
                return Optional.empty();
            }
        }
        return Optional.of(weights(file, bytes))
                .filter(weights -> !weights.ofModel().isEmpty());
    }

    /** What is packed could be of any size, so it is looked at before it is unpacked. */
    private static void checkIsHdf5(KerasFile inside, ZipFile archive, ZipEntry entry) throws IOException {
        if (entry.getSize() > FileBytes.MAX_COPIED) {
            throw FileBytes.tooLarge(inside);
        }
        try (InputStream content = archive.getInputStream(entry)) {
            if (!KerasHdf5.isHdf5(content.readNBytes(FileBytes.START))) {
                throw new Fault(ProblemId.FILE_SYNTAX, inside.name() + " is not an HDF5 file");
            }
        }
    }

    /** An archive without a config may be one of the folder of a SavedModel. */
    @Override
    public Optional<FileContract> contract(KerasFile file, FileBytes bytes) throws IOException {
        try (ZipFile archive = new ZipFile(bytes.path(file).toFile())) {
            return archive.getEntry(CONFIG) == null ? SavedModelFiles.read(file, archive) : Optional.empty();
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
    }

    /** Reads the one entry of a name; the names and contents of all other entries do not matter. */
    private static <T> T read(KerasFile file, FileBytes bytes, String name, EntryReader<T> reader) throws IOException {
        try (ZipFile archive = new ZipFile(bytes.path(file).toFile())) {
            List<? extends ZipEntry> entries = archive.stream()
                    .filter(entry -> entry.getName().equals(name))
                    .toList();
            if (entries.isEmpty()) {
                throw missing(file, name, archive);
            }
            if (entries.size() > 1) {
                throw new Fault(ProblemId.FILE_SYNTAX, file.name() + " is an archive with several " + name)
                        .because("Which of them counts depends on the program that reads it.");
            }
            return reader.read(archive, entries.get(0));
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
    }

    private static Fault missing(KerasFile file, String name, ZipFile archive) {
        if (archive.stream().anyMatch(entry -> entry.getName().endsWith("/data.pkl"))) {
            return new Fault(ProblemId.FILE_KIND, file.name() + " is a PyTorch file")
                    .because("It is a program, and can only be read by running it.")
                    .fix("Export the model from PyTorch, or save the Keras model with model.save(\"model.keras\").");
        }
        if (archive.stream().anyMatch(entry -> entry.getName().endsWith("saved_model.pb"))) {
            return new Fault(ProblemId.FILE_KIND, file.name() + " is an archive of a TensorFlow SavedModel")
                    .because("It has operations, not Keras layers.")
                    .fix("Save the model with model.save(\"model.keras\") in Keras.");
        }
        return new Fault(ProblemId.FILE_SYNTAX, file.name() + " is an archive without " + name)
                .because("That is where Keras writes " + (name.equals(CONFIG) ? "a model" : "the weights")
                        + " into a .keras archive.");
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
                                : "It is damaged: "
                                        + (reason instanceof EOFException
                                                ? "an entry in it goes past its end"
                                                : reason.getMessage()));
    }
}
