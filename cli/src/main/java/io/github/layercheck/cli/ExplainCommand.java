package io.github.layercheck.cli;

import io.github.layercheck.engine.document.Explanation;
import java.io.InputStream;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints why a model has as many parameters as it has. */
@Command(
        name = "explain",
        description =
                "Prints for each layer its shapes, the formula of its parameters, and the formula with its numbers.")
final class ExplainCommand extends ModelCommand {

    @Parameters(paramLabel = "FILE", description = FILE)
    private String file = "";

    ExplainCommand(InputStream in) {
        super(in);
    }

    @Override
    String file() {
        return file;
    }

    @Override
    void write(KerasModel model, PrintWriter out) {
        out.print(Explanation.of(model.summary()));
    }
}
