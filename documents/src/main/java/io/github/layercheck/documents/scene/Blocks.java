package io.github.layercheck.documents.scene;

import io.github.layercheck.documents.scene.Item.Cluster;
import io.github.layercheck.documents.scene.Sequence.Part;
import java.util.List;
import java.util.TreeSet;

/**
 * The blocks before repeated ones that each take the ends of two before them, as the cells of NASNet do. They are of the same
 * making, so each gets a frame too, without which its layers would stand beside those of others that lines lead past.
 */
final class Blocks {

    private static final int MIN_ITEMS = 8;

    private final Sequence sequence;
    private final List<Part> parts;
    private final TreeSet<Integer> ends = new TreeSet<>();

    private Blocks(Sequence sequence, List<Part> parts) {
        this.sequence = sequence;
        this.parts = parts;
    }

    /**
     * Adds the blocks that lead to a run.
     *
     * @param parts what is drawn as one so far
     */
    static void addBefore(Run run, Sequence sequence, List<Part> parts) {
        Blocks blocks = new Blocks(sequence, parts);
        blocks.addEntries(run.first(), run.start(1));
        while (!blocks.ends.isEmpty()) {
            blocks.addUpTo(blocks.ends.pollLast());
        }
    }

    private void addUpTo(int end) {
        int start = start(end);
        for (Part part : parts) {
            if (part.from() <= end) {
                start = Math.max(start, part.to());
            }
        }
        if (end + 1 - start >= MIN_ITEMS) {
            parts.add(new Part(start, end + 1, cluster(start, end)));
            addEntries(start, end + 1);
        }
    }

    private void addEntries(int from, int to) {
        for (int place = from; place < to; place++) {
            for (int maker : sequence.makers(place)) {
                if (maker < from) {
                    ends.add(maker);
                }
            }
        }
    }

    /** The place behind the last item before an end that something behind it takes; the end itself if there is none. */
    private int start(int end) {
        for (int place = end - 1; place >= 0; place--) {
            if (sequence.lastTaker(place) > end) {
                return place + 1;
            }
        }
        return end;
    }

    private Cluster cluster(int start, int end) {
        List<Item> items = sequence.items(start, end + 1);
        Item last = sequence.item(end);
        return new Cluster(
                List.of(),
                last.name(),
                "",
                Items.params(items),
                last.changedShape(),
                List.of(),
                last.isOutput(),
                1,
                true,
                sequence.block(start, items));
    }
}
