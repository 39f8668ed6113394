package io.github.layercheck.cli;

import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Problems;
import java.io.InputStream;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;

/** A command that says something about the model in a file. */
abstract class ModelCommand extends FileCommand {

    static final String FILE = "A whole model in a .keras archive or in HDF5, what model.to_json() returns, or the"
            + " model.json of TensorFlow.js; - is the standard input.";

    private final InputStream in;

    @Mixin
    private CustomLayerOptions customLayers = new CustomLayerOptions();

    ModelCommand(InputStream in) {
        this.in = in;
    }

    /** The name of the file. */
    abstract String file();

    /** The package of the model's interface. */
    String packageName() {
        return "";
    }

    /** What the command says about what works in a model. */
    LintLevels lints() {
        return LintLevels.OFF;
    }

    /**
     * Writes what the command says about a model.
     *
     * @throws Fault if it cannot be said
     */
    abstract void write(KerasModel model, PrintWriter out);

    @Override
    public final Integer call() {
        ModelFile modelFile = new ModelFile(file(), in);
        return run(modelFile, problems -> write(modelFile, problems));
    }

    /** Reads the file, and writes what the command says about it. */
    void write(ModelFile modelFile, Problems problems) {
        KerasModel.read(modelFile, customLayers, packageName(), lints(), problems)
                .ifPresent(model -> write(model, out()));
    }

    final CustomLayerOptions customLayers() {
        return customLayers;
    }
}
