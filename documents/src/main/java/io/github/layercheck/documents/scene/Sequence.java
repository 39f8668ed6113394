package io.github.layercheck.documents.scene;

import io.github.layercheck.documents.scene.Item.Entry;
import io.github.layercheck.documents.scene.Level.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items of a level in an order in which each comes after what it takes. Here an item is known by its place in that order. */
final class Sequence {

    /**
     * Items that are drawn as one.
     *
     * @param from the place of the first
     * @param to the place behind the last
     */
    record Part(int from, int to, Item item) {}

    private final Level level;
    private final int[] order;
    private final List<List<Integer>> makers = new ArrayList<>();
    private final List<List<Integer>> takers = new ArrayList<>();

    /**
     * @param order the number in the level of the item at each place
     */
    Sequence(Level level, int[] order) {
        this.level = level;
        this.order = order;
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
            makers.add(new ArrayList<>());
            takers.add(new ArrayList<>());
        }
        for (Link link : level.links()) {
            makers.get(places[link.to()]).add(places[link.from()]);
            takers.get(places[link.from()]).add(places[link.to()]);
        }
    }

    int size() {
        return order.length;
    }

    Item item(int place) {
        return level.items().get(order[place]);
    }

    /** The places of what an item takes, in the order in which it takes them. */
    List<Integer> makers(int place) {
        return makers.get(place);
    }

    List<Integer> takers(int place) {
        return takers.get(place);
    }

    /** The place of the last item that takes another one; 0 if nothing does. */
    int lastTaker(int place) {
        int last = 0;
        for (int taker : takers.get(place)) {
            last = Math.max(last, taker);
        }
        return last;
    }

    /** The number of layers from one place to another. */
    int layers(int from, int to) {
        int layers = 0;
        for (int place = from; place < to; place++) {
            layers += item(place).size();
        }
        return layers;
    }

    List<Item> items(int from, int to) {
        List<Item> items = new ArrayList<>(to - from);
        for (int place = from; place < to; place++) {
            items.add(item(place));
        }
        return items;
    }

    /**
     * The items from a place on by themselves; what they take from before them comes in as an entry.
     *
     * @param inside what is drawn for each
     */
    Level block(int from, List<Item> inside) {
        Map<Integer, Integer> entries = new LinkedHashMap<>();
        for (int place = from; place < from + inside.size(); place++) {
            for (int maker : makers.get(place)) {
                if (maker < from) {
                    entries.putIfAbsent(maker, entries.size());
                }
            }
        }
        List<Item> items = new ArrayList<>();
        entries.keySet().forEach(entry -> items.add(new Entry(item(entry).name())));
        items.addAll(inside);
        int[] ranks = new int[items.size()];
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            int number = entries.size() + i;
            ranks[number] = entries.size() + order[from + i];
            for (int maker : makers.get(from + i)) {
                Integer entry = entries.get(maker);
                links.add(new Link(entry == null ? maker - from + entries.size() : entry, number));
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            ranks[i] = i;
        }
        return Order.declared(items, links, ranks);
    }

    /** The level with each of some parts as an item, in the order of the level. */
    Level replace(List<Part> parts) {
        if (parts.isEmpty()) {
            return level;
        }
        int[] numbers = new int[order.length];
        List<Item> items = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        int place = 0;
        for (Part part : parts) {
            for (; place < part.from(); place++) {
                numbers[place] = items.size();
                items.add(item(place));
                ranks.add(order[place]);
            }
            int rank = order[place];
            for (; place < part.to(); place++) {
                numbers[place] = items.size();
                rank = Math.min(rank, order[place]);
            }
            items.add(part.item());
            ranks.add(rank);
        }
        for (; place < order.length; place++) {
            numbers[place] = items.size();
            items.add(item(place));
            ranks.add(order[place]);
        }
        Set<Link> links = new LinkedHashSet<>();
        for (int to = 0; to < order.length; to++) {
            for (int from : makers.get(to)) {
                if (numbers[from] != numbers[to]) {
                    links.add(new Link(numbers[from], numbers[to]));
                }
            }
        }
        return Order.declared(
                items, links, ranks.stream().mapToInt(rank -> rank).toArray());
    }
}
