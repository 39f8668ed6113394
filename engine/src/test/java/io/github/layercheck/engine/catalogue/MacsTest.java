package io.github.layercheck.engine.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.Macs;
import io.github.layercheck.engine.shape.Dim;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the multiply-accumulates of layers are written, and those of operations, by hand. */
final class MacsTest {

    private static void assertMacs(Macs macs, String formula, String explanation) {
        assertEquals(formula, macs.formula());
        assertEquals(explanation, macs.explanation());
    }

    private static Macs of(LayerConfig config, int... sample) {
        return new LayerCall(config, LayerCall.input("x", sample)).inference().macs();
    }

    private static Macs of(String layer, Map<String, Object> attributes, int... sample) {
        return of(LayerCall.config(layer, attributes), sample);
    }

    @Test
    void convolution() {
        assertMacs(
                of("Conv2D", Map.of("filters", 99, "kernelSize", List.of(7)), 55, 55, 1),
                "kernel_height × kernel_width × channels × filters × output_height × output_width",
                "7 × 7 × 1 × 99 × 49 × 49 = 11,647,251");
    }

    @Test
    void groupsSeeTheirShareOfTheChannels() {
        assertMacs(
                of("Conv1D", Map.of("filters", 8, "kernelSize", List.of(3), "groups", 2), 12, 4),
                "kernel_size × (channels / groups) × filters × output_steps",
                "3 × (4 / 2) × 8 × 10 = 480");
    }

    @Test
    void everyGateOfARecurrentLayerAtEveryStep() {
        assertMacs(
                of("LSTM", Map.of("units", 8), 10, 4),
                "4 × (features × units × steps + units × units × steps)",
                "4 × (4 × 8 × 10 + 8 × 8 × 10) = 3,840");
        LayerConfig both = LayerCall.config("Bidirectional", Map.of(), LayerCall.config("LSTM", Map.of("units", 8)));
        assertMacs(
                of(both, 10, 4),
                "2 × 4 × (features × units × steps + units × units × steps)",
                "2 × 4 × (4 × 8 × 10 + 8 × 8 × 10) = 7,680");
    }

    @Test
    void attentionOfASequenceToItself() {
        assertMacs(
                of("MultiHeadAttention", Map.of("numHeads", 4, "keyDim", 16), 128, 64),
                "2 × (2 × features × num_heads × key_dim × steps + num_heads × key_dim × steps × steps)",
                "2 × (2 × 64 × 4 × 16 × 128 + 4 × 16 × 128 × 128) = 4,194,304");
    }

    @Test
    void anOpenSizeHasAFormulaAndNoNumber() {
        Macs dense = of("Dense", Map.of("units", 48), Input.NONE, 32);
        assertNull(dense.count());
        assertMacs(dense, "features × units × steps", "1,536 × steps");
        Macs attention = of("MultiHeadAttention", Map.of("numHeads", 4, "keyDim", 16), Input.NONE, 64);
        assertEquals("16,384 × steps + 128 × steps × steps", attention.explanation());
    }

    @Test
    void whatDoesNotFitHasNoNumber() {
        Macs dense = of("Dense", Map.of("units", 2_000_000_000), 2_000_000_000, 2_000_000_000);
        assertNull(dense.count());
        assertEquals("2,000,000,000 × 2,000,000,000 × 2,000,000,000 > 9,223,372,036,854,775,807", dense.explanation());
    }

    private static Macs operation(String module, String name, Map<String, Object> attributes, Inputs.Input... inputs) {
        LayerConfig config = LayerCall.configOf(module, name, attributes);
        return new LayerCall(config, inputs).inference().macs();
    }

    private static Macs numpy(String name, Map<String, Object> attributes, int[]... samples) {
        Inputs.Input[] inputs = new Inputs.Input[samples.length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = LayerCall.input("x" + i, DType.FLOAT32, Dim.of(1), samples[i]);
        }
        return operation("keras.src.ops.numpy", name, attributes, inputs);
    }

    /** Of a batch of one: 6 × 7 elements, each the sum of 5 products. */
    @Test
    void productsOfTensors() {
        int[] left = {6, 5};
        int[] right = {5, 7};
        assertMacs(numpy("Matmul", Map.of(), left, right), "axis_1 × axis_2 × summed", "6 × 7 × 5 = 210");
        assertEquals(
                210,
                numpy("Einsum", Map.of("subscripts", "bij,bjk->bik"), left, right)
                        .count());
        assertEquals(
                210,
                numpy("Einsum", Map.of("subscripts", "...ij,...jk->...ik"), left, right)
                        .count());
        assertEquals(
                210,
                numpy("Tensordot", Map.of("axes", List.of(2, 1)), left, right).count());
        assertEquals(6 * 5 * 6, numpy("Inner", Map.of(), left, left).count());
        assertEquals(30, numpy("Vdot", Map.of(), left, left).count());
    }

    @Test
    void whatMultipliesElementByElementSumsNothing() {
        assertEquals(
                0,
                numpy("Multiply", Map.of(), new int[] {6, 5}, new int[] {6, 5}).count());
        assertEquals(0, numpy("Outer", Map.of(), new int[] {6}, new int[] {5}).count());
    }

    /** 8 × 8 places, each with 3 × 3 × 2 products for each of 5 filters; a transposed one at the places of its input. */
    @Test
    void convolutionsWithAKernelThatIsATensor() {
        Inputs.Input images = LayerCall.input("x", DType.FLOAT32, Dim.of(1), 10, 10, 2);
        Inputs.Input kernel = LayerCall.input("k", DType.FLOAT32, Dim.of(3), 3, 2, 5);
        String module = "keras.src.ops.nn";
        assertEquals(
                8 * 8 * 9 * 2 * 5,
                operation(module, "Conv", Map.of(), images, kernel).count());
        assertEquals(
                8 * 8 * 9 * 2 * 5,
                operation(module, "DepthwiseConv", Map.of(), images, kernel).count());
        Inputs.Input transposed = LayerCall.input("k", DType.FLOAT32, Dim.of(3), 3, 5, 2);
        assertEquals(
                10 * 10 * 9 * 5 * 2,
                operation(module, "ConvTranspose", Map.of("strides", List.of(2)), images, transposed)
                        .count());
    }

    /** 4 heads: 10 × 12 pairs, of 16 features, and as many with the values' 8. */
    @Test
    void attentionOfTensors() {
        Macs macs = operation(
                "keras.src.ops.nn",
                "DotProductAttention",
                Map.of(),
                LayerCall.input("q", DType.FLOAT32, Dim.of(1), 10, 4, 16),
                LayerCall.input("k", DType.FLOAT32, Dim.of(1), 12, 4, 16),
                LayerCall.input("v", DType.FLOAT32, Dim.of(1), 12, 4, 8));
        assertEquals(10 * 12 * 4 * 16 + 10 * 12 * 4 * 8, macs.count());
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        Macs blur = operation(
                "keras.src.ops.image",
                "SSIM",
                Map.of(),
                LayerCall.input("a", 32, 32, 3),
                LayerCall.input("b", 32, 32, 3));
        assertTrue(blur.isUnknown());
        assertMacs(blur, "", "");
        assertNull(blur.count());
    }
}
