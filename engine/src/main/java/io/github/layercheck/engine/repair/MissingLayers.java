package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.Cropping1D;
import io.github.layercheck.layers.Cropping2D;
import io.github.layercheck.layers.Flatten;
import io.github.layercheck.layers.GlobalAveragePooling1D;
import io.github.layercheck.layers.GlobalAveragePooling2D;
import io.github.layercheck.layers.MaxPooling1D;
import io.github.layercheck.layers.MaxPooling2D;
import io.github.layercheck.layers.UpSampling1D;
import io.github.layercheck.layers.UpSampling2D;
import io.github.layercheck.layers.ZeroPadding1D;
import io.github.layercheck.layers.ZeroPadding2D;
import java.util.List;

/** A layer without weights between the layer that breaks and the one before it: pooling, cropping, padding. */
final class MissingLayers implements Kind {

    private static final double COST = 27;

    /** What cuts off as much at both ends for a model, of which the size is what it was made for. */
    private static final double COST_OF_MARGIN = 19.5;

    private static final int SEQUENCE = 3;
    private static final int IMAGE = 4;

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.failed() == null || found.failed().call().layer().isInput()) {
            return;
        }
        for (Side side : found.sides()) {
            Spot end = side.way().end();
            if (end.axis() >= 0 && (!found.isDifference() || beginAlike(found))) {
                addResized(found, side, candidates);
            } else if (end.axis() < 0 && isOfRanks(found)) {
                addFlatter(found, end, candidates);
            }
        }
    }

    /** Whether what differs was one and the same before. */
    private static boolean beginAlike(Case found) {
        Spot left = found.sides().get(0).way().start();
        Spot right = found.sides().get(1).way().start();
        return left.tensor().equals(right.tensor());
    }

    private static boolean isOfRanks(Case found) {
        return switch (found.problem().id()) {
            case INPUT_RANK, CONCATENATE_MISMATCH -> true;
            case INPUT_SHAPE -> found.isOfModel();
            default -> false;
        };
    }

    /** A vector of each sample. */
    private static void addFlatter(Case found, Spot end, List<Candidate> candidates) {
        TensorShape shape = end.shape();
        TensorShape pooled = TensorShape.of(shape.batch(), shape.last());
        if (shape.rank() == IMAGE) {
            Insertion.add(found, end, COST, GlobalAveragePooling2D.class, List.of(), pooled, candidates);
        } else if (shape.rank() == SEQUENCE) {
            Insertion.add(found, end, COST, GlobalAveragePooling1D.class, List.of(), pooled, candidates);
        }
        if (shape.rank() > 2) {
            TensorShape flat = TensorShape.of(shape.batch(), TensorShape.product(shape.sample()));
            // Of one place there is no average.
            double cost = flat.equals(pooled) ? COST - 0.1 : COST + 0.1;
            Insertion.add(found, end, cost, Flatten.class, List.of(), flat, candidates);
        }
    }

    /** The rows and columns of another size, where all axes that differ do so in the same way. */
    private static void addResized(Case found, Side side, List<Candidate> candidates) {
        Spot end = side.way().end();
        int rank = end.shape().rank();
        Dim wanted = side.wanted();
        boolean isSpatial = (rank == SEQUENCE || rank == IMAGE) && end.axis() > 0 && end.axis() < rank - 1;
        if (!isSpatial || wanted == null || !wanted.isKnown() || !end.size().isKnown()) {
            return;
        }
        long size = end.size().size();
        long target = wanted.size();
        boolean isImage = rank == IMAGE;
        TensorShape made = end.shape();
        for (int axis = 1; axis < rank - 1; axis++) {
            if (made.dim(axis).is(size)) {
                made = made.with(axis, wanted);
            }
        }
        if (target < size) {
            Insertion.add(
                    found,
                    end,
                    found.isOfModel() && (size - target) % 2 == 0 ? COST_OF_MARGIN : COST + 0.2,
                    isImage ? Cropping2D.class : Cropping1D.class,
                    margins("cropping", size - target, isImage),
                    made,
                    candidates);
            if (size % target == 0) {
                Argument pool = numbers("poolSize", (int) (size / target));
                Insertion.add(
                        found,
                        end,
                        COST,
                        isImage ? MaxPooling2D.class : MaxPooling1D.class,
                        List.of(pool),
                        made,
                        candidates);
            }
        } else {
            Insertion.add(
                    found,
                    end,
                    COST + 0.2,
                    isImage ? ZeroPadding2D.class : ZeroPadding1D.class,
                    margins("padding", target - size, isImage),
                    made,
                    candidates);
            if (target % size == 0) {
                int factor = (int) (target / size);
                Argument times = numbers("size", factor);
                Insertion.add(
                        found,
                        end,
                        COST,
                        isImage ? UpSampling2D.class : UpSampling1D.class,
                        List.of(times),
                        made,
                        candidates);
            }
        }
    }

    private static Argument numbers(String attribute, int number) {
        return new Argument(attribute, List.of(number), int[].class);
    }

    /** What is cut off or added at both ends of an axis, the smaller half in front. */
    private static List<Argument> margins(String attribute, long both, boolean isImage) {
        int before = (int) (both / 2);
        int after = (int) (both - before);
        if (before == after) {
            return List.of(numbers(attribute, before));
        }
        List<Integer> ends = isImage ? List.of(before, after, before, after) : List.of(before, after);
        return List.of(new Argument(attribute, ends, int[].class));
    }
}
