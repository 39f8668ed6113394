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
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.contract.ValueType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files without layers: names, types, shapes, signatures and totals are what the library that owns the format says. */
class GoldenContractsTest {

    /** ONNX has the names of C for two types. */
    private static final Map<String, String> ONNX_NAMES = Map.of("float", "float32", "double", "float64");

    private static final Map<String, String> SAFETENSORS_NAMES = Map.of("F32", "float32", "BF16", "bfloat16");

    /** The graph of objects is kept in the checkpoint like a variable, but is a text. */
    private static final String NO_VARIABLE = "_CHECKPOINTABLE_OBJECT_GRAPH";

    @TestFactory
    Stream<DynamicTest> onnx() {
        return tests(Set.of("onnx"), GoldenContractsTest::assertOnnx);
    }

    @TestFactory
    Stream<DynamicTest> savedModels() {
        return tests(Set.of("savedmodel", "keras2-savedmodel"), GoldenContractsTest::assertSavedModel);
    }

    @TestFactory
    Stream<DynamicTest> safetensors() {
        return tests(Set.of("safetensors"), GoldenContractsTest::assertSafetensors);
    }

    private static void assertOnnx(JsonObject row, FileContract contract) {
        assertEquals(FileKind.ONNX, contract.kind());
        assertEquals(row.get("graph_name").getAsString(), contract.name());
        assertEquals(row.get("ir_version").getAsString(), contract.properties().get("IR version"));
        row.getAsJsonObject("opsets")
                .asMap()
                .forEach((domain, version) -> assertEquals(
                        version.getAsString(),
                        contract.properties().get("operators of " + (domain.isEmpty() ? "ai.onnx" : domain))));
        Signature signature = contract.defaultSignature().orElseThrow();
        assertEquals(expected(row.getAsJsonArray("inputs")), found(signature.inputs()));
        assertEquals(expected(row.getAsJsonArray("outputs")), found(signature.outputs()));
        assertEquals(
                strings(row.getAsJsonArray("functions")).replace("[own, Twice]", "own.Twice"),
                contract.properties().getOrDefault("functions", ""));

        List<ArrayRole> initializers = List.of(ArrayRole.INITIALIZER, ArrayRole.INITIALIZER_INPUT);
        assertEquals(
                expectedArrays(row.getAsJsonArray("initializers")),
                contract.arrays().stream()
                        .filter(array -> initializers.contains(array.role()))
                        .map(GoldenContractsTest::line)
                        .toList());
        assertEquals(
                expectedArrays(row.getAsJsonArray("sparse_initializers")),
                contract.arrays().stream()
                        .filter(array -> array.role() == ArrayRole.SPARSE_INITIALIZER)
                        .map(GoldenContractsTest::line)
                        .toList());
        assertEquals(row.get("initializer_elements").getAsLong(), sum(contract, initializers, ArrayTotal::elements));
        assertEquals(
                row.get("initializer_elements_float").getAsLong(),
                sum(contract, initializers, ArrayTotal::floatElements));
        assertEquals(
                row.get("subgraph_initializer_elements").getAsLong(),
                sum(contract, List.of(ArrayRole.SUBGRAPH_INITIALIZER), ArrayTotal::elements));
        assertEquals(
                row.get("constant_node_elements").getAsLong(),
                sum(contract, List.of(ArrayRole.CONSTANT), ArrayTotal::elements));
        if (row.get("ir_version").getAsInt() > 3) {
            assertEquals(
                    strings(row.getAsJsonArray("initializers_among_inputs")),
                    contract.arrays().stream()
                            .filter(array -> array.role() == ArrayRole.INITIALIZER_INPUT)
                            .map(FileArray::path)
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void assertSavedModel(JsonObject row, FileContract contract) {
        assertEquals(FileKind.SAVED_MODEL, contract.kind());
        List<String> expected = new ArrayList<>();
        row.getAsJsonObject("signatures")
                .asMap()
                .forEach((key, signature) -> expected.add(key + ": "
                        + expected(signature.getAsJsonObject().getAsJsonArray("inputs")) + " -> "
                        + expected(signature.getAsJsonObject().getAsJsonArray("outputs"))));
        assertEquals(
                expected,
                contract.signatures().stream()
                        .map(signature -> signature.key() + ": " + found(signature.inputs()) + " -> "
                                + found(signature.outputs()))
                        .toList());
        List<JsonElement> variables = row.getAsJsonArray("variables").asList().stream()
                .filter(variable ->
                        !variable.getAsJsonObject().get("path").getAsString().equals(NO_VARIABLE))
                .toList();
        JsonArray array = new JsonArray();
        variables.forEach(array::add);
        assertEquals(
                expectedArrays(array),
                contract.arrays().stream().map(GoldenContractsTest::line).toList());
        if (row.has("params")) {
            assertEquals(
                    row.get("params").getAsLong(), sum(contract, List.of(ArrayRole.VARIABLE), ArrayTotal::elements));
        }
    }

    private static void assertSafetensors(JsonObject row, FileContract contract) {
        assertEquals(FileKind.SAFETENSORS, contract.kind());
        assertEquals(List.of(), contract.signatures());
        assertEquals(
                expectedArrays(row.getAsJsonArray("arrays")),
                contract.arrays().stream()
                        .map(GoldenContractsTest::line)
                        .sorted()
                        .toList());
        assertEquals(row.get("elements").getAsLong(), sum(contract, List.of(ArrayRole.ARRAY), ArrayTotal::elements));
        JsonElement metadata = row.get("metadata");
        assertEquals(
                metadata.isJsonNull() ? Set.of() : metadata.getAsJsonObject().keySet(),
                contract.metadata().keySet());
    }

    private static long sum(FileContract contract, List<ArrayRole> roles, ToLongFunction<ArrayTotal> number) {
        return contract.totals().stream()
                .filter(total -> roles.contains(total.role()))
                .mapToLong(number)
                .sum();
    }

    private static List<String> expectedArrays(JsonArray arrays) {
        List<String> lines = new ArrayList<>();
        for (JsonElement element : arrays) {
            JsonObject array = element.getAsJsonObject();
            String shape = strings(array.getAsJsonArray(array.has("dims") ? "dims" : "shape"));
            String stored = array.has("stored") ? " stored " + array.get("stored") : "";
            String external = "";
            if (array.has("external")) {
                JsonObject data = array.getAsJsonObject("external");
                external = " in " + data.get("location").getAsString() + " at "
                        + data.get("offset").getAsString() + " "
                        + data.get("length").getAsString();
            }
            lines.add(array.get(array.has("path") ? "path" : "name").getAsString() + " (" + shape + ") "
                    + name(array.get("dtype").getAsString()) + stored + external);
        }
        return lines;
    }

    private static String line(FileArray array) {
        String shape = array.shape().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return array.path() + " (" + shape + ") " + array.dtype()
                + (array.stored().isPresent() ? " stored " + array.stored().getAsLong() : "")
                + array.external()
                        .map(data -> " in " + data.location() + " at " + data.offset() + " "
                                + data.length().orElseThrow())
                        .orElse("");
    }

    private static List<String> expected(JsonArray values) {
        List<String> lines = new ArrayList<>();
        for (JsonElement element : values) {
            JsonObject value = element.getAsJsonObject();
            lines.add(value.get("name").getAsString() + " " + expected(value));
        }
        return lines;
    }

    private static String expected(JsonObject value) {
        String kind = value.has("kind") ? value.get("kind").getAsString() : "tensor";
        return switch (kind) {
            case "tensor", "sparse_tensor" -> {
                JsonElement dims = value.get(value.has("dims") ? "dims" : "shape");
                yield kind + " " + name(value.get("dtype").getAsString()) + " "
                        + (dims.isJsonNull() ? "any rank" : strings(dims.getAsJsonArray()));
            }
            case "map" ->
                "map of " + name(value.get("key").getAsString()) + " to " + expected(value.getAsJsonObject("value"));
            default -> kind + " of " + expected(value.getAsJsonObject("of"));
        };
    }

    private static String strings(JsonArray elements) {
        return elements.asList().stream()
                .map(element -> element.isJsonPrimitive()
                        ? element.getAsString()
                        : element.isJsonNull() ? "null" : "[" + strings(element.getAsJsonArray()) + "]")
                .collect(Collectors.joining(", "));
    }

    private static String name(String dtype) {
        return ONNX_NAMES.getOrDefault(dtype, SAFETENSORS_NAMES.getOrDefault(dtype, dtype));
    }

    private static List<String> found(List<NamedValue> values) {
        return values.stream()
                .map(value -> value.name() + " " + found(value.type()))
                .toList();
    }

    private static String found(ValueType type) {
        if (type instanceof ValueType.Tensor tensor) {
            return "tensor " + tensor.dtype() + " " + dims(tensor.shape());
        }
        if (type instanceof ValueType.SparseTensor tensor) {
            return "sparse_tensor " + tensor.dtype() + " " + dims(tensor.shape());
        }
        if (type instanceof ValueType.Mapping map) {
            return "map of " + map.key() + " to " + found(map.value());
        }
        return type.form() + " of " + found(type.of().orElseThrow());
    }

    private static String dims(@Nullable List<Dimension> dims) {
        return dims == null
                ? "any rank"
                : dims.stream()
                        .map(dim -> dim.number() == null && dim.symbol() == null ? "null" : dim.toString())
                        .collect(Collectors.joining(", "));
    }

    /** Compares a contract with what the row says. */
    private interface Check {
        void check(JsonObject row, FileContract contract) throws IOException;
    }

    private static Stream<DynamicTest> tests(Set<String> kinds, Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonElement element : GoldenData.array("files/files.json")) {
            JsonObject row = element.getAsJsonObject();
            if (kinds.contains(row.get("kind").getAsString())) {
                tests.add(DynamicTest.dynamicTest(
                        row.get("id").getAsString(),
                        () -> check.check(
                                row, ReadFile.contract(ReadFile.path(row)).orElseThrow())));
            }
        }
        return tests.stream();
    }
}
