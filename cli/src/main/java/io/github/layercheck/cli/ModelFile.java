package io.github.layercheck.cli;

import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.savedmodel.SavedModelReader;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.SnakeCase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The file that a user names.
 *
 * @param argument its path, or {@code -} for the standard input
 * @param standardInput the standard input
 */
record ModelFile(String argument, InputStream standardInput) implements Origin {

    private static final String STANDARD_INPUT = "-";

    /** The name of an interface for the model, after the file or folder. */
    String modelName() {
        String last = lastName();
        int dot = last.lastIndexOf('.');
        return SnakeCase.className(dot > 0 ? last.substring(0, dot) : last);
    }

    /** The name of the file or folder, without the folders that it is in. */
    String lastName() {
        return argument.equals(STANDARD_INPUT)
                ? "model"
                : String.valueOf(Path.of(argument).toAbsolutePath().normalize().getFileName());
    }

    /** Its name in messages. */
    String name() {
        if (argument.isEmpty()) {
            return "the empty name";
        }
        return argument.equals(STANDARD_INPUT) ? "standard input" : argument;
    }

    /**
     * The content.
     *
     * @throws Fault if there is none
     */
    FileBytes open() {
        if (argument.equals(STANDARD_INPUT)) {
            return FileBytes.of(standardInput);
        }
        if (argument.isEmpty()) {
            throw new Fault(ProblemId.FILE_NOT_FOUND, "no file has an empty name");
        }
        try {
            Path path = Path.of(argument);
            if (Files.exists(path.resolve(SavedModelReader.GRAPH))) {
                return FileBytes.of(path.resolve(SavedModelReader.GRAPH));
            }
            if (Files.isDirectory(path)) {
                throw new Fault(ProblemId.FILE_NOT_FOUND, name() + " is a folder").because("A model is in one file.");
            }
            return FileBytes.of(path);
        } catch (InvalidPathException e) {
            throw missing();
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private Fault missing() {
        return new Fault(ProblemId.FILE_NOT_FOUND, "there is no file " + name());
    }

    /** Why the content cannot be read. */
    Fault fault(IOException e) {
        if (e instanceof NoSuchFileException) {
            return missing();
        }
        return new Fault(ProblemId.FILE_NOT_FOUND, name() + " cannot be read")
                .because(e instanceof AccessDeniedException ? "Access is denied." : String.valueOf(e.getMessage()));
    }
}
