package io.github.layercheck.engine.repair;

import io.github.layercheck.Input;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Shapes of an input with another number of dimensions: the likely ones first. */
final class OtherRanks {

    /** As many channels as images have. */
    static final Set<Integer> USUAL_CHANNELS = Set.of(1, 3, 4);

    private static final int MOST_SIZES = 6;

    private final List<Integer> sample;
    private final Way way;
    private final Case found;
    private final Set<List<Integer>> samples = new LinkedHashSet<>();

    /**
     * Those in place of another shape.
     *
     * @param way the way from the input to the layer that breaks
     */
    OtherRanks(List<Integer> sample, Way way, Case found) {
        this.sample = sample;
        this.way = way;
        this.found = found;
    }

    Set<List<Integer>> all() {
        if (isOfItself() && sample.size() == 1) {
            samples.add(List.of(Input.NONE, sample.get(0)));
        }
        if (isOfImages() && sample.size() == 1 && way.spots().size() == 1) {
            samples.addAll(MissingReshape.images(sample.get(0), false));
        }
        if (isOfSteps() && sample.size() >= 3) {
            List<Integer> steps = new ArrayList<>(List.of(Input.NONE));
            steps.addAll(sample);
            samples.add(steps);
        }
        if (!way.start().type().dtype().isFloat() && sample.size() > 1) {
            // Of integers each is a step, and what is at each step is one too many.
            samples.add(without(sample.size() - 1));
        }
        addOneLessOrMore();
        return samples;
    }

    /** Whether it is of an attention of a tensor to itself, which is of a sequence. */
    private boolean isOfItself() {
        Call call = found.failed() == null ? null : found.failed().call();
        LayerConfig layer = call == null ? null : call.layerConfig();
        return call != null
                && layer != null
                && layer.type().name().contains("Attention")
                && Set.copyOf(call.inputs()).size() == 1;
    }

    private boolean isOfSteps() {
        LayerConfig layer = found.failedLayer();
        return layer != null && layer.type().attribute("returnSequences") != null;
    }

    private boolean isOfImages() {
        LayerConfig layer = found.failedLayer();
        return layer != null && layer.type().name().contains("2D");
    }

    /** Shapes with a dimension less or more, whatever the layer takes. */
    private void addOneLessOrMore() {
        if (isBatchOfImages()) {
            samples.add(without(0));
        }
        for (int i = sample.size() - 1; i >= 0 && sample.size() > 1; i--) {
            if (sample.get(i) == 1) {
                samples.add(without(i));
            }
        }
        for (int i = 0; i < sample.size() && sample.size() > 1; i++) {
            samples.add(without(i));
        }
        boolean hasChannels = sample.size() > 1 && USUAL_CHANNELS.contains(sample.get(sample.size() - 1));
        if (hasChannels && !USUAL_CHANNELS.contains(sample.get(0))) {
            List<Integer> square = new ArrayList<>(sample);
            square.add(0, sample.get(0));
            samples.add(square);
        }
        Set<Integer> sizes = new LinkedHashSet<>();
        if (sample.equals(List.of(Input.NONE))) {
            // An example of vectors in a sequence: of how many numbers, only the author knows.
            sizes.add(3);
        }
        sizes.addAll(List.of(1, 3, Input.NONE, 8, 4, 2, 16, 32, 64));
        sizes.addAll(elsewhere());
        for (int size : sizes) {
            for (int i = sample.size(); i >= 0; i--) {
                List<Integer> more = new ArrayList<>(sample);
                more.add(i, size);
                samples.add(more);
            }
        }
    }

    /** Whether a shape is that of images with the batch before it: its last axis can be that of their channels. */
    private boolean isBatchOfImages() {
        return sample.size() == 4 && sample.get(2) != 1 && USUAL_CHANNELS.contains(sample.get(3));
    }

    private List<Integer> without(int axis) {
        List<Integer> fewer = new ArrayList<>(sample);
        fewer.subList(axis, axis + 1).clear();
        return fewer;
    }

    /** The sizes that other inputs of the model have, and those of models within it. */
    private Set<Integer> elsewhere() {
        Set<Integer> sizes = new LinkedHashSet<>();
        if (found.scope() != null) {
            addSizes(found.scope().graph(), sizes);
            for (Call call : found.scope().graph().calls()) {
                Node.ModelNode model = call.layer().model();
                if (model != null) {
                    addSizes(model.graph(), sizes);
                }
            }
        }
        return sizes;
    }

    private static void addSizes(Graph graph, Set<Integer> sizes) {
        for (Call call : graph.inputs()) {
            if (call.layer().content() instanceof Node.InputNode node
                    && node.input().sample() != null
                    && sizes.size() < MOST_SIZES) {
                sizes.addAll(node.input().sample());
            }
        }
    }
}
