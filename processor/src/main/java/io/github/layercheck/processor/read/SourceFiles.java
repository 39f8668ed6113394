package io.github.layercheck.processor.read;

import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.savedmodel.SavedModelReader;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Finds the files that models name: beside their interfaces, wherever the compiler looks for these, or in a folder. */
public final class SourceFiles {

    /** The option {@code -Alayercheck.models=folder}: where the files of models are that are not in their packages. */
    public static final String MODELS = "layercheck.models";

    private static final List<StandardLocation> LOCATIONS =
            List.of(StandardLocation.SOURCE_PATH, StandardLocation.CLASS_PATH, StandardLocation.CLASS_OUTPUT);

    private final Filer filer;
    private final Map<String, String> options;

    public SourceFiles(ProcessingEnvironment environment) {
        this.filer = environment.getFiler();
        this.options = environment.getOptions();
    }

    /**
     * A file of a model in that package.
     *
     * @throws Fault if there is none, or it cannot be read, or the name is not that of a file in a folder
     */
    FileBytes open(String packageName, String name) {
        checkName(name);
        List<String> tried = new ArrayList<>();
        String path = packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name;
        for (StandardLocation location : LOCATIONS) {
            FileBytes file = open(location, packageName, name);
            // Compilers find no folders, only files in them.
            FileBytes found = file == null ? open(location, packageName, name + "/" + SavedModelReader.GRAPH) : file;
            if (found != null) {
                return found;
            }
            tried.add(path + " on " + location);
        }
        String folder = options.get(MODELS);
        if (folder == null) {
            tried.add("no folder, because there is no option -A" + MODELS);
        } else {
            FileBytes found = openIn(folder(folder), name);
            if (found != null) {
                return found;
            }
            String shown = folder.replace(File.separatorChar, '/');
            tried.add(shown + (shown.endsWith("/") ? "" : "/") + name + " by the option -A" + MODELS);
        }
        throw new Fault(ProblemId.FILE_NOT_FOUND, "there is no file \"" + name + "\"")
                .because("Tried: " + String.join("; ", tried) + ".");
    }

    private static void checkName(String name) {
        List<String> parts = Arrays.asList(name.split("[/\\\\]", -1));
        boolean leadsOut = parts.contains("..") || parts.contains(".") || parts.contains("");
        if (leadsOut || name.indexOf(':') >= 0 || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
            throw new Fault(ProblemId.INVALID_NAME, "\"" + name + "\" is not the path of a file within a folder")
                    .because(
                            "A path consists of the names of folders and a file, with / between them, and stays within the folder.");
        }
    }

    private static Path folder(String option) {
        try {
            return Path.of(option);
        } catch (InvalidPathException e) {
            throw new Fault(ProblemId.FILE_NOT_FOUND, "the option -A" + MODELS + " is not a folder: " + option);
        }
    }

    /** Compilers have many ways of saying that they do not know a location, or that it has no such file. */
    private @Nullable FileBytes open(StandardLocation location, String packageName, String name) {
        FileObject file;
        Path path;
        try {
            file = filer.getResource(location, packageName, name);
            path = path(file);
        } catch (IOException | RuntimeException e) {
            return null;
        }
        return path == null ? open(file, name) : open(path, name);
    }

    private static @Nullable FileBytes open(FileObject file, String name) {
        try {
            return FileBytes.of(file.openInputStream());
        } catch (AccessDeniedException e) {
            throw unreadable(name, e);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Where a file is on a disk, or null. */
    private static @Nullable Path path(FileObject file) {
        URI uri = file.toUri();
        return uri != null && "file".equals(uri.getScheme()) ? Path.of(uri) : null;
    }

    private static @Nullable FileBytes openIn(Path folder, String name) {
        Path file;
        try {
            file = folder.resolve(name);
        } catch (InvalidPathException e) {
            return null;
        }
        return open(file, name);
    }

    /** Opens a file, or, of the folder that a SavedModel is, the file of its graph. */
    private static @Nullable FileBytes open(Path path, String name) {
        Path file = Files.isDirectory(path) ? path.resolve(SavedModelReader.GRAPH) : path;
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            return FileBytes.of(file);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** A file that exists but cannot be read. */
    static Fault unreadable(String name, IOException e) {
        return new Fault(ProblemId.FILE_NOT_FOUND, "\"" + name + "\" cannot be read")
                .because(e instanceof AccessDeniedException ? "Access is denied." : String.valueOf(e.getMessage()));
    }
}
