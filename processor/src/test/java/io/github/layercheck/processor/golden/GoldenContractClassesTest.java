package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.declaration.FileModel;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.golden.GoldenData;
import io.github.layercheck.engine.golden.ReadFile;
import io.github.layercheck.engine.source.ContractSource;
import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.StandardLocation;

/** The generated classes of files without layers: constants as the owners of the formats say, buffers of the right size. */
class GoldenContractClassesTest {

    /** The sizes of elements, in bytes; other types have no buffers. */
    private static final Map<String, Integer> BYTES = Map.ofEntries(
            Map.entry("float32", 4),
            Map.entry("float64", 8),
            Map.entry("float16", 2),
            Map.entry("bfloat16", 2),
            Map.entry("int8", 1),
            Map.entry("int16", 2),
            Map.entry("int32", 4),
            Map.entry("int64", 8),
            Map.entry("uint8", 1),
            Map.entry("uint16", 2),
            Map.entry("uint32", 4),
            Map.entry("uint64", 8),
            Map.entry("bool", 1));

    private static final Map<String, String> NAMES_IN_ONNX = Map.of("float", "float32", "double", "float64");

    /** The kinds of files without layers. */
    private static final Set<String> KINDS = Set.of("onnx", "tflite", "savedmodel", "keras2-savedmodel");

    /** What an open dimension is given. */
    private static final int OPEN = 3;

    private static List<JsonObject> rows() {
        List<JsonObject> rows = new ArrayList<>();
        for (JsonElement element : GoldenData.array("files/files.json")) {
            JsonObject row = element.getAsJsonObject();
            // Names that Java does not tell apart are an error: RequirementsTest.
            if (Set.of("onnx", "tflite").contains(row.get("kind").getAsString())
                    && !row.get("id").getAsString().equals("onnx/names_that_collide")) {
                rows.add(row);
            }
        }
        return rows;
    }

    @EachCompiler
    void constantsAndBuffers(TestCompiler compiler) throws IOException {
        List<JsonObject> rows = rows();
        Compilation compilation = compiler.compilation().options("-Xlint:all");
        StringBuilder source =
                new StringBuilder("package com.acme;\nimport io.github.layercheck.*;\npublic class Files {\n");
        for (int i = 0; i < rows.size(); i++) {
            String file = rows.get(i).get("file").getAsString();
            source.append("    @Model(source = \"")
                    .append(file)
                    .append("\") public interface File")
                    .append(i)
                    .append(" {}\n");
            compilation.resource(StandardLocation.CLASS_OUTPUT, "com/acme/" + file, GoldenData.bytes("files/" + file));
        }
        CompileResult result = compilation
                .source("com/acme/Files.java", source.append("}\n").toString())
                .compile()
                .expectSuccess();
        assertEquals(List.of(), result.messages());
        for (int i = 0; i < rows.size(); i++) {
            JsonObject row = rows.get(i);
            Class<?> generated = result.load("com.acme.Files_File" + i + "Summary");
            boolean isTfLite = row.get("kind").getAsString().equals("tflite");
            check(generated, "INPUT_", isTfLite, row.getAsJsonArray("inputs"));
            check(generated, "OUTPUT_", isTfLite, row.getAsJsonArray("outputs"));
        }
    }

    /** What the command {@code java} prints of a file compiles beside it: all that it says about the file is right. */
    @EachCompiler
    void theInterfaceOfTheCommandLine(TestCompiler compiler) throws IOException {
        Compilation compilation = compiler.compilation();
        int number = 0;
        for (JsonElement element : GoldenData.array("files/files.json")) {
            JsonObject row = element.getAsJsonObject();
            if (KINDS.contains(row.get("kind").getAsString())) {
                String file = row.get("file").getAsString();
                String name = file.substring(file.lastIndexOf('/') + 1);
                Signature signature = ReadFile.contract(GoldenData.path("files/" + file))
                        .flatMap(FileContract::defaultSignature)
                        .orElse(FileModel.NO_SIGNATURE);
                String model = "File" + number++;
                ModelType type = new ModelType("com.acme", "com.acme." + model, "com.acme." + model);
                compilation.source("com/acme/" + model + ".java", ContractSource.of(type, name, signature));
                compilation.resource(
                        StandardLocation.CLASS_OUTPUT, "com/acme/" + name, GoldenData.bytes("files/" + file));
            }
        }
        assertEquals(26 + 16 + 8, number);
        assertEquals(List.of(), compilation.compile().expectSuccess().messages());
    }

    private static void check(Class<?> generated, String role, boolean isTfLite, JsonArray tensors) {
        for (JsonElement element : tensors) {
            JsonObject tensor = element.getAsJsonObject();
            String name = tensor.get("name").getAsString();
            String prefix = prefix(generated, role, isTfLite ? "TENSOR_NAME" : "NAME", name);
            if (tensor.has("kind") && !tensor.get("kind").getAsString().equals("tensor")) {
                assertTrue(constant(generated, prefix + "TYPE") instanceof String, name);
                continue;
            }
            String dtype = tensor.get("dtype").getAsString();
            assertEquals(NAMES_IN_ONNX.getOrDefault(dtype, dtype), constant(generated, prefix + "DTYPE"), name);
            JsonElement shape = tensor.get(isTfLite ? "shape_signature" : "dims");
            if (shape.isJsonArray()) {
                checkShape(generated, prefix, NAMES_IN_ONNX.getOrDefault(dtype, dtype), shape.getAsJsonArray());
            }
        }
    }

    private static void checkShape(Class<?> generated, String prefix, String dtype, JsonArray shape) {
        assertEquals(shape.size(), constant(generated, prefix + "RANK"), prefix);
        List<Long> sizes = new ArrayList<>();
        for (JsonElement size : shape) {
            boolean isNumber =
                    size.isJsonPrimitive() && size.getAsJsonPrimitive().isNumber() && size.getAsLong() >= 0;
            sizes.add(isNumber ? size.getAsLong() : -1);
        }
        List<Long> sample = !sizes.isEmpty() && sizes.get(0) < 0 ? sizes.subList(1, sizes.size()) : sizes;
        boolean isOpen = sample.contains(-1L);
        long elements = sample.stream().reduce(1L, (a, b) -> a * b);
        assertEquals(isOpen ? null : (int) elements, constant(generated, prefix + "SIZE"), prefix);
        Integer bytes = BYTES.get(dtype);
        assertEquals(
                isOpen || bytes == null ? null : (int) elements * bytes, constant(generated, prefix + "BYTES"), prefix);
        if (bytes != null) {
            checkBuffer(generated, prefix, sizes);
        }
    }

    /** Finds the methods about a tensor by their order, which is that of the constants, and gives each open dimension a 3. */
    private static void checkBuffer(Class<?> generated, String prefix, List<Long> sizes) {
        String words = (prefix.equals("INPUT_") || prefix.equals("OUTPUT_")
                        ? (String) constant(generated, prefix + "NAME")
                        : prefix.replaceAll("_(IN|OUT)PUT_$", ""))
                .replaceAll("[^\\p{L}\\p{N}]", "");
        List<Long> filled = sizes.stream().map(size -> size < 0 ? OPEN : size).toList();
        long capacity = filled.stream().reduce(1L, (a, b) -> a * b);
        Object buffer = invoke(generated, "new", words, "");
        assertEquals(capacity, ((Buffer) buffer).capacity(), prefix);
        assertTrue(((Buffer) buffer).isDirect(), prefix);
        assertEquals(
                filled,
                Arrays.stream((long[]) invoke(generated, "", words, "Shape"))
                        .boxed()
                        .toList());
        assertEquals(
                filled,
                Arrays.stream((int[]) invoke(generated, "", words, "IntShape"))
                        .asLongStream()
                        .boxed()
                        .toList());
    }

    private static Object invoke(Class<?> generated, String before, String words, String after) {
        String wanted = before + words + after;
        for (Method method : generated.getDeclaredMethods()) {
            if (sameLetters(method.getName(), wanted)) {
                Object[] arguments = new Object[method.getParameterCount()];
                Arrays.fill(arguments, OPEN);
                try {
                    return method.invoke(null, arguments);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(wanted, e);
                }
            }
        }
        throw new AssertionError(wanted + " is not a method of " + generated);
    }

    private static boolean sameLetters(String name, String wanted) {
        return name.replace("_", "").toUpperCase(Locale.ROOT).equals(wanted.toUpperCase(Locale.ROOT));
    }

    /** What the constants of a tensor begin with, found by its name. */
    private static String prefix(Class<?> generated, String role, String end, String name) {
        List<String> ends = List.of(role + end, role + "NAME");
        for (String each : ends) {
            for (Field field : generated.getDeclaredFields()) {
                if (field.getName().endsWith(each) && name.equals(constant(generated, field.getName()))) {
                    return field.getName().substring(0, field.getName().length() - each.length()) + role;
                }
            }
        }
        throw new AssertionError(name + " is in no constant of " + generated);
    }

    private static Object constant(Class<?> generated, String name) {
        try {
            return generated.getDeclaredField(name).get(null);
        } catch (NoSuchFieldException e) {
            return null;
        } catch (IllegalAccessException e) {
            throw new AssertionError(name, e);
        }
    }
}
