package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.DType;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Weight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Keras makes of a layer and its inputs, by a row of the golden data. */
final class KerasResult {

    private final JsonObject row;

    KerasResult(JsonObject row) {
        this.row = row;
    }

    /** The outputs that Keras declares, each a shape and a type: {@code [null,3] float32}. */
    List<String> outputs() {
        return outputs(row, true);
    }

    /** The outputs that Keras computes, where it declares others. */
    List<String> computedOutputs() {
        return outputs(row.getAsJsonObject("runtime"), false);
    }

    /** The weights, each a path, a shape, a type and whether it is trainable: {@code kernel [4,3] float32 true}. */
    List<String> weights() {
        return row.getAsJsonArray("weights").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(weight -> weight.get("path").getAsString() + " " + weight.get("shape") + " "
                        + weight.get("dtype").getAsString() + " "
                        + weight.get("trainable").getAsBoolean())
                .toList();
    }

    /** Asserts the outputs that Keras declares. */
    void assertOutputs(Inference inference) {
        assertEquals(outputs(), outputs(inference), "outputs");
    }

    /** Asserts the outputs that Keras computes, where it declares others. */
    void assertComputedOutputs(Inference inference) {
        assertEquals(computedOutputs(), outputs(inference), "outputs");
    }

    void assertWeights(Inference inference) {
        assertEquals(
                weights(), inference.weights().stream().map(KerasResult::weight).toList(), "weights");
        assertEquals(row.get("params").getAsLong(), inference.formula().count(), "params");
        assertEquals(row.get("trainable_params").getAsLong(), count(inference, true), "trainable params");
        assertEquals(row.get("non_trainable_params").getAsLong(), count(inference, false), "non-trainable params");
    }

    private static long count(Inference inference, boolean trainable) {
        return inference.weights().stream()
                .filter(weight -> weight.trainable() == trainable)
                .mapToLong(Weight::count)
                .sum();
    }

    private List<String> outputs(JsonObject shapes, boolean declared) {
        List<String> outputs = new ArrayList<>();
        List<JsonElement> samples = shapes.getAsJsonArray("outputs").asList();
        for (int i = 0; i < samples.size(); i++) {
            JsonArray shape = new JsonArray();
            shape.add(batch(i, declared));
            shape.addAll(samples.get(i).getAsJsonArray());
            outputs.add(shape + " " + row.getAsJsonArray("output_dtypes").get(i).getAsString());
        }
        return outputs;
    }

    /** The first dimension of an output, which is not that of the inputs where the row says so. */
    private @Nullable JsonElement batch(int output, boolean declared) {
        if (declared && row.has("output_batch")) {
            return row.getAsJsonArray("output_batch").get(output);
        }
        return row.get("batch");
    }

    private static List<String> outputs(Inference inference) {
        return inference.outputs().stream()
                .map(output -> json(output.shape().dims()) + " " + name(output.dtype()))
                .toList();
    }

    private static String weight(Weight weight) {
        return weight.path() + " " + json(weight.shape()) + " " + name(weight.dtype()) + " " + weight.trainable();
    }

    private static String json(List<?> dims) {
        return dims.toString().replace("None", "null").replace(" ", "");
    }

    private static String name(@Nullable DType dtype) {
        return (dtype == null ? DType.FLOAT32 : dtype).kerasName();
    }
}
