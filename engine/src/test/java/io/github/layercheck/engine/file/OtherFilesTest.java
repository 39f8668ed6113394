package io.github.layercheck.engine.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.file.keras.FileText;
import org.junit.jupiter.api.Test;

/** Files that no model is read from are named by how they begin. The beginnings are those of real files. */
class OtherFilesTest {

    private static void assertKind(String what, String start) {
        assertKind(what, start.getBytes(ISO_8859_1));
    }

    private static void assertKind(String what, byte[] bytes) {
        assertEquals(
                "[layercheck:file-kind] Some: some.json is " + what,
                FileText.message(bytes).lines().findFirst().orElseThrow());
    }

    @Test
    void texts() {
        assertKind("empty", "");
        assertKind("empty", " \n\t");
        assertKind(
                "a Git LFS pointer, and not the file itself",
                "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n");
        assertKind("an HTML page", "\n<!DOCTYPE html>\n<html lang=\"en\">");
        assertKind("an HTML page", "<HTML><BODY>404</BODY>");
        String of = "the index of weights in several files";
        assertKind(of, "{\"metadata\": {}, \"weight_map\": {\"/layers/dense/vars\": [\"m_00000.weights.h5\"]}}");
        assertKind(of, "{\"metadata\": {}, \"weight_map\": {\"embed.weight\": \"model-00001-of-00002.safetensors\"}}");
        assertKind("a text in UTF-16", "{}".getBytes(UTF_16));
        byte[] littleEndian = "\ufeff{}".getBytes(UTF_16LE);
        assertKind("a text in UTF-16", littleEndian);
    }

    @Test
    void binaries() {
        assertKind("a Python pickle, which PyTorch and joblib also write", "\u0080\u0004\u0095\u0010\0\0\0");
        assertKind("compressed by gzip", "\u001f\u008b\b\0");
        assertKind("a binary file of an unknown kind", "\u0089HDX\r\n\u001a\n\0\0\0");
        assertKind("a NumPy array", "\u0093NUMPY\u0001\0v\0{'descr'");
        assertKind("a TensorFlow Lite model", "\u001c\0\0\0TFL3\u0014\0");
        assertKind("a file of weights (safetensors)", "\u0098\u0001\0\0\0\0\0\0{\"a\":{\"dtype\":\"F32\"");
        assertKind("a TensorFlow SavedModel", "\b\u0001\u0012\u00a8\u00d1\u0002\n");
        assertKind("a frozen TensorFlow graph", "\n:\n\u0005input\u0012\u000bPlaceholder*");
        assertKind("an ONNX model", "\b\b\u0012\btf2onnx\u001a");
        assertKind("an ONNX model", "\b\u0003\u0012\u0007pytorch:");
        assertKind("an ONNX model", "\b\u0001\u0012\u0007pytorch:");
        assertKind("an ONNX model", "\b\n:\u0090");
        assertKind("an ONNX model", "\b\b;;;;;");
        assertKind("a Core ML model", "\b\u0004\u0012\u00a8\u0001\n\u001e\n\u0005image");
    }
}
