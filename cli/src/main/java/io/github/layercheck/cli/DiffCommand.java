package io.github.layercheck.cli;

import io.github.layercheck.engine.document.ModelDifference;
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
                "Prints what changed from one model to another: inputs, outputs, layers, shapes, counts. The exit code"
                        + " is 1 if inputs or outputs changed, which code relies on.")
final class DiffCommand extends FileCommand {

    private final InputStream in;

    @Parameters(index = "0", paramLabel = "OLD", description = ModelCommand.FILE)
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
        if (oldModel.model.isEmpty() || newModel.model.isEmpty()) {
            return Math.max(oldCode, newCode);
        }
        ModelDifference difference = ModelDifference.of(
                oldModel.model.get().summary(), newModel.model.get().summary());
        difference.lines().forEach(out()::println);
        return difference.isBreaking() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** A model that was read, if it could be. */
    private final class Holder {

        private Optional<KerasModel> model = Optional.empty();

        void read(ModelFile file, Problems problems) {
            model = KerasModel.read(file, customLayers, "", problems);
        }
    }
}
