package io.github.layercheck.cli;

import io.github.layercheck.engine.file.content.FileOrigin;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that says something of the model in a file. */
abstract class ModelCommand implements Callable<Integer> {

    private final InputStream in;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            description = "A .keras archive, or the text that to_json() of a model returns; - is the standard input.")
    private String file = "";

    ModelCommand(InputStream in) {
        this.in = in;
    }

    /** The package of the model's interface. */
    String packageName() {
        return "";
    }

    /**
     * Writes what the command has to say of a model.
     *
     * @throws Fault if it cannot be said
     */
    abstract void write(KerasModel model, PrintWriter out);

    @Override
    public final Integer call() {
        ModelFile modelFile = new ModelFile(file, in);
        Problems problems = new Problems();
        try {
            write(modelFile, problems);
        } catch (ParameterException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            problems.add("", modelFile, failure(e));
        } catch (OutOfMemoryError e) {
            problems.add("", modelFile, tooLarge(modelFile));
        }
        problems.all().forEach(problem -> report(modelFile.name(), problem));
        return problems.hasErrors() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void write(ModelFile modelFile, Problems problems) {
        KerasModel.read(modelFile, packageName(), problems).ifPresent(model -> {
            try {
                write(model, spec.commandLine().getOut());
            } catch (Fault fault) {
                problems.add("", modelFile, fault);
            }
        });
    }

    private static Fault failure(Throwable error) {
        return new Fault(ProblemId.INTERNAL_ERROR, "Layercheck failed: " + error)
                .because("This is an error of Layercheck, not of the model.")
                .fix("Please report it, with the file.");
    }

    private static Fault tooLarge(ModelFile modelFile) {
        long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
        return new Fault(ProblemId.FILE_LIMIT, modelFile.name() + " needs more memory than there is")
                .because("Java has at most " + mebibytes + " MiB here.")
                .fix("Give it more, such as java -Xmx" + 4 * mebibytes + "m -jar layercheck.jar.");
    }

    /** The problem as compilers write theirs: first the place. */
    private void report(String name, Problem problem) {
        String path = FileOrigin.path(problem.place());
        String place = path.isEmpty() ? name : name + ":" + path;
        spec.commandLine()
                .getErr()
                .println(place + (problem.isError() ? ": error: " : ": warning: ") + problem.message());
    }

    /** What is wrong with the arguments, and not with the model. */
    final ParameterException wrongArguments(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
