package io.github.layercheck.processor.read;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
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
     * @throws Fault if there is none, or the name is none of a file in a folder
     */
    InputStream open(String packageName, String name) {
        checkName(name);
        List<String> tried = new ArrayList<>();
        String path = packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name;
        for (StandardLocation location : LOCATIONS) {
            InputStream found = open(location, packageName, name);
            if (found != null) {
                return found;
            }
            tried.add(path + " on " + location);
        }
        String folder = options.get(MODELS);
        if (folder == null) {
            tried.add("no folder, since there is no option -A" + MODELS);
        } else {
            Path file = folder(folder).resolve(name);
            InputStream found = open(file);
            if (found != null) {
                return found;
            }
            tried.add(file.toString().replace(File.separatorChar, '/') + " by the option -A" + MODELS);
        }
        throw new Fault(ProblemId.FILE_NOT_FOUND, "there is no file \"" + name + "\"")
                .because("Tried: " + String.join("; ", tried) + ".");
    }

    private static void checkName(String name) {
        List<String> parts = Arrays.asList(name.split("[/\\\\]", -1));
        boolean leadsOut = parts.contains("..") || parts.contains(".") || parts.contains("");
        if (leadsOut || name.indexOf(':') >= 0 || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
            throw new Fault(ProblemId.INVALID_NAME, "\"" + name + "\" is no path of a file within a folder")
                    .because("A path has names of folders and a file, with / between them, and leads nowhere else.");
        }
    }

    private static Path folder(String option) {
        try {
            return Path.of(option);
        } catch (InvalidPathException e) {
            throw new Fault(ProblemId.FILE_NOT_FOUND, "the option -A" + MODELS + " is no folder: " + option);
        }
    }

    /** Compilers say in many ways that a place is unknown to them, or has no such file. */
    private @Nullable InputStream open(StandardLocation location, String packageName, String name) {
        try {
            return filer.getResource(location, packageName, name).openInputStream();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static @Nullable InputStream open(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
