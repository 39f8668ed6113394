package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.layers.Padding;
import java.util.ArrayList;
import java.util.List;

/** A kernel or a pool that moves over the axes of its input. */
record Window(PerAxis size, PerAxis strides, PerAxis dilation, Padding padding) {

    private static final List<List<String>> KERNEL_NAMES = List.of(
            List.of("kernel_size"),
            List.of("kernel_height", "kernel_width"),
            List.of("kernel_depth", "kernel_height", "kernel_width"));

    /** A pool, which moves by its own size unless strides are given. */
    static Window pool(int[] poolSize, int[] strides, Padding padding) {
        PerAxis size = PerAxis.of("poolSize", poolSize);
        PerAxis step = strides.length > 0 ? PerAxis.of("strides", strides) : size;
        return new Window(size, step, PerAxis.of("dilationRate", new int[] {1}), padding);
    }

    static Window kernel(int[] kernelSize, int[] strides, int[] dilationRate, Padding padding) {
        return new Window(
                PerAxis.of("kernelSize", kernelSize),
                PerAxis.of("strides", strides),
                PerAxis.of("dilationRate", dilationRate),
                padding);
    }

    /** A fault for padding that only a sequence can have. */
    Window withoutCausalPadding() {
        if (padding == Padding.CAUSAL) {
            throw new Fault(ProblemId.ATTRIBUTE_RANGE, "padding is CAUSAL")
                    .because("CAUSAL keeps a step from seeing later ones, which only Conv1D can do.")
                    .fix("SAME pads on all sides, VALID not at all.")
                    .at("padding");
        }
        return this;
    }

    /** A fault for a kernel that both steps and is spread, which Keras does not compute. */
    Window withoutStridesAndDilation() {
        if (strides.anyAbove(1) && dilation.anyAbove(1)) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_CONFLICT,
                            "strides " + Texts.numbers(strides.numbers()) + " and dilationRate "
                                    + Texts.numbers(dilation.numbers()) + " are both above 1")
                    .because("Keras has no convolution with both.")
                    .fix("Leave out one of them.")
                    .at("dilationRate");
        }
        return this;
    }

    /** The shape of a kernel over that many axes, with these dimensions after theirs. */
    Dim[] kernelShape(int axes, Dim... more) {
        List<Dim> shape = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            shape.add(Dim.named(KERNEL_NAMES.get(axes - 1).get(axis), size.of(axis)));
        }
        shape.addAll(List.of(more));
        return shape.toArray(Dim[]::new);
    }

    /** How many elements of an axis the window covers, from its first to its last. */
    long span(int axis) {
        return (size.of(axis) - 1) * dilation.of(axis) + 1;
    }

    /** The sizes of the output along the axes; a fault if the window does not fit. */
    List<Dim> over(Spatial input) {
        List<Dim> sizes = new ArrayList<>();
        for (int axis = 0; axis < input.axes(); axis++) {
            sizes.add(over(input, axis));
        }
        return sizes;
    }

    private Dim over(Spatial input, int axis) {
        Dim elements = input.size(axis);
        if (padding != Padding.VALID) {
            return elements.ceilDividedBy(strides.of(axis));
        }
        if (elements.isLessThan(span(axis))) {
            throw tooLarge(input, axis);
        }
        return elements.minus(span(axis)).dividedBy(strides.of(axis)).plus(1);
    }

    private Fault tooLarge(Spatial input, int axis) {
        Dim elements = input.size(axis);
        boolean dilated = span(axis) > size.of(axis);
        String what = dilated
                ? size.text(axis) + " with " + dilation.text(axis) + " spans " + span(axis) + " elements, more than"
                : size.text(axis) + " is larger than";
        Fault fault = input.tooSmall(what, axis)
                .because("With padding VALID the window stays inside the input: it needs " + span(axis)
                        + " elements, the axis has " + elements + ".");
        return size.blame(fault, axis);
    }
}
