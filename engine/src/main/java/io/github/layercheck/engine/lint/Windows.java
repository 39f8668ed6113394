package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The window that a layer moves over the axes of its input: a kernel or a pool.
 *
 * @param attribute the attribute with its sizes
 * @param size how many elements it covers of each axis, from the first to the last
 * @param strides its steps
 * @param isPadded whether it may leave the input, so that every element is read
 */
record Windows(String attribute, List<Integer> size, List<Integer> strides, boolean isPadded) {

    private static final String KERNEL_SIZE = "kernelSize";
    private static final String POOL_SIZE = "poolSize";
    private static final String STRIDES = "strides";
    private static final String DILATION_RATE = "dilationRate";
    private static final String PADDING = "padding";

    /** The window of a convolution or a pooling that makes its output smaller; null for any other layer. */
    static @Nullable Windows of(Role role, LayerConfig layer) {
        if (role == Role.CONVOLUTION || role == Role.DEPTHWISE_CONVOLUTION) {
            return new Windows(KERNEL_SIZE, spans(layer), numbers(layer, STRIDES), isPadded(layer));
        }
        if (role == Role.POOLING) {
            List<Integer> size = numbers(layer, POOL_SIZE);
            List<Integer> strides = numbers(layer, STRIDES);
            return new Windows(POOL_SIZE, size, strides.isEmpty() ? size : strides, isPadded(layer));
        }
        return null;
    }

    private static List<Integer> spans(LayerConfig layer) {
        List<Integer> sizes = numbers(layer, KERNEL_SIZE);
        List<Integer> dilation = numbers(layer, DILATION_RATE);
        int axes = Math.max(sizes.size(), dilation.size());
        Integer[] spans = new Integer[axes];
        for (int axis = 0; axis < axes; axis++) {
            spans[axis] = (of(sizes, axis) - 1) * of(dilation, axis) + 1;
        }
        return List.of(spans);
    }

    /** The number for an axis: one stands for all. */
    private static int of(List<Integer> numbers, int axis) {
        return numbers.get(numbers.size() == 1 ? 0 : axis);
    }

    private static List<Integer> numbers(LayerConfig layer, String attribute) {
        return ((List<?>) layer.value(attribute))
                .stream().map(Integer.class::cast).toList();
    }

    private static boolean isPadded(LayerConfig layer) {
        return !layer.value(PADDING).equals("VALID");
    }

    /** Whether the axes of an input that windows move over have one element each. */
    static boolean hasOnePlace(LayerConfig layer, TensorShape input) {
        int first = layer.isChannelsFirst() ? 2 : 1;
        for (int axis = first; axis < first + input.rank() - 2; axis++) {
            if (!input.dim(axis).is(1)) {
                return false;
            }
        }
        return true;
    }

    int size(int axis) {
        return of(size, axis);
    }

    int stride(int axis) {
        return of(strides, axis);
    }

    /** On how many axes its numbers differ. */
    int axes() {
        return Math.max(size.size(), strides.size());
    }

    /** How many elements are left at the end of an axis, where it no longer fits; 0 if that is not known. */
    long rest(int axis, Dim elements) {
        boolean leaps = stride(axis) > size(axis);
        return leaps || !elements.isKnown() || elements.isLessThan(size(axis))
                ? 0
                : (elements.size() - size(axis)) % stride(axis);
    }

    /** Whether it moves by one element. */
    boolean isDense() {
        return strides.stream().allMatch(number -> number == 1);
    }

    /** Whether it covers one element. */
    boolean isOfOne() {
        return size.stream().allMatch(number -> number == 1);
    }
}
