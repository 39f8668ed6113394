package io.github.layercheck.documents.layout;

import io.github.layercheck.documents.layout.Placed.Area;
import io.github.layercheck.documents.layout.Placed.Column;
import io.github.layercheck.documents.layout.Placed.Edge;
import io.github.layercheck.documents.layout.Placed.Point;
import io.github.layercheck.documents.scene.Level.Link;
import java.util.ArrayList;
import java.util.List;

/**
 * Places columns below each other, with the lines between them at their right. Not as good to read as layers, but of any graph,
 * in a time that is known.
 */
final class StackedLayout {

    private static final double BETWEEN_COLUMNS = 28;
    private static final double BETWEEN_LANES = 8;
    private static final double FIRST_LANE = 20;

    private StackedLayout() {}

    /**
     * @param links from columns to later ones
     */
    static Area of(List<Column> columns, List<Link> links) {
        double width = columns.stream().mapToDouble(Column::width).max().orElse(0);
        List<Column> placed = new ArrayList<>();
        double y = 0;
        for (Column column : columns) {
            placed.add(new Column((width - column.width()) / 2, y, column.width(), column.height(), column.items()));
            y += column.height() + BETWEEN_COLUMNS;
        }
        List<Integer> ends = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (Link link : links.stream().sorted(StackedLayout::compare).toList()) {
            Column from = placed.get(link.from());
            Column to = placed.get(link.to());
            double x = width / 2;
            double start = from.y() + from.height();
            List<Point> points = new ArrayList<>(List.of(new Point(x, start)));
            if (link.to() > link.from() + 1) {
                double lane = width + FIRST_LANE + lane(link, ends) * BETWEEN_LANES;
                points.add(new Point(x, start + BETWEEN_COLUMNS / 2));
                points.add(new Point(lane, start + BETWEEN_COLUMNS / 2));
                points.add(new Point(lane, to.y() - BETWEEN_COLUMNS / 2));
                points.add(new Point(x, to.y() - BETWEEN_COLUMNS / 2));
            }
            points.add(new Point(x, to.y()));
            edges.add(new Edge(link.from(), link.to(), points));
        }
        return new Area(width + FIRST_LANE + ends.size() * BETWEEN_LANES, y - BETWEEN_COLUMNS, placed, edges);
    }

    private static int compare(Link one, Link other) {
        return one.from() == other.from()
                ? Integer.compare(one.to(), other.to())
                : Integer.compare(one.from(), other.from());
    }

    /** The first lane in which the line before has ended. */
    private static int lane(Link link, List<Integer> ends) {
        for (int i = 0; i < ends.size(); i++) {
            if (ends.get(i) <= link.from()) {
                ends.set(i, link.to());
                return i;
            }
        }
        ends.add(link.to());
        return ends.size() - 1;
    }
}
