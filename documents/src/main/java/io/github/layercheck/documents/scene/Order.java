package io.github.layercheck.documents.scene;

import io.github.layercheck.documents.scene.Level.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/** Orders of items in which each comes after what it takes. */
final class Order {

    private Order() {}

    /**
     * A level whose items are in an order in which each comes after what it takes: first those that take nothing, then by
     * their ranks.
     *
     * @param ranks a number for each item, none of them twice
     */
    static Level declared(List<Item> items, Collection<Link> links, int[] ranks) {
        int[] open = new int[items.size()];
        List<List<Integer>> takers = lists(items.size());
        for (Link link : links) {
            open[link.to()]++;
            takers.get(link.from()).add(link.to());
        }
        Comparator<Integer> byRank = Comparator.comparingInt(i -> ranks[i]);
        List<Integer> order = new ArrayList<>(items.size());
        for (int i = 0; i < open.length; i++) {
            if (open[i] == 0) {
                order.add(i);
            }
        }
        order.sort(byRank);
        PriorityQueue<Integer> ready = new PriorityQueue<>(byRank);
        for (int next = 0; next < order.size() || !ready.isEmpty(); next++) {
            if (next == order.size()) {
                order.add(ready.remove());
            }
            for (int taker : takers.get(order.get(next))) {
                open[taker]--;
                if (open[taker] == 0) {
                    ready.add(taker);
                }
            }
        }
        addRest(order, items.size(), byRank);
        int[] places = new int[items.size()];
        for (int i = 0; i < order.size(); i++) {
            places[order.get(i)] = i;
        }
        return new Level(
                order.stream().map(items::get).toList(),
                links.stream()
                        .map(link -> new Link(places[link.from()], places[link.to()]))
                        .filter(link -> link.from() < link.to())
                        .toList());
    }

    /** What takes itself by some way, which no model does, but a report that somebody edited may say. */
    private static void addRest(List<Integer> order, int size, Comparator<Integer> byRank) {
        if (order.size() < size) {
            Set<Integer> known = new HashSet<>(order);
            IntStream.range(0, size)
                    .boxed()
                    .filter(i -> !known.contains(i))
                    .sorted(byRank)
                    .forEach(order::add);
        }
    }

    /** The order that a level has. */
    static int[] of(Level level) {
        int[] order = new int[level.items().size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        return order;
    }

    /**
     * The order in which what leads to an item only comes right before it: what takes nothing, then the longest way to each
     * item first. Blocks that overlap as they are declared are one after the other here.
     */
    static int[] together(Level level) {
        int size = level.items().size();
        int[] depth = new int[size];
        boolean[] isTaken = new boolean[size];
        List<List<Integer>> makers = lists(size);
        for (Link link : level.links()) {
            makers.get(link.to()).add(link.from());
            isTaken[link.from()] = true;
        }
        for (int i = 0; i < size; i++) {
            for (int maker : makers.get(i)) {
                depth[i] = Math.max(depth[i], depth[maker] + 1);
            }
            // What is pushed last comes first.
            makers.get(i)
                    .sort(Comparator.<Integer>comparingInt(maker -> depth[maker])
                            .thenComparing(Comparator.reverseOrder()));
        }
        boolean[] isDone = new boolean[size];
        int[] order = new int[size];
        int done = 0;
        for (int i = 0; i < size; i++) {
            if (makers.get(i).isEmpty()) {
                isDone[i] = true;
                order[done++] = i;
            }
        }
        Deque<Integer> open = new ArrayDeque<>();
        for (int end = 0; end < size; end++) {
            if (!isTaken[end]) {
                open.push(end);
            }
            while (!open.isEmpty()) {
                int next = open.peek();
                int before = open.size();
                if (!isDone[next]) {
                    makers.get(next).stream().filter(maker -> !isDone[maker]).forEach(open::push);
                }
                if (open.size() == before) {
                    open.pop();
                    if (!isDone[next]) {
                        isDone[next] = true;
                        order[done++] = next;
                    }
                }
            }
        }
        return order;
    }

    private static List<List<Integer>> lists(int size) {
        List<List<Integer>> lists = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
