package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.DType;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.infer.LayerInferrer;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Keras' operations on tensors: the shape and the type of what they make, and what they refuse. */
class GoldenOperationsTest {

    private static final String MODULE = "keras.src.ops.numpy";

    @TestFactory
    Stream<DynamicTest> everyOperationMakesWhatKerasSays() {
        return GoldenData.lines("operations.jsonl")
                .map(row -> DynamicTest.dynamicTest(id(row), () -> {
                    Problems problems = new Problems();
                    Inference inference = infer(row, problems);
                    assertEquals(List.of(), problems.all());
                    assertNotNull(inference);
                    TensorType expected = type(row.getAsJsonObject("output"));
                    assertEquals(
                            List.of(new Inference.Output(expected.shape(), expected.dtype())), inference.outputs());
                    assertEquals(List.of(), inference.weights());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatKerasRefusesOrCannotRunIsRefused() {
        return GoldenData.lines("operation_errors.jsonl")
                .map(row -> DynamicTest.dynamicTest(id(row), () -> {
                    Problems problems = new Problems();
                    assertNull(infer(row, problems));
                    assertFalse(problems.isEmpty());
                }));
    }

    private static String id(JsonObject row) {
        return row.get("id").getAsString();
    }

    private @Nullable Inference infer(JsonObject row, Problems problems) {
        String name = row.get("operation").getAsString();
        LayerDefinition operation = Catalogue.find(MODULE, name).orElseThrow();
        Map<String, Object> numbers = new TreeMap<>();
        for (String operand : List.of("x1", "x2")) {
            if (row.has(operand)) {
                numbers.put(operand, row.get(operand).getAsDouble());
            }
        }
        List<TensorType> inputs = new ArrayList<>();
        row.getAsJsonArray("inputs").forEach(input -> inputs.add(type(input.getAsJsonObject())));
        LayerConfig config = new LayerConfig(operation, "", numbers, GoldenLayer.ORIGIN, List.of());
        return LayerInferrer.infer(name, config, Inputs.of(inputs), problems);
    }

    private static TensorType type(JsonObject tensor) {
        return new TensorType(
                shape(tensor.getAsJsonArray("shape")),
                DType.valueOf(tensor.get("dtype").getAsString().toUpperCase(Locale.ROOT)));
    }

    private static TensorShape shape(JsonArray dims) {
        return new TensorShape(
                dims.asList().stream().map(GoldenOperationsTest::dim).toList());
    }

    private static Dim dim(JsonElement size) {
        return size.isJsonNull() ? Dim.unknown() : Dim.of(size.getAsLong());
    }
}
