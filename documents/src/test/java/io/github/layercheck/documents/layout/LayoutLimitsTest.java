package io.github.layercheck.documents.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.documents.GoldenModels;
import io.github.layercheck.documents.LayercheckDocuments;
import io.github.layercheck.documents.layout.Placed.Area;
import io.github.layercheck.documents.layout.Placed.Column;
import io.github.layercheck.documents.layout.Placed.Edge;
import io.github.layercheck.documents.layout.Placed.Point;
import io.github.layercheck.documents.scene.Level.Link;
import io.github.layercheck.documents.scene.Row;
import io.github.layercheck.documents.scene.SceneBuilder;
import io.github.layercheck.engine.document.DocumentFormat;
import io.github.layercheck.engine.document.DocumentedModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Large models and strange ones. */
class LayoutLimitsTest {

    private static Map<DocumentFormat, String> write(DocumentedModel model) {
        return new LayercheckDocuments().write(model, EnumSet.allOf(DocumentFormat.class), Locale.ENGLISH);
    }

    @Test
    void theLargestApplicationOfKerasIsLaidOutInLayers() {
        DocumentedModel model = GoldenModels.of("more_models/app_NASNetLarge");
        List<Row> rows = Row.of(model.summary());
        Columns columns = Columns.of(SceneBuilder.of(model.summary(), rows, model.declarations()));

        assertTrue(LayeredLayout.canPlace(columns.chains().size(), columns.links()));
    }

    @Test
    void itsPageIsSmall() throws IOException {
        String page = write(GoldenModels.of("more_models/app_NASNetLarge")).get(DocumentFormat.HTML);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(bytes.size() < 300_000, () -> bytes.size() + " bytes");
    }

    /** Processor time of the whole virtual machine, which others on this one do not lengthen. */
    @Test
    void documentsAreQuicklyMade() {
        DocumentedModel small = GoldenModels.of("models/dag_149");
        DocumentedModel large = GoldenModels.of("more_models/app_NASNetLarge");
        assertEquals(
                60,
                Row.of(small.summary()).stream()
                        .mapToInt(LayoutLimitsTest::count)
                        .sum());
        for (int i = 0; i < 5; i++) {
            write(small);
        }
        assertTrue(milliseconds(small) < 300, "60 layers");
        assertTrue(milliseconds(large) < 3_000, "NASNetLarge");
    }

    private static int count(Row row) {
        return 1 + row.nested().stream().mapToInt(LayoutLimitsTest::count).sum();
    }

    private static long milliseconds(DocumentedModel model) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = processorTime();
            write(model);
            least = Math.min(least, processorTime() - start);
        }
        return least / 1_000_000;
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Every column takes all columns before it. */
    @Test
    void aGraphOfTooManyLinesIsStacked() {
        List<Column> columns = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            columns.add(new Column(0, 0, 100 + i % 7, 40, List.of()));
            for (int j = 0; j < i; j++) {
                links.add(new Link(j, i));
            }
        }

        assertFalse(LayeredLayout.canPlace(columns.size(), links));
        Area area = StackedLayout.of(columns, links);

        assertEquals(links.size(), area.edges().size());
        for (int i = 1; i < columns.size(); i++) {
            Column above = area.columns().get(i - 1);
            assertTrue(above.y() + above.height() < area.columns().get(i).y());
        }
        for (Edge edge : area.edges()) {
            Column from = area.columns().get(edge.from());
            Column to = area.columns().get(edge.to());
            List<Point> points = edge.points();
            assertEquals(new Point(53, from.y() + from.height()), points.get(0));
            assertEquals(new Point(53, to.y()), points.get(points.size() - 1));
            assertTrue(points.stream().allMatch(point -> point.x() <= area.width() && point.y() <= area.height()));
        }
    }
}
