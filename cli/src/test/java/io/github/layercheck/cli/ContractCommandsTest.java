package io.github.layercheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands say of files without layers: the facts are those of the golden data's files.json. */
class ContractCommandsTest {

    @TempDir
    private Path folder;

    private static String path(String file) {
        return Golden.path("files/" + file).toString();
    }

    private static JsonObject report(String file) {
        Run run = Run.of("report", path(file));
        assertEquals("", run.err());
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    /** 4 floats of 4 bytes and 16 integers of 1 byte: 32 bytes. */
    @Test
    void summaryOfOnnx() {
        assertEquals(Run.done("""
                Model: "g" (ONNX)
                  IR version            8
                  operators of ai.onnx  13
                  producer              hand

                Inputs
                  x  float32 (n, 4)
                Outputs
                  y  float32 (n, 3)

                Initializers: 5 arrays, 20 elements, 4 of them floating-point
                  sx  ()      float32  1
                  zx  ()      uint8    1
                  w   (4, 3)  int8     12
                  sw  (3,)    float32  3
                  zw  (3,)    int8     3
                Total: 32 bytes
                """), Run.of("summary", path("onnx/qdq.onnx")));
    }

    /** 3 of the 12 elements are stored, of 4 bytes each. */
    @Test
    void weightsOfOnnx() {
        assertEquals(Run.done("""
                Sparse initializers: 1 array, 12 elements, 3 of them stored
                  w  (4, 3)  float32  12  3 of them stored
                Total: 12 bytes
                """), Run.of("weights", path("onnx/sparse.onnx")));
        assertEquals(Run.done("""
                Initializers: 2 arrays, 1,040 elements
                  w  (64, 16)  float32  1,024  in external_data.onnx.data
                  b  (16,)     float32  16
                Total: 4,160 bytes
                """), Run.of("weights", path("onnx/external_data.onnx")));
    }

    /** 75 floats of 4 bytes each: 300 bytes; as an archive of the folder, and as the folder itself. */
    @Test
    void summaryOfASavedModel() throws IOException {
        String summary = """
                Model (SavedModel)
                  tags                serve
                  TensorFlow version  2.15.1

                Signature "serving_default"
                Inputs
                  tags   float32 (None, 4)   tensor serving_default_tags:0
                  title  float32 (None, 10)  tensor serving_default_title:0
                Outputs
                  both        float32 (None, 14)  tensor StatefulPartitionedCall:0
                  department  float32 (None, 4)   tensor StatefulPartitionedCall:1
                  priority    float32 (None, 1)   tensor StatefulPartitionedCall:2

                Variables: 4 arrays, 75 elements
                  layer_with_weights-0/bias/.ATTRIBUTES/VARIABLE_VALUE    (1,)     float32  1
                  layer_with_weights-0/kernel/.ATTRIBUTES/VARIABLE_VALUE  (14, 1)  float32  14
                  layer_with_weights-1/bias/.ATTRIBUTES/VARIABLE_VALUE    (4,)     float32  4
                  layer_with_weights-1/kernel/.ATTRIBUTES/VARIABLE_VALUE  (14, 4)  float32  56
                Total: 300 bytes
                """;
        String archive = path("keras2-savedmodel/several_io.zip");
        assertEquals(Run.done(summary), Run.of("summary", archive));
        Path model = unpacked(archive);
        assertEquals(Run.done(summary), Run.of("summary", model.toString()));
        assertEquals(
                Run.done(summary),
                Run.of("summary", model.resolve("saved_model.pb").toString()));
    }

    /** The folder that has the graph. */
    private Path unpacked(String archive) throws IOException {
        Path model = folder;
        try (InputStream bytes = Files.newInputStream(Path.of(archive));
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    Files.write(file, zip.readAllBytes());
                    model = file.endsWith("saved_model.pb") ? file.getParent() : model;
                }
            }
        }
        return model;
    }

    @Test
    void aModelWithoutASignature() {
        assertEquals(Run.done("""
                Model (SavedModel)
                  tags                serve
                  TensorFlow version  2.15.1

                No signature

                Variables: 1 array, 1 element
                  v/.ATTRIBUTES/VARIABLE_VALUE  ()  float32  1
                Total: 4 bytes
                """), Run.of("summary", path("savedmodel/module_no_signature.zip")));
    }

    @Test
    void summaryOfWeights() {
        assertEquals(Run.done("""
                Weights (safetensors)

                Arrays: 2 arrays, 21 elements
                  s  ()      float32   1
                  w  (4, 5)  bfloat16  20
                Total: 44 bytes
                """), Run.of("summary", path("safetensors/bfloat16.safetensors")));
    }

    @Test
    void reports() {
        JsonObject onnx = report("onnx/symbol_expressions.onnx");
        assertEquals(JsonNull.INSTANCE, onnx.get("macs"));
        assertEquals(JsonNull.INSTANCE, onnx.getAsJsonObject("quantizedBytes").get("int8"));
        assertEquals("ONNX", onnx.get("kind").getAsString());
        assertEquals("SymbolExpressions", onnx.get("model").getAsString());
        assertEquals(
                "[{\"name\":\"x\",\"shape\":[\"batch_size*heads\",\"floor(h/2) + 1\",\"3\",\"?\"],\"dtype\":\"float32\"}]",
                onnx.get("inputs").toString());
        assertEquals("[]", onnx.get("layers").toString());
        assertEquals(
                "{\"name\":\"parts\",\"kind\":\"sequence\",\"of\":{\"shape\":[\"n\",3],\"dtype\":\"float32\"}}",
                report("onnx/sequence_output.onnx")
                        .getAsJsonArray("outputs")
                        .get(0)
                        .toString());
        assertEquals(
                "[{\"path\":\"w\",\"shape\":[64,16],\"dtype\":\"float32\",\"role\":\"initializer\",\"external\":"
                        + "{\"location\":\"external_data.onnx.data\",\"offset\":0,\"length\":4096}},"
                        + "{\"path\":\"b\",\"shape\":[16],\"dtype\":\"float32\",\"role\":\"initializer\"}]",
                report("onnx/external_data.onnx").get("weights").toString());
        JsonObject lite = report("tflite/int8_mlp.tflite");
        assertEquals("TensorFlow Lite", lite.get("kind").getAsString());
        assertEquals(
                "{\"scale\":0.02681691013276577,\"zeroPoint\":13}",
                lite.getAsJsonArray("inputs")
                        .get(0)
                        .getAsJsonObject()
                        .get("quantization")
                        .toString());
        JsonObject savedModel = report("savedmodel/module_odd_types.zip");
        assertEquals("SavedModel", savedModel.get("kind").getAsString());
        assertEquals(
                "serving_default",
                savedModel
                        .getAsJsonArray("signatures")
                        .get(0)
                        .getAsJsonObject()
                        .get("key")
                        .getAsString());
        assertEquals(
                "HDF5 weights",
                report("keras2-weights/seq_mlp_classic.h5").get("kind").getAsString());
    }

    /** Quantization of the weights changes no input and no output: 4 arrays are the same, 2 become 6. */
    @Test
    void aDifferenceThatBreaksNoCode() {
        Run run = Run.of("diff", path("onnx/keras_mlp.onnx"), path("onnx/ort_dynamic.onnx"));
        assertEquals(0, run.exitCode());
        assertEquals(
                "initializers: 6 arrays, 227 elements -> 10 arrays, 231 elements, 53 of them floating-point",
                run.out()
                        .lines()
                        .filter(line -> line.startsWith("initializers"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aDifferenceThatBreaksCode() {
        assertEquals(new Run(1, """
                        inputs:
                          ~ x: float32 (n, 4) -> float32 (n, 64)
                        outputs:
                          ~ y: float32 (n, 3) -> float32 (n, 16)
                        arrays:
                          ~ w: (4, 3) float32, sparse initializer -> (64, 16) float32, initializer
                          + b (16,) float32, initializer
                        initializers: none -> 2 arrays, 1,040 elements
                        sparse initializers: 1 array, 12 elements, 3 of them stored -> none
                        """, ""), Run.of("diff", path("onnx/sparse.onnx"), path("onnx/external_data.onnx")));
    }

    @Test
    void filesOfDifferentKinds() {
        String layers = path("keras2-json/seq_mlp.json");
        assertEquals(
                Run.failed(path("onnx/qdq.onnx") + ": error: [layercheck:file-kind] " + layers
                        + " is a file of another kind\n"
                        + "    One of the two models has layers, and the other has not.\n"),
                Run.of("diff", layers, path("onnx/qdq.onnx")));
    }

    /** What only layers have, such as the reason for a count. */
    @Test
    void commandsThatNeedLayers() {
        String file = path("onnx/qdq.onnx");
        assertEquals(
                Run.failed(file + ": error: [layercheck:file-kind] " + file + " is an ONNX model\n"
                        + "    It has operations, not Keras layers.\n"
                        + "    Name the Keras model that it was exported from.\n"),
                Run.of("explain", file));
    }

    @Test
    void theStandardInput() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(path("onnx/sparse.onnx")));
        assertEquals(
                Run.of("summary", path("onnx/sparse.onnx")).out(),
                Run.of(80, bytes, "summary", "-").out());
        byte[] tfjs = Files.readAllBytes(Path.of(path("tfjs/seq_mlp.json")));
        assertEquals(
                Run.of("summary", path("tfjs/seq_mlp.json")).out(),
                Run.of(80, tfjs, "summary", "-").out());
    }

    /** Names that Java does not tell apart get numbers, and the file's own names beside them. */
    @Test
    void javaOfOnnx() {
        assertEquals(Run.done("""
                package com.acme;

                import io.github.layercheck.Input;
                import io.github.layercheck.Model;
                import io.github.layercheck.Named;
                import io.github.layercheck.Output;
                import io.github.layercheck.Tensor;

                @Model(source = "names_that_collide.onnx")
                interface NamesThatCollide {
                    @Input(value = {}, batch = 5) @Named("input.1") Tensor input_1();
                    @Input(value = {}, batch = 5) @Named("input_1") Tensor input_1_1();
                    @Input(value = {}, batch = 5) @Named("input-1") Tensor input_1_2();
                    @Input(value = {}, batch = 5) @Named("INPUT_1") Tensor INPUT_1_3();
                    @Input(value = {}, batch = 5) @Named("input1")  Tensor input1_4();
                    @Output(shape = {}, batch = 5)                  Tensor output();
                }
                """), Run.of("java", "--package", "com.acme", path("onnx/names_that_collide.onnx")));
    }

    @Test
    void javaOfTfLite() {
        assertEquals(Run.done("""
                import static io.github.layercheck.DType.BOOL;

                import io.github.layercheck.Input;
                import io.github.layercheck.Model;
                import io.github.layercheck.Output;
                import io.github.layercheck.Tensor;

                @Model(source = "control_if.tflite")
                interface ControlIf {
                    @Input(value = {}, batch = 3) Tensor x();

                    // bool ()
                    @Input(dtype = BOOL)
                    Tensor flag();

                    @Output(shape = {}, batch = 3) Tensor output_0();
                }
                """), Run.of("java", path("tflite/control_if.tflite")));
    }

    @Test
    void javaOfWeights() {
        Run run = Run.of("java", path("safetensors/mlp.safetensors"));
        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertEquals(
                path("safetensors/mlp.safetensors") + " is a file of weights (safetensors)",
                run.err().lines().findFirst().orElseThrow().replaceAll(".*file-kind] ", ""));
    }
}
