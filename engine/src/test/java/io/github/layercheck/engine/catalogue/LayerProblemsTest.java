package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.Input.NONE;

import io.github.layercheck.DType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What users read of layers that cannot work: the numbers, the reason, what would work, and where. */
class LayerProblemsTest {

    @Test
    void kernelLargerThanAnAxis() {
        new LayerCall("Conv1D", Map.of("filters", 4, "kernelSize", List.of(7)), 5, 3)
                .assertProblem(
                        "[layercheck:output-empty] layer: kernelSize 7 is larger than axis 1 of (None, 5, 3)",
                        "With padding VALID the window stays inside the input: it needs 7 elements, the axis has 5.")
                .at("kernelSize", 0);
    }

    @Test
    void kernelOfOneOfSeveralSizes() {
        new LayerCall(
                        "Conv2D",
                        Map.of("filters", 4, "kernelSize", List.of(3, 7), "dataFormat", "CHANNELS_FIRST"),
                        3,
                        NONE,
                        5)
                .assertProblem(
                        "[layercheck:output-empty] layer: kernelSize[1] = 7 is larger than axis 3 of (None, 3, None,"
                                + " 5)",
                        "With padding VALID the window stays inside the input: it needs 7 elements, the axis has 5.")
                .at("kernelSize", 1);
    }

    @Test
    void dilatedKernelLargerThanAnAxis() {
        new LayerCall("Conv1D", Map.of("filters", 4, "kernelSize", List.of(5), "dilationRate", List.of(2)), 8, 3)
                .assertProblem(
                        "[layercheck:output-empty] layer: kernelSize 5 with dilationRate 2 spans 9 elements, more than"
                                + " axis 1 of (None, 8, 3)",
                        "With padding VALID the window stays inside the input: it needs 9 elements, the axis has 8.")
                .at("kernelSize", 0);
    }

    @Test
    void poolLargerThanAnAxis() {
        new LayerCall("MaxPooling2D", Map.of("poolSize", List.of(5)), 9, 4, 3)
                .assertProblem(
                        "[layercheck:output-empty] layer: poolSize 5 is larger than axis 2 of (None, 9, 4, 3)",
                        "With padding VALID the window stays inside the input: it needs 5 elements, the axis has 4.")
                .at("poolSize", 0);
    }

    @Test
    void imageWithoutChannels() {
        new LayerCall("Conv2D", Map.of("filters", 4, "kernelSize", List.of(3)), 28, 28)
                .assertProblem(
                        "[layercheck:input-rank] layer: the input (None, 28, 28) has 2 dimensions besides the batch",
                        "The layer takes (batch, height, width, channels).")
                .atInput();
    }

    @Test
    void sequenceOfImages() {
        new LayerCall("MaxPooling2D", Map.of(), 10, 28, 28, 3)
                .assertProblem(
                        "[layercheck:input-rank] layer: the input (None, 10, 28, 28, 3) has 4 dimensions besides the"
                                + " batch",
                        "The layer takes (batch, height, width, channels).")
                .atInput();
    }

    @Test
    void imageOutOfFeatures() {
        new LayerCall("UpSampling2D", Map.of(), 784)
                .assertProblem(
                        "[layercheck:input-rank] layer: the input (None, 784) has 1 dimension besides the batch",
                        "The layer takes (batch, height, width, channels).")
                .atInput();
    }

    @Test
    void groupsThatDoNotDivideTheFilters() {
        new LayerCall("Conv2D", Map.of("filters", 10, "kernelSize", List.of(3), "groups", 4), 8, 8, 8)
                .assertProblem(
                        "[layercheck:groups] layer: groups 4 does not divide the 10 filters",
                        "Each group makes an equal share of the filters.")
                .at("groups", -1);
    }

    @Test
    void groupsThatDoNotDivideTheChannels() {
        new LayerCall("Conv2D", Map.of("filters", 12, "kernelSize", List.of(3), "groups", 4), 8, 8, 6)
                .assertProblem(
                        "[layercheck:groups] layer: groups 4 does not divide the 6 channels of (None, 8, 8, 6)",
                        "Each group sees an equal share of the channels.")
                .at("groups", -1);
    }

    @Test
    void stridesWithDilation() {
        new LayerCall(
                        "Conv2D",
                        Map.of(
                                "filters",
                                4,
                                "kernelSize",
                                List.of(3),
                                "strides",
                                List.of(2),
                                "dilationRate",
                                List.of(1, 2)),
                        8,
                        8,
                        3)
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: strides 2 and dilationRate {1, 2} are both above 1",
                        "Keras has no convolution with both.",
                        "Leave out one of them.")
                .at("dilationRate", -1);
    }

    @Test
    void causalPaddingOfAnImage() {
        new LayerCall("Conv2D", Map.of("filters", 4, "kernelSize", List.of(3), "padding", "CAUSAL"), 8, 8, 3)
                .assertProblem(
                        "[layercheck:attribute-range] layer: padding is CAUSAL",
                        "CAUSAL keeps a step from seeing later ones, which only Conv1D can do.",
                        "SAME pads on all sides, VALID not at all.")
                .at("padding", -1);
    }

    @Test
    void denseOverAnUnknownAxis() {
        new LayerCall("Dense", Map.of("units", 4), NONE)
                .assertProblem(
                        "[layercheck:unknown-dimension] layer: axis 1 (features) of the input (None, None) is unknown",
                        "The number of weights depends on it.")
                .atInput();
    }

    @Test
    void reshapeToAnotherSize() {
        new LayerCall("Reshape", Map.of("targetShape", List.of(28, 29)), 784)
                .assertProblem(
                        "[layercheck:reshape-size] layer: targetShape {28, 29} has 28 × 29 = 812 elements, the input"
                                + " (None, 784) has 784 elements",
                        "Reshape arranges the elements of a sample anew: none is added, none is lost.")
                .at("targetShape", -1);
    }

    @Test
    void reshapeThatNoOpenDimensionFits() {
        new LayerCall("Reshape", Map.of("targetShape", List.of(3, NONE)), 4, 5)
                .assertProblem(
                        "[layercheck:reshape-size] layer: targetShape {3, -1} has a multiple of 3 elements, the input"
                                + " (None, 4, 5) has 4 × 5 = 20 elements",
                        "Reshape arranges the elements of a sample anew: none is added, none is lost.",
                        "The product of the other dimensions must divide 20.")
                .at("targetShape", -1);
    }

    @Test
    void reshapeThatNoUnknownSizeFits() {
        new LayerCall("Reshape", Map.of("targetShape", List.of(3, 5)), NONE, 4)
                .assertProblem(
                        "[layercheck:reshape-size] layer: targetShape {3, 5} has 3 × 5 = 15 elements, the input (None,"
                                + " None, 4) has a multiple of 4 elements",
                        "Reshape arranges the elements of a sample anew: none is added, none is lost.")
                .at("targetShape", -1);
    }

    @Test
    void croppingOfAllThereIs() {
        new LayerCall("Cropping2D", Map.of("cropping", List.of(1, 0, 3, 4)), 9, 7, 3)
                .assertProblem(
                        "[layercheck:output-empty] layer: cropping 3 + 4 leaves nothing of axis 2 of (None, 9, 7, 3)",
                        "It cuts 7 elements off the two ends of an axis of 7.")
                .at("cropping", 2);
    }

    @Test
    void outputPaddingThatNoConvolutionAnswers() {
        new LayerCall(
                        "Conv2DTranspose",
                        Map.of("filters", 4, "kernelSize", List.of(4), "padding", "SAME", "outputPadding", List.of(0)),
                        8,
                        8,
                        3)
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: outputPadding 0 does not go with padding SAME and the"
                                + " even kernelSize 4",
                        "The output would have (n - 1) * strides elements, one less than the fewest of which a convolution"
                                + " with padding SAME makes n: TensorFlow refuses it.",
                        "Leave it out for n * strides elements.")
                .at("outputPadding", 0);
    }

    @Test
    void permutationThatLeavesOutAnAxis() {
        new LayerCall("Permute", Map.of("dims", List.of(1, 1)), 4, 5)
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: axis 1 is in dims twice",
                        "2 axes are ordered by the numbers 1 to 2, each once.")
                .at("dims", 1);
    }

    @Test
    void adaptationOfAConstrainedKernel() {
        new LayerCall("Dense", Map.of("units", 4, "loraRank", 2, "kernelConstraint", "non_neg"), 8)
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: loraRank and kernelConstraint are both given",
                        "A constraint holds for a weight, but LoRA trains two others in its place.",
                        "Leave out kernelConstraint.")
                .at("kernelConstraint", -1);
    }

    @Test
    void functionThatNoLayerCanCall() {
        new LayerCall("Dense", Map.of("units", 4, "activation", "THRESHOLD"), 8)
                .assertProblem(
                        "[layercheck:attribute-range] layer: activation is THRESHOLD",
                        "The function needs a threshold and a value, which a layer cannot give it.",
                        "Use the layer @ReLU, which has a threshold.")
                .at("activation", -1);
    }

    @Test
    void embeddingOfText() {
        new LayerCall("Embedding", Map.of("inputDim", 4, "outputDim", 3), DType.STRING, 8)
                .assertProblem(
                        "[layercheck:input-dtype] layer: the elements of the input are strings",
                        "The layer computes with numbers.",
                        "@StringLookup, @TextVectorization or @Hashing before it turns strings into integers.")
                .atInput();
    }

    @Test
    void convolutionOfIntegers() {
        new LayerCall("Conv2D", Map.of("filters", 4, "kernelSize", List.of(3)), DType.UINT8, 8, 8, 3)
                .assertProblem(
                        "[layercheck:input-dtype] layer: the elements of the input are of type uint8",
                        "The layer computes with floating-point numbers, and does not cast others.")
                .atInput();
    }

    @Test
    void maximumOfBooleans() {
        new LayerCall("MaxPooling1D", Map.of(), DType.BOOL, 8, 3)
                .assertProblem(
                        "[layercheck:input-dtype] layer: the elements of the input are of type bool",
                        "The layer adds, compares or scales numbers, and does not convert booleans.",
                        "As DType.UINT8 in @Input they are the numbers 0 and 1.")
                .atInput();
    }

    @Test
    void unknownIdentifierThatIsNearNone() {
        new LayerCall("Dense", Map.of("units", 4, "kernelRegularizer", "ridge"), 8)
                .assertProblem(
                        "[layercheck:unknown-identifier] layer: kernelRegularizer is \"ridge\"",
                        "Keras has no such regularizer.",
                        "It has l1, l1l2, l2, orthogonal_regularizer.")
                .at("kernelRegularizer", -1);
    }
}
