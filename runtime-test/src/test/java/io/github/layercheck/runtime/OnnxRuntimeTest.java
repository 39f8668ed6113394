package io.github.layercheck.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file of ONNX in the golden data in ONNX Runtime: it says of inputs and outputs what the generated class says, takes
 * its buffers, and returns what the class expects.
 */
@Tag("any-jdk")
class OnnxRuntimeTest {

    private static final Path FOLDER = Path.of("../golden/files");

    /** What open dimensions are given. */
    private static final int OPEN = 2;

    /** The types as ONNX Runtime's library for Java has them: unsigned ones as the signed ones of their size. */
    private static final Map<String, OnnxJavaType> TYPES = Map.ofEntries(
            Map.entry("float32", OnnxJavaType.FLOAT),
            Map.entry("float64", OnnxJavaType.DOUBLE),
            Map.entry("float16", OnnxJavaType.FLOAT16),
            Map.entry("bfloat16", OnnxJavaType.BFLOAT16),
            Map.entry("int8", OnnxJavaType.INT8),
            Map.entry("int16", OnnxJavaType.INT16),
            Map.entry("int32", OnnxJavaType.INT32),
            Map.entry("int64", OnnxJavaType.INT64),
            Map.entry("uint8", OnnxJavaType.UINT8),
            Map.entry("uint16", OnnxJavaType.INT16),
            Map.entry("uint32", OnnxJavaType.INT32),
            Map.entry("uint64", OnnxJavaType.INT64),
            Map.entry("bool", OnnxJavaType.BOOL),
            Map.entry("string", OnnxJavaType.STRING));

    /** The types of tensors that ONNX Runtime's library for Java has no way to make. */
    private static final Set<String> NOT_MADE_BY_JAVA = Set.of("uint16", "uint32", "uint64", "null");

    private static Stream<Class<?>> models() {
        return Arrays.stream(OnnxFiles.class.getDeclaredClasses()).filter(Class::isInterface);
    }

    @Test
    void noFileIsMissing() throws Exception {
        try (Stream<Path> files = Files.list(FOLDER.resolve("onnx"))) {
            assertEquals(files.filter(file -> file.toString().endsWith(".onnx")).count(), models().count());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFile() {
        return models().map(model -> DynamicTest.dynamicTest(model.getSimpleName(), () -> check(model)));
    }

    private static void check(Class<?> model) throws Exception {
        Class<?> generated = Class.forName(model.getPackageName() + ".OnnxFiles_" + model.getSimpleName() + "Summary");
        Path file = file(model.getSimpleName());
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = quiet();
                OrtSession session = environment.createSession(file.toString(), options)) {
            List<GeneratedTensor> inputs = GeneratedTensor.of(generated, "INPUT");
            if (inputs.stream()
                    .anyMatch(input -> String.valueOf(input.constant("TYPE")).startsWith("optional"))) {
                // The library for Java knows no optional values; it says so of the whole file.
                assertThrows(OrtException.class, session::getInputInfo);
                return;
            }
            List<GeneratedTensor> outputs = GeneratedTensor.of(generated, "OUTPUT");
            checkInfo(session.getInputInfo(), inputs);
            checkInfo(session.getOutputInfo(), outputs);
            run(environment, session, inputs, outputs);
        }
    }

    private static OrtSession.SessionOptions quiet() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        return options;
    }

    /** The file whose name gives the model's: {@code keras_mlp.onnx} for KerasMlp. */
    private static Path file(String model) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("onnx"))) {
            return files.filter(file -> (model + ".onnx")
                            .equalsIgnoreCase(file.getFileName().toString().replace("_", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void checkInfo(Map<String, NodeInfo> said, List<GeneratedTensor> tensors) {
        assertEquals(
                List.copyOf(said.keySet()),
                tensors.stream().map(GeneratedTensor::name).toList());
        for (GeneratedTensor tensor : tensors) {
            if (said.get(tensor.name()).getInfo() instanceof TensorInfo info && tensor.dtype() != null) {
                assertEquals(info.type, TYPES.get(tensor.dtype()), tensor.name());
                assertEquals(info.getShape().length, tensor.constant("RANK"), tensor.name());
                assertShape(info, String.valueOf(tensor.constant("SHAPE")), tensor.name());
            } else {
                assertNull(tensor.dtype(), tensor.name());
            }
        }
    }

    /** A size that the file leaves open, as -1 or without a name, can be one that ONNX Runtime has inferred. */
    private static void assertShape(TensorInfo info, String text, String name) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < info.getShape().length; i++) {
            String symbol = info.getDimensionNames()[i];
            long size = info.getShape()[i];
            boolean isOpen = text.split(",")[i].matches(".*(None|-1).*");
            expected.add(isOpen ? "None" : size >= 0 ? Long.toString(size) : symbol);
        }
        assertEquals(
                "(" + String.join(", ", expected) + (expected.size() == 1 ? ",)" : ")"),
                text.replace("-1", "None"),
                name);
    }

    /** Runs the model with zeros, unless it has an input that Java cannot make. */
    private static void run(
            OrtEnvironment environment, OrtSession session, List<GeneratedTensor> inputs, List<GeneratedTensor> outputs)
            throws OrtException {
        Map<String, OnnxTensorLike> given = new LinkedHashMap<>();
        try {
            for (GeneratedTensor input : inputs) {
                if (NOT_MADE_BY_JAVA.contains(String.valueOf(input.dtype()))) {
                    return;
                }
                given.put(input.name(), tensor(environment, input));
            }
            try (OrtSession.Result result = session.run(given)) {
                for (GeneratedTensor output : outputs) {
                    check(result.get(output.name()).orElseThrow(), output);
                }
            }
        } finally {
            given.values().forEach(OnnxTensorLike::close);
        }
    }

    private static void check(OnnxValue value, GeneratedTensor output) {
        if (value instanceof OnnxTensor tensor && output.dtype() != null) {
            output.check(tensor.getInfo().getShape());
            long[] wrong =
                    Arrays.copyOf(tensor.getInfo().getShape(), tensor.getInfo().getShape().length + 1);
            assertThrows(IllegalArgumentException.class, () -> output.check(wrong));
        }
    }

    private static OnnxTensor tensor(OrtEnvironment environment, GeneratedTensor input) throws OrtException {
        long[] shape = input.shape(OPEN);
        input.check(shape);
        if (!input.hasBuffer()) {
            int elements = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            String[] words = new String[elements];
            Arrays.fill(words, "word");
            return OnnxTensor.createTensor(environment, words, shape);
        }
        Buffer buffer = input.newBuffer(OPEN);
        OnnxJavaType type = TYPES.get(input.dtype());
        if (buffer instanceof FloatBuffer floats) {
            return OnnxTensor.createTensor(environment, floats, shape);
        }
        if (buffer instanceof DoubleBuffer doubles) {
            return OnnxTensor.createTensor(environment, doubles, shape);
        }
        if (buffer instanceof IntBuffer ints) {
            return OnnxTensor.createTensor(environment, ints, shape);
        }
        if (buffer instanceof LongBuffer longs) {
            return OnnxTensor.createTensor(environment, longs, shape);
        }
        return buffer instanceof ShortBuffer shorts
                ? OnnxTensor.createTensor(environment, shorts, shape, type)
                : OnnxTensor.createTensor(environment, (ByteBuffer) buffer, shape, type);
    }
}
