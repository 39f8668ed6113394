package io.github.layercheck.documents.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds blocks that follow each other and are alike: in each, the same items take the same of it, the end of the block before it,
 * that of the one before that, or what all of them take. Only the ends of blocks are taken by anything else, and nothing leads past
 * the blocks.
 */
final class Runs {

    /** Something that so many items take is taken everywhere, such as a mask or what an encoder makes. */
    private static final int TAKERS_OF_COMMON = 4;

    private final Sequence sequence;
    private final Overlap overlap;
    private final int[] kinds;
    private final boolean[] isCommon;
    private final int[] lastTakers;
    private final List<Integer> open = new ArrayList<>();
    private int openAt = -1;

    /**
     * @param overlap what blocks can take besides the end of the block before them
     * @param isExact whether blocks are alike in all
     */
    Runs(Sequence sequence, Overlap overlap, boolean isExact) {
        this.sequence = sequence;
        this.overlap = overlap;
        this.kinds = new int[sequence.size()];
        this.isCommon = new boolean[sequence.size()];
        this.lastTakers = new int[sequence.size()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int place = 0; place < kinds.length; place++) {
            Item item = sequence.item(place);
            Integer number = numbers.size();
            Integer known = numbers.putIfAbsent(item.kind() + '|' + (isExact ? item.details() : ""), number);
            kinds[place] = known == null ? number : known;
            int takers = sequence.takers(place).size();
            isCommon[place] = overlap == Overlap.COMMON
                    && (takers >= TAKERS_OF_COMMON
                            || (takers > 1 && sequence.makers(place).isEmpty()));
            lastTakers[place] = sequence.lastTaker(place);
        }
    }

    /** The blocks of a number of items that begin at a place, at least two; null if there are none. */
    @Nullable
    Run of(int first, int period) {
        int size = sequence.size();
        if (first + 2 * period > size || !canBegin(first, period) || !isAlike(first, period, 1)) {
            return null;
        }
        Entries entries = entries(first, period);
        if (entries == null) {
            return null;
        }
        int count = count(first, period, entries.reach());
        return count < 2 ? null : new Run(first, period, count, entries.reach() > 1);
    }

    /**
     * The number of blocks that are alike and of which nothing but the ends is taken by anything else: by the next blocks, or of
     * the last blocks by what is behind them.
     *
     * @param reach how many of the next blocks take the end of one
     */
    private int count(int first, int period, int reach) {
        int most = (sequence.size() - first) / period;
        int count = 0;
        while (count < most && (count < 2 || isAlike(first, period, count))) {
            int start = first + count * period;
            int end = start + period - 1;
            for (int place = start; place < end; place++) {
                if (lastTakers[place] > end) {
                    return count;
                }
            }
            if (lastTakers[end] > end + reach * period) {
                most = Math.min(most, count + reach);
            }
            count++;
        }
        return count;
    }

    /** Whether a block is like the first and takes what the second takes in its place. */
    private boolean isAlike(int first, int period, int block) {
        int start = first + block * period;
        for (int i = 0; i < period; i++) {
            if (kinds[first + i] != kinds[start + i]) {
                return false;
            }
            List<Integer> ofFirst = sequence.makers(first + i);
            List<Integer> ofSecond = sequence.makers(first + period + i);
            List<Integer> makers = sequence.makers(start + i);
            if (ofFirst.size() != makers.size() || ofSecond.size() != makers.size()) {
                return false;
            }
            for (int input = 0; input < makers.size(); input++) {
                int inFirst = ofFirst.get(input);
                int expected = inFirst >= first
                        ? inFirst + block * period
                        : fromBefore(first, period, block, inFirst, ofSecond.get(input));
                if (makers.get(input) != expected) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What a block takes from before it, by what the first and the second do; -1 if those do not go together. */
    private int fromBefore(int first, int period, int block, int inFirst, int inSecond) {
        int end = first + period - 1;
        if (inSecond == end) {
            return end + (block - 1) * period;
        }
        if (inSecond == inFirst && isCommon[inFirst]) {
            return inFirst;
        }
        return inSecond >= first ? -1 : block == 1 ? inSecond : end + (block - 2) * period;
    }

    /** What the first two blocks take from before them; null if that is not what blocks take that follow each other. */
    private @Nullable Entries entries(int first, int period) {
        Entries entries = new Entries(first, period);
        for (int i = 0; i < period; i++) {
            List<Integer> ofFirst = sequence.makers(first + i);
            List<Integer> ofSecond = sequence.makers(first + period + i);
            for (int input = 0; input < ofFirst.size(); input++) {
                if (ofFirst.get(input) < first) {
                    entries.add(ofFirst.get(input), ofSecond.get(input));
                }
            }
        }
        return entries.areRight() && entries.areAll() ? entries : null;
    }

    private final class Entries {

        private static final int NONE = -1;

        private final int first;
        private final int period;
        private int before = NONE;
        private int oneBefore = NONE;
        private int oneBeforeSecond = NONE;
        private boolean areUnique = true;

        private Entries(int first, int period) {
            this.first = first;
            this.period = period;
        }

        private void add(int inFirst, int inSecond) {
            if (inSecond == first + period - 1) {
                before = only(before, inFirst);
            } else if (inSecond != inFirst || !isCommon[inFirst]) {
                oneBefore = only(oneBefore, inFirst);
                oneBeforeSecond = only(oneBeforeSecond, inSecond);
            }
        }

        private int only(int known, int place) {
            areUnique &= known == NONE || known == place;
            return place;
        }

        private int reach() {
            return oneBefore == NONE ? 1 : 2;
        }

        private boolean areRight() {
            boolean isOverlapRight = oneBefore == NONE || (overlap == Overlap.ONE_BEFORE && oneBeforeSecond == before);
            return areUnique && before != NONE && isOverlapRight;
        }

        /** Whether they are all that leads to or past the first block, and are taken as ends of blocks are. */
        private boolean areAll() {
            for (int place : open(first)) {
                boolean isEnd = place == before && lastTakers[place] < first + reach() * period;
                boolean isEndBefore = place == oneBefore && lastTakers[place] < first + period;
                if (!isEnd && !isEndBefore) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether no more leads past a place than blocks of a number of items can take: a quick answer where much leads past it. */
    private boolean canBegin(int first, int period) {
        int reach = overlap == Overlap.ONE_BEFORE ? 2 : 1;
        List<Integer> open = open(first);
        if (open.size() > reach) {
            return false;
        }
        for (int place : open) {
            if (lastTakers[place] >= first + reach * period) {
                return false;
            }
        }
        return true;
    }

    /** What is before a place and is taken behind it, but for what is taken everywhere. */
    private List<Integer> open(int first) {
        if (first != openAt) {
            openAt = first;
            open.clear();
            for (int place = 0; place < first; place++) {
                if (lastTakers[place] >= first && !isCommon[place]) {
                    open.add(place);
                }
            }
        }
        return open;
    }
}
