package io.github.layercheck.cli;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.report.ContractReport;
import io.github.layercheck.engine.report.ReportWriter;
import java.io.InputStream;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** Prints everything that is known about a model, for machines. */
@Command(
        name = "report",
        description = "Prints the report of the model in JSON, as a compile writes it for an interface.")
final class ReportCommand extends ContractCommand {

    ReportCommand(InputStream in) {
        super(in);
    }

    @Override
    LintLevels lints() {
        return LintLevels.DEFAULT;
    }

    @Override
    void write(KerasModel model, PrintWriter out) {
        out.print(ReportWriter.write(model.declaration().type(), model.summary(), model.warnings()));
    }

    @Override
    void write(ModelFile file, FileContract contract, PrintWriter out) {
        out.print(ContractReport.write(
                KerasModel.type("", file.modelName()),
                contract,
                contract.defaultSignature().orElse(null)));
    }
}
