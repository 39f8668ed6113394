package io.github.layercheck.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tensorflow.lite.Interpreter;
import org.tensorflow.lite.Tensor;

/**
 * The files of TensorFlow Lite in the golden data in its own interpreter, of version 2.6, which DJL has for Linux: the
 * artifact of TensorFlow Lite itself is for Android.
 */
@Tag("any-jdk")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class TfLiteRuntimeTest {

    private static final Path FOLDER = Path.of("../golden/files/tflite");

    /** What open dimensions are given: the size for which the interpreter knows the outputs before it runs. */
    private static final int OPEN = 1;

    private static final int LARGE = 1 << 16;

    /** It has an operation of TensorFlow itself, which this interpreter does not have. */
    private static final String WITH_FLEX = "FlexOp";

    @BeforeAll
    static void load() {
        TfLiteLibrary.load();
    }

    private static Stream<Class<?>> models() {
        return Arrays.stream(TfLiteFiles.class.getDeclaredClasses()).filter(Class::isInterface);
    }

    @Test
    void noFileIsMissing() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(files.count(), models().count());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFile() {
        return models().map(model -> DynamicTest.dynamicTest(model.getSimpleName(), () -> check(model)));
    }

    private static void check(Class<?> model) throws Exception {
        Class<?> generated =
                Class.forName(model.getPackageName() + ".TfLiteFiles_" + model.getSimpleName() + "Summary");
        Path file = file(model.getSimpleName());
        if (model.getSimpleName().equals(WITH_FLEX)) {
            assertThrows(IllegalStateException.class, () -> new Interpreter(file.toFile()));
            return;
        }
        List<GeneratedTensor> inputs = GeneratedTensor.of(generated, "INPUT");
        List<GeneratedTensor> outputs = GeneratedTensor.of(generated, "OUTPUT");
        try (Interpreter interpreter = new Interpreter(file.toFile())) {
            assertEquals(inputs.size(), interpreter.getInputTensorCount());
            for (int i = 0; i < inputs.size(); i++) {
                checkTensor(interpreter.getInputTensor(i), inputs.get(i));
                interpreter.resizeInput(i, inputs.get(i).intShape(OPEN));
            }
            interpreter.allocateTensors();
            assertEquals(outputs.size(), interpreter.getOutputTensorCount());
            for (int i = 0; i < outputs.size(); i++) {
                checkTensor(interpreter.getOutputTensor(i), outputs.get(i));
            }
            // Strings are in no buffer.
            if (inputs.stream().allMatch(GeneratedTensor::hasBuffer)) {
                run(interpreter, inputs, outputs);
            }
        }
    }

    private static void checkTensor(Tensor said, GeneratedTensor tensor) {
        assertEquals(said.name(), tensor.constant("TENSOR_NAME"));
        assertEquals(said.dataType().name(), tensor.dtype().toUpperCase(Locale.ROOT));
        assertEquals(said.numDimensions(), tensor.constant("RANK"));
    }

    private static void run(Interpreter interpreter, List<GeneratedTensor> inputs, List<GeneratedTensor> outputs) {
        Object[] given = inputs.stream().map(input -> input.newBuffer(OPEN)).toArray();
        // Some outputs have a size only after a run.
        Map<Integer, Object> large = new HashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            large.put(i, ByteBuffer.allocateDirect(LARGE));
        }
        interpreter.runForMultipleInputsOutputs(given, large);
        Arrays.stream(given).forEach(buffer -> ((Buffer) buffer).rewind());
        Map<Integer, Object> returned = new HashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            returned.put(
                    i, outputs.get(i).newBufferOf(interpreter.getOutputTensor(i).numBytes()));
        }
        interpreter.runForMultipleInputsOutputs(given, returned);
        for (int i = 0; i < outputs.size(); i++) {
            int[] shape = interpreter.getOutputTensor(i).shape();
            outputs.get(i).check(Arrays.stream(shape).asLongStream().toArray());
            assertEquals(
                    0, ((Buffer) returned.get(i)).remaining(), outputs.get(i).name());
        }
    }

    /** The file whose name gives the model's: {@code int8_mlp.tflite} for Int8Mlp. */
    private static Path file(String model) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> (model + ".tflite")
                            .equalsIgnoreCase(file.getFileName().toString().replace("_", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
