package io.github.layercheck.documents.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn side by side: all of a model, or of a cluster.
 *
 * @param items in an order in which each comes after what it takes
 */
public record Level(List<Item> items, List<Link> links) {

    public Level {
        items = List.copyOf(items);
        links = List.copyOf(links);
    }

    /**
     * Something that one item takes from another.
     *
     * @param from the number of the item that makes it
     * @param to the number of the one that takes it
     */
    public record Link(int from, int to) {}

    /** The same for the rows of a level that is alike. */
    Level alsoFor(Level alike) {
        List<Item> joined = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            joined.add(items.get(i).alsoFor(alike.items.get(i)));
        }
        return new Level(joined, links);
    }
}
