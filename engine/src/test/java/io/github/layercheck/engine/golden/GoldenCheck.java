package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.golden.Decisions.Decision;
import io.github.layercheck.engine.infer.LayerInferrer;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.shape.Dim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a row of the golden data through the engine, and compares with Keras. */
final class GoldenCheck {

    /** What Keras computes with real data, where it can, is the truth. */
    void asComputed(JsonObject row) {
        if (status(row).equals("differs")) {
            asComputedOtherwise(row);
        } else {
            asDeclared(row);
        }
    }

    /** One decision says what is true of the row. */
    void asDecided(JsonObject row, List<Decision> decisions) {
        assertEquals(1, decisions.size(), () -> "decisions on " + row);
        Decision decision = decisions.get(0);
        if (decision.accepted()) {
            asComputed(decision.truth().apply(row));
        } else {
            rejected(row);
        }
    }

    /** The row is not a layer that works: there is a problem that says what is wrong. */
    void rejected(JsonObject row) {
        Problems problems = new Problems();
        assertNull(infer(row, row.getAsJsonArray("inputs"), problems), () -> "accepted: " + row);
        assertFalse(problems.isEmpty(), () -> "rejected without a word: " + row);
        problems.all().forEach(problem -> {
            assertNotSame(ProblemId.INTERNAL_ERROR, problem.id(), problem::message);
            assertFalse(problem.what().isBlank(), problem::message);
        });
    }

    /** How a call with real data went. */
    static String status(JsonObject row) {
        return row.has("runtime") ? row.getAsJsonObject("runtime").get("status").getAsString() : "";
    }

    private void asDeclared(JsonObject row) {
        Inference inference = accepted(row, row.getAsJsonArray("inputs"));
        KerasResult keras = new KerasResult(row);
        keras.assertOutputs(inference);
        keras.assertWeights(inference);
    }

    /**
     * Where Keras declares another shape than it computes, the inputs that it computed with give the computed shape,
     * and the declared ones, which can have unknown dimensions, one that the computed shape is an instance of.
     */
    private void asComputedOtherwise(JsonObject row) {
        Inference computed = accepted(row, row.getAsJsonObject("runtime").getAsJsonArray("inputs"));
        KerasResult keras = new KerasResult(row);
        keras.assertComputedOutputs(computed);
        keras.assertWeights(computed);
        Inference declared = accepted(row, row.getAsJsonArray("inputs"));
        keras.assertWeights(declared);
        for (int i = 0; i < computed.outputs().size(); i++) {
            List<Dim> dims = computed.outputs().get(i).shape().dims();
            List<Dim> declaredDims = declared.outputs().get(i).shape().dims();
            assertEquals(dims.size(), declaredDims.size(), "rank of an output");
            for (int axis = 0; axis < dims.size(); axis++) {
                assertTrue(dims.get(axis).matches(declaredDims.get(axis)), () -> dims + " and " + declaredDims);
            }
        }
    }

    private Inference accepted(JsonObject row, JsonArray inputs) {
        Problems problems = new Problems();
        Inference inference = infer(row, inputs, problems);
        assertNotNull(inference, () -> problems.all().toString());
        assertTrue(problems.isEmpty(), () -> problems.all().toString());
        return inference;
    }

    private @Nullable Inference infer(JsonObject row, JsonArray inputs, Problems problems) {
        LayerConfig config = GoldenLayer.config(row, problems);
        return config == null
                ? null
                : LayerInferrer.infer(
                        row.get("id").getAsString(),
                        config,
                        config.definition().call().inputs(GoldenLayer.tensors(row, inputs)),
                        problems);
    }
}
