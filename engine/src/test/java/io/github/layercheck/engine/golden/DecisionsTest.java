package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every decision is on some row: one that is not decides nothing. */
class DecisionsTest {

    @BeforeEach
    void allRows() {
        assumeTrue(GoldenData.isAllTested());
    }

    @Test
    void onLayersThatFailWithData() {
        List<JsonObject> failing = Stream.of("layers.jsonl", "keras_tests/layers.jsonl")
                .flatMap(file -> GoldenData.rows(file).stream())
                .filter(row -> List.of("raises", "aborted").contains(GoldenCheck.status(row)))
                .toList();
        assertEquals(List.of(), Decisions.FAILING_WITH_DATA.unused(failing));
    }

    @Test
    void onNonsense() {
        assertEquals(List.of(), Decisions.NONSENSE.unused(GoldenData.rows("accepted_nonsense.jsonl")));
    }

    @Test
    void onInputTypes() {
        assertEquals(List.of(), Decisions.INPUT_TYPES.unused(GoldenData.rows("input_types.jsonl")));
    }

    @Test
    void onErrorsAndNonsense() {
        List<JsonObject> wrong = new ArrayList<>(GoldenData.rows("errors.jsonl"));
        wrong.addAll(GoldenData.rows("accepted_nonsense.jsonl"));
        assertEquals(List.of(), Decisions.OTHERWISE_IN_JAVA.unused(wrong));
    }
}
