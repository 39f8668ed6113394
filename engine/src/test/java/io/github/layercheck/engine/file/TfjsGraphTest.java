package io.github.layercheck.engine.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.keras.FileText;
import io.github.layercheck.engine.problem.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Texts of TensorFlow.js that have no layers, in the form that tensorflowjs 4.22.0 writes. */
class TfjsGraphTest {

    private static final String MANIFEST = """
            "weightsManifest": [{"paths": ["a.bin"], "weights": [
              {"name": "dense/kernel", "shape": [4, 3], "dtype": "float32"},
              {"name": "shape", "shape": [], "dtype": "int32"}]}]""";

    private static final String GRAPH = """
            {"format": "graph-model", "modelTopology": {"node": []}, "signature": {
              "inputs": {"x": {"name": "x:0", "dtype": "DT_FLOAT", "tensorShape": {"dim": [{"size": "-1"}, {"size": "4"}]}},
                         "any": {"name": "any:0", "dtype": "DT_BOOL", "tensorShape": {"unknownRank": true}}},
              "outputs": {"y": {"name": "y:0", "dtype": "DT_HALF", "tensorShape": {}}}}, %s}""".formatted(MANIFEST);

    private static Optional<FileContract> contract(String text) throws IOException {
        try (FileBytes bytes = FileBytes.of(new ByteArrayInputStream(text.getBytes(UTF_8)))) {
            return ModelFormats.contract(FileText.FILE, bytes);
        }
    }

    @Test
    void aGraph() throws IOException {
        FileContract graph = contract(GRAPH).orElseThrow();
        assertEquals(FileKind.TENSORFLOW_JS, graph.kind());
        assertEquals(
                List.of("x float32 (None, 4)", "any bool of any rank"),
                graph.defaultSignature().orElseThrow().inputs().stream()
                        .map(input -> input.name() + " " + input.type().text())
                        .toList());
        assertEquals(
                List.of("y float16 ()"),
                graph.defaultSignature().orElseThrow().outputs().stream()
                        .map(output -> output.name() + " " + output.type().text())
                        .toList());
        assertEquals(
                List.of("dense/kernel (4, 3) float32", "shape () int32"),
                graph.arrays().stream()
                        .map(array -> array.path() + " " + array.shapeText() + " " + array.dtype())
                        .toList());
    }

    /** What follows is not JSON, and nobody reads it: only the model is read as a whole. */
    @Test
    void whatSaysThatItHasLayersIsNotReadTwice() throws IOException {
        assertEquals(
                Optional.empty(),
                contract(
                        "{\"format\" : \"layers-model\", \"modelTopology\": {\"keras_version\": ], " + MANIFEST + "}"));
        assertThrows(Fault.class, () -> contract("{\"modelTopology\": {\"keras_version\": ], " + MANIFEST + "}"));
        // What was read to find that out is the model's text for who asks next.
        try (FileBytes bytes = FileBytes.of(new ByteArrayInputStream(
                ("{\"modelTopology\": {\"class_name\": \"Sequential\"}, " + MANIFEST + "}").getBytes(UTF_8)))) {
            assertEquals(Optional.empty(), ModelFormats.contract(FileText.FILE, bytes));
            assertEquals(
                    "Sequential",
                    ModelFormats.model(FileText.FILE, bytes)
                            .member("class_name")
                            .text());
        }
        // Weights are weights, whatever the text says of a format.
        assertEquals(
                FileKind.TENSORFLOW_JS,
                contract("{\"format\": \"layers-model\", " + MANIFEST + "}")
                        .orElseThrow()
                        .kind());
    }

    @Test
    void weightsAlone() throws IOException {
        FileContract weights = contract("{" + MANIFEST + "}").orElseThrow();
        assertEquals(List.of(), weights.signatures());
        // 4 * 3 floats and an int of 4 bytes each
        assertEquals(52, weights.bytes().orElseThrow());
    }

    @Test
    void aModelWithLayers() throws IOException {
        assertEquals(
                Optional.empty(), contract("{\"modelTopology\": {\"class_name\": \"Sequential\"}, " + MANIFEST + "}"));
    }
}
