package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.infer.LayerInferrer;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Macs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The multiply-accumulates of every layer call of the golden data: those that an instrumented run of Keras counted. */
class GoldenMacsTest {

    /** The size that a run had in place of an unknown one. */
    private static final int RUN_SIZE = 24;

    @TestFactory
    Stream<DynamicTest> macsAreThoseOfARun() {
        Map<String, JsonObject> calls = GoldenData.lines("layers.jsonl")
                .collect(Collectors.toMap(row -> row.get("id").getAsString(), Function.identity()));
        return GoldenData.lines("cost/layers.jsonl").map(cost -> {
            String id = cost.get("id").getAsString();
            return DynamicTest.dynamicTest(
                    id,
                    () -> check(
                            Objects.requireNonNull(calls.get(id)),
                            cost.get("macs").getAsLong()));
        });
    }

    private static void check(JsonObject row, long expected) {
        JsonArray shapes = row.getAsJsonArray("inputs");
        Macs macs = macs(row, known(shapes));
        assertEquals(expected, macs.count(), macs.explanation());
        assertEquals(expected == 0, macs.formula().isEmpty());
        String[] sides = macs.explanation().split(" = ");
        assertEquals(expected, new Arithmetic(sides[0]).value(), macs.explanation());
        assertEquals(expected, new Arithmetic(sides[sides.length - 1]).value(), macs.explanation());
    }

    private static Macs macs(JsonObject row, JsonArray shapes) {
        if (GoldenLayer.isInput(row)) {
            return Inference.outputs(List.of()).macs();
        }
        Problems problems = new Problems();
        LayerConfig config = Objects.requireNonNull(GoldenLayer.config(row, problems));
        Inference inference = LayerInferrer.infer("layer", config, GoldenLayer.inputs(row, shapes), problems);
        return Objects.requireNonNull(inference, () -> problems.all().toString())
                .macs();
    }

    private static JsonArray known(JsonArray shapes) {
        JsonArray known = new JsonArray();
        for (JsonElement shape : shapes) {
            JsonArray sizes = new JsonArray();
            for (JsonElement size : shape.getAsJsonArray()) {
                sizes.add(size.isJsonNull() ? new JsonPrimitive(RUN_SIZE) : size);
            }
            known.add(sizes);
        }
        return known;
    }
}
