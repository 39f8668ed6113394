package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.Input.NONE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Formulas and messages of normalization and regularization layers, and of EinsumDense. */
class NormalizationLayersTest {

    @Test
    void formulas() {
        new LayerCall("BatchNormalization", Map.of(), 28, 28, 64).assertFormula("4 × channels", "4 × 64 = 256");
        new LayerCall("BatchNormalization", Map.of("renorm", true, "scale", false), 64)
                .assertFormula("6 × channels", "6 × 64 = 384");
        new LayerCall("LayerNormalization", Map.of(), 10, 64).assertFormula("2 × features", "2 × 64 = 128");
        new LayerCall("LayerNormalization", Map.of("axis", List.of(1, 2)), 10, 64)
                .assertFormula("2 × axis_1 × axis_2", "2 × 10 × 64 = 1,280");
        new LayerCall("Normalization", Map.of(), 8).assertFormula("2 × features + 1", "2 × 8 + 1 = 17");
        new LayerCall(
                        "EinsumDense",
                        Map.of("equation", "abc,cde->abde", "outputShape", List.of(NONE, 2, 3), "biasAxes", "de"),
                        7,
                        5)
                .assertFormula("c × d × e + d × e", "5 × 2 × 3 + 2 × 3 = 36");
    }

    @Test
    void batchIsNoAxisOfWeights() {
        new LayerCall("LayerNormalization", Map.of("axis", List.of(0)), 64)
                .assertProblem(
                        "[layercheck:axis] layer: the axis is the batch of the input (None, 64)",
                        "The weights have the size of the axis, and a batch can have any size.")
                .at("axis", -1);
    }

    @Test
    void axisThatComesTwice() {
        new LayerCall("LayerNormalization", Map.of("axis", List.of(2, -1)), 10, 64)
                .assertProblem("[layercheck:axis] layer: axis -1 of (None, 10, 64) comes twice")
                .at("axis", 1);
    }

    @Test
    void groupsThatDoNotDivideTheChannels() {
        new LayerCall("GroupNormalization", Map.of(), 8, 8, 48)
                .assertProblem(
                        "[layercheck:groups] layer: groups is 32, axis 3 of (None, 8, 8, 48) has the size 48",
                        "The groups must divide the channels.")
                .at("groups", -1);
    }

    @Test
    void scaleOfAnAxisThatIsNotTheLast() {
        new LayerCall("RMSNormalization", Map.of("axis", List.of(1)), 10, 64)
                .assertProblem(
                        "[layercheck:axis] layer: the scale (10) does not fit the last axes (64) of (None, 10, 64)",
                        "Keras multiplies the last axes by the scale, whichever axes the mean is over.",
                        "Normalize the last axes, or move the others there with @Permute.")
                .at("axis", -1);
    }

    @Test
    void maskThatDoesNotFit() {
        new LayerCall("Dropout", Map.of("rate", 0.5, "noiseShape", List.of(NONE, 1, 64)), 10, 64)
                .assertOutputs("(None, 10, 64)");
        new LayerCall("Dropout", Map.of("rate", 0.5, "noiseShape", List.of(1, 64)), 10, 64)
                .assertOutputs("(None, 10, 64)");
        new LayerCall("Dropout", Map.of("rate", 0.5, "noiseShape", List.of(NONE, 5, 64)), 10, 64)
                .assertProblem(
                        "[layercheck:input-shape] layer: noiseShape[1] is 5 for the input (None, 10, 64)",
                        "The mask repeats along axes where it has size 1; in others it has the input's size.",
                        "Write 1, or Input.NONE for the input's size.")
                .at("noiseShape", 1);
    }

    @Test
    void axesOfDotsKeepTheirOrder() {
        Map<String, Object> attributes = Map.of("equation", "...x,xy->...y", "outputShape", List.of(5));
        new LayerCall("EinsumDense", attributes, 16, NONE, 8, 12).assertOutputs("(None, 16, None, 8, 5)");
        Map<String, Object> last = Map.of("equation", "ab...,bc->ac...", "outputShape", List.of(5), "biasAxes", "c");
        new LayerCall("EinsumDense", last, 16, 3, 8)
                .assertOutputs("(None, 5, 3, 8)")
                .assertFormula("b × c + c", "16 × 5 + 5 = 85");
    }

    @Test
    void sharedAxisOfAnotherSize() {
        new LayerCall("EinsumDense", Map.of("equation", "abc,cd->abd", "outputShape", List.of(5, 9)), 4, 3)
                .assertProblem(
                        "[layercheck:input-shape] layer: outputShape[0] is 5, but axis 'b' of the input (None, 4, 3) is"
                                + " 4",
                        "Input and output share the axis.",
                        "Write Input.NONE or 4.")
                .at("outputShape", 0);
    }

    @Test
    void kernelAxisWithoutASize() {
        new LayerCall("EinsumDense", Map.of("equation", "abc,bcd->abd", "outputShape", List.of(NONE, 9)), 4, 3)
                .assertProblem(
                        "[layercheck:unknown-dimension] layer: outputShape[0] is Input.NONE",
                        "It is axis 'b' of the kernel, and a weight needs its size.",
                        "Write 4.")
                .at("outputShape", 0);
    }
}
