package io.github.layercheck.engine.file.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.DType;
import io.github.layercheck.engine.file.content.StoredArray;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.file.content.StoredWeights.Layout;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What differs between a model's weights and the arrays of a file, of each layout. */
class WeightsCheckTest {

    private static ModelSummary model() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.SEQUENTIAL);
        model.layer("first", "Dense").weight("kernel", "(8, 16)").weight("bias", "(16)");
        model.layer("second", "Dense").weight("kernel", "(16, 3)").weight("bias", "(3)");
        return model.build();
    }

    private static StoredArray array(String path, long... shape) {
        List<Long> sizes = new ArrayList<>();
        for (long size : shape) {
            sizes.add(size);
        }
        return new StoredArray(path, sizes, "float32");
    }

    private static List<String> differences(Layout layout, StoredArray... arrays) {
        return differences(new StoredWeights(layout, List.of(arrays), List.of()));
    }

    private static List<String> differences(StoredWeights weights) {
        return differences(model(), weights);
    }

    private static List<String> differences(ModelSummary model, StoredWeights weights) {
        return WeightsCheck.differences(model, weights, "m.h5").stream()
                .map(difference -> difference
                        .fault()
                        .toProblem(difference.layer().isEmpty() ? "M" : difference.layer(), new Origin() {})
                        .message()
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .replace("[layercheck:weights-mismatch] ", ""))
                .toList();
    }

    @Test
    void byClass() {
        assertEquals(
                List.of(),
                differences(
                        Layout.BY_CLASS,
                        array("layers/dense/vars/0", 8, 16),
                        array("layers/dense/vars/1", 16),
                        array("layers/dense_1/vars/0", 16, 3),
                        array("layers/dense_1/vars/1", 3),
                        array("optimizer/vars/0")));
        assertEquals(
                List.of(
                        "first: kernel is (8, 16) and bias (16,), in m.h5 (8, 12) and (12,)",
                        "second: has no weights in m.h5; the model's are (16, 3), (3,)",
                        "M: m.h5 has arrays that belong to no layer of the model: layers/conv2d/vars/0 (3, 3)"),
                differences(
                        Layout.BY_CLASS,
                        array("layers/conv2d/vars/0", 3, 3),
                        array("layers/dense/vars/0", 8, 12),
                        array("layers/dense/vars/1", 12)));
        assertEquals(
                List.of("second: has the weights (16, 3), (3,), in m.h5 (16, 3)"),
                differences(
                        Layout.BY_CLASS,
                        array("layers/dense/vars/0", 8, 16),
                        array("layers/dense/vars/1", 16),
                        array("layers/dense_1/vars/0", 16, 3)));
    }

    private static StoredWeights inOrder(StoredWeights.OfLayer... layers) {
        return new StoredWeights(Layout.IN_ORDER, List.of(), List.of(layers));
    }

    @Test
    void inOrder() {
        StoredWeights.OfLayer first = new StoredWeights.OfLayer("a", List.of(array("a/k", 8, 16), array("a/b", 16)));
        StoredWeights.OfLayer second = new StoredWeights.OfLayer("b", List.of(array("b/k", 16, 3), array("b/b", 3)));
        assertEquals(List.of(), differences(inOrder(first, new StoredWeights.OfLayer("none", List.of()), second)));
        assertEquals(
                List.of(
                        "first: kernel is (8, 16) and bias (16,), in m.h5 (16, 3) and (3,)",
                        "second: kernel is (16, 3) and bias (3,), in m.h5 (8, 16) and (16,)"),
                differences(inOrder(second, first)));
        assertEquals(
                List.of(
                        "first: has no weights in m.h5; the model's are (8, 16), (16,)",
                        "second: has no weights in m.h5; the model's are (16, 3), (3,)",
                        "M: m.h5 has arrays that belong to no layer of the model: a/k (8, 16), a/b (16,)"),
                differences(inOrder(first)));
    }

    /** Keras lists all weights of a nested model that are trained before all others. */
    @Test
    void nestedModelInOrder() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.SEQUENTIAL);
        LayerSummary.Builder body = model.layer("body", "Sequential");
        body.layer("norm", "BatchNormalization").weight("gamma", "(8)").frozenWeight("moving_mean", "(8)");
        body.layer("first", "Dense").weight("kernel", "(8, 16)");
        body.layer("second", "Dense").weight("kernel", "(16, 8)");
        StoredArray gamma = array("body/norm/gamma", 8);
        StoredArray mean = array("body/norm/moving_mean", 8);
        StoredArray first = array("body/first/kernel", 8, 16);
        StoredArray second = array("body/second/kernel", 16, 8);

        assertEquals(List.of(), differences(model.build(), body(gamma, first, second, mean)));
        assertEquals(
                List.of(
                        "body: kernel is (8, 16), kernel (16, 8) and moving_mean (8,), in m.h5 (8,), (8, 16) and (16, 8)"),
                differences(model.build(), body(gamma, mean, first, second)));
        assertEquals(
                List.of("body: has the weights (8,), (8, 16), (16, 8), (8,), in m.h5 (8,)"),
                differences(model.build(), body(gamma)));
    }

    private static StoredWeights body(StoredArray... arrays) {
        return inOrder(new StoredWeights.OfLayer("body", List.of(arrays)));
    }

    private static ModelSummary chain() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.FUNCTIONAL);
        model.layer("first", "Conv2D")
                .weight("kernel", "(3, 3, 1, 12)")
                .weight("bias", "(12)")
                .call("image[0][0]");
        model.layer("norm", "BatchNormalization")
                .weight("gamma", "(12)")
                .weight("beta", "(12)")
                .call("first[0][0]");
        model.layer("flat", "Flatten").call("norm[0][0]");
        model.layer("second", "Dense")
                .weight("kernel", "(108, 12)")
                .weight("bias", "(12)")
                .call("flat[0][0]");
        model.layer("other", "Dense")
                .weight("kernel", "(108, 3)")
                .weight("bias", "(3)")
                .call("image[0][0]");
        return model.build();
    }

    private static List<String> chain(long filters, long flat, long units, long ofOther) {
        return differences(
                chain(),
                new StoredWeights(
                        Layout.BY_NAME,
                        List.of(
                                array("first/kernel", 3, 3, 1, filters),
                                array("first/bias", filters),
                                array("norm/gamma", filters),
                                array("norm/beta", filters),
                                array("second/kernel", flat, units),
                                array("second/bias", units),
                                array("other/kernel", ofOther, 3),
                                array("other/bias", 3)),
                        List.of()));
    }

    /** 108 = 9 places of 12 channels; with 16 channels there are 144. */
    @Test
    void oneCauseIsOneDifference() {
        String first = "first: kernel is (3, 3, 1, 12) and bias (12,), in m.h5 (3, 3, 1, 16) and (16,)";
        assertEquals(List.of(first), chain(16, 144, 12, 108));
        assertEquals(
                List.of(first, "second: kernel is (108, 12), in m.h5 (150, 12)"),
                chain(16, 150, 12, 108),
                "not in proportion");
        assertEquals(
                List.of(first, "second: kernel is (108, 12) and bias (12,), in m.h5 (144, 16) and (16,)"),
                chain(16, 144, 16, 108),
                "its own units");
        assertEquals(
                List.of(first, "other: kernel is (108, 3), in m.h5 (144, 3)"),
                chain(16, 144, 12, 144),
                "no way leads there");
    }

    @Test
    void byName() {
        assertEquals(
                List.of(),
                differences(
                        Layout.BY_NAME,
                        array("first/bias", 16),
                        array("first/kernel", 8, 16),
                        array("second.kernel", 16, 3),
                        array("second.bias", 3)));
        assertEquals(
                List.of(
                        "first: kernel is (8, 16), in m.h5 (16, 8)",
                        "second: has no weights in m.h5; the model's are (16, 3), (3,)"),
                differences(Layout.BY_NAME, array("first/bias", 16), array("first/kernel", 16, 8)));
        assertEquals(
                List.of(),
                differences(Layout.BY_NAME, array("0", 16), array("1", 8, 16), array("2", 16, 3), array("3", 3)));
        assertEquals(
                List.of("M: the arrays of m.h5 are not the model's: it has [(4,)], where the model has [(3,)]"),
                differences(Layout.BY_NAME, array("0", 16), array("1", 8, 16), array("2", 16, 3), array("3", 4)));
    }

    private static ModelSummary lstm() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.SEQUENTIAL);
        model.layer("lstm", "LSTM")
                .weight("lstm_cell/kernel", "(3, 8)")
                .weight("lstm_cell/recurrent_kernel", "(2, 8)")
                .weight("lstm_cell/bias", "(8)");
        return model.build();
    }

    private static StoredWeights gates(StoredArray... arrays) {
        return inOrder(new StoredWeights.OfLayer("lstm", List.of(arrays)));
    }

    /** Keras 1 has three arrays for each of the four gates. */
    @Test
    void gateByGate() {
        StoredArray kernel = array("W", 3, 2);
        StoredArray recurrent = array("U", 2, 2);
        StoredArray bias = array("b", 2);
        assertEquals(
                List.of(),
                differences(
                        lstm(),
                        gates(
                                kernel, recurrent, bias, kernel, recurrent, bias, kernel, recurrent, bias, kernel,
                                recurrent, bias)));
        // As many elements in all, but kernels and recurrent kernels have changed places in one gate.
        assertEquals(
                1,
                differences(
                                lstm(),
                                gates(
                                        kernel, recurrent, bias, kernel, recurrent, bias, kernel, recurrent, bias,
                                        recurrent, kernel, bias))
                        .size());
    }

    private static ModelSummary convolution() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.SEQUENTIAL);
        model.layer("conv", "Conv2D").weight("kernel", "(3, 5, 2, 7)").weight("bias", "(7)");
        return model.build();
    }

    /** Theano has the filters first, then the channels. */
    @Test
    void aKernelOfTheano() {
        StoredArray bias = array("b", 7);
        assertEquals(
                List.of(),
                differences(
                        convolution(),
                        inOrder(new StoredWeights.OfLayer("conv", List.of(array("k", 7, 2, 3, 5), bias)))));
        assertEquals(
                List.of("conv: kernel is (3, 5, 2, 7), in m.h5 (5, 3, 7, 2)"),
                differences(
                        convolution(),
                        inOrder(new StoredWeights.OfLayer("conv", List.of(array("k", 5, 3, 7, 2), bias)))));
    }

    private static StoredArray array(String path, String dtype, long... shape) {
        return new StoredArray(path, array(path, shape).shape(), dtype);
    }

    private static String reason(ModelSummary model, StoredArray... arrays) {
        List<WeightsCheck.Difference> differences = WeightsCheck.differences(
                model, new StoredWeights(Layout.BY_CLASS, List.of(arrays), List.of()), "m.keras");
        assertEquals(1, differences.size());
        return differences
                .get(0)
                .fault()
                .toProblem("M", new Origin() {})
                .message()
                .lines()
                .skip(1)
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    /** The arrays are those that Keras 3.15.1 has written after {@code quantize("int8")}; it cannot load them itself. */
    @Test
    void aQuantizedAttentionSaysSo() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.FUNCTIONAL);
        model.layer("attention", "MultiHeadAttention")
                .weight("query/kernel", "(8, 2, 4)")
                .weight("query/bias", "(2, 4)");
        assertEquals(
                "Keras 3.15.1 does not write into a model what quantize() does to the layers within an attention, and cannot load the"
                        + " file either. Use the file from before quantize().",
                reason(
                        model.build(),
                        array("layers/multi_head_attention/query_dense/vars/0", "int8", 8, 2, 4),
                        array("layers/multi_head_attention/query_dense/vars/1", "float32", 2, 4),
                        array("layers/multi_head_attention/query_dense/vars/2", "float32", 1, 1, 2, 4)));
    }

    /** Those of a Dense with the policy awq/4/8: its zero points are not among them. */
    @Test
    void withoutZeroPointsItSaysSo() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.SEQUENTIAL);
        model.layer("hidden", "Dense")
                .weight("bias", "(16)")
                .weight("kernel", "(8, 16)", DType.UINT8, false)
                .weight("kernel_scale", "(16, 2)")
                .weight("kernel_zero", "(16, 2)", DType.UINT8, false)
                .weight("awq_scales", "(16)")
                .weight("g_idx", "(16)");
        assertEquals(
                "Keras 3.15.1 leaves the zero points of GPTQ and AWQ out of a file, and cannot load it either. Use the file from"
                        + " before quantize().",
                reason(
                        model.build(),
                        array("layers/dense/vars/0", "float32", 16),
                        array("layers/dense/vars/1", "uint8", 8, 16),
                        array("layers/dense/vars/2", "float32", 16, 2),
                        array("layers/dense/vars/3", "float32", 16),
                        array("layers/dense/vars/4", "float32", 16)));
    }

    @Test
    void aQuantizedLayerOfAnotherKindCanBeDeclared() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.SEQUENTIAL);
        model.layer("first", "Dense").weight("kernel", "(8, 16)").weight("bias", "(16)");
        assertEquals(
                "The arrays are those of a quantized layer. Declare the layer of io.github.layercheck.quantized, or use the file from"
                        + " before quantize().",
                reason(
                        model.build(),
                        array("layers/dense/vars/0", "float32", 16),
                        array("layers/dense/vars/1", "int8", 8, 16),
                        array("layers/dense/vars/2", "float32", 16)));
    }
}
