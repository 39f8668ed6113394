package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.Flatten;
import io.github.layercheck.layers.RepeatVector;
import io.github.layercheck.layers.Reshape;
import io.github.layercheck.layers.TimeDistributed;
import java.util.ArrayList;
import java.util.List;

/**
 * A Reshape before a layer that takes another number of axes: of what is at each step of a sequence into one vector, or of
 * a vector into an image.
 */
final class MissingReshape implements Kind {

    private static final double COST_OF_STEPS = 25;
    private static final double COST_OF_IMAGE = 35;
    private static final double COST_OF_REPEATED = 19;
    private static final double COST_OF_AS_MANY = 5.5;

    private static final int VECTOR = 2;
    private static final int SEQUENCE = 3;

    private static final int FEWEST_CHANNELS = 8;
    private static final int USUAL_STEPS = 10;

    /** How many rows and columns a generator begins with. */
    private static final List<Integer> SMALL = List.of(7, 8, 4, 16, 6, 5, 10, 3);

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.problem().id() == ProblemId.MERGE_MISMATCH && found.isDifference()) {
            addOfAsMany(found, 0, candidates);
            addOfAsMany(found, 1, candidates);
        }
        LayerConfig layer = found.failedLayer();
        if (found.problem().id() != ProblemId.INPUT_RANK
                || layer == null
                || found.sides().size() != 1) {
            return;
        }
        Spot end = found.sides().get(0).way().end();
        TensorShape shape = end.shape();
        boolean isOfVectors = isOfVectors(layer);
        if (isOfVectors) {
            addInPlaceOfFlatten(found.sides().get(0).way(), candidates);
        }
        if (isOfVectors && shape.rank() > SEQUENCE) {
            Dim features = TensorShape.product(shape.sample().subList(1, shape.rank() - 1));
            if (features.isLessThan(Integer.MAX_VALUE)) {
                List<Dim> sample = List.of(shape.dim(1), features);
                add(found, end, COST_OF_STEPS, "", sample, candidates);
            }
        } else if (shape.rank() == VECTOR
                && shape.last().isLessThan(Integer.MAX_VALUE)
                && !end.isInput()
                && !layer.is(TimeDistributed.class)) {
            addOfVector(found, end, layer, (int) shape.last().size(), isOfVectors, candidates);
        }
    }

    /** A Reshape to the axes of another tensor that has as many elements. */
    private static void addOfAsMany(Case found, int number, List<Candidate> candidates) {
        Spot end = found.sides().get(number).way().end();
        TensorShape other = found.sides().get(1 - number).way().end().shape();
        Dim elements = TensorShape.product(other.sample());
        boolean isOfAsMany = end.shape().rank() < other.rank()
                && elements.isLessThan(Integer.MAX_VALUE)
                && TensorShape.product(end.shape().sample()).equals(elements);
        if (isOfAsMany) {
            add(found, end, COST_OF_AS_MANY, "", other.sample(), candidates);
        }
    }

    /** A Reshape that keeps the rows as steps, in place of a Flatten straight before the layer. */
    private static void addInPlaceOfFlatten(Way way, List<Candidate> candidates) {
        if (way.spots().size() < 2) {
            return;
        }
        LayerConfig flatten = way.end().call().layerConfig();
        TensorShape input = way.spots().get(way.spots().size() - 2).shape();
        if (flatten == null || !flatten.is(Flatten.class) || input.rank() <= SEQUENCE) {
            return;
        }
        Dim features = TensorShape.product(input.sample().subList(1, input.rank() - 1));
        if (features.isLessThan(Integer.MAX_VALUE)) {
            List<Dim> sample = List.of(input.dim(1), features);
            Argument target = new Argument("targetShape", GivenShapes.sample(sample), int[].class);
            candidates.add(Replacement.of(
                    COST_OF_STEPS,
                    way.end().layer(),
                    flatten,
                    Reshape.class,
                    List.of(target),
                    TensorShape.ofSample(input.batch(), sample)));
        }
    }

    /** Whether a layer takes a vector at each step. */
    private static boolean isOfVectors(LayerConfig layer) {
        LayerConfig inner = layer;
        while (inner.type().attribute("units") == null && inner.wrapped().size() == 1) {
            inner = inner.wrapped().get(0);
        }
        boolean isRecurrent = inner.type().attribute("recurrentActivation") != null
                || inner.type().attribute("recurrentInitializer") != null;
        return isRecurrent && inner.type().attribute("units") != null;
    }

    private static void addOfVector(
            Case found, Spot end, LayerConfig layer, int features, boolean isOfVectors, List<Candidate> candidates) {
        if (isOfVectors) {
            if (!returnsSequences(found)) {
                return;
            }
            TensorShape made = end.shape().insert(1, Dim.of(USUAL_STEPS));
            Argument times = new Argument("n", USUAL_STEPS, int.class);
            Insertion.add(
                    found, end, COST_OF_REPEATED, "such as ", RepeatVector.class, List.of(times), made, candidates);
        } else if (layer.type().name().contains("2D")) {
            for (List<Integer> image : images(features, layer.type().name().contains("Transpose"))) {
                List<Dim> sample = image.stream().map(Dim::of).toList();
                add(found, end, COST_OF_IMAGE, "such as ", sample, candidates);
            }
        } else if (layer.type().name().contains("1D")) {
            List<Dim> sample = List.of(Dim.of(features), Dim.of(1));
            add(found, end, COST_OF_IMAGE, "", sample, candidates);
        }
    }

    /** Whether the layer that breaks makes a sequence, as a decoder does of a vector. */
    private static boolean returnsSequences(Case found) {
        return found.failed() != null
                && Knob.of(found.failed().scope(), found.failed().call()).stream()
                        .anyMatch(knob -> knob.name().equals("returnSequences")
                                && knob.value().equals(true));
    }

    private static void add(
            Case found, Spot end, double cost, String prefix, List<Dim> sample, List<Candidate> candidates) {
        Argument target = new Argument("targetShape", GivenShapes.sample(sample), int[].class);
        TensorShape made = TensorShape.ofSample(end.shape().batch(), sample);
        Insertion.add(found, end, cost, prefix, Reshape.class, List.of(target), made, candidates);
    }

    /**
     * Square images of so many numbers: those of one channel or of colours first, or those that a generator begins with.
     */
    static List<List<Integer>> images(int numbers, boolean isOfGenerator) {
        List<List<Integer>> images = new ArrayList<>();
        for (int channels : List.of(1, 3)) {
            int size = (int) Math.round(Math.sqrt((double) numbers / channels));
            if ((long) size * size * channels == numbers && size > 1) {
                images.add(List.of(size, size, channels));
            }
        }
        int place = isOfGenerator ? 0 : images.size();
        for (int size : SMALL) {
            if (numbers % (size * size) == 0 && numbers / (size * size) >= FEWEST_CHANNELS) {
                images.add(place++, List.of(size, size, numbers / (size * size)));
            }
        }
        return images.subList(0, Math.min(1, images.size()));
    }
}
