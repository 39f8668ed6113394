package io.github.layercheck.cli;

import io.github.layercheck.engine.document.CostRow;
import io.github.layercheck.engine.document.CostTable;
import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.report.CostReport;
import io.github.layercheck.summary.ModelSummary;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what models cost: of one model a table of its layers, of several their totals side by side. */
@Command(
        name = "cost",
        description =
                "Prints what a model costs, for each layer and in all: parameters, multiply-accumulates, memory, and the"
                        + " bytes of its weights, also after quantization. Several models stand side by side.")
final class CostCommand extends FileCommand {

    private final InputStream in;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = ModelCommand.FILE)
    private List<String> files = List.of();

    @Option(
            names = "--sort",
            paramLabel = "COST",
            description =
                    "Puts the layers first that cost most: PARAMS, BYTES, MACS or ACTIVATIONS, in small letters or"
                            + " capitals. By default they stand as in the model.")
    private CostRow.Order order = CostRow.Order.LAYERS;

    @Option(names = "--json", description = "Prints an object in JSON, or an array of them for several models.")
    private boolean json;

    @Mixin
    private CustomLayerOptions customLayers = new CustomLayerOptions();

    CostCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() {
        List<String> names = new ArrayList<>();
        List<ModelSummary> models = new ArrayList<>();
        int exitCode = ExitCode.OK;
        for (String name : files) {
            ModelFile file = new ModelFile(name, in);
            exitCode = Math.max(
                    exitCode, run(file, problems -> KerasModel.read(file, customLayers, "", LintLevels.OFF, problems)
                            .ifPresent(model -> {
                                names.add(file.name());
                                models.add(model.summary());
                            })));
        }
        if (!models.isEmpty()) {
            out().print(text(names, models));
        }
        return exitCode;
    }

    private String text(List<String> names, List<ModelSummary> models) {
        if (json) {
            return CostReport.write(names, models, order);
        }
        return files.size() == 1 ? CostTable.of(models.get(0), order) : CostTable.sideBySide(names, models);
    }
}
