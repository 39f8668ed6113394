package io.github.layercheck.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OrtEnvironment;
import io.github.layercheck.example.file.Iris;
import io.github.layercheck.pages.PageCode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.Interpreter;

/** The code of the pages of the documentation that needs a runtime: it compiles beside the library, and runs. */
@Tag("any-jdk")
class PageCodeTest {

    @TempDir
    private static Path folder;

    private static ClassLoader classes;

    @BeforeAll
    static void compile() throws IOException {
        List<PageCode> codes = PageCode.of("runtime-test");
        JavaSources sources = new JavaSources(folder);
        for (int i = 0; i < codes.size(); i++) {
            PageCode code = codes.get(i);
            sources.add(
                    code.packageName() + "/Block" + i + ".java",
                    "package " + code.packageName() + ";\n" + code.framed());
        }
        classes = sources.compile();
    }

    private static Object run(String type, String method, Object... arguments) throws ReflectiveOperationException {
        for (Method candidate : classes.loadClass(type).getDeclaredMethods()) {
            if (candidate.getName().equals(method)) {
                candidate.setAccessible(true);
                return candidate.invoke(null, arguments);
            }
        }
        throw new AssertionError(method);
    }

    /** Two flowers of the data set, a setosa and a virginica; the probabilities of each make 1. */
    @Test
    void flowers() throws Exception {
        float[] flowers = {5.1f, 3.5f, 1.4f, 0.2f, 6.3f, 3.3f, 6.0f, 2.5f};
        try (InputStream file = Iris.class.getResourceAsStream("iris.onnx")) {
            FloatBuffer read = (FloatBuffer) run(
                    "contracts.Flowers",
                    "probabilities",
                    OrtEnvironment.getEnvironment(),
                    file.readAllBytes(),
                    flowers);
            assertEquals(6, read.remaining());
            assertEquals(1, read.get(0) + read.get(1) + read.get(2), 1e-5);
            assertEquals(1, read.get(3) + read.get(4) + read.get(5), 1e-5);
        }
    }

    /** Of zeros a Dense makes its bias, which is 0 before training. */
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void tickets() throws Exception {
        String model = SavedModelFolder.of("SeveralIo", folder);
        assertEquals(0f, (float) run("contracts.Tickets", "priority", model));
    }

    /** The averages of an image that is black. */
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void boxes() throws Exception {
        TfLiteLibrary.load();
        File file = new File(Detector.class.getResource("detector.tflite").toURI());
        try (Interpreter interpreter = new Interpreter(file)) {
            FloatBuffer boxes = (FloatBuffer) run("contracts.Boxes", "boxes", interpreter);
            assertEquals(10 * 4, boxes.capacity());
            assertEquals(0, boxes.remaining(), "all are written");
            assertEquals(0f, boxes.get(0));
        }
    }
}
