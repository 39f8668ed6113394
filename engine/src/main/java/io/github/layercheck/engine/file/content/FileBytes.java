package io.github.layercheck.engine.file.content;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file consists of. Formats that are read in one go need a stream only; those that have a directory somewhere in
 * it need a file on a disk. What comes from elsewhere, a jar or the standard input, is copied to a temporary file for
 * them, and not before.
 */
public final class FileBytes implements Closeable {

    /** How many bytes of a file can be seen before its format is known. */
    public static final int START = 1 << 13;

    /** Larger than the weights of nearly all models, in bytes; this limit applies only to input that is not in a file. */
    public static final long MAX_COPIED = 1L << 30;

    private final @Nullable InputStream stream;
    private @Nullable Path path;
    private @Nullable Path copy;
    private byte @Nullable [] start;
    private @Nullable JsonValue json;

    private FileBytes(@Nullable InputStream stream, @Nullable Path path) {
        this.stream = stream;
        this.path = path;
    }

    /** The content of a file, or what comes out of a device or a pipe. */
    public static FileBytes of(Path file) throws IOException {
        return Files.isRegularFile(file) ? new FileBytes(null, file) : of(Files.newInputStream(file));
    }

    /** What comes out of a stream, which is closed with this. */
    public static FileBytes of(InputStream stream) {
        return new FileBytes(new BufferedInputStream(stream, 2 * START), null);
    }

    /** The first bytes, as many as there are. */
    public byte[] start() throws IOException {
        if (start == null) {
            start = readStart();
        }
        return start.clone();
    }

    private byte[] readStart() throws IOException {
        if (stream == null || path != null) {
            try (InputStream opened = stream()) {
                return opened.readNBytes(START);
            }
        }
        stream.mark(START);
        byte[] first = stream.readNBytes(START);
        stream.reset();
        return first;
    }

    /** Keeps what all bytes are as JSON for the next who asks, who need not read them again. */
    public void keepJson(JsonValue content) {
        json = content;
    }

    /** What was kept, if anything was; it is not kept longer. */
    public @Nullable JsonValue takeJson() {
        JsonValue kept = json;
        json = null;
        return kept;
    }

    /** All bytes in order; only once if they are not in a file. */
    public InputStream stream() throws IOException {
        if (path != null) {
            return Files.newInputStream(path);
        }
        if (stream == null) {
            throw new IllegalStateException("neither a file nor a stream");
        }
        return stream;
    }

    /**
     * The file, or a copy.
     *
     * @throws Fault if there are more bytes than are copied
     */
    public Path path(KerasFile file) throws IOException {
        if (path == null) {
            copy = Files.createTempFile("layercheck", ".model");
            try (InputStream limited = new LimitedStream(stream(), MAX_COPIED, () -> tooLarge(file))) {
                Files.copy(limited, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            path = copy;
        }
        return path;
    }

    /**
     * A file in the folder of this one, or in a folder in it; empty if there is none, or this is not a file on a disk.
     *
     * @param path relative to the folder
     */
    public Optional<FileBytes> beside(String path) throws IOException {
        if (this.path == null || copy != null) {
            return Optional.empty();
        }
        Path other = this.path.resolveSibling(path);
        return Files.isRegularFile(other) ? Optional.of(of(other)) : Optional.empty();
    }

    /** The fault of content that is not a file on a disk and is larger than what is copied to one. */
    public static Fault tooLarge(KerasFile file) {
        return new Fault(ProblemId.FILE_LIMIT, file.name() + " is larger than 1 GiB")
                .because("Input that is not a file on disk is copied to one, up to this size.");
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }
}
