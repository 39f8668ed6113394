package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.DataFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * A sequence, an image or a volume: a tensor with channels, and axes that windows move over.
 *
 * @param axes the number of axes that windows move over, 1 to 3
 */
record Spatial(TensorShape shape, int axes, boolean channelsFirst) {

    private static final List<List<String>> NAMES =
            List.of(List.of("steps"), List.of("height", "width"), List.of("depth", "height", "width"));

    /** The input as one with that many axes; a fault if it has another rank. */
    static Spatial of(TensorShape input, int axes, DataFormat format) {
        boolean channelsFirst = format == DataFormat.CHANNELS_FIRST;
        if (input.rank() != axes + 2) {
            throw input.rankFault("The layer takes " + form(axes, channelsFirst) + ".");
        }
        return new Spatial(input, axes, channelsFirst);
    }

    private static String form(int axes, boolean channelsFirst) {
        List<String> form = new ArrayList<>(NAMES.get(axes - 1));
        form.add(channelsFirst ? 0 : axes, "channels");
        return "(batch, " + String.join(", ", form) + ")";
    }

    int channelAxis() {
        return channelsFirst ? 1 : shape.rank() - 1;
    }

    Dim channels() {
        return shape.dim(channelAxis());
    }

    /** The channels under the name that formulas use; a fault if their number is unknown. */
    Dim knownChannels() {
        return Weights.known(shape, channelAxis(), "channels");
    }

    /** The number in the shape of an axis that windows move over, which are counted from 0 here. */
    int axisInShape(int axis) {
        return axis + (channelsFirst ? 2 : 1);
    }

    /** The size of an axis that windows move over. */
    Dim size(int axis) {
        return shape.dim(axisInShape(axis));
    }

    /** The sizes of the axes that windows move over. */
    List<Dim> sizes() {
        return shape.slice(axisInShape(0), axisInShape(axes));
    }

    /** The shape with other sizes of these axes and other channels. */
    TensorShape with(List<Dim> sizes, Dim channels) {
        List<Dim> sample = new ArrayList<>(sizes);
        sample.add(channelsFirst ? 0 : axes, channels);
        return TensorShape.ofSample(shape.batch(), sample);
    }

    /** The shape with the size of each of these axes changed by a function of its number and its size. */
    TensorShape resized(BiFunction<Integer, Dim, Dim> change) {
        return with(
                IntStream.range(0, axes)
                        .mapToObj(axis -> change.apply(axis, size(axis)))
                        .toList(),
                channels());
    }

    /** A fault for an axis that becomes smaller than 1. */
    Fault tooSmall(String what, int axis) {
        return new Fault(ProblemId.OUTPUT_EMPTY, what + " axis " + axisInShape(axis) + " of " + shape)
                .suspecting(shape, axisInShape(axis));
    }
}
