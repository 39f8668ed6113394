package io.github.layercheck.engine.file;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.LimitedStream;
import io.github.layercheck.engine.file.savedmodel.SavedModelReader;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Finds the files of a SavedModel: in the folder that it is, or in an archive of that. */
final class SavedModelFiles {

    /** Larger than any graph, in bytes; what is packed could be of any size. */
    private static final long MAX_UNPACKED = 1L << 30;

    private SavedModelFiles() {}

    /** The contract of a model whose graph is given; the other files are beside it, or not there. */
    static FileContract read(KerasFile file, FileBytes graph) throws IOException {
        Optional<FileBytes> index = graph.beside(SavedModelReader.INDEX);
        try (InputStream stream = graph.stream();
                InputStream beside = index.isPresent() ? index.get().stream() : null) {
            return SavedModelReader.read(file, stream, beside);
        }
    }

    /** The contract of the model in an archive; empty if there is none. */
    static Optional<FileContract> read(KerasFile file, ZipFile archive) throws IOException {
        List<? extends ZipEntry> graphs = archive.stream()
                .filter(entry -> entry.getName().equals(SavedModelReader.GRAPH)
                        || entry.getName().endsWith("/" + SavedModelReader.GRAPH))
                .toList();
        if (graphs.isEmpty()) {
            return Optional.empty();
        }
        if (graphs.size() > 1) {
            throw new Fault(ProblemId.FILE_SYNTAX, file.name() + " is an archive of several TensorFlow SavedModels");
        }
        String path = graphs.get(0).getName();
        String folder = path.substring(0, path.length() - SavedModelReader.GRAPH.length());
        ZipEntry index = archive.getEntry(folder + SavedModelReader.INDEX);
        CRC32 checksum = new CRC32();
        try (InputStream stream = new CheckedInputStream(unpacked(file, archive, graphs.get(0)), checksum);
                InputStream beside = index == null ? null : unpacked(file, archive, index)) {
            FileContract contract = SavedModelReader.read(file, stream, beside);
            if (checksum.getValue() != graphs.get(0).getCrc()) {
                throw new ZipException("the checksum of " + SavedModelReader.GRAPH + " is wrong");
            }
            return Optional.of(contract);
        }
    }

    private static InputStream unpacked(KerasFile file, ZipFile archive, ZipEntry entry) throws IOException {
        return new LimitedStream(
                archive.getInputStream(entry),
                MAX_UNPACKED,
                () -> new Fault(ProblemId.FILE_LIMIT, file.name() + " has a graph that is larger than 1 GiB"));
    }
}
