package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.contract.ArrayRole;
import io.github.layercheck.engine.contract.ArrayTotal;
import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Quantization;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.contract.ValueType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files of TensorFlow Lite: what its interpreter says of them, and what their schema has. */
@Tag("any-jdk")
class GoldenTfLiteTest {

    private static final String KIND = "tflite";

    private static Stream<JsonObject> rows() {
        return StreamSupport.stream(GoldenData.array("files/files.json").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(row -> row.get("kind").getAsString().equals(KIND));
    }

    @Test
    void noFileIsMissing() {
        assertEquals(16, rows().count());
    }

    @TestFactory
    Stream<DynamicTest> whatTheInterpreterSays() {
        return rows().map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> check(row)));
    }

    private static void check(JsonObject row) throws IOException {
        FileContract contract = ReadFile.contract(ReadFile.path(row)).orElseThrow();
        assertEquals(FileKind.TENSORFLOW_LITE, contract.kind());
        Signature main = contract.defaultSignature().orElseThrow();
        assertEquals(
                expected(row.getAsJsonArray("inputs")),
                main.inputs().stream().map(GoldenTfLiteTest::text).toList());
        assertEquals(
                expected(row.getAsJsonArray("outputs")),
                main.outputs().stream().map(GoldenTfLiteTest::text).toList());
        assertEquals(signatures(row.getAsJsonArray("schema_signatures")), signatures(contract));
        assertEquals(
                constants(row.getAsJsonArray("constants")),
                contract.arrays().stream().map(GoldenTfLiteTest::text).toList());
        ArrayTotal total =
                contract.totals().stream().findFirst().orElse(new ArrayTotal(ArrayRole.CONSTANT, 0, 0, 0, 0));
        assertEquals(row.get("constant_elements").getAsLong(), total.elements());
        assertEquals(row.get("constant_elements_float").getAsLong(), total.floatElements());
        assertEquals(row.get("version").getAsString(), contract.properties().get("schema version"));
        assertEquals(row.get("description").getAsString(), contract.properties().get("description"));
        assertEquals(
                String.join(", ", strings(row.getAsJsonArray("metadata"))),
                contract.properties().get("metadata"));
    }

    private static List<String> strings(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsString).toList();
    }

    private static List<String> expected(JsonArray tensors) {
        List<String> expected = new ArrayList<>();
        for (JsonElement element : tensors) {
            JsonObject tensor = element.getAsJsonObject();
            expected.add(tensor.get("name").getAsString() + " "
                    + tensor.get("dtype").getAsString() + " "
                    + longs(tensor, "shape_signature") + " " + numbers(tensor.getAsJsonArray("scales")) + " "
                    + longs(tensor, "zero_points") + " "
                    + tensor.get("quantized_dimension"));
        }
        return expected;
    }

    private static List<Long> longs(JsonObject row, String name) {
        return row.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsLong)
                .toList();
    }

    private static List<Double> numbers(JsonArray numbers) {
        return numbers.asList().stream().map(JsonElement::getAsDouble).toList();
    }

    private static String text(NamedValue value) {
        ValueType.Tensor tensor = value.asTensor().orElseThrow();
        List<Dimension> shape = tensor.shape() == null ? List.of() : tensor.shape();
        List<Long> sizes =
                shape.stream().map(size -> size.isKnown() ? size.size() : -1).toList();
        Quantization quantization = value.quantization().orElse(new Quantization(List.of(), List.of(), 0));
        return value.tensor() + " " + tensor.dtype() + " " + sizes + " " + quantization.scales() + " "
                + quantization.zeroPoints() + " " + quantization.axis();
    }

    private static Map<String, List<List<String>>> signatures(JsonArray rows) {
        Map<String, List<List<String>>> signatures = new TreeMap<>();
        for (JsonElement element : rows) {
            JsonObject row = element.getAsJsonObject();
            signatures.put(
                    row.get("key").getAsString(),
                    List.of(
                            strings(row.getAsJsonArray("inputs")).stream()
                                    .sorted()
                                    .toList(),
                            strings(row.getAsJsonArray("outputs")).stream()
                                    .sorted()
                                    .toList()));
        }
        return signatures;
    }

    private static Map<String, List<List<String>>> signatures(FileContract contract) {
        Map<String, List<List<String>>> signatures = new TreeMap<>();
        for (Signature signature : contract.signatures()) {
            signatures.put(signature.key(), List.of(names(signature.inputs()), names(signature.outputs())));
        }
        return signatures;
    }

    private static List<String> names(List<NamedValue> values) {
        return values.stream().map(NamedValue::name).sorted().toList();
    }

    private static List<String> constants(JsonArray rows) {
        return rows.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(row ->
                        row.get("name").getAsString() + " " + row.get("dtype").getAsString() + " "
                                + row.get("shape").toString().replace(",", ", "))
                .toList();
    }

    private static String text(FileArray array) {
        return array.path() + " " + array.dtype() + " " + array.shape();
    }
}
