package io.github.layercheck.engine.file.hdf5;

import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredArray;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import io.jhdf.exceptions.UnsupportedHdfException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An HDF5 file, of which no array is ever loaded. Whatever is wrong with it is a fault that says so. */
public final class Hdf5File implements Closeable {

    /** Files up to this size, in bytes, are read as a whole; larger ones are mapped. */
    private static final long MAX_READ = 32L << 20;

    private static final int MAX_DEPTH = 100;
    private static final int MAX_NODES = 200_000;

    /** Names of weights of a layer, and of layers of a model, are at most so many. */
    private static final int MAX_TEXTS = 200_000;

    /** What the library runs into where it does not check an address or a size itself. */
    private static final String OUTSIDE = "an address or a size in it leads out of the file";

    private final KerasFile file;
    private final HdfFile hdf;

    private Hdf5File(KerasFile file, HdfFile hdf) {
        this.file = file;
        this.hdf = hdf;
    }

    /**
     * Opens a file.
     *
     * @throws Fault if it is damaged
     */
    public static Hdf5File open(KerasFile file, Path path) throws IOException {
        ByteBuffer content = content(path);
        HdfFile hdf = guarded(file, () -> content == null ? new HdfFile(path) : HdfFile.fromByteBuffer(content));
        long end = content == null ? 0 : Superblock.end(content, hdf.getUserBlockSize());
        if (content != null && (end < 0 || end > content.limit())) {
            throw damaged(file, "it should have " + Long.toUnsignedString(end) + " bytes, but has " + content.limit());
        }
        return new Hdf5File(file, hdf);
    }

    private static Fault damaged(KerasFile file, String why) {
        return new Fault(ProblemId.FILE_SYNTAX, file.name() + " is an HDF5 file that cannot be read")
                .because("It is damaged or cut off: " + why + ".");
    }

    /** The bytes, or null if a buffer cannot hold as many. */
    private static @Nullable ByteBuffer content(Path path) throws IOException {
        long size = Files.size(path);
        if (size > Integer.MAX_VALUE) {
            return null;
        }
        if (size <= MAX_READ) {
            return ByteBuffer.wrap(Files.readAllBytes(path));
        }
        try (FileChannel channel = FileChannel.open(path)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
        }
    }

    /** The library has its own exception for some kinds of damage, and throws any other for the rest. */
    private static <T> T guarded(KerasFile file, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Fault fault) {
            throw fault;
        } catch (LinkageError e) {
            // The packaged jars have only what reads groups, attributes and shapes.
            throw notRead(file, "It needs " + e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof UnsupportedHdfException
                    ? notRead(file, firstLine(cause))
                    : damaged(file, cause instanceof HdfException ? firstLine(cause) : OUTSIDE);
        }
    }

    private static Fault notRead(KerasFile file, String what) {
        return new Fault(ProblemId.FILE_KIND, file.name() + " uses a part of HDF5 that Layercheck does not read")
                .because(what + ".");
    }

    private static String firstLine(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? OUTSIDE
                : message.lines().findFirst().orElse(OUTSIDE);
    }

    /** The text in an attribute of the whole file; null if there is none, or it is not text. */
    public @Nullable String text(String name) {
        return guarded(file, () -> {
            Attribute attribute = hdf.getAttribute(name);
            boolean isText = attribute != null && attribute.isScalar() && Hdf5Texts.isText(attribute);
            return isText ? Hdf5Texts.of(hdf, attribute).get(0) : null;
        });
    }

    /** Whether there is an attribute of the whole file. */
    public boolean hasAttribute(String name) {
        return guarded(file, () -> hdf.getAttribute(name) != null);
    }

    /**
     * The texts in an attribute of a group, which Keras divides among several if they are too many for one; null if there
     * are none.
     *
     * @param group the path of the group, empty for the whole file
     */
    public @Nullable List<String> texts(String group, String name) {
        return guarded(file, () -> {
            List<String> all = new ArrayList<>();
            Node node = node(group);
            if (node == null) {
                return null;
            }
            boolean isThere = add(node.getAttribute(name), all);
            for (int part = 0; add(node.getAttribute(name + part), all); part++) {
                isThere = true;
            }
            return isThere ? all : null;
        });
    }

    private @Nullable Node node(String path) {
        Node node = hdf;
        for (String name : path.isEmpty() ? List.<String>of() : List.of(path.split("/"))) {
            if (node instanceof Group group && !group.isLink()) {
                node = group.getChild(name);
            } else {
                return null;
            }
        }
        return node;
    }

    private boolean add(@Nullable Attribute attribute, List<String> texts) {
        if (attribute == null) {
            return false;
        }
        if (Hdf5Texts.isText(attribute) && attribute.getSize() <= MAX_TEXTS) {
            texts.addAll(Hdf5Texts.of(hdf, attribute));
        }
        return true;
    }

    /** Whether the root group has such a group or array. */
    public boolean has(String name) {
        return guarded(file, () -> hdf.getChild(name) != null);
    }

    /** All arrays in a group, sorted by their paths. */
    public List<StoredArray> arrays() {
        return guarded(file, () -> {
            List<StoredArray> arrays = new ArrayList<>();
            addArrays(hdf, "", 0, new HashSet<>(), arrays);
            return arrays;
        });
    }

    private void addArrays(Group group, String path, int depth, Set<Long> seen, List<StoredArray> arrays) {
        if (depth > MAX_DEPTH || seen.size() > MAX_NODES) {
            throw new Fault(ProblemId.FILE_LIMIT, file.name() + " has more groups than a model")
                    .because("It may have at most " + MAX_DEPTH + " levels of them, and " + MAX_NODES
                            + " groups and arrays.");
        }
        for (Map.Entry<String, Node> child : new TreeMap<>(group.getChildren()).entrySet()) {
            Node node = child.getValue();
            String childPath = path + child.getKey();
            // What a link leads to is in another file, or comes by its own path.
            if (node.isLink() || !seen.add(node.getAddress())) {
                continue;
            }
            if (node instanceof Group inner) {
                addArrays(inner, childPath + "/", depth + 1, seen, arrays);
            } else if (node instanceof Dataset dataset) {
                arrays.add(new StoredArray(childPath, shape(dataset), Hdf5Types.name(dataset)));
            }
        }
    }

    private static List<Long> shape(Dataset dataset) {
        return Arrays.stream(dataset.getDimensions()).mapToObj(Long::valueOf).toList();
    }

    @Override
    public void close() {
        hdf.close();
    }
}
