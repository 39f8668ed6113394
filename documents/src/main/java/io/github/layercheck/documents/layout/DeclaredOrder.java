package io.github.layercheck.documents.layout;

import io.github.layercheck.documents.layout.Placed.Area;
import io.github.layercheck.documents.layout.Placed.Column;
import io.github.layercheck.documents.layout.Placed.Edge;
import io.github.layercheck.documents.layout.Placed.Point;
import io.github.layercheck.documents.scene.Level.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Puts columns side by side in the order in which they are declared where no line minds: all of an area by its mirror image, and
 * those that have everything in common by changing places. ELK heeds that order only to begin with.
 */
final class DeclaredOrder {

    /** What columns have in common that can change places. */
    private record Kind(TreeSet<Integer> makers, TreeSet<Integer> takers, double y, double width, double height) {}

    private final Area area;
    private final List<TreeSet<Integer>> makers = new ArrayList<>();
    private final List<TreeSet<Integer>> takers = new ArrayList<>();

    private DeclaredOrder(Area area) {
        this.area = area;
        for (int i = 0; i < area.columns().size(); i++) {
            makers.add(new TreeSet<>());
            takers.add(new TreeSet<>());
        }
        for (Edge edge : area.edges()) {
            makers.get(edge.to()).add(edge.from());
            takers.get(edge.from()).add(edge.to());
        }
    }

    static Area of(Area area) {
        DeclaredOrder order = new DeclaredOrder(area);
        Area turned = order.isRatherBackward() ? mirrored(area) : area;
        return new DeclaredOrder(turned).changed();
    }

    /** Whether of the columns that take the same, more stand on the wrong side of each other than on the right one. */
    private boolean isRatherBackward() {
        int backward = 0;
        for (int i = 0; i < makers.size(); i++) {
            for (int j = i + 1; j < makers.size(); j++) {
                Column one = area.columns().get(i);
                Column other = area.columns().get(j);
                if (one.y() == other.y() && makers.get(i).equals(makers.get(j))) {
                    backward += one.x() > other.x() ? 1 : -1;
                }
            }
        }
        return backward > 0;
    }

    private static Area mirrored(Area area) {
        List<Column> columns = new ArrayList<>();
        for (Column column : area.columns()) {
            columns.add(new Column(
                    area.width() - column.x() - column.width(),
                    column.y(),
                    column.width(),
                    column.height(),
                    column.items()));
        }
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : area.edges()) {
            List<Point> points = edge.points().stream()
                    .map(point -> new Point(area.width() - point.x(), point.y()))
                    .toList();
            edges.add(new Edge(edge.from(), edge.to(), points));
        }
        return new Area(area.width(), area.height(), columns, edges);
    }

    private Area changed() {
        int[] places = places();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Column column = area.columns().get(i);
            Column place = area.columns().get(places[i]);
            columns.add(new Column(place.x(), place.y(), column.width(), column.height(), column.items()));
        }
        Map<Link, Edge> known = new HashMap<>();
        area.edges().forEach(edge -> known.put(new Link(edge.from(), edge.to()), edge));
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : area.edges()) {
            Edge there = known.getOrDefault(new Link(places[edge.from()], places[edge.to()]), edge);
            edges.add(new Edge(edge.from(), edge.to(), there.points()));
        }
        return new Area(area.width(), area.height(), columns, edges);
    }

    /** The column in whose place each column comes. */
    private int[] places() {
        Map<Kind, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < makers.size(); i++) {
            Column column = area.columns().get(i);
            Kind kind = new Kind(makers.get(i), takers.get(i), column.y(), column.width(), column.height());
            alike.computeIfAbsent(kind, any -> new ArrayList<>()).add(i);
        }
        int[] places = new int[makers.size()];
        for (List<Integer> columns : alike.values()) {
            List<Integer> fromLeft = new ArrayList<>(columns);
            fromLeft.sort(Comparator.comparingDouble(i -> area.columns().get(i).x()));
            for (int i = 0; i < fromLeft.size(); i++) {
                places[columns.get(i)] = fromLeft.get(i);
            }
        }
        return places;
    }
}
