package io.github.layercheck.processor.golden;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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
}
