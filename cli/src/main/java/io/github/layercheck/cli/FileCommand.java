package io.github.layercheck.cli;

import io.github.layercheck.engine.file.content.FileOrigin;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.OneLine;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that says something about a file, or what is wrong with it. */
abstract class FileCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Where results go. */
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /**
     * Does something with a file, and says what is wrong with it on the standard error.
     *
     * @return the exit code
     */
    final int run(ModelFile file, Consumer<Problems> action) {
        Problems problems = new Problems();
        try {
            action.accept(problems);
        } catch (ParameterException e) {
            throw e;
        } catch (Fault fault) {
            problems.add("", file, fault);
        } catch (RuntimeException | StackOverflowError e) {
            problems.add("", file, failure(e));
        } catch (OutOfMemoryError e) {
            problems.add("", file, tooLarge(file));
        }
        problems.all().forEach(problem -> report(file.name(), problem));
        return problems.hasErrors() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static Fault failure(Throwable error) {
        return new Fault(ProblemId.INTERNAL_ERROR, "Layercheck failed: " + error)
                .because("This is an error in Layercheck, not in the model.")
                .fix("Please report it, with the file.");
    }

    private static Fault tooLarge(ModelFile file) {
        long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
        return new Fault(ProblemId.FILE_LIMIT, file.name() + " needs more memory than is available")
                .because("Java has at most " + mebibytes + " MiB here.")
                .fix("Give it more, such as java -Xmx" + 4 * mebibytes + "m -jar layercheck.jar.");
    }

    /** The problem as compilers write theirs: first the place. */
    private void report(String name, Problem problem) {
        String path = FileOrigin.path(problem.place());
        String place = OneLine.of(path.isEmpty() ? name : name + ":" + path);
        spec.commandLine()
                .getErr()
                .println(place + (problem.isError() ? ": error: " : ": warning: ") + problem.message());
    }

    /** What is wrong with the arguments, and not with the model. */
    final ParameterException wrongArguments(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
