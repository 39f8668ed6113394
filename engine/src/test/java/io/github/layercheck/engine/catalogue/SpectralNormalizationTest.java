package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.engine.catalogue.LayerCall.config;
import static io.github.layercheck.engine.catalogue.LayerCall.input;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.rule.Weight;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SpectralNormalization wraps what has a kernel of its own. */
class SpectralNormalizationTest {

    @Test
    void formula() {
        new LayerCall(config("SpectralNormalization", Map.of(), config("Dense", Map.of("units", 5))), input("x", 8))
                .assertOutputs("(None, 5)")
                .assertFormula("features × units + 2 × units", "8 × 5 + 2 × 5 = 50");
    }

    /** As Keras has it, which such a layer can only come from: Java has an annotation once. */
    @Test
    void twice() {
        LayerConfig once = config("SpectralNormalization", Map.of(), config("Dense", Map.of("units", 3)));
        LayerCall twice = new LayerCall(config("SpectralNormalization", Map.of(), once), input("x", 4));
        assertEquals(
                List.of(
                        "spectral_normalization/dense/kernel",
                        "vector_u",
                        "spectral_normalization/vector_u",
                        "spectral_normalization/dense/bias"),
                twice.inference().weights().stream().map(Weight::path).toList());
        twice.assertOutputs("(None, 3)");
        assertEquals(4 * 3 + 3 + 3 + 3, twice.inference().formula().count());
    }

    @Test
    void layersWithoutAKernel() {
        LayerConfig pool = config("MaxPooling1D", Map.of("poolSize", List.of(2)));
        new LayerCall(config("SpectralNormalization", Map.of(), pool), input("x", 8, 3))
                .assertProblem(
                        "[layercheck:wrapped-layer] layer: MaxPooling1D has neither a kernel nor embeddings",
                        "SpectralNormalization divides one or the other.")
                .in(pool);
    }

    @Test
    void aKernelOfIntegers() {
        LayerConfig dense = LayerCall.configOf("keras.quantized", "Dense", Map.of("units", 5, "mode", "INT8"));
        new LayerCall(config("SpectralNormalization", Map.of(), dense), input("x", 8))
                .assertProblem(
                        "[layercheck:wrapped-layer] layer: Dense keeps kernel in int8",
                        "SpectralNormalization divides it, and integers are not divided.")
                .in(dense);
    }

    @Test
    void dotsInAnEquationOfIntegers() {
        LayerConfig layer = LayerCall.configOf(
                "keras.quantized",
                "EinsumDense",
                Map.of("equation", "...b,bc->...c", "outputShape", List.of(3), "mode", "INT4"));
        new LayerCall(layer, input("x", 8))
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: the equation has dots, and the kernel is stored in INT4",
                        "Keras quantizes only equations in which every axis has a letter.",
                        "Write a letter for each axis of the input, the batch included.")
                .at("equation", -1);
    }

    @Test
    void aKernelThatIsASum() {
        LayerConfig dense = config("Dense", Map.of("units", 5, "loraRank", 2));
        new LayerCall(config("SpectralNormalization", Map.of(), dense), input("x", 8))
                .assertProblem(
                        "[layercheck:attribute-conflict] layer: loraRank is given, and the layer is normalized",
                        "With loraRank, what SpectralNormalization would divide is a sum, not a weight.")
                .in(dense)
                .at("loraRank", -1);
    }
}
