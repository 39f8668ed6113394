package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.SummaryOptions;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Keras' files of the models that Keras' own tests make: the engine says of each what Keras says. */
class GoldenKerasTestsTest {

    private static final SummaryOptions TERMINAL = SummaryOptions.DEFAULT.withColumns(80);

    @TestFactory
    Stream<DynamicTest> theEngineSaysWhatKerasSays() {
        return GoldenModel.ofKerasTests()
                .map(model ->
                        DynamicTest.dynamicTest(model.id(), () -> check(model, Inferred.summary(model.declaration()))));
    }

    private static void check(GoldenModel model, ModelSummary summary) {
        assertEquals(model.text("summary_wide"), summary.toString());
        assertEquals(model.text("summary"), summary.toString(TERMINAL));
        assertEquals(model.count("params"), summary.params());
        assertEquals(model.count("trainable"), summary.trainableParams());
        assertEquals(model.count("non_trainable"), summary.nonTrainableParams());
    }
}
