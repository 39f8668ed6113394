package io.github.layercheck.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.DType;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The first tensor of the last layer need not be named where the layer makes no other one. */
class ImpliedOutputsTest {

    private static final Origin ORIGIN = new Origin() {};

    private static Stream<Arguments> lastLayers() {
        LayerConfig lstm = layer("LSTM", Map.of("units", 4));
        LayerConfig withStates = layer("LSTM", Map.of("units", 4, "returnState", true));
        return Stream.of(
                Arguments.of(true, layer("Dense", Map.of("units", 4))),
                Arguments.of(true, lstm),
                Arguments.of(false, withStates),
                Arguments.of(false, layer("LSTMCell", Map.of("units", 4))),
                Arguments.of(true, layer("RNN", Map.of(), layer("LSTMCell", Map.of("units", 4)))),
                Arguments.of(true, layer("Bidirectional", Map.of(), lstm)),
                Arguments.of(false, layer("Bidirectional", Map.of(), withStates)),
                Arguments.of(false, layer("Bidirectional", Map.of("mergeMode", "NONE"), lstm)),
                Arguments.of(false, operation("numpy", "Split", Map.of("indicesOrSections", List.of(2)))),
                Arguments.of(true, operation("numpy", "Negative", Map.of())));
    }

    @ParameterizedTest
    @MethodSource("lastLayers")
    void areThoseOfALayerThatMakesOneTensor(boolean isImplied, LayerConfig last) {
        ModelDeclaration model = new ModelDeclaration(
                new ModelType("", "Some", "Some"),
                "some",
                ORIGIN,
                List.of(new InputDeclaration("input", List.of(4, 4), -1, DType.FLOAT32, ORIGIN)),
                List.of(new MethodDeclaration(
                        "last", "last", ORIGIN, ORIGIN, new Content.OfLayer(last), List.of(), 0, Traits.NONE)),
                List.of(new TensorName("last", 0, Place.of(ORIGIN))),
                Traits.NONE,
                true);
        assertEquals(isImplied, ImpliedOutputs.of(model));
    }

    private static LayerConfig layer(String name, Map<String, Object> values, LayerConfig... wrapped) {
        return new LayerConfig(
                Catalogue.find("keras.layers", name).orElseThrow(), "", values, ORIGIN, List.of(wrapped));
    }

    private static LayerConfig operation(String module, String name, Map<String, Object> values) {
        return new LayerConfig(
                Catalogue.find("keras.src.ops." + module, name).orElseThrow(), "", values, ORIGIN, List.of());
    }
}
