package io.github.layercheck.engine.report;

import com.google.gson.stream.JsonWriter;
import io.github.layercheck.summary.CostSummary;
import io.github.layercheck.summary.LayerSummary;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/** Writes the costs of models and layers as fields of a JSON object; what is open is null. */
final class CostFields {

    private final JsonWriter json;

    CostFields(JsonWriter json) {
        this.json = json;
    }

    void ofModel(CostSummary cost) throws IOException {
        number("macs", cost.macs());
        number("activationBytes", cost.activationBytes());
        number("peakBytes", cost.peakBytes());
        json.name("peakLayer").value(cost.peakBytes().isPresent() ? cost.peakLayer() : null);
        number("depth", cost.depth());
        json.name("paramsWithoutEffect").value(cost.paramsWithoutEffect());
        json.name("quantizedBytes").beginObject();
        number("int8", cost.int8Bytes());
        number("int4", cost.int4Bytes());
        number("float8", cost.float8Bytes());
        json.endObject();
    }

    /** Of a file without layers, of which nothing is known that costs are made of. */
    void ofFile() throws IOException {
        for (String name : List.of("macs", "activationBytes", "peakBytes", "peakLayer", "depth")) {
            json.name(name).nullValue();
        }
        json.name("quantizedBytes").beginObject();
        for (String name : List.of("int8", "int4", "float8")) {
            json.name(name).nullValue();
        }
        json.endObject();
        json.name("optimizerParams").nullValue();
    }

    void ofLayer(LayerSummary layer) throws IOException {
        boolean isKnown = !layer.macsExplanation().isEmpty();
        number("macs", layer.macs());
        json.name("macsFormula").value(isKnown ? layer.macsFormula() : null);
        json.name("macsExplanation").value(isKnown ? layer.macsExplanation() : null);
        json.name("bytes").value(layer.bytes());
        number("activationBytes", layer.activationBytes());
        if (layer.paramsWithoutEffect() > 0) {
            json.name("paramsWithoutEffect").value(layer.paramsWithoutEffect());
        }
        if (layer.receptiveField().isPresent()) {
            numbers("receptiveField", layer.receptiveField().get().size());
            numbers("totalStride", layer.receptiveField().get().stride());
        }
    }

    void number(String name, OptionalLong number) throws IOException {
        json.name(name);
        if (number.isPresent()) {
            json.value(number.getAsLong());
        } else {
            json.nullValue();
        }
    }

    private void numbers(String name, List<Long> numbers) throws IOException {
        json.name(name).beginArray();
        for (long number : numbers) {
            json.value(number);
        }
        json.endArray();
    }
}
