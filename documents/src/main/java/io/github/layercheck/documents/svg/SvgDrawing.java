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
import io.github.layercheck.documents.text.Markup;
import io.github.layercheck.documents.text.TextWidth;
import io.github.layercheck.documents.text.Words;
import io.github.layercheck.summary.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a placed model. */
public final class SvgDrawing {

    private static final double CORNER = 6;

    /** What is higher would be too small to read on one sheet of paper. */
    private static final double MAX_HEIGHT_OF_SHEET = 2_500;

    private final Markup svg = new Markup();
    private final long mostParams;
    private final boolean isForPage;
    private final Words words;

    private SvgDrawing(Area area, boolean isForPage, Words words) {
        this.mostParams = mostParams(area);
        this.isForPage = isForPage;
        this.words = words;
    }

    /**
     * A drawing that stands by itself.
     *
     * @param title what it is a drawing of
     */
    public static String standalone(Area area, String title, String description, Words words) {
        SvgDrawing drawing = new SvgDrawing(area, false, words);
        drawing.open(area, "xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"t d\"");
        drawing.svg.add("<title id=\"t\">").text(title).add("</title>\n<desc id=\"d\">");
        drawing.svg
                .text(description)
                .add("</desc>\n<style>")
                .add(SvgStyle.standalone())
                .add("</style>\n");
        drawing.svg.add("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        drawing.content(area);
        return drawing.svg.add("</svg>\n").toString();
    }

    /** The drawing in a page, whose style it has and whose script folds it. */
    public static String forPage(Area area, String description, Words words) {
        SvgDrawing drawing = new SvgDrawing(area, true, words);
        String classes = area.height() > MAX_HEIGHT_OF_SHEET ? "drawing long" : "drawing";
        drawing.open(area, "class=\"" + classes + "\" role=\"img\" aria-labelledby=\"drawing-title\"");
        drawing.svg.add("<title id=\"drawing-title\">").text(description).add("</title>\n");
        drawing.content(area);
        return drawing.svg.add("</svg>\n").toString();
    }

    private void open(Area area, String attributes) {
        double width = area.width() + 2 * MARGIN;
        double height = area.height() + 2 * MARGIN;
        svg.add("<svg ").add(attributes);
        svg.add(" width=\"").add(width).add("\" height=\"").add(height);
        svg.add("\" viewBox=\"0 0 ").add(width).add(" ").add(height).add("\">\n");
    }

    private void content(Area area) {
        svg.add(
                "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\""
                        + " orient=\"auto\"><path class=\"head\" d=\"M0,0.5 8,4 0,7.5z\"/></marker></defs>\n");
        area(area, MARGIN, MARGIN);
    }

    private void area(Area area, double x, double y) {
        boolean folds = isForPage && hasCluster(area);
        svg.group("area", x, y);
        if (folds) {
            svg.add(" data-h=\"").add(area.height()).add("\"");
        }
        svg.add(">\n");
        for (Edge edge : area.edges()) {
            svg.add("<path class=\"edge\" d=\"").add(EdgePath.of(edge.points())).add("\"");
            if (folds) {
                svg.add(" data-points=\"").add(points(edge)).add("\"");
            }
            svg.add("/>\n");
        }
        for (Column column : area.columns()) {
            column(column, folds);
        }
        svg.add("</g>\n");
    }

    private static boolean hasCluster(Area area) {
        return area.columns().stream()
                .anyMatch(column -> column.items().stream().anyMatch(item -> item.inner() != null));
    }

    private static String points(Edge edge) {
        Markup points = new Markup();
        for (Point point : edge.points()) {
            points.add(point.x()).add(",").add(point.y()).add(" ");
        }
        return points.toString().strip();
    }

    private void column(Column column, boolean folds) {
        svg.group("column", column.x(), column.y());
        if (folds) {
            svg.add(" data-h=\"").add(column.height()).add("\"");
        }
        svg.add(">\n");
        List<PlacedItem> items = column.items();
        for (int i = 0; i < items.size(); i++) {
            boolean isLast = i == items.size() - 1;
            double next = isLast ? column.height() : items.get(i + 1).y();
            PlacedItem placed = items.get(i);
            svg.group("item", 0, placed.y()).add(">");
            item(placed);
            takes(placed);
            if (!isLast && placed.item().isOutput()) {
                output(placed);
            }
            below(placed, column.width() / 2, next - placed.y() - placed.height(), isLast);
            svg.add("</g>\n");
        }
        svg.add("</g>\n");
    }

    /** What leads away from an item, and the shape beside it. */
    private void below(PlacedItem placed, double middle, double length, boolean isLast) {
        Item item = placed.item();
        if (length == 0 && !item.isOutput()) {
            return;
        }
        svg.group("below", middle, placed.height()).add(">");
        boolean isArrow = !isLast || item.isOutput();
        svg.add("<path class=\"").add(isArrow ? "edge" : "line").add("\" d=\"M0,0V");
        svg.add(isArrow ? Math.max(length, Metrics.ARROW) : length).add("\"/>");
        if (!item.changedShape().isEmpty()) {
            svg.add("<text class=\"shape\" x=\"8\" y=\"13\">");
            svg.text(TextWidth.cut(item.changedShape(), SMALL_SIZE, Metrics.MAX_BOX_WIDTH))
                    .add("</text>");
        }
        svg.add("</g>");
    }

    /** What a model returns of an item that leads to others: an arrow at its side, as below it the line goes on. */
    private void output(PlacedItem placed) {
        svg.add("<path class=\"edge\" d=\"M").add(placed.x() + placed.width());
        svg.add(",").add(HEADER_HEIGHT / 2).add("h").add(Metrics.ARROW).add("\"/>");
    }

    /** Beside the arrow that reaches an item, what it takes of those who make several tensors. */
    private void takes(PlacedItem placed) {
        String takes = String.join(", ", placed.item().takes());
        if (!takes.isEmpty()) {
            svg.add("<text class=\"shape takes\" x=\"")
                    .add(placed.x() + placed.width() / 2 + 8)
                    .add("\" y=\"-5\">");
            svg.text(TextWidth.cut(takes, SMALL_SIZE, Metrics.MAX_BOX_WIDTH)).add("</text>");
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
            svg.add("\" cy=\"").add(radius).add("\" r=\"").add(radius - 1).add("\"><title>");
            svg.text(placed.item().name()).add("</title></circle>");
        }
    }

    private void box(PlacedItem placed, Box box) {
        double width = placed.width();
        svg.group("box " + box.category().name().toLowerCase(Locale.ROOT), placed.x(), 0);
        rows(box);
        svg.add("><title>")
                .text(box.name() + " (" + box.type() + ") " + box.shape())
                .add("</title>");
        rect("body", width, placed.height());
        svg.add("<path class=\"kind\" d=\"M6,0H5V")
                .add(placed.height())
                .add("H6a6,6 0 0 1 -6,-6V6a6,6 0 0 1 6,-6z\"/>");
        texts(box.name(), box.type(), width - 2 * BOX_PADDING);
        if (box.params() != 0) {
            count(box, width);
            size(box, width, placed.height());
        }
        svg.add("</g>");
    }

    private void rows(Item item) {
        if (isForPage && !item.rows().isEmpty()) {
            svg.add(" data-rows=\"");
            svg.add(item.rows().stream().map(String::valueOf).collect(Collectors.joining(" ")));
            svg.add("\"");
        }
    }

    private void texts(String name, String type, double width) {
        svg.add("<text class=\"name\" x=\"").add(BOX_PADDING).add("\" y=\"17\">");
        svg.text(TextWidth.cutBoldInside(name, NAME_SIZE, width)).add("</text>");
        svg.add("<text class=\"type\" x=\"").add(BOX_PADDING).add("\" y=\"32\">");
        svg.text(TextWidth.cut(type, SMALL_SIZE, width)).add("</text>");
    }

    private void count(Item item, double width) {
        svg.add("<text class=\"count\" x=\"").add(width - BOX_PADDING).add("\" y=\"32\">");
        svg.add(Numbers.grouped(item.params())).add("</text>");
    }

    /** A bar as long as the root of the number of parameters: by the number itself most would not show. */
    private void size(Item item, double width, double height) {
        double length = (width - 2 * BOX_PADDING) * Math.sqrt((double) item.params() / mostParams);
        svg.add("<rect class=\"size\" x=\"").add(BOX_PADDING).add("\" y=\"").add(height - 6);
        svg.add("\" width=\"").add(Math.max(1, length)).add("\" height=\"3\" rx=\"1.5\"/>");
    }

    private void cluster(PlacedItem placed, Cluster cluster, Area inner) {
        double width = placed.width();
        svg.group(cluster.count() == 1 ? "cluster" : "cluster repeated", placed.x(), 0);
        rows(cluster);
        svg.add(">");
        if (cluster.count() > 1) {
            svg.add("<rect class=\"behind\" x=\"4\" y=\"4\" width=\"").add(width);
            svg.add("\" height=\"")
                    .add(placed.height())
                    .add("\" rx=\"")
                    .add(CORNER)
                    .add("\"/>");
        }
        rect("body", width, placed.height());
        svg.add("<g class=\"header\"><title>").text(cluster.name()).add("</title>");
        if (isForPage) {
            rect("handle", width, HEADER_HEIGHT);
        }
        String times = cluster.count() == 1 ? "" : "\u00d7 " + cluster.count();
        double room = width - 2 * BOX_PADDING - (times.isEmpty() ? 0 : TextWidth.ofBold(times, NAME_SIZE) + 8);
        texts(cluster.name(), subtitle(cluster), room);
        if (!times.isEmpty()) {
            svg.add("<text class=\"times\" x=\"")
                    .add(width - BOX_PADDING)
                    .add("\" y=\"17\">")
                    .add(times)
                    .add("</text>");
        }
        if (cluster.params() != 0) {
            count(cluster, width);
        }
        svg.add("</g>\n");
        area(inner, (width - inner.width()) / 2, HEADER_HEIGHT);
        svg.add("</g>");
    }

    private String subtitle(Cluster cluster) {
        if (!cluster.isExact()) {
            return words.get("drawn-as-first");
        }
        return cluster.type().isEmpty()
                ? words.get(cluster.count() == 1 ? "layers-in" : "layers-in-each", cluster.size())
                : cluster.type();
    }

    private void rect(String classes, double width, double height) {
        svg.add("<rect class=\"" + classes + "\" width=\"")
                .add(width)
                .add("\" height=\"")
                .add(height);
        svg.add("\" rx=\"").add(CORNER).add("\"/>");
    }

    private static long mostParams(Area area) {
        long most = 1;
        for (Column column : area.columns()) {
            for (PlacedItem placed : column.items()) {
                most = Math.max(most, placed.inner() == null ? placed.item().params() : mostParams(placed.inner()));
            }
        }
        return most;
    }
}
