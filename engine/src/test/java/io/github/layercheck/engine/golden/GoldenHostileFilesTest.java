package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.file.content.StoredArray;
import io.github.layercheck.engine.problem.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, false or misleading, and files of which bytes are changed: one clear line, and soon. */
@Tag("any-jdk")
class GoldenHostileFilesTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int VARIANTS = 2000;

    /** A file of each kind. */
    private static final List<String> KINDS = List.of(
            "hostile/h5_latest.h5",
            "keras1-json/wrappers.json",
            "keras2-h5/seq_cnn.h5",
            "keras2-json/seq2seq.json",
            "keras2-keras/cells.keras",
            "keras3-quantized/mlp_int8_weights.weights.h5",
            "safetensors/cnn.safetensors",
            "tfjs/nested_mixed.json",
            "tflite/int8_mlp.tflite",
            "tflite/three_signatures.tflite");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> whatHasToComeOfThem() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonElement element : GoldenData.array("files/files.json")) {
            JsonObject row = element.getAsJsonObject();
            if (row.get("kind").getAsString().equals("hostile")) {
                tests.add(DynamicTest.dynamicTest(
                        row.get("id").getAsString(), () -> assertTimeoutPreemptively(LIMIT, () -> check(row))));
            }
        }
        return tests.stream();
    }

    private static void check(JsonObject row) throws IOException {
        String must = row.get("must").getAsString();
        if (must.equals("read")) {
            assertExpected(row.getAsJsonObject("expected"), ReadFile.path(row));
        } else if (must.equals("refuse")) {
            assertRefused(row, ReadFile.path(row));
        }
    }

    private static void assertRefused(JsonObject row, Path path) throws IOException {
        boolean isWeights = path.toString().endsWith(".safetensors");
        try {
            if (isWeights) {
                fail(row.get("why") + ": " + ReadFile.weights(path));
            }
            if (ReadFile.contract(path).isPresent()) {
                fail(row.get("why").getAsString());
            }
            Engine.Result result = ReadFile.model(path);
            assertTrue(result.summary().isEmpty(), () -> row.get("why").getAsString());
        } catch (Fault fault) {
            String line = ReadFile.shown(fault);
            assertTrue(line.startsWith("[layercheck:file-") || line.startsWith("[layercheck:unknown-name]"), line);
        }
    }

    private static void assertExpected(JsonObject expected, Path path) throws IOException {
        List<String> arrays = new ArrayList<>();
        for (JsonElement element : expected.getAsJsonArray("arrays")) {
            JsonObject array = element.getAsJsonObject();
            arrays.add(array.get("path").getAsString() + " "
                    + array.getAsJsonArray("shape").asList().stream()
                            .map(JsonElement::getAsLong)
                            .toList());
        }
        List<String> found = ReadFile.weights(path).arrays().stream()
                .map((StoredArray array) -> array.path() + " " + array.shape())
                .toList();
        assertEquals(arrays.stream().sorted().toList(), found.stream().sorted().toList());
        assertTrue(ReadFile.model(path).summary().isPresent());
    }

    @TestFactory
    Stream<DynamicTest> bytesThatAreOthers() {
        return KINDS.stream()
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    byte[] bytes = GoldenData.bytes("files/" + file);
                    Path variant = folder.resolve("variant");
                    for (int i = 0; i < VARIANTS; i++) {
                        int seed = i;
                        Files.write(variant, variant(bytes, new Random(seed)));
                        assertTimeoutPreemptively(LIMIT, () -> readAll(variant), () -> file + ", seed " + seed);
                    }
                }));
    }

    /** Some bytes of a file changed, most often near its beginning, and in every fourth variant only a part of it. */
    private static byte[] variant(byte[] bytes, Random random) {
        byte[] variant = bytes.clone();
        if (random.nextInt(4) == 0) {
            variant = Arrays.copyOf(variant, random.nextInt(variant.length));
        }
        int changes = random.nextInt(8);
        for (int i = 0; i < changes && variant.length > 0; i++) {
            int end = random.nextBoolean() ? variant.length : Math.min(variant.length, 4000);
            variant[random.nextInt(end)] = (byte) (random.nextInt(4) == 0 ? 0xff : random.nextInt(256));
        }
        return variant;
    }

    /** Whatever comes of it, it is a result or a fault. */
    private static void readAll(Path file) throws IOException {
        try {
            ReadFile.model(file);
        } catch (Fault fault) {
            assertTrue(ReadFile.shown(fault).length() < 2000);
        }
        try {
            ReadFile.contract(file);
        } catch (Fault fault) {
            assertTrue(ReadFile.shown(fault).length() < 2000);
        }
        try {
            ReadFile.weights(file);
        } catch (Fault fault) {
            assertTrue(ReadFile.shown(fault).length() < 2000);
        }
    }
}
