package io.github.layercheck.documents;

import com.google.auto.service.AutoService;
import io.github.layercheck.documents.html.ContractPage;
import io.github.layercheck.documents.html.HtmlPage;
import io.github.layercheck.documents.html.IndexPage;
import io.github.layercheck.documents.layout.Placed;
import io.github.layercheck.documents.layout.Placement;
import io.github.layercheck.documents.markdown.ContractMarkdown;
import io.github.layercheck.documents.markdown.MarkdownPage;
import io.github.layercheck.documents.scene.Level;
import io.github.layercheck.documents.scene.Row;
import io.github.layercheck.documents.scene.SceneBuilder;
import io.github.layercheck.documents.svg.SvgDrawing;
import io.github.layercheck.documents.text.Words;
import io.github.layercheck.engine.document.DocumentFormat;
import io.github.layercheck.engine.document.DocumentedContract;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.engine.document.IndexedModel;
import io.github.layercheck.engine.document.ModelDocuments;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.Numbers;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The service that makes documents. */
@AutoService(ModelDocuments.class)
public final class LayercheckDocuments implements ModelDocuments {

    @Override
    public List<String> languages() {
        return Words.languages();
    }

    @Override
    public Map<DocumentFormat, String> write(DocumentedModel model, Set<DocumentFormat> formats, Locale language) {
        ModelSummary summary = model.summary();
        Words words = Words.of(language);
        List<Row> rows = Row.of(summary);
        Level scene = SceneBuilder.of(summary, rows, model.declarations());
        Map<DocumentFormat, String> documents = new EnumMap<>(DocumentFormat.class);
        if (formats.contains(DocumentFormat.MARKDOWN)) {
            documents.put(DocumentFormat.MARKDOWN, MarkdownPage.of(model, rows, scene, words));
        }
        if (formats.contains(DocumentFormat.HTML) || formats.contains(DocumentFormat.SVG)) {
            Placed.Area placed = Placement.of(scene);
            if (formats.contains(DocumentFormat.HTML)) {
                documents.put(DocumentFormat.HTML, HtmlPage.of(model, rows, placed, words));
            }
            if (formats.contains(DocumentFormat.SVG)) {
                String description = words.get("drawing", summary.name(), Numbers.grouped(summary.params()));
                documents.put(DocumentFormat.SVG, SvgDrawing.standalone(placed, summary.name(), description, words));
            }
        }
        return documents;
    }

    @Override
    public Map<DocumentFormat, String> write(DocumentedContract model, Set<DocumentFormat> formats, Locale language) {
        Words words = Words.of(language);
        Map<DocumentFormat, String> documents = new EnumMap<>(DocumentFormat.class);
        if (formats.contains(DocumentFormat.MARKDOWN)) {
            documents.put(DocumentFormat.MARKDOWN, ContractMarkdown.of(model, words));
        }
        if (formats.contains(DocumentFormat.HTML)) {
            documents.put(DocumentFormat.HTML, ContractPage.of(model, words));
        }
        return documents;
    }

    @Override
    public String writeIndex(List<IndexedModel> models, Locale language) {
        return IndexPage.of(models, Words.of(language));
    }
}
