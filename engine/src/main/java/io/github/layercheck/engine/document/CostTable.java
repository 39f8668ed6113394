package io.github.layercheck.engine.document;

import io.github.layercheck.summary.CostSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What a model costs, as a table of its layers; or what several models cost, side by side. */
public final class CostTable {

    private static final String NO_SHARE = "-";

    private CostTable() {}

    /** A row for each layer, with its share of each cost, and the totals. */
    public static String of(ModelSummary model, CostRow.Order order) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Layer", "Params", "", "Bytes", "", "MACs", "", "Activation bytes", ""));
        for (CostRow row : CostRow.of(model.layers(), order)) {
            rows.add(row(model, row));
        }
        CostSummary cost = model.cost();
        rows.add(List.of(
                "Total",
                Numbers.grouped(model.params()),
                "",
                Numbers.grouped(model.bytes()),
                "",
                CostText.shortMacs(model),
                "",
                CostText.number(cost.activationBytes()),
                ""));
        StringBuilder text = new StringBuilder();
        text.append(model.name()).append(" (").append(model.kind().kerasName()).append(")\n\n");
        NumberColumns.append(rows, text);
        text.append('\n');
        CostText.totals(model).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static List<String> row(ModelSummary model, CostRow row) {
        LayerSummary layer = row.layer();
        CostSummary cost = model.cost();
        return List.of(
                row.path() + " (" + layer.type() + ")",
                Numbers.grouped(layer.params()),
                share(OptionalLong.of(layer.params()), OptionalLong.of(model.params())),
                Numbers.grouped(layer.bytes()),
                share(OptionalLong.of(layer.bytes()), OptionalLong.of(model.bytes())),
                macs(layer),
                share(layer.macs(), cost.macs()),
                CostText.number(layer.activationBytes()),
                share(layer.activationBytes(), cost.activationBytes()));
    }

    private static String macs(LayerSummary layer) {
        return layer.macs().isPresent() || layer.macsExplanation().isEmpty()
                ? CostText.number(layer.macs())
                : layer.macsExplanation();
    }

    private static String share(OptionalLong part, OptionalLong total) {
        return part.isEmpty() || total.isEmpty() || total.getAsLong() == 0
                ? NO_SHARE
                : CostText.share(part.getAsLong(), total.getAsLong());
    }

    /**
     * The totals of models, a column each.
     *
     * @param names what the models are called
     */
    public static String sideBySide(List<String> names, List<ModelSummary> models) {
        List<List<String>> rows = new ArrayList<>();
        for (String title : List.of(
                "",
                "Params",
                "Bytes",
                "int8 bytes",
                "int4 bytes",
                "float8 bytes",
                "MACs",
                "Activation bytes",
                "Peak bytes",
                "Peak layer",
                "Depth",
                "Receptive field",
                "Params without effect")) {
            rows.add(new ArrayList<>(List.of(title)));
        }
        for (int i = 0; i < models.size(); i++) {
            List<String> column = column(names.get(i), models.get(i));
            for (int row = 0; row < column.size(); row++) {
                rows.get(row).add(column.get(row));
            }
        }
        StringBuilder text = new StringBuilder();
        NumberColumns.append(rows, text);
        return text.toString();
    }

    private static List<String> column(String name, ModelSummary model) {
        CostSummary cost = model.cost();
        return List.of(
                name,
                Numbers.grouped(model.params()),
                Numbers.grouped(model.bytes()),
                CostText.number(cost.int8Bytes()),
                CostText.number(cost.int4Bytes()),
                CostText.number(cost.float8Bytes()),
                CostText.shortMacs(model),
                CostText.number(cost.activationBytes()),
                CostText.number(cost.peakBytes()),
                cost.peakLayer().isEmpty() ? NO_SHARE : cost.peakLayer(),
                CostText.number(cost.depth()),
                CostText.receptiveField(model.layers()).map(Object::toString).orElse(NO_SHARE),
                Numbers.grouped(cost.paramsWithoutEffect()));
    }
}
