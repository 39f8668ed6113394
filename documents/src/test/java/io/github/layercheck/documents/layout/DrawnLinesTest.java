package io.github.layercheck.documents.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.documents.GoldenModels;
import io.github.layercheck.documents.layout.Placed.Area;
import io.github.layercheck.documents.layout.Placed.Column;
import io.github.layercheck.documents.layout.Placed.Edge;
import io.github.layercheck.documents.layout.Placed.PlacedItem;
import io.github.layercheck.documents.layout.Placed.Point;
import io.github.layercheck.documents.scene.Row;
import io.github.layercheck.documents.scene.SceneBuilder;
import io.github.layercheck.engine.document.DocumentedModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines of drawings, of every application of Keras that there is golden data of. */
@Tag("any-jdk")
class DrawnLinesTest {

    /** What a page shows without scrolling in a window of 1,680 pixels. */
    private static final double NARROW = 1_200;

    private static Area area(String id) {
        DocumentedModel model = GoldenModels.of(id);
        List<Row> rows = Row.of(model.summary());
        return Placement.of(SceneBuilder.of(model.summary(), rows, model.declarations()));
    }

    static List<String> applications() {
        return GoldenModels.ids("models/app_", "more_models/app_", "graphs/example_").stream()
                .filter(id -> !id.contains("NASNet"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("applications")
    void noLineCrossesAnother(String id) {
        Area area = area(id);

        assertEquals(new DrawnLines(0, 0, 0), DrawnLines.in(area));
        assertTrue(area.width() <= NARROW, () -> area.width() + " wide");
    }

    /** The bounds are what ELK was measured to reach; dagre had 137 crossings and 77 lines through boxes. */
    @ParameterizedTest
    @CsvSource({"models/app_NASNetMobile, 41", "more_models/app_NASNetLarge, 42"})
    void theCellsOfNasnetHaveFewCrossings(String id, int crossings) {
        Area area = area(id);

        DrawnLines lines = DrawnLines.in(area);
        assertTrue(lines.crossings() <= crossings, lines::toString);
        assertEquals(new DrawnLines(lines.crossings(), 0, 0), lines);
        assertTrue(area.width() <= NARROW, () -> area.width() + " wide");
    }

    /** Graphs without any order, in which ELK joins lines that have only an end of a third one in common. */
    @ParameterizedTest
    @CsvSource({"models/dag_059", "models/dag_062", "models/dag_194", "more_models/operations_tensors"})
    void everyLineCanBeFollowed(String id) {
        DrawnLines lines = DrawnLines.in(area(id));

        assertEquals(new DrawnLines(lines.crossings(), 0, 0), lines);
    }

    static List<String> models() {
        return GoldenModels.ids("models/", "more_models/app_NASNet", "graphs/example_");
    }

    /** Columns that take the same, are taken by the same and are as large stand in the order in which they are declared. */
    @ParameterizedTest
    @MethodSource("models")
    void everyLineHasItsEndsAndEqualsTheirOrder(String id) {
        check(area(id));
    }

    private static void check(Area area) {
        for (Edge edge : area.edges()) {
            Column from = area.columns().get(edge.from());
            Column to = area.columns().get(edge.to());
            List<Point> points = edge.points();
            assertEquals(middle(from), points.get(0).x(), 0.5);
            assertEquals(from.y() + from.height(), points.get(0).y(), 0.5);
            assertEquals(middle(to), points.get(points.size() - 1).x(), 0.5);
            assertEquals(to.y(), points.get(points.size() - 1).y(), 0.5);
        }
        Map<List<Object>, Double> lastOfEquals = new HashMap<>();
        for (int i = 0; i < area.columns().size(); i++) {
            Column column = area.columns().get(i);
            List<Object> equals = List.of(
                    ends(area, i, Edge::to, Edge::from),
                    ends(area, i, Edge::from, Edge::to),
                    column.y(),
                    column.width(),
                    column.height());
            Double last = lastOfEquals.put(equals, column.x());
            assertTrue(last == null || last < column.x(), () -> column.items().toString());
            for (PlacedItem placed : column.items()) {
                if (placed.inner() != null) {
                    check(placed.inner());
                }
            }
        }
    }

    private static double middle(Column column) {
        return column.x() + column.width() / 2;
    }

    private static Set<Integer> ends(Area area, int column, ToIntFunction<Edge> here, ToIntFunction<Edge> there) {
        return area.edges().stream()
                .filter(edge -> here.applyAsInt(edge) == column)
                .map(there::applyAsInt)
                .collect(Collectors.toSet());
    }

    /** A wide box, and a lane beside it. */
    private static Area of(Edge... edges) {
        Column box = new Column(10, 10, 40, 40, List.of());
        return new Area(100, 100, List.of(box), List.of(edges));
    }

    private static Edge edge(int from, int to, double... coordinates) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new Point(coordinates[i], coordinates[i + 1]));
        }
        return new Edge(from, to, points);
    }

    @Test
    void whatIsWrongIsCounted() {
        assertEquals(new DrawnLines(1, 0, 0), DrawnLines.in(of(edge(0, 1, 60, 0, 60, 90), edge(2, 3, 55, 70, 80, 70))));
        assertEquals(new DrawnLines(0, 1, 0), DrawnLines.in(of(edge(0, 1, 30, 0, 30, 90))));
        assertEquals(new DrawnLines(0, 0, 0), DrawnLines.in(of(edge(0, 1, 30, 50, 30, 90))));
        assertEquals(new DrawnLines(0, 0, 1), DrawnLines.in(of(edge(0, 1, 60, 0, 60, 50), edge(2, 3, 60, 40, 60, 90))));
        assertEquals(new DrawnLines(0, 0, 0), DrawnLines.in(of(edge(0, 1, 60, 0, 60, 50), edge(0, 3, 60, 0, 60, 90))));
    }
}
