package io.github.layercheck.engine.document;

import io.github.layercheck.summary.CostSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A model in an index.
 *
 * @param source the binary name of its interface, or its file
 * @param kind what kind of model it is, such as {@code Sequential} or {@code ONNX}
 * @param layers the number of its layers, those of nested models included; missing for a file without layers
 * @param links where its documents are, as seen from the index
 */
public record IndexedModel(
        String name,
        String source,
        String kind,
        OptionalLong layers,
        OptionalLong params,
        OptionalLong bytes,
        OptionalLong macs,
        OptionalLong peakBytes,
        Map<DocumentFormat, String> links) {

    public IndexedModel {
        links = Map.copyOf(links);
    }

    /** A model of which all is known. */
    public static IndexedModel of(DocumentedModel model, Map<DocumentFormat, String> links) {
        ModelSummary summary = model.summary();
        CostSummary cost = summary.cost();
        return new IndexedModel(
                summary.name(),
                model.source(),
                summary.kind().kerasName(),
                OptionalLong.of(count(summary.layers())),
                OptionalLong.of(summary.params()),
                OptionalLong.of(summary.bytes()),
                cost.macs(),
                cost.peakBytes(),
                links);
    }

    /** A model in a file without layers. */
    public static IndexedModel of(DocumentedContract model, Map<DocumentFormat, String> links) {
        return withoutLayers(
                model.name(), model.source(), model.contract().kind().title(), links);
    }

    /** A model of which nothing is counted. */
    public static IndexedModel withoutLayers(
            String name, String source, String kind, Map<DocumentFormat, String> links) {
        OptionalLong unknown = OptionalLong.empty();
        return new IndexedModel(name, source, kind, unknown, unknown, unknown, unknown, unknown, links);
    }

    private static long count(List<LayerSummary> layers) {
        long count = layers.size();
        for (LayerSummary layer : layers) {
            count += count(layer.layers());
        }
        return count;
    }
}
