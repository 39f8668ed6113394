package io.github.layercheck.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** Prints the problems of a compile for hosts of code. */
@Command(
        name = "sarif",
        description = "Prints the problems of a compile as SARIF 2.1.0, for hosts of code that show them beside it.")
final class SarifCommand extends BuildCommand {

    @Override
    void write(List<CompileProblems> found, List<String> unread) {
        out().print(Sarif.write(found, LayercheckCommand.Version.text()));
    }
}
