package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.problem.Problems;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A layer's definition says of every configuration whether Keras makes one tensor of it or several. */
class OutputsTest {

    @TestFactory
    Stream<DynamicTest> areAsManyAsThoseOfKeras() {
        return GoldenData.lines("layers.jsonl")
                .filter(row -> !GoldenLayer.isInput(row))
                .map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> check(row)));
    }

    private void check(JsonObject row) {
        LayerConfig config = Objects.requireNonNull(GoldenLayer.config(row, new Problems()));
        assertEquals(row.getAsJsonArray("outputs").size() == 1, config.hasOneOutput());
    }
}
