package io.github.layercheck.documents.markdown;

import io.github.layercheck.documents.scene.Category;
import io.github.layercheck.documents.scene.Item;
import io.github.layercheck.documents.scene.Item.Box;
import io.github.layercheck.documents.scene.Item.Cluster;
import io.github.layercheck.documents.scene.Level;
import io.github.layercheck.documents.scene.Level.Link;
import io.github.layercheck.documents.svg.SvgStyle;
import io.github.layercheck.engine.text.Visible;
import io.github.layercheck.summary.Numbers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A scene as a graph of Mermaid, within what GitHub draws. */
final class MermaidGraph {

    /** Mermaid's maxTextSize and maxEdges, which GitHub leaves as they are. */
    private static final int MAX_CHARACTERS = 50_000;

    private static final int MAX_EDGES = 500;

    private final StringBuilder text = new StringBuilder("flowchart TD\n");
    private final Set<Category> categories = EnumSet.noneOf(Category.class);
    private final boolean isUnfolded;
    private int edges;
    private int next;

    private MermaidGraph(boolean isUnfolded) {
        this.isUnfolded = isUnfolded;
    }

    /** The graph: whole, else with each cluster as a box; empty if that is too large as well. */
    static Optional<String> of(Level level) {
        for (boolean isUnfolded : new boolean[] {true, false}) {
            MermaidGraph graph = new MermaidGraph(isUnfolded);
            graph.level(level, "  ");
            graph.styles();
            if (graph.edges <= MAX_EDGES && graph.text.length() <= MAX_CHARACTERS) {
                return Optional.of(graph.text.toString());
            }
        }
        return Optional.empty();
    }

    private void level(Level level, String indent) {
        List<String> ids = new ArrayList<>();
        for (Item item : level.items()) {
            String id = "n" + next++;
            ids.add(id);
            if (item instanceof Cluster cluster && isUnfolded) {
                text.append(indent)
                        .append("subgraph ")
                        .append(id)
                        .append("[\"")
                        .append(title(cluster))
                        .append("\"]\n");
                text.append(indent).append("  direction TB\n");
                level(cluster.level(), indent + "  ");
                text.append(indent).append("end\n");
            } else if (item instanceof Cluster cluster) {
                text.append(indent)
                        .append(id)
                        .append("[[\"")
                        .append(title(cluster))
                        .append("\"]]\n");
            } else if (item instanceof Box box) {
                categories.add(box.category());
                text.append(indent).append(id).append("[\"").append(title(box)).append("\"]:::");
                text.append(className(box.category())).append('\n');
            } else {
                text.append(indent).append(id).append("((\" \"))\n");
            }
        }
        for (Link link : level.links()) {
            String label = label(level.items().get(link.from()), level.items().get(link.to()));
            text.append(indent).append(ids.get(link.from())).append(" -->");
            if (!label.isEmpty()) {
                text.append("|\"").append(escape(label)).append("\"|");
            }
            text.append(' ').append(ids.get(link.to())).append('\n');
            edges++;
        }
    }

    /** The shape that changes, or which of several tensors it is. */
    private static String label(Item maker, Item taker) {
        String first = maker.name();
        List<String> taken = taker.takes().stream()
                .filter(tensor -> tensor.equals(first) || tensor.startsWith(first + ":"))
                .toList();
        return taken.isEmpty() ? maker.changedShape() : String.join(", ", taken);
    }

    private void styles() {
        for (Category category : categories) {
            text.append("  classDef ")
                    .append(className(category))
                    .append(" stroke:")
                    .append(SvgStyle.color(category));
            text.append(",stroke-width:2px\n");
        }
    }

    /** Not the name alone, which could be a word of Mermaid's. */
    private static String className(Category category) {
        return "kind" + category.name().toLowerCase(Locale.ROOT);
    }

    private static String title(Box box) {
        return escape(box.name()) + "<br/>" + escape(box.type()) + params(box);
    }

    private static String title(Cluster cluster) {
        String times = cluster.count() == 1 ? "" : " \u00d7 " + cluster.count();
        return escape(cluster.name()) + times + params(cluster);
    }

    private static String params(Item item) {
        return item.params() == 0 ? "" : " \u00b7 " + Numbers.grouped(item.params());
    }

    /** The text so that nothing in it is Mermaid or HTML. */
    static String escape(String text) {
        String visible = Visible.of(text);
        StringBuilder escaped = new StringBuilder(visible.length() + 16);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            if (c >= 0x7f || Character.isLetterOrDigit(c) || " _,.()".indexOf(c) >= 0) {
                escaped.append(c);
            } else {
                escaped.append('#').append((int) c).append(';');
            }
        }
        return escaped.toString();
    }
}
