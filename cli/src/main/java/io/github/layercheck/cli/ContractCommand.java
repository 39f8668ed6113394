package io.github.layercheck.cli;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.problem.Problems;
import java.io.InputStream;
import java.io.PrintWriter;
import picocli.CommandLine.Parameters;

/** A command that says something about the model in a file, with layers or without. */
abstract class ContractCommand extends ModelCommand {

    /** What such a command can read. */
    static final String ANY_FILE = ModelCommand.FILE + " Or a model without layers: ONNX, TensorFlow Lite, a SavedModel"
            + " (its folder, or a zip archive of it), weights in HDF5 or safetensors.";

    @Parameters(paramLabel = "FILE", description = ANY_FILE)
    private String file = "";

    ContractCommand(InputStream in) {
        super(in);
    }

    @Override
    final String file() {
        return file;
    }

    /** Writes what the command says about a file without layers. */
    abstract void write(ModelFile file, FileContract contract, PrintWriter out);

    @Override
    final void write(ModelFile modelFile, Problems problems) {
        FileContent content = FileContent.read(modelFile, customLayers(), packageName(), lints(), problems);
        content.model().ifPresent(model -> write(model, out()));
        content.contract().ifPresent(contract -> write(modelFile, contract, out()));
    }
}
