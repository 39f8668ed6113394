package io.github.layercheck.cli;

import io.github.layercheck.engine.output.ClassOutput;
import io.github.layercheck.engine.patch.ProblemsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a compile said of a type.
 *
 * @param written when
 */
record CompileProblems(ProblemsFile file, FileTime written) {

    /**
     * Reads what is in the output of a build, in the order of names.
     *
     * @param problems what cannot be read is added to them
     */
    static List<CompileProblems> in(Path classes, List<String> problems) {
        List<CompileProblems> all = new ArrayList<>();
        Path folder = classes.resolve(ClassOutput.FOLDER);
        if (!Files.isDirectory(folder)) {
            problems.add(classes + ": there are no problems of a compile (" + ClassOutput.FOLDER
                    + "); it writes them with -Alayercheck.problems=true");
            return all;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.filter(each -> each.toString().endsWith(ClassOutput.PROBLEMS))
                    .sorted()
                    .toList()) {
                Optional<ProblemsFile> file = ProblemsFile.parse(Files.readString(path, StandardCharsets.UTF_8));
                if (file.isPresent()) {
                    all.add(new CompileProblems(file.get(), Files.getLastModifiedTime(path)));
                } else {
                    problems.add(path + ": is not of the form that this version reads; compile again");
                }
            }
        } catch (IOException e) {
            problems.add(classes + ": cannot be read: " + e.getMessage());
        }
        return all;
    }
}
