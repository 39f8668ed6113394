package io.github.layercheck.cli;

import io.github.layercheck.engine.document.ContractDifference;
import io.github.layercheck.engine.document.ModelDifference;
import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.io.InputStream;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what changed between the models in two files. */
@Command(
        name = "diff",
        description =
                "Prints what changed from one model to another: inputs, outputs, layers or arrays, shapes, counts. The exit"
                        + " code is 1 if inputs or outputs changed, which code relies on.")
final class DiffCommand extends FileCommand {

    private final InputStream in;

    @Parameters(index = "0", paramLabel = "OLD", description = ContractCommand.ANY_FILE)
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The same of the other model.")
    private String changed = "";

    @Mixin
    private CustomLayerOptions customLayers = new CustomLayerOptions();

    DiffCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() {
        if (old.equals("-") && changed.equals("-")) {
            throw wrongArguments("The standard input can be one of the models, not both");
        }
        ModelFile oldFile = new ModelFile(old, in);
        ModelFile newFile = new ModelFile(changed, in);
        Holder oldModel = new Holder();
        Holder newModel = new Holder();
        int oldCode = run(oldFile, problems -> oldModel.read(oldFile, problems));
        int newCode = run(newFile, problems -> newModel.read(newFile, problems));
        if (Math.max(oldCode, newCode) != ExitCode.OK) {
            return Math.max(oldCode, newCode);
        }
        int[] code = {ExitCode.OK};
        int comparedCode = run(newFile, problems -> code[0] = write(oldFile, oldModel.content, newModel.content));
        return Math.max(code[0], comparedCode);
    }

    private int write(ModelFile oldFile, FileContent old, FileContent changed) {
        if (old.model().isPresent() != changed.model().isPresent()) {
            throw new Fault(ProblemId.FILE_KIND, oldFile.name() + " is a file of another kind")
                    .because("One of the two models has layers, and the other has not.");
        }
        ModelDifference difference = old.model().isPresent()
                ? ModelDifference.of(
                        old.model().get().summary(),
                        changed.model().orElseThrow().summary())
                : ContractDifference.of(
                        old.contract().orElseThrow(), changed.contract().orElseThrow());
        difference.lines().forEach(out()::println);
        return difference.isBreaking() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** What was read of a file. */
    private final class Holder {

        private FileContent content = new FileContent(Optional.empty(), Optional.empty());

        void read(ModelFile file, Problems problems) {
            content = FileContent.read(file, customLayers, "", LintLevels.OFF, problems);
        }
    }
}
