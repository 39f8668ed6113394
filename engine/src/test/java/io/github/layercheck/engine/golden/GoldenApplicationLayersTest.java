package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The layers that single applications of Keras bring with them: what Keras computes, and what it refuses. */
class GoldenApplicationLayersTest {

    private final GoldenCheck check = new GoldenCheck();

    @TestFactory
    Stream<DynamicTest> everyCaseIsAsKerasHasIt() {
        return GoldenData.lines("application_layers.jsonl")
                .map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> {
                    if (row.has("error_type")) {
                        check.rejected(row);
                    } else {
                        check.asComputed(row);
                    }
                }));
    }

    /** Keras' constructors have no defaults, so every line has all arguments. */
    @Test
    void theAttributesAreKerasArguments() {
        GoldenData.lines("application_layers.jsonl").forEach(row -> {
            LayerType type = Catalogue.find(
                            row.get("module").getAsString(), row.get("layer").getAsString())
                    .orElseThrow()
                    .type();
            assertEquals(
                    row.getAsJsonObject("config").keySet().stream()
                            .map(SnakeCase::attribute)
                            .collect(Collectors.toSet()),
                    type.attributes().keySet(),
                    type::name);
            type.attributes().values().forEach(attribute -> assertNull(attribute.defaultValue(), attribute::name));
        });
    }
}
