package io.github.layercheck.documents.scene;

import io.github.layercheck.documents.scene.Item.Cluster;
import io.github.layercheck.documents.scene.Item.Entry;
import io.github.layercheck.documents.scene.Level.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws blocks once that follow each other and are alike, with their number. */
final class Repeats {

    private static final int MAX_SEGMENTS = 12;

    /** How many layers it has to spare to draw a block once. */
    private static final int WORTH_OF_EQUAL = 3;

    private static final int WORTH_OF_ALIKE = 12;

    /** How much longer what names have in common has to be to say where a block begins. */
    private static final int CLEARER = 2;

    /**
     * Blocks that follow each other.
     *
     * @param first the first segment
     * @param period the number of segments of each
     */
    private record Run(int first, int period, int count) {

        int end() {
            return first + period * count;
        }
    }

    private final Level level;
    private final Segments segments;
    private final boolean isExact;
    private final List<String> signatures = new ArrayList<>();

    private Repeats(Level level, boolean withCommon, boolean isExact) {
        this.level = level;
        this.segments = new Segments(level, withCommon);
        this.isExact = isExact;
        for (int i = 0; i < segments.count(); i++) {
            signatures.add(segments.signature(i, isExact));
        }
    }

    /** The level with repeated blocks as clusters: those that are equal, then those that are alike. */
    static Level fold(Level level) {
        Level folded = new Repeats(level, false, true).folded();
        folded = new Repeats(folded, true, true).folded();
        return new Repeats(folded, false, false).folded();
    }

    private Level folded() {
        List<Run> runs = new ArrayList<>();
        int segment = 1;
        while (segment < segments.count()) {
            Run run = best(segment);
            if (run == null) {
                segment++;
            } else {
                runs.add(run);
                segment = run.end();
            }
        }
        return runs.isEmpty() ? level : replace(runs);
    }

    private @Nullable Run best(int first) {
        Run best = null;
        int most = isExact ? WORTH_OF_EQUAL - 1 : WORTH_OF_ALIKE - 1;
        for (int period = 1; period <= MAX_SEGMENTS && first + 2 * period <= segments.count(); period++) {
            Run run = run(first, period);
            int spared = (run.count() - 1) * segments.size(first, first + period);
            if (run.count() > 1 && spared > most && isClosed(run)) {
                best = run;
                most = spared;
            }
        }
        return best == null ? null : begun(best);
    }

    private Run run(int first, int period) {
        int end = first + period;
        while (end < segments.count() && signatures.get(end).equals(signatures.get(end - period))) {
            end++;
        }
        return new Run(first, period, (end - first) / period);
    }

    private boolean isClosed(Run run) {
        return segments.isClosed(segments.start(run.first()), segments.start(run.end()));
    }

    /** The run from where the names say that a block begins. */
    private Run begun(Run run) {
        Run begun = run;
        int length =
                segments.commonName(run.first(), run.first() + run.period()).length();
        for (int shift = 1; shift < run.period(); shift++) {
            Run shifted = run(run.first() + shift, run.period());
            int shiftedLength = segments.commonName(shifted.first(), shifted.first() + run.period())
                    .length();
            boolean isMuch = shifted.count() >= Math.max(2, run.count() - 1);
            if (isMuch && shiftedLength >= length + CLEARER && isClosed(shifted)) {
                begun = shifted;
                length = shiftedLength;
            }
        }
        return begun;
    }

    private Level replace(List<Run> runs) {
        int[] places = new int[level.items().size()];
        List<Item> items = new ArrayList<>();
        int next = 0;
        for (Run run : runs) {
            next = copy(next, segments.start(run.first()), items, places);
            int end = segments.start(run.end());
            for (; next < end; next++) {
                places[next] = items.size();
            }
            items.add(cluster(run));
        }
        copy(next, places.length, items, places);
        Set<Link> links = new LinkedHashSet<>();
        for (Link link : level.links()) {
            if (places[link.from()] != places[link.to()]) {
                links.add(new Link(places[link.from()], places[link.to()]));
            }
        }
        return new Level(items, List.copyOf(links));
    }

    private int copy(int from, int to, List<Item> items, int[] places) {
        for (int i = from; i < to; i++) {
            places[i] = items.size();
            items.add(level.items().get(i));
        }
        return to;
    }

    private Cluster cluster(Run run) {
        int start = segments.start(run.first());
        int length = segments.start(run.first() + run.period()) - start;
        Level first = block(start, start + length);
        long params = params(first);
        for (int i = 1; i < run.count(); i++) {
            int blockStart = segments.start(run.first() + i * run.period());
            Level block = block(blockStart, blockStart + length);
            params += params(block);
            first = first.alsoFor(block);
        }
        Item last = level.items().get(segments.start(run.end()) - 1);
        String shape = last.changedShape();
        if (length == 1 && level.items().get(start) instanceof Cluster only && only.count() == 1) {
            Cluster all = (Cluster) first.items().get(first.items().size() - 1);
            return new Cluster(
                    all.rows(),
                    named(only.name(), last.name()),
                    only.type(),
                    params,
                    shape,
                    last.isOutput(),
                    run.count(),
                    isExact,
                    all.level());
        }
        return new Cluster(List.of(), name(run), "", params, shape, last.isOutput(), run.count(), isExact, first);
    }

    private String name(Run run) {
        int last = run.first() + (run.count() - 1) * run.period();
        String first = segments.commonName(run.first(), run.first() + run.period());
        String end = segments.commonName(last, last + run.period());
        return first.isEmpty() || first.equals(end)
                ? named(
                        level.items().get(segments.start(run.first())).name(),
                        level.items().get(segments.start(run.end()) - 1).name())
                : named(first, end);
    }

    private static String named(String first, String last) {
        return first + " \u2026 " + last;
    }

    private static long params(Level level) {
        long params = 0;
        for (Item item : level.items()) {
            params += item.params();
        }
        return params;
    }

    /** Some items by themselves; what they take from before them comes in as an entry. */
    private Level block(int from, int to) {
        Map<Integer, Integer> entries = new LinkedHashMap<>();
        for (Link link : level.links()) {
            if (link.to() >= from && link.to() < to && link.from() < from) {
                entries.putIfAbsent(link.from(), entries.size());
            }
        }
        List<Item> items = new ArrayList<>();
        entries.keySet()
                .forEach(entry -> items.add(new Entry(level.items().get(entry).name())));
        items.addAll(level.items().subList(from, to));
        Set<Link> links = new LinkedHashSet<>();
        for (Link link : level.links()) {
            if (link.to() >= from && link.to() < to) {
                int place =
                        link.from() < from ? entries.getOrDefault(link.from(), 0) : link.from() - from + entries.size();
                links.add(new Link(place, link.to() - from + entries.size()));
            }
        }
        return new Level(items, List.copyOf(links));
    }
}
