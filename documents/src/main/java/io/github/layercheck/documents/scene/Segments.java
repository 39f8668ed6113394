package io.github.layercheck.documents.scene;

import io.github.layercheck.documents.scene.Level.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A level in segments, one after the other. The last item of each is the only one of it that a later segment takes, except for
 * what many items take, wherever they are.
 */
final class Segments {

    /** Something that so many items take is taken everywhere, such as a mask or what an encoder makes. */
    private static final int TAKERS_OF_COMMON = 4;

    private final Level level;
    private final boolean[] isCommon;
    private final List<List<Integer>> makers = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    /**
     * @param withCommon whether there can be items that are taken everywhere
     */
    Segments(Level level, boolean withCommon) {
        this.level = level;
        int size = level.items().size();
        this.isCommon = new boolean[size];
        int[] takers = new int[size];
        int[] reach = new int[size];
        for (int i = 0; i < size; i++) {
            makers.add(new ArrayList<>());
        }
        for (Link link : level.links()) {
            takers[link.from()]++;
            makers.get(link.to()).add(link.from());
            reach[link.from()] = Math.max(reach[link.from()], link.to());
        }
        int furthest = 0;
        int start = 0;
        for (int i = 0; i < size; i++) {
            if (furthest <= i) {
                starts.add(start);
                start = i + 1;
            }
            isCommon[i] = withCommon
                    && (takers[i] >= TAKERS_OF_COMMON
                            || (takers[i] > 1 && makers.get(i).isEmpty()));
            furthest = Math.max(furthest, isCommon[i] ? 0 : reach[i]);
        }
        if (start < size) {
            starts.add(start);
        }
    }

    int count() {
        return starts.size();
    }

    /** The number of the first item of a segment; of the one behind the last, the number of items. */
    int start(int segment) {
        return segment == starts.size() ? level.items().size() : starts.get(segment);
    }

    /**
     * What segments have in common that are alike. Nothing is like a segment that does not follow another one, or that takes
     * what is neither the end of that one nor common.
     */
    String signature(int segment, boolean inDetail) {
        int start = start(segment);
        StringBuilder signature = new StringBuilder();
        boolean takesBefore = false;
        for (int i = start; i < start(segment + 1); i++) {
            Item item = level.items().get(i);
            signature.append(item.kind()).append('|').append(inDetail ? item.details() : "");
            for (int maker : makers.get(i)) {
                boolean isBefore = maker == start - 1;
                takesBefore |= isBefore;
                if (!isBefore && maker < start && !isCommon[maker]) {
                    return "alone " + segment;
                }
                signature.append(isBefore ? "^" : maker < start ? "!" + maker : "<" + (i - maker));
            }
            signature.append('\n');
        }
        return takesBefore ? signature.toString() : "alone " + segment;
    }

    /** Whether of the items from one number to another only the last is taken behind them. */
    boolean isClosed(int from, int to) {
        for (Link link : level.links()) {
            if (link.from() >= from && link.from() < to - 1 && link.to() >= to) {
                return false;
            }
        }
        return true;
    }

    /** The number of layers in some segments. */
    int size(int from, int to) {
        return items(from, to).stream().mapToInt(Item::size).sum();
    }

    /** The items of some segments. */
    List<Item> items(int from, int to) {
        return level.items().subList(start(from), start(to));
    }

    /** What the names of all items of some segments begin with, without what separates it from the rest. */
    String commonName(int from, int to) {
        List<String> names = items(from, to).stream().map(Item::name).collect(Collectors.toList());
        String prefix = names.get(0);
        for (String name : names) {
            int length = 0;
            while (length < Math.min(prefix.length(), name.length()) && prefix.charAt(length) == name.charAt(length)) {
                length++;
            }
            prefix = prefix.substring(0, length);
        }
        int end = prefix.length();
        while (end > 0 && !Character.isLetterOrDigit(prefix.charAt(end - 1))) {
            end--;
        }
        return prefix.substring(0, end);
    }
}
