package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.Input.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.layercheck.DType;
import io.github.layercheck.engine.rule.Inference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the golden data does not show of layers: formulas, element types, and functions that change a shape. */
class LayerRulesTest {

    @Test
    void formulaOfAConvolution() {
        Inference layer =
                new LayerCall("Conv2D", Map.of("filters", 8, "kernelSize", List.of(3, 5)), 28, 28, 4).inference();

        assertEquals(
                "kernel_height × kernel_width × channels × filters + filters",
                layer.formula().symbols());
        assertEquals("3 × 5 × 4 × 8 + 8 = 488", layer.formula().explanation());
    }

    @Test
    void formulaOfAConvolutionInGroups() {
        Inference layer = new LayerCall(
                        "Conv3D", Map.of("filters", 8, "kernelSize", List.of(3), "groups", 2), 28, 28, 28, 4)
                .inference();

        assertEquals(
                "kernel_depth × kernel_height × kernel_width × (channels / groups) × filters + filters",
                layer.formula().symbols());
        assertEquals("3 × 3 × 3 × (4 / 2) × 8 + 8 = 440", layer.formula().explanation());
    }

    @Test
    void formulaOfASeparableConvolution() {
        Inference layer = new LayerCall(
                        "SeparableConv1D", Map.of("filters", 8, "kernelSize", List.of(3), "depthMultiplier", 2), 28, 4)
                .inference();

        assertEquals(
                "kernel_size × channels × depth_multiplier + channels × depth_multiplier × filters + filters",
                layer.formula().symbols());
        assertEquals("3 × 4 × 2 + 4 × 2 × 8 + 8 = 96", layer.formula().explanation());
    }

    @Test
    void formulaOfSharedSlopes() {
        Inference layer = new LayerCall("PReLU", Map.of("sharedAxes", List.of(1, 2)), NONE, NONE, 16).inference();

        assertEquals("axis_3", layer.formula().symbols());
        assertEquals("16 = 16", layer.formula().explanation());
    }

    @Test
    void gatedLinearUnitHalvesTheLastAxis() {
        Inference layer = new LayerCall("Dense", Map.of("units", 8, "activation", "GLU"), 3).inference();

        assertEquals("(None, 4)", layer.shape().toString());
        assertEquals(3 * 8 + 8, layer.formula().count());
    }

    @Test
    void gatedLinearUnitOfAnOddAxis() {
        new LayerCall("Activation", Map.of("activation", "GLU"), 7)
                .assertProblem(
                        "[layercheck:input-shape] layer: GLU would halve the last axis of (None, 7)",
                        "It multiplies the first half of the axis by the second, so the size must be even.")
                .at("activation", -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Flatten", "MaxPooling2D", "ZeroPadding2D", "UpSampling2D", "Cropping2D", "ReLU"})
    void layersThatPickElementsKeepTheirType(String layer) {
        assertEquals(DType.UINT8, dtype(layer, DType.UINT8));
        assertNull(dtype(layer, DType.FLOAT16), "a floating-point input is cast to the layer's type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GlobalAveragePooling2D", "CenterCrop", "LeakyReLU"})
    void layersThatComputeHaveTheirOwnType(String layer) {
        assertNull(dtype(layer, DType.INT32));
    }

    private static @Nullable DType dtype(String layer, DType input) {
        return new LayerCall(
                        layer, layer.equals("CenterCrop") ? Map.of("height", 2, "width", 2) : Map.of(), input, 8, 8, 3)
                .inference()
                .outputs()
                .get(0)
                .dtype();
    }

    @Test
    void reverseScoresHaveTheirOwnType() {
        Inference layer = new LayerCall(
                        "ReversibleEmbedding",
                        Map.of("inputDim", 9, "outputDim", 4, "reverse", true, "reverseDtype", List.of("FLOAT16")),
                        7,
                        4)
                .inference();

        assertEquals(DType.FLOAT16, layer.outputs().get(0).dtype());
    }

    @Test
    void reshapeOfAnUnknownSizeFits() {
        assertEquals(
                "(None, 4, 5)",
                new LayerCall("Reshape", Map.of("targetShape", List.of(4, 5)), NONE, 5)
                        .inference()
                        .shape()
                        .toString());
    }
}
