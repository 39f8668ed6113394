package io.github.layercheck.summary;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The part of a model that a summary shows: from one layer to another, both included. Each is a regular expression that
 * a name has to begin with, as in Keras; so {@code dense} matches {@code dense_1} too, unlike {@code dense$}.
 *
 * @param first matches the first layer shown, the first of those it matches
 * @param last matches the last layer shown, the last of those it matches
 */
public record LayerRange(String first, String last) {

    /** The layers in the range; as in Keras, its ends can stand in either order. */
    List<LayerSummary> of(List<LayerSummary> layers) {
        int[] starts = matches(first, layers);
        int[] ends = matches(last, layers);
        if (starts.length == 0 || ends.length == 0) {
            throw new IllegalArgumentException("No layer's name begins with " + (starts.length == 0 ? first : last));
        }
        int start = starts[0];
        int end = ends[ends.length - 1];
        return start <= end ? layers.subList(start, end + 1) : layers.subList(ends[0], starts[starts.length - 1] + 1);
    }

    private static int[] matches(String regex, List<LayerSummary> layers) {
        Pattern pattern = Pattern.compile(regex);
        return IntStream.range(0, layers.size())
                .filter(index -> pattern.matcher(layers.get(index).name()).lookingAt())
                .toArray();
    }
}
