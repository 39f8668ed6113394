package io.github.layercheck.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.config.Outputs;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.rule.Inference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What need not be written of a layer of Keras says something of a custom layer that has the same attributes. */
class ShortFormTest {

    private static final Origin ORIGIN = new Origin() {};

    private static final LayerType CUSTOM = LayerType.of(
            "com.acme.MaxPooling2D",
            List.of(
                    new Attribute("poolSize", int[].class, List.of(2)),
                    new Attribute("strides", int[].class, List.of()),
                    new Attribute("dataFormat", String.class, "DEFAULT")));

    private static List<String> written(LayerDefinition definition) {
        Map<String, Object> given =
                Map.of("poolSize", List.of(3), "strides", List.of(3), "dataFormat", "CHANNELS_LAST");
        return ShortForm.attributes(new LayerConfig(definition, "", given, ORIGIN, List.of())).stream()
                .map(Attribute::name)
                .toList();
    }

    @Test
    void poolsMoveByTheirSize() {
        assertEquals(
                List.of("poolSize"),
                written(Catalogue.find("keras.layers", "MaxPooling2D").orElseThrow()));
    }

    @Test
    void customLayersDoAsTheyLike() {
        assertEquals(
                List.of("dataFormat", "poolSize", "strides"),
                written(new LayerDefinition(
                        CUSTOM,
                        LayerDefinition.Form.LAYER,
                        CallArguments.BY_ORDER,
                        Outputs.ONE,
                        (config, wrapped, inputs) -> Inference.output(inputs.only()))));
    }
}
