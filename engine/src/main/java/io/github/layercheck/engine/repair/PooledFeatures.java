package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.DataFormat;
import io.github.layercheck.layers.Flatten;
import io.github.layercheck.layers.GlobalAveragePooling1D;
import io.github.layercheck.layers.GlobalAveragePooling2D;
import io.github.layercheck.layers.GlobalAveragePooling3D;
import io.github.layercheck.layers.Reshape;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;

/** Global pooling where a Flatten makes an unknown number of features: it makes as many as there are channels. */
final class PooledFeatures implements Kind {

    private static final double COST = 5.8;

    /** The layers by the number of axes between batch and channels, less one. */
    private static final List<Class<? extends Annotation>> POOLING =
            List.of(GlobalAveragePooling1D.class, GlobalAveragePooling2D.class, GlobalAveragePooling3D.class);

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.isDifference()) {
            for (Side side : found.sides()) {
                addWherePooled(side, candidates);
            }
        }
        if (found.problem().id() != ProblemId.UNKNOWN_DIMENSION) {
            return;
        }
        for (Side side : found.sides()) {
            for (Way way : side.way().all()) {
                for (int i = way.spots().size() - 1; i > 0; i--) {
                    add(way, i, candidates);
                }
            }
        }
    }

    /** A pooling in place of a Flatten that ends one way, where the other way ends with as many elements as channels. */
    private static void addWherePooled(Side side, List<Candidate> candidates) {
        Spot end = side.way().end();
        LayerConfig layer = end.call().layerConfig();
        if (layer == null || !layer.is(Flatten.class) || end.call().inputs().size() != 1) {
            return;
        }
        Spot input = new Spot(end.scope(), end.call().inputs().get(0), -1);
        boolean isOfChannels = side.wanted() != null && input.shape().last().equals(side.wanted());
        if (isOfChannels) {
            add(new Way(List.of(input, end.at(-1)), List.of()), 1, candidates);
        }
    }

    private static void add(Way way, int number, List<Candidate> candidates) {
        Spot spot = way.spots().get(number);
        LayerConfig config = spot.call().layerConfig();
        if (config == null) {
            return;
        }
        LayerConfig core = WrapperChanges.core(config);
        TensorShape input = way.spots().get(number - 1).shape();
        int steps = core.equals(config) ? 0 : 1;
        int pooled = input.rank() - steps - 2;
        if (!makesVector(core) || pooled < 1 || pooled > POOLING.size()) {
            return;
        }
        boolean isChannelsFirst = way.spots().subList(0, number).stream()
                .anyMatch(before -> !before.isInput() && LayerText.isChannelsFirst(before.call()));
        Dim channels = isChannelsFirst ? input.dim(1 + steps) : input.last();
        List<Dim> made = new ArrayList<>(input.dims().subList(0, 1 + steps));
        made.add(channels);
        candidates.add(Replacement.of(
                COST,
                spot.layer(),
                core,
                POOLING.get(pooled - 1),
                isChannelsFirst
                        ? List.of(new Argument("dataFormat", DataFormat.CHANNELS_FIRST.name(), DataFormat.class))
                        : List.of(),
                new TensorShape(made)));
    }

    private static boolean makesVector(LayerConfig layer) {
        return layer.is(Flatten.class)
                || (layer.is(Reshape.class) && layer.value("targetShape").equals(List.of(-1)));
    }
}
