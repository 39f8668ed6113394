package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.management.ThreadMXBean;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.document.ContractDifference;
import io.github.layercheck.engine.document.ContractText;
import io.github.layercheck.engine.file.content.StoredArray;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.report.ContractReport;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, false or misleading, and files of which bytes are changed: one clear line, and soon. */
@Tag("any-jdk")
class GoldenHostileFilesTest {

    /** What ends a test that hangs. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** What a file may take, as time of the processor: another process that runs at the same time does not count. */
    private static final Duration PROCESSOR_TIME = Duration.ofSeconds(2);

    /** What all that is read of a file may allocate, in bytes. */
    private static final long ALL_MEMORY = 256 << 20;

    private static final int VARIANTS = 2000;

    /** What reading a file of some kilobytes may allocate in all, in bytes. */
    private static final long MEMORY = 64 << 20;

    /** A file of each kind. */
    private static final List<String> KINDS = List.of(
            "hostile/h5_latest.h5",
            "keras1-json/wrappers.json",
            "keras2-h5/seq_cnn.h5",
            "keras2-json/seq2seq.json",
            "keras2-keras/cells.keras",
            "keras3-quantized/mlp_int8_weights.weights.h5",
            "onnx/ort_static_qoperator.onnx",
            "onnx/stored_every_way.onnx",
            "safetensors/cnn.safetensors",
            "savedmodel/module_odd_types.zip",
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
                        row.get("id").getAsString(),
                        () -> assertTimeoutPreemptively(LIMIT, () -> assertCheap(() -> check(row)))));
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
            assertEquals(Optional.empty(), ReadFile.contract(path), () -> row.get("why")
                    .getAsString());
            Engine.Result result = ReadFile.model(path);
            assertTrue(result.summary().isEmpty(), () -> row.get("why").getAsString());
        } catch (Fault fault) {
            String line = ReadFile.shown(fault);
            assertTrue(line.matches("\\[layercheck:(file-.*|unknown-name|count-overflow)\\].*"), line);
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
                        assertTimeoutPreemptively(
                                LIMIT, () -> assertCheap(() -> readAll(variant)), () -> file + ", seed " + seed);
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

    private static void assertCheap(Executable reading) throws Throwable {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long time = thread.getCurrentThreadCpuTime();
        long memory = allocated();
        reading.execute();
        Duration taken = Duration.ofNanos(thread.getCurrentThreadCpuTime() - time);
        assertTrue(taken.compareTo(PROCESSOR_TIME) < 0, () -> "takes " + taken);
        long used = allocated() - memory;
        assertTrue(used < ALL_MEMORY, () -> "allocates " + used);
    }

    /** Whatever comes of it, it is a result or a fault. */
    private static void readAll(Path file) throws IOException {
        try {
            ReadFile.model(file);
        } catch (Fault fault) {
            assertTrue(ReadFile.shown(fault).length() < 2000);
        }
        try {
            ReadFile.weights(file);
        } catch (Fault fault) {
            assertTrue(ReadFile.shown(fault).length() < 2000);
        }
        long before = allocated();
        try {
            ReadFile.contract(file).ifPresent(GoldenHostileFilesTest::writeAll);
        } catch (Fault fault) {
            assertTrue(ReadFile.shown(fault).length() < 2000);
        }
        assertTrue(allocated() - before < MEMORY);
    }

    /** Whatever a file says can be shown, and be compared. */
    private static void writeAll(FileContract contract) {
        ContractText.of(contract);
        ContractReport.write(
                new ModelType("", "M", "M"),
                contract,
                contract.defaultSignature().orElse(null));
        assertFalse(ContractDifference.of(contract, contract).isBreaking());
    }

    /** The bytes that this thread has allocated until now. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** The two files of a SavedModel, which an archive would only hide behind its checksums. */
    @Test
    void bytesOfASavedModelThatAreOthers() throws IOException {
        Path graph = folder.resolve("saved_model.pb");
        Path index = folder.resolve("variables/variables.index");
        Files.createDirectories(index.getParent());
        byte[] graphBytes = entry("saved_model.pb");
        byte[] indexBytes = entry("variables/variables.index");
        for (int i = 0; i < VARIANTS; i++) {
            Random random = new Random(i);
            boolean isGraph = random.nextBoolean();
            Files.write(graph, isGraph ? variant(graphBytes, random) : graphBytes);
            Files.write(index, isGraph ? indexBytes : variant(indexBytes, random));
            int seed = i;
            assertTimeoutPreemptively(LIMIT, () -> assertCheap(() -> readAll(graph)), () -> "seed " + seed);
        }
    }

    private static byte[] entry(String name) throws IOException {
        try (ZipFile zip = new ZipFile(
                        GoldenData.path("files/savedmodel/module_odd_types.zip").toFile());
                InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return content.readAllBytes();
        }
    }
}
