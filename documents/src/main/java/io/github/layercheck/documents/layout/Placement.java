package io.github.layercheck.documents.layout;

import static io.github.layercheck.documents.layout.Metrics.ARROW;
import static io.github.layercheck.documents.layout.Metrics.BOX_HEIGHT;
import static io.github.layercheck.documents.layout.Metrics.BOX_PADDING;
import static io.github.layercheck.documents.layout.Metrics.CLUSTER_PADDING;
import static io.github.layercheck.documents.layout.Metrics.ENTRY_SIZE;
import static io.github.layercheck.documents.layout.Metrics.HEADER_HEIGHT;
import static io.github.layercheck.documents.layout.Metrics.LABELLED_ARROW;
import static io.github.layercheck.documents.layout.Metrics.LABEL_HEIGHT;
import static io.github.layercheck.documents.layout.Metrics.MAX_BOX_WIDTH;
import static io.github.layercheck.documents.layout.Metrics.MIN_BOX_WIDTH;
import static io.github.layercheck.documents.layout.Metrics.NAME_SIZE;
import static io.github.layercheck.documents.layout.Metrics.SMALL_SIZE;

import io.github.layercheck.documents.layout.Placed.Area;
import io.github.layercheck.documents.layout.Placed.Column;
import io.github.layercheck.documents.layout.Placed.PlacedItem;
import io.github.layercheck.documents.scene.Item;
import io.github.layercheck.documents.scene.Item.Box;
import io.github.layercheck.documents.scene.Item.Cluster;
import io.github.layercheck.documents.scene.Level;
import io.github.layercheck.documents.text.TextWidth;
import io.github.layercheck.summary.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * Places everything in a level, from the inside out: a cluster is as large as what it contains, which is laid out by itself. So
 * the width of a drawing is that of its widest level.
 */
public final class Placement {

    private Placement() {}

    /** The places of all that a level contains. */
    public static Area of(Level level) {
        Columns columns = Columns.of(level);
        List<Column> measured = new ArrayList<>();
        for (List<Integer> chain : columns.chains()) {
            measured.add(column(chain.stream().map(level.items()::get).toList()));
        }
        if (measured.size() == 1) {
            Column only = measured.get(0);
            return new Area(only.width(), only.height(), measured, List.of());
        }
        return LayeredLayout.canPlace(measured.size(), columns.links())
                ? LayeredLayout.of(measured, columns.links())
                : StackedLayout.of(measured, columns.links());
    }

    /** The items below each other, all in the middle. */
    private static Column column(List<Item> items) {
        List<PlacedItem> measured = items.stream().map(Placement::measured).toList();
        double width = 0;
        double boxWidth = 0;
        for (int i = 0; i < measured.size(); i++) {
            PlacedItem item = measured.get(i);
            boolean hasArrow = item.item().isOutput() && i < measured.size() - 1;
            width = Math.max(width, Math.max(widthWithLabel(item), item.width() + (hasArrow ? 2 * ARROW : 0)));
            boxWidth = item.item() instanceof Box ? Math.max(boxWidth, item.width()) : boxWidth;
        }
        List<PlacedItem> placed = new ArrayList<>();
        double y = 0;
        for (int i = 0; i < measured.size(); i++) {
            PlacedItem item = measured.get(i);
            double itemWidth = item.item() instanceof Box ? boxWidth : item.width();
            placed.add(new PlacedItem(item.item(), (width - itemWidth) / 2, y, itemWidth, item.height(), item.inner()));
            y += item.height() + below(item.item(), i == measured.size() - 1);
        }
        return new Column(0, 0, width, y, placed);
    }

    private static double below(Item item, boolean isLast) {
        boolean isLabelled = !item.changedShape().isEmpty();
        if (isLast) {
            return isLabelled ? LABEL_HEIGHT : 0;
        }
        return isLabelled ? LABELLED_ARROW : ARROW;
    }

    private static PlacedItem measured(Item item) {
        if (item instanceof Cluster cluster) {
            Area inner = of(cluster.level());
            double width = Math.max(
                    boxWidth(cluster.name(), cluster.type(), cluster.params()), inner.width() + 2 * CLUSTER_PADDING);
            return new PlacedItem(
                    item, 0, 0, Math.ceil(width), inner.height() + HEADER_HEIGHT + CLUSTER_PADDING, inner);
        }
        if (item instanceof Box box) {
            return new PlacedItem(item, 0, 0, boxWidth(box.name(), box.type(), box.params()), BOX_HEIGHT, null);
        }
        return new PlacedItem(item, 0, 0, ENTRY_SIZE, ENTRY_SIZE, null);
    }

    private static double boxWidth(String name, String type, long params) {
        String count = params == 0 ? "" : Numbers.grouped(params);
        double text = Math.max(
                TextWidth.ofBold(name, NAME_SIZE),
                TextWidth.of(type, SMALL_SIZE) + (count.isEmpty() ? 0 : 16 + TextWidth.of(count, SMALL_SIZE)));
        return Math.ceil(Math.min(MAX_BOX_WIDTH, Math.max(MIN_BOX_WIDTH, text + 2 * BOX_PADDING)));
    }

    /** A shape is written at the right of the line that leaves the item in the middle, what it takes at that of the line above. */
    private static double widthWithLabel(PlacedItem item) {
        String shape = item.item().changedShape();
        double label = shape.isEmpty() ? 0 : 2 * (8 + Math.min(MAX_BOX_WIDTH, TextWidth.of(shape, SMALL_SIZE)));
        String takes = String.join(", ", item.item().takes());
        double above = takes.isEmpty() ? 0 : 2 * (8 + Math.min(MAX_BOX_WIDTH, TextWidth.of(takes, SMALL_SIZE)));
        return Math.max(item.width(), Math.ceil(Math.max(label, above)));
    }
}
