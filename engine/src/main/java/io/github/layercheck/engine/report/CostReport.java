package io.github.layercheck.engine.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.layercheck.engine.document.CostRow;
import io.github.layercheck.engine.text.UnsynchronizedWriter;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes what models cost as JSON, for machines: what the table of costs says, with the names that the report of a model has. */
public final class CostReport {

    private static final FormattingStyle INDENTED =
            FormattingStyle.PRETTY.withNewline("\n").withIndent(" ");
    private static final FormattingStyle ONE_LINE = INDENTED.withNewline("").withIndent("");

    private final JsonWriter json;
    private final CostFields fields;

    private CostReport(UnsynchronizedWriter out) {
        this.json = new JsonWriter(out);
        json.setFormattingStyle(INDENTED);
        json.setHtmlSafe(false);
        this.fields = new CostFields(json);
    }

    /**
     * An object for one model, and an array of objects for several.
     *
     * @param names the files of the models
     */
    public static String write(List<String> names, List<ModelSummary> models, CostRow.Order order) {
        UnsynchronizedWriter out = new UnsynchronizedWriter(1 << 12);
        try {
            new CostReport(out).models(names, models, order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.write('\n');
        return out.toString();
    }

    private void models(List<String> names, List<ModelSummary> models, CostRow.Order order) throws IOException {
        if (models.size() == 1) {
            model(names.get(0), models.get(0), order);
            return;
        }
        json.beginArray();
        for (int i = 0; i < models.size(); i++) {
            model(names.get(i), models.get(i), order);
        }
        json.endArray();
    }

    private void model(String name, ModelSummary model, CostRow.Order order) throws IOException {
        json.beginObject();
        json.name("file").value(name);
        json.name("name").value(model.name());
        json.name("params").value(model.params());
        json.name("bytes").value(model.bytes());
        fields.ofModel(model.cost());
        json.name("layers").beginArray();
        for (CostRow row : CostRow.of(model.layers(), order)) {
            layer(row);
        }
        json.setFormattingStyle(INDENTED);
        json.endArray();
        json.endObject();
    }

    private void layer(CostRow row) throws IOException {
        LayerSummary layer = row.layer();
        json.setFormattingStyle(INDENTED);
        json.beginObject();
        json.setFormattingStyle(ONE_LINE);
        json.name("layer").value(row.path());
        json.name("type").value(layer.type());
        json.name("params").value(layer.params());
        fields.ofLayer(layer);
        json.endObject();
    }
}
