package io.github.layercheck.engine.report;

import io.github.layercheck.engine.document.CostRow;
import io.github.layercheck.engine.text.IndentedJson;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes what models cost as JSON, for machines: what the table of costs says, with the names that the report of a model has. */
public final class CostReport {

    private final IndentedJson json;
    private final CostFields fields;

    private CostReport(IndentedJson json) {
        this.json = json;
        this.fields = new CostFields(json);
    }

    /**
     * An object for one model, and an array of objects for several.
     *
     * @param names the files of the models
     */
    public static String write(List<String> names, List<ModelSummary> models, CostRow.Order order) {
        IndentedJson json = new IndentedJson(1 << 12);
        try {
            new CostReport(json).models(names, models, order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.end();
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
        json.endArray();
        json.endObject();
    }

    private void layer(CostRow row) throws IOException {
        LayerSummary layer = row.layer();
        json.beginLine();
        json.name("layer").value(row.path());
        json.name("type").value(layer.type());
        json.name("params").value(layer.params());
        fields.ofLayer(layer);
        json.endLine();
    }
}
