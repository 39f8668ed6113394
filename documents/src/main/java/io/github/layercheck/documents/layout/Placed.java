package io.github.layercheck.documents.layout;

import io.github.layercheck.documents.scene.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a drawing shows, with its places; each relative to what it is in. */
public final class Placed {

    private Placed() {}

    /** A point. */
    public record Point(double x, double y) {}

    /**
     * All that is side by side.
     *
     * @param columns in the order of their first items
     */
    public record Area(double width, double height, List<Column> columns, List<Edge> edges) {
        public Area {
            columns = List.copyOf(columns);
            edges = List.copyOf(edges);
        }
    }

    /** Items below each other, of which each takes only the one above. */
    public record Column(double x, double y, double width, double height, List<PlacedItem> items) {
        public Column {
            items = List.copyOf(items);
        }
    }

    /**
     * An item in a column.
     *
     * @param inner what is in a cluster; null for a box
     */
    public record PlacedItem(
            Item item,
            double x,
            double y,
            double width,
            double height,
            @Nullable Area inner) {}

    /**
     * A line between two columns.
     *
     * @param from the number of the column that it leaves at the bottom
     * @param to the number of the column that it reaches at the top
     * @param points its start, bends and end
     */
    public record Edge(int from, int to, List<Point> points) {
        public Edge {
            points = List.copyOf(points);
        }
    }
}
