package io.github.layercheck.documents.svg;

import static io.github.layercheck.documents.layout.Metrics.BOX_PADDING;
import static io.github.layercheck.documents.layout.Metrics.HEADER_HEIGHT;
import static io.github.layercheck.documents.layout.Metrics.MARGIN;
import static io.github.layercheck.documents.layout.Metrics.NAME_SIZE;
import static io.github.layercheck.documents.layout.Metrics.SMALL_SIZE;

import io.github.layercheck.documents.layout.Metrics;
import io.github.layercheck.documents.layout.Placed.Area;
import io.github.layercheck.documents.layout.Placed.Column;
import io.github.layercheck.documents.layout.Placed.Edge;
import io.github.layercheck.documents.layout.Placed.PlacedItem;
import io.github.layercheck.documents.layout.Placed.Point;
import io.github.layercheck.documents.scene.Item;
import io.github.layercheck.documents.scene.Item.Box;
import io.github.layercheck.documents.scene.Item.Cluster;
import io.github.layercheck.documents.text.TextWidth;
import io.github.layercheck.documents.text.Words;
import io.github.layercheck.summary.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a placed model. */
public final class SvgDrawing {

    private static final double CORNER = 6;
    private static final double BEND = 6;

    private final SvgText svg = new SvgText();
    private final long mostParams;
    private final Words words;

    private SvgDrawing(long mostParams, Words words) {
        this.mostParams = mostParams;
        this.words = words;
    }

    /**
     * A drawing that stands by itself.
     *
     * @param title what it is a drawing of
     */
    public static String standalone(Area level, String title, String description, Words words) {
        SvgDrawing drawing = new SvgDrawing(mostParams(level), words);
        drawing.open(level, "xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"t d\"");
        drawing.svg.add("<title id=\"t\">").text(title).add("</title>\n<desc id=\"d\">");
        drawing.svg
                .text(description)
                .add("</desc>\n<style>")
                .add(SvgStyle.standalone())
                .add("</style>\n");
        drawing.svg.add("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        drawing.content(level);
        drawing.svg.add("</svg>\n");
        return drawing.svg.toString();
    }

    private void open(Area level, String attributes) {
        double width = level.width() + 2 * MARGIN;
        double height = level.height() + 2 * MARGIN;
        svg.add("<svg ").add(attributes);
        svg.add(" width=\"").add(width).add("\" height=\"").add(height);
        svg.add("\" viewBox=\"0 0 ").add(width).add(" ").add(height).add("\">\n");
    }

    private void content(Area level) {
        svg.add(
                "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\""
                        + " orient=\"auto\"><path class=\"head\" d=\"M0,0.5 8,4 0,7.5z\"/></marker></defs>\n");
        svg.group("level", MARGIN, MARGIN).add(">\n");
        area(level);
        svg.add("</g>\n");
    }

    private void area(Area level) {
        for (Edge edge : level.edges()) {
            svg.add("<path class=\"edge\" d=\"").add(path(edge.points())).add("\"/>\n");
        }
        for (Column column : level.columns()) {
            svg.group("column", column.x(), column.y()).add(">\n");
            column(column);
            svg.add("</g>\n");
        }
    }

    private void column(Column column) {
        double middle = column.width() / 2;
        List<PlacedItem> items = column.items();
        for (int i = 0; i < items.size(); i++) {
            PlacedItem placed = items.get(i);
            double bottom = placed.y() + placed.height();
            if (i + 1 < items.size()) {
                arrow(middle, bottom, items.get(i + 1).y());
            } else if (placed.item().isOutput()) {
                arrow(middle, bottom, bottom + Metrics.LABEL_HEIGHT);
            } else if (column.height() > bottom) {
                line(middle, bottom, column.height());
            }
            item(placed);
            shape(placed, middle, bottom);
        }
    }

    private void arrow(double x, double from, double to) {
        svg.add("<path class=\"edge\" d=\"M")
                .add(x)
                .add(",")
                .add(from)
                .add("V")
                .add(to)
                .add("\"/>\n");
    }

    private void line(double x, double from, double to) {
        svg.add("<path class=\"line\" d=\"M")
                .add(x)
                .add(",")
                .add(from)
                .add("V")
                .add(to)
                .add("\"/>\n");
    }

    private void shape(PlacedItem placed, double middle, double bottom) {
        String shape = placed.item().changedShape();
        if (!shape.isEmpty()) {
            svg.add("<text class=\"shape\" x=\"")
                    .add(middle + 8)
                    .add("\" y=\"")
                    .add(bottom + 13)
                    .add("\">");
            svg.text(TextWidth.cut(shape, SMALL_SIZE, Metrics.MAX_BOX_WIDTH)).add("</text>\n");
        }
    }

    private void item(PlacedItem placed) {
        if (placed.item() instanceof Cluster cluster && placed.inner() != null) {
            cluster(placed, cluster, placed.inner());
        } else if (placed.item() instanceof Box box) {
            box(placed, box);
        } else {
            double radius = placed.width() / 2;
            svg.add("<circle class=\"entry\" cx=\"").add(placed.x() + radius);
            svg.add("\" cy=\"")
                    .add(placed.y() + radius)
                    .add("\" r=\"")
                    .add(radius - 1)
                    .add("\"><title>");
            svg.text(placed.item().name()).add("</title></circle>\n");
        }
    }

    private void box(PlacedItem placed, Box box) {
        double width = placed.width();
        svg.group("box " + box.category().name().toLowerCase(Locale.ROOT), placed.x(), placed.y());
        rows(box);
        svg.add("><title>")
                .text(box.name() + " (" + box.type() + ") " + box.shape())
                .add("</title>");
        rect("body", width, placed.height());
        svg.add("<path class=\"kind\" d=\"M")
                .add(CORNER)
                .add(",0H5V")
                .add(placed.height())
                .add("H")
                .add(CORNER);
        svg.add("a6,6 0 0 1 -6,-6V6a6,6 0 0 1 6,-6z\"/>");
        texts(box.name(), box.type(), width - 2 * BOX_PADDING);
        params(box, width, placed.height());
        svg.add("</g>\n");
    }

    private void rows(Item item) {
        if (!item.rows().isEmpty()) {
            svg.add(" data-rows=\"" + item.rows().stream().map(String::valueOf).collect(Collectors.joining(" "))
                    + "\"");
        }
    }

    private void texts(String name, String type, double width) {
        svg.add("<text class=\"name\" x=\"").add(BOX_PADDING).add("\" y=\"17\">");
        svg.text(TextWidth.cutBold(name, NAME_SIZE, width)).add("</text>");
        svg.add("<text class=\"type\" x=\"").add(BOX_PADDING).add("\" y=\"32\">");
        svg.text(TextWidth.cut(type, SMALL_SIZE, width)).add("</text>");
    }

    /** The number of parameters, and a bar as long as its root: by the number itself most would not show. */
    private void params(Item item, double width, double height) {
        if (item.params() == 0) {
            return;
        }
        svg.add("<text class=\"count\" x=\"").add(width - BOX_PADDING).add("\" y=\"32\">");
        svg.add(Numbers.grouped(item.params())).add("</text>");
        double length = (width - 2 * BOX_PADDING) * Math.sqrt((double) item.params() / mostParams);
        svg.add("<rect class=\"size\" x=\"").add(BOX_PADDING).add("\" y=\"").add(height - 6);
        svg.add("\" width=\"").add(Math.max(1, length)).add("\" height=\"3\" rx=\"1.5\"/>");
    }

    private void cluster(PlacedItem placed, Cluster cluster, Area inner) {
        double width = placed.width();
        svg.group(cluster.count() == 1 ? "cluster" : "cluster repeated", placed.x(), placed.y());
        rows(cluster);
        svg.add(">");
        if (cluster.count() > 1) {
            svg.add("<rect class=\"behind\" x=\"5\" y=\"5\" width=\"").add(width);
            svg.add("\" height=\"")
                    .add(placed.height())
                    .add("\" rx=\"")
                    .add(CORNER)
                    .add("\"/>");
        }
        rect("body", width, placed.height());
        String times = cluster.count() == 1 ? "" : "\u00d7 " + cluster.count();
        double room = width - 2 * BOX_PADDING - (times.isEmpty() ? 0 : TextWidth.ofBold(times, NAME_SIZE) + 8);
        texts(cluster.name(), cluster.isExact() ? cluster.type() : words.get("drawn-as-first"), room);
        if (!times.isEmpty()) {
            svg.add("<text class=\"times\" x=\"")
                    .add(width - BOX_PADDING)
                    .add("\" y=\"17\">")
                    .add(times)
                    .add("</text>");
        }
        if (cluster.params() != 0) {
            svg.add("<text class=\"count\" x=\"").add(width - BOX_PADDING).add("\" y=\"32\">");
            svg.add(Numbers.grouped(cluster.params())).add("</text>");
        }
        svg.group("level", (width - inner.width()) / 2, HEADER_HEIGHT).add(">\n");
        area(inner);
        svg.add("</g></g>\n");
    }

    private void rect(String classes, double width, double height) {
        svg.add("<rect class=\"" + classes + "\" width=\"")
                .add(width)
                .add("\" height=\"")
                .add(height);
        svg.add("\" rx=\"").add(CORNER).add("\"/>");
    }

    /** Straight lines with round bends. */
    private static String path(List<Point> points) {
        SvgText path = new SvgText();
        path.add("M").add(points.get(0).x()).add(",").add(points.get(0).y());
        for (int i = 1; i < points.size() - 1; i++) {
            Point before = points.get(i - 1);
            Point bend = points.get(i);
            Point after = points.get(i + 1);
            double radius = Math.min(BEND, Math.min(distance(before, bend), distance(bend, after)) / 2);
            Point in = towards(bend, before, radius);
            Point out = towards(bend, after, radius);
            path.add("L").add(in.x()).add(",").add(in.y());
            path.add("Q").add(bend.x()).add(",").add(bend.y());
            path.add(" ").add(out.x()).add(",").add(out.y());
        }
        Point end = points.get(points.size() - 1);
        return path.add("L").add(end.x()).add(",").add(end.y()).toString();
    }

    private static double distance(Point one, Point other) {
        return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
    }

    private static Point towards(Point from, Point to, double by) {
        double distance = distance(from, to);
        double share = distance == 0 ? 0 : by / distance;
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    private static long mostParams(Area level) {
        long most = 1;
        for (Column column : level.columns()) {
            for (PlacedItem placed : column.items()) {
                most = Math.max(most, placed.inner() == null ? placed.item().params() : mostParams(placed.inner()));
            }
        }
        return most;
    }
}
