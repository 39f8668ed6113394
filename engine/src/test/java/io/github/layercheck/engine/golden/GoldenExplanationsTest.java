package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.gson.JsonObject;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.infer.LayerInferrer;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.Formula;
import io.github.layercheck.engine.rule.Inference;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What explains a number of parameters comes to that number when it is worked out, and to Keras' number. */
class GoldenExplanationsTest {

    @TestFactory
    Stream<DynamicTest> everyExplanationAddsUp() {
        return GoldenData.rows("layers.jsonl").stream()
                .filter(row -> !GoldenLayer.isInput(row) && GoldenCase.of(row).isPresent())
                .map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> check(row)));
    }

    private void check(JsonObject row) {
        Formula formula = infer(row).formula();
        long params = row.get("params").getAsLong();
        if (row.getAsJsonArray("weights").isEmpty()) {
            assertEquals("", formula.symbols());
            assertEquals("0", formula.explanation());
            return;
        }
        String[] sides = formula.explanation().split(" = ");
        assertEquals(2, sides.length, formula::explanation);
        assertEquals(params, new Arithmetic(sides[0]).value(), formula::explanation);
        assertEquals(params, new Arithmetic(sides[1]).value(), formula::explanation);
        assertEquals(shape(sides[0]), shape(formula.symbols()), formula::symbols);
    }

    private Inference infer(JsonObject row) {
        Problems problems = new Problems();
        LayerConfig config = Objects.requireNonNull(GoldenLayer.config(row, problems));
        Inference inference =
                LayerInferrer.infer(row.get("id").getAsString(), config, GoldenLayer.inputs(row), problems);
        assertNotNull(inference, () -> problems.all().toString());
        return inference;
    }

    /** A term without what stands in it for numbers. */
    private static String shape(String term) {
        assertFalse(term.isBlank());
        return term.replaceAll("[\\p{Alnum}_,]+", "n");
    }
}
