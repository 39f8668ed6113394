package io.github.layercheck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command over the problems that a build's compile has written. */
abstract class BuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "CLASSES",
            description =
                    "The folder of compiled classes, such as target/classes, of a compile with -Alayercheck.problems=true.")
    private List<Path> folders = new ArrayList<>();

    @Override
    public final Integer call() {
        List<String> unread = new ArrayList<>();
        List<CompileProblems> found = new ArrayList<>();
        folders.forEach(folder -> found.addAll(CompileProblems.in(folder, unread)));
        write(found, unread);
        PrintWriter err = spec.commandLine().getErr();
        unread.stream().distinct().forEach(err::println);
        return unread.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /**
     * Writes the result.
     *
     * @param unread what keeps a part of it from being written is added to it
     */
    abstract void write(List<CompileProblems> found, List<String> unread);

    /** Where results go. */
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
