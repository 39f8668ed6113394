package io.github.layercheck.documents.scene;

import io.github.layercheck.documents.scene.Item.Cluster;
import io.github.layercheck.documents.scene.Sequence.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws blocks once that follow each other and are alike, with their number. */
final class Repeats {

    /** How many items a block has at most; none of Keras' applications has one of more than 60. */
    private static final int MAX_PERIOD = 160;

    /** How many layers it has to spare to draw a block once. */
    private static final int WORTH_OF_EQUAL = 3;

    private static final int WORTH_OF_ALIKE = 12;

    /** How much longer what names have in common has to be to say where a block begins. */
    private static final int CLEARER = 2;

    private final Sequence sequence;
    private final boolean isExact;
    private final Runs runs;

    private Repeats(Level level, Overlap overlap, boolean isExact) {
        this.sequence = new Sequence(level, overlap == Overlap.ONE_BEFORE ? Order.together(level) : Order.of(level));
        this.isExact = isExact;
        this.runs = new Runs(sequence, overlap, isExact);
    }

    /** The level with blocks as clusters: those that are equal, those that overlap, and those that are alike. */
    static Level fold(Level level) {
        Level folded = new Repeats(level, Overlap.NONE, true).folded();
        folded = new Repeats(folded, Overlap.COMMON, true).folded();
        folded = new Repeats(folded, Overlap.ONE_BEFORE, true).folded();
        folded = new Repeats(folded, Overlap.NONE, false).folded();
        return new Repeats(folded, Overlap.ONE_BEFORE, false).folded();
    }

    private Level folded() {
        List<Part> parts = new ArrayList<>();
        List<Run> overlapping = new ArrayList<>();
        int place = 0;
        while (place < sequence.size()) {
            Run run = best(place);
            if (run == null || isBetterWithin(run)) {
                place++;
            } else {
                Run begun = begun(run);
                parts.add(new Part(begun.first(), begun.end(), cluster(begun)));
                if (begun.takesOneBefore()) {
                    overlapping.add(begun);
                }
                place = begun.end();
            }
        }
        for (Run run : overlapping) {
            Blocks.addBefore(run, sequence, parts);
        }
        parts.sort(Comparator.comparingInt(Part::from));
        return sequence.replace(parts);
    }

    /** The run from a place on that spares most. */
    private @Nullable Run best(int first) {
        Run best = null;
        int most = isExact ? WORTH_OF_EQUAL - 1 : WORTH_OF_ALIKE - 1;
        for (int period = 1; period <= MAX_PERIOD && first + 2 * period <= sequence.size(); period++) {
            Run run = runs.of(first, period);
            if (run != null && spared(run) > most) {
                best = run;
                most = spared(run);
            }
        }
        return best;
    }

    /** The number of layers that are not drawn. */
    private int spared(Run run) {
        return (run.count() - 1) * sequence.layers(run.first(), run.start(1));
    }

    /** Whether a run spares more that begins in the first block of another one, or right behind it. */
    private boolean isBetterWithin(Run run) {
        for (int place = run.first() + 1; place <= run.start(1); place++) {
            Run other = best(place);
            if (other != null && spared(other) > spared(run)) {
                return true;
            }
        }
        return false;
    }

    /** The run from where the names say that a block begins. */
    private Run begun(Run run) {
        Run begun = run;
        int length = commonName(run, 0).length();
        for (int shift = 1; shift < run.period(); shift++) {
            Run shifted = runs.of(run.first() + shift, run.period());
            if (shifted != null && shifted.count() >= Math.max(2, run.count() - 1)) {
                int shiftedLength = commonName(shifted, 0).length();
                if (shiftedLength >= length + CLEARER) {
                    begun = shifted;
                    length = shiftedLength;
                }
            }
        }
        return begun;
    }

    private Cluster cluster(Run run) {
        List<Item> inside = sequence.items(run.first(), run.start(1));
        long params = Items.params(inside);
        for (int block = 1; block < run.count(); block++) {
            List<Item> others = sequence.items(run.start(block), run.start(block + 1));
            params += Items.params(others);
            for (int i = 0; i < inside.size(); i++) {
                inside.set(i, inside.get(i).alsoFor(others.get(i)));
            }
        }
        Item last = sequence.item(run.end() - 1);
        if (inside.get(0) instanceof Cluster only && inside.size() == 1 && only.count() == 1) {
            return new Cluster(
                    only.rows(),
                    Items.nameRange(only.name(), last.name()),
                    only.type(),
                    params,
                    last.changedShape(),
                    only.takes(),
                    last.isOutput(),
                    run.count(),
                    isExact,
                    only.level());
        }
        return new Cluster(
                List.of(),
                name(run),
                "",
                params,
                last.changedShape(),
                List.of(),
                last.isOutput(),
                run.count(),
                isExact,
                sequence.block(run.first(), inside));
    }

    private String commonName(Run run, int block) {
        return Items.commonName(sequence.items(run.start(block), run.start(block + 1)));
    }

    private boolean isItem(String name) {
        for (int place = 0; place < sequence.size(); place++) {
            if (sequence.item(place).name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** What the names in the first block and in the last have in common; else the first and the last name, or those of the results. */
    private String name(Run run) {
        String first = commonName(run, 0);
        String last = commonName(run, run.count() - 1);
        boolean areNames = run.period() > 1 && !first.isEmpty() && !last.isEmpty() && !first.equals(last);
        if (areNames && !isItem(first) && !isItem(last)) {
            return Items.nameRange(first, last);
        }
        int begin = run.takesOneBefore() ? run.start(1) - 1 : run.first();
        return Items.nameRange(
                sequence.item(begin).name(), sequence.item(run.end() - 1).name());
    }
}
