package io.github.layercheck.documents.layout;

import io.github.layercheck.documents.layout.Placed.Area;
import io.github.layercheck.documents.layout.Placed.Column;
import io.github.layercheck.documents.layout.Placed.Edge;
import io.github.layercheck.documents.layout.Placed.Point;
import io.github.layercheck.documents.scene.Level.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Places columns and the lines between them by ELK's layered algorithm. */
final class LayeredLayout {

    private static final double BETWEEN_NODES = 26;
    private static final double BETWEEN_LAYERS = 28;
    private static final double BETWEEN_EDGES = 10;
    private static final double EDGE_TO_NODE = 14;

    static {
        // Tells ELK how to copy the values of its options.
        LayoutMetaDataService.getInstance();
    }

    private LayeredLayout() {}

    /** How many places of layers lines pass at most; more would take too long. */
    private static final int MAX_PASSED = 10_000;

    /** What is wider is laid out again, narrower: the column that pages have for a drawing in the windows of large screens. */
    private static final double WIDE = 960;

    /** How much narrower that has to be. */
    private static final double WORTH = 0.95;

    /** ELK follows long lines by recursion. */
    private static final long STACK_BYTES = 64L << 20;

    /** Whether the layers that the lines pass are few enough to place them all. */
    static boolean canPlace(int columns, List<Link> links) {
        int[] layers = new int[columns];
        List<Link> ordered = links.stream()
                .sorted(Comparator.comparingInt(Link::to).thenComparingInt(Link::from))
                .toList();
        for (Link link : ordered) {
            layers[link.to()] = Math.max(layers[link.to()], layers[link.from()] + 1);
        }
        long passed = 0;
        for (Link link : links) {
            passed += layers[link.to()] - layers[link.from()] - 1;
        }
        return passed <= MAX_PASSED;
    }

    /**
     * Places the columns.
     *
     * @param links from columns to later ones
     */
    static Area of(List<Column> columns, List<Link> links) {
        FutureTask<Area> layout = new FutureTask<>(() -> DeclaredOrder.of(narrowest(columns, links)));
        Thread thread = new Thread(null, layout, "layercheck-layout", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return layout.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** With straight lines if that is narrow; else with fewer columns side by side, and each row of them in the middle. */
    private static Area narrowest(List<Column> columns, List<Link> links) {
        Area straight = clear(columns, links, graph -> {
            // The narrowest of ELK's strategies on graphs of hundreds of layers, which drift to one side with the
            // default.
            graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.LINEAR_SEGMENTS);
        });
        if (straight.width() <= WIDE) {
            return straight;
        }
        Area narrow = clear(columns, links, graph -> {
            graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.MIN_WIDTH);
            graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.SIMPLE);
        });
        return narrow.width() < WORTH * straight.width() ? narrow : straight;
    }

    /**
     * With lines that lead to one column as one that branches, which is what crosses least; but ELK then makes one of all lines
     * that have an end in common with another of them, so with a line for each where that would be ambiguous.
     */
    private static Area clear(List<Column> columns, List<Link> links, Consumer<ElkNode> strategies) {
        Area joined = place(columns, links, strategies, true);
        return Ambiguity.isIn(joined.edges()) ? place(columns, links, strategies, false) : joined;
    }

    private static Area place(List<Column> columns, List<Link> links, Consumer<ElkNode> strategies, boolean areJoined) {
        ElkNode graph = ElkGraphUtil.createGraph();
        setOptions(graph);
        strategies.accept(graph);
        List<ElkPort> tops = new ArrayList<>();
        List<ElkPort> bottoms = new ArrayList<>();
        for (Column column : columns) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(column.width(), column.height());
            node.setProperty(LayeredOptions.ALIGNMENT, Alignment.TOP);
            node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
            tops.add(top(node));
            bottoms.add(port(node, PortSide.SOUTH, column.height()));
        }
        Map<Link, ElkEdge> edges = new LinkedHashMap<>();
        for (Link link : links) {
            ElkPort top =
                    areJoined ? tops.get(link.to()) : top(graph.getChildren().get(link.to()));
            edges.put(link, ElkGraphUtil.createSimpleEdge(bottoms.get(link.from()), top));
        }
        new LayeredLayoutProvider().layout(graph, new NullElkProgressMonitor());
        return new Area(rounded(graph.getWidth()), rounded(graph.getHeight()), placed(columns, graph), drawn(edges));
    }

    private static void setOptions(ElkNode graph) {
        graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_EDGES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_EDGES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, EDGE_TO_NODE);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, EDGE_TO_NODE);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
    }

    private static ElkPort top(ElkNode node) {
        return port(node, PortSide.NORTH, 0);
    }

    /** A port in the middle of a side. */
    private static ElkPort port(ElkNode node, PortSide side, double y) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        port.setLocation(node.getWidth() / 2, y);
        return port;
    }

    private static List<Column> placed(List<Column> columns, ElkNode graph) {
        List<Column> placed = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            ElkNode node = graph.getChildren().get(i);
            placed.add(new Column(
                    rounded(node.getX()), rounded(node.getY()), column.width(), column.height(), column.items()));
        }
        return placed;
    }

    private static List<Edge> drawn(Map<Link, ElkEdge> edges) {
        List<Edge> drawn = new ArrayList<>();
        edges.forEach((link, edge) -> {
            ElkEdgeSection section = edge.getSections().get(0);
            List<Point> points = new ArrayList<>();
            points.add(point(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(point(bend.getX(), bend.getY()));
            }
            points.add(point(section.getEndX(), section.getEndY()));
            drawn.add(new Edge(link.from(), link.to(), points));
        });
        return drawn;
    }

    private static Point point(double x, double y) {
        return new Point(rounded(x), rounded(y));
    }

    /** Halves of a pixel: what is between does not show, and would make the documents larger. */
    private static double rounded(double value) {
        return Math.round(value * 2) / 2.0;
    }
}
