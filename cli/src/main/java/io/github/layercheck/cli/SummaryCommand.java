package io.github.layercheck.cli;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.document.ContractText;
import io.github.layercheck.summary.SummaryOptions;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what {@code model.summary()} of Keras prints, or the contract of a file without layers. */
@Command(
        name = "summary",
        description =
                "Prints what Keras' model.summary() prints in a terminal of the same width. Of a model without layers"
                        + " (ONNX, TensorFlow Lite, SavedModel, weights) it prints inputs, outputs and arrays.")
final class SummaryCommand extends ContractCommand {

    private final IntSupplier columns;

    @Option(
            names = "--width",
            paramLabel = "N",
            description =
                    "The length of the table's lines, line_length in Keras. By default 88, or 108 with connections,"
                            + " unless the terminal is narrower.")
    private int width;

    @Option(names = "--expand-nested", description = "Also shows the layers of nested models.")
    private boolean expandNested;

    @Option(names = "--show-trainable", description = "Shows whether each layer is trained.")
    private boolean showTrainable;

    @Option(
            names = "--cost",
            description = "Also shows the multiply-accumulates and the memory of each layer, which Keras does not.")
    private boolean cost;

    @Option(
            names = "--layer-range",
            arity = "2",
            paramLabel = "FROM TO",
            hideParamSyntax = true,
            description = "Shows only the layers from one to another. Both are regular expressions that match the"
                    + " beginning of a name, as in Keras.")
    private List<String> layerRange = List.of();

    SummaryCommand(InputStream in, IntSupplier columns) {
        super(in);
        this.columns = columns;
    }

    @Override
    void write(KerasModel model, PrintWriter out) {
        try {
            out.print(model.summary().toString(options()));
        } catch (PatternSyntaxException e) {
            throw wrongArguments("'" + e.getPattern() + "' is not a regular expression: " + e.getDescription());
        } catch (IllegalArgumentException e) {
            throw wrongArguments(String.valueOf(e.getMessage()));
        }
    }

    @Override
    void write(ModelFile file, FileContract contract, PrintWriter out) {
        out.print(ContractText.of(contract));
    }

    private SummaryOptions options() {
        SummaryOptions options = SummaryOptions.DEFAULT
                .withExpandNested(expandNested)
                .withShowTrainable(showTrainable)
                .withShowCost(cost);
        SummaryOptions wide = width == 0 ? options.withColumns(columns.getAsInt()) : options.withLineLength(width);
        if (layerRange.size() > 2) {
            throw wrongArguments("--layer-range is given twice");
        }
        return layerRange.isEmpty() ? wide : wide.withLayerRange(layerRange.get(0), layerRange.get(1));
    }
}
