package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.Input.NONE;
import static io.github.layercheck.engine.catalogue.LayerCall.config;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.LayerConfig;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the golden data does not show of preprocessing layers: shapes that Keras declares otherwise, and messages. */
class PreprocessingLayersTest {

    @ParameterizedTest
    @CsvSource({
        "256, 512, 1023, 2",
        "256, 512, 1024, 3",
        "257, 512, 1024, 2",
        "257, 512, 1025, 3",
        "256, 1, 129, 130",
        "257, 1, 129, 129",
    })
    void framesOfAMelSpectrogramAreThoseThatKerasComputes(int fftLength, int stride, int samples, int frames) {
        Map<String, Object> attributes = Map.of("fftLength", fftLength, "sequenceStride", stride);
        new LayerCall("MelSpectrogram", attributes, samples).assertOutputs("(None, 128, " + frames + ")");
        new LayerCall("MelSpectrogram", attributes, 2, samples).assertOutputs("(None, 2, 128, " + frames + ")");
    }

    @Test
    void signalShorterThanItsReflection() {
        new LayerCall("MelSpectrogram", Map.of("fftLength", 256), 128)
                .assertProblem(
                        "[layercheck:input-shape] layer: the signal (None, 128) is too short for fftLength 256",
                        "It is reflected at both ends by half of that, 128 samples, and must be longer than that.",
                        "An fftLength of up to 255 fits.")
                .at("fftLength", -1);
    }

    @Test
    void frameLongerThanTheSignal() {
        new LayerCall("STFTSpectrogram", Map.of("frameLength", 64), 50, 1)
                .assertProblem(
                        "[layercheck:output-empty] layer: frameLength 64 is larger than axis 1 of (None, 50, 1)",
                        "With padding VALID the window stays inside the input: it needs 64 elements, the axis has 50.")
                .at("frameLength", -1);
    }

    @Test
    void windowThatSciPyDoesNotHave() {
        new LayerCall("STFTSpectrogram", Map.of("window", "haming"), 300, 1)
                .assertProblem(
                        "[layercheck:unknown-identifier] layer: window is \"haming\"; did you mean 'hamming'?",
                        "SciPy's get_window has no such window, or needs further parameters for it.")
                .at("window", -1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INT | (None, None)",
                "ONE_HOT | (None, None, 4)",
                "MULTI_HOT | (None, 4)",
                "COUNT | (None, 4)",
            })
    void textsAreSplitAlongTheLastAxis(String mode, String shape) {
        Map<String, Object> attributes = Map.of("outputMode", mode, "vocabulary", List.of("a", "b", "c"));
        new LayerCall("TextVectorization", attributes, DType.STRING).assertOutputs(shape);
        new LayerCall("TextVectorization", attributes, DType.STRING, 1).assertOutputs(shape);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INT | (None, None)",
                "ONE_HOT | (None, 3, 4)",
                "MULTI_HOT | (None, 4)",
            })
    void textsThatAreTokensAlready(String mode, String shape) {
        Map<String, Object> attributes =
                Map.of("outputMode", mode, "split", "NONE", "vocabulary", List.of("a", "b", "c"));
        new LayerCall("TextVectorization", attributes, DType.STRING, 3).assertOutputs(shape);
    }

    @Test
    void sequenceOfABatchOfTokens() {
        new LayerCall("TextVectorization", Map.of("split", "NONE", "outputSequenceLength", 5), DType.STRING)
                .assertProblem(
                        "[layercheck:input-rank] layer: outputSequenceLength is given for the input (None)",
                        "It changes the axis of tokens, but without a split the input has only the batch.")
                .at("outputSequenceLength", -1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a b | 4", "? ? a b | 4", "? a b | 5", "a b ? | 5"})
    void vocabularyMayBeginWithTheUnknownTokens(String tokens, int size) {
        Map<String, Object> attributes = Map.of(
                "vocabulary", List.of(tokens.split(" ")), "numOovIndices", 2, "oovToken", "?", "outputMode", "COUNT");
        new LayerCall("StringLookup", attributes, DType.STRING, 7).assertOutputs("(None, " + size + ")");
    }

    @Test
    void vocabularyMayBeginWithTheMask() {
        Map<String, Object> attributes = Map.of("vocabulary", List.of("", "[UNK]", "a", "b"), "maskToken", "");
        new LayerCall("StringLookup", attributes, DType.STRING, 7).assertOutputs("(None, 7)");
    }

    @Test
    void moreTokensThanAllowed() {
        Map<String, Object> attributes = Map.of("vocabulary", List.of(10L, 11L, 12L), "maxTokens", 3);
        new LayerCall("IntegerLookup", attributes, DType.INT64, 7)
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: the vocabulary has 4 tokens, maxTokens is 3",
                        "The tokens for masks and unknown ones are counted, too.")
                .at("maxTokens", -1);
    }

    @Test
    void maskAmongTheTokens() {
        Map<String, Object> attributes = Map.of("vocabulary", List.of("a", "", "b"), "maskToken", "");
        new LayerCall("StringLookup", attributes, DType.STRING, 7)
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: vocabulary[1] is \"\", the maskToken",
                        "It has its own index, before those of the vocabulary.",
                        "Leave it out.")
                .at("vocabulary", 1);
    }

    @Test
    void stringsOfIndices() {
        Map<String, Object> attributes = Map.of("vocabulary", List.of("a", "b"), "invert", true);
        LayerCall call = new LayerCall("StringLookup", attributes, DType.INT64, 7).assertOutputs("(None, 7)");
        assertEquals(DType.STRING, call.inference().outputs().get(0).dtype());
    }

    @Test
    void oneHotOfATokenFile() {
        Map<String, Object> attributes = Map.of("vocabularyFile", "words.txt", "outputMode", "ONE_HOT");
        new LayerCall("StringLookup", attributes, DType.STRING, 7).assertOutputs("(None, 7, None)");
    }

    @Test
    void numbersForAMaskOfText() {
        new LayerCall("Hashing", Map.of("numBins", 3, "maskValue", "none"), DType.INT32, 7)
                .assertProblem(
                        "[layercheck:input-dtype] layer: maskValue is \"none\" for an input of numbers",
                        "It is compared with each element of the input, so it is an integer here.")
                .at("maskValue", -1);
    }

    @Test
    void hashesOfSingleValuesLoseBothAxes() {
        Map<String, Object> attributes = Map.of("numBins", 7, "outputMode", "ONE_HOT");
        new LayerCall("Hashing", attributes, DType.STRING, 1, 1).assertOutputs("(None, 7)");
        new LayerCall("Hashing", attributes, DType.STRING, 3, 1).assertOutputs("(None, 3, 7)");
    }

    @Test
    void boundariesThatDescend() {
        new LayerCall("Discretization", Map.of("binBoundaries", List.of(1.0, 3.0, 2.0)), 7)
                .assertProblem(
                        "[layercheck:attribute-range] layer: binBoundaries[2] is 2.0, after 3.0",
                        "The boundaries must ascend.")
                .at("binBoundaries", 2);
    }

    @Test
    void meanOfOtherPlaces() {
        Map<String, Object> attributes = Map.of("mean", List.of(0.0, 0.0), "variance", List.of(1.0, 1.0));
        new LayerCall("Normalization", attributes, 8, 2).assertOutputs("(None, 8, 2)");
        new LayerCall("Normalization", attributes, 8, 3)
                .assertProblem(
                        "[layercheck:input-shape] layer: mean has 2 numbers for axes of the sizes (3)",
                        "It has one number, or one for each place of the axes.")
                .at("mean", -1);
    }

    @Test
    void scaleOfOtherPlaces() {
        new LayerCall("Rescaling", Map.of("scale", List.of(0.5, 0.5, 0.5)), 8, 8, 1)
                .assertProblem(
                        "[layercheck:input-shape] layer: scale has 3 numbers for the input (None, 8, 8, 1)",
                        "It has one number, or one for each place of the last axis.")
                .at("scale", -1);
    }

    @Test
    void channelsThatAreNoColors() {
        new LayerCall("RandomHue", Map.of("factor", List.of(0.2)), 3, 32, 32)
                .assertProblem(
                        "[layercheck:input-shape] layer: axis 3 (channels) of the image (None, 3, 32, 32) is 32",
                        "The colors are computed from red, green and blue: it takes 3 channels.",
                        "dataFormat = CHANNELS_FIRST takes the 3 of axis 1 as the channels.")
                .atInput();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AugMix", "RandAugment", "RandomGrayscale"})
    void grayImagesAreAccepted(String layer) {
        new LayerCall(layer, Map.of(), 32, 32, 1).assertOutputs("(None, 32, 32, 1)");
        new LayerCall(layer, Map.of(), 32, 32, NONE).assertOutputs("(None, 32, 32, None)");
        new LayerCall(layer, Map.of(), 32, 32, 2)
                .assertProblem(
                        "[layercheck:input-shape] layer: axis 3 (channels) of the image (None, 32, 32, 2) is 2",
                        "An image is gray, with 1 channel, or red, green and blue, with 3.")
                .atInput();
    }

    @ParameterizedTest
    @CsvSource({"4, true", "3, false", "8, true", "9, true"})
    void tilesThatAnImageIsReflectedTo(int height, boolean fits) {
        LayerCall call = new LayerCall("ContrastLimitedAdaptiveHistogramEqualization", Map.of(), height, 16, 3);
        if (fits) {
            call.assertOutputs("(None, " + height + ", 16, 3)");
        } else {
            call.assertProblem(
                            "[layercheck:input-shape] layer: axis 1 of the image (None, 3, 16, 3) is too small for 8"
                                    + " tiles",
                            "It is reflected until the tiles divide it, which can at most double it.",
                            "tileGridSize[0] = 6 or less fits.")
                    .at("tileGridSize", 0);
        }
    }

    @Test
    void weightsOfAPipelineAreThoseOfItsLayers() {
        LayerConfig pipeline = config(
                "Pipeline",
                Map.of(),
                config("Normalization", Map.of()),
                config("Dense", Map.of("units", 4)),
                config("Dense", Map.of("units", 5)));
        LayerCall call = new LayerCall(pipeline, LayerCall.input("x", 8, 3)).assertOutputs("(None, 8, 5)");
        call.assertFormula(
                "(2 × features + 1) + (features × units + units) + (features × units + units)",
                "(2 × 3 + 1) + (3 × 4 + 4) + (4 × 5 + 5) = 48");
        assertEquals(
                List.of(
                        "normalization/mean",
                        "normalization/variance",
                        "normalization/count",
                        "dense/kernel",
                        "dense/bias",
                        "dense_1/kernel",
                        "dense_1/bias"),
                call.inference().weights().stream().map(weight -> weight.path()).toList());
    }

    @Test
    void faultOfALayerInAPipeline() {
        LayerConfig crop = config("CenterCrop", Map.of("height", 4, "width", 4));
        LayerConfig pipeline = config("Pipeline", Map.of(), config("Rescaling", Map.of("scale", List.of(0.5))), crop);
        new LayerCall(pipeline, LayerCall.input("x", 8, 3))
                .assertProblem(
                        "[layercheck:input-rank] layer: the input (None, 8, 3) has 2 dimensions besides the batch",
                        "The layer takes (batch, height, width, channels).")
                .in(crop);
    }
}
