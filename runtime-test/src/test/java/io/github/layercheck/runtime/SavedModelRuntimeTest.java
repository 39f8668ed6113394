package io.github.layercheck.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Signature;
import org.tensorflow.Signature.TensorDescription;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint16;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/** Every SavedModel in the golden data in TensorFlow: it says of inputs and outputs what the generated class says, and returns it. */
@Tag("any-jdk")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class SavedModelRuntimeTest {

    /** What open dimensions are given. */
    private static final int OPEN = 2;

    private static final Map<DataType, String> TYPES = Map.of(
            DataType.DT_DOUBLE, "float64",
            DataType.DT_FLOAT, "float32",
            DataType.DT_BFLOAT16, "bfloat16",
            DataType.DT_HALF, "float16",
            DataType.DT_INT64, "int64",
            DataType.DT_INT32, "int32",
            DataType.DT_UINT16, "uint16",
            DataType.DT_UINT8, "uint8",
            DataType.DT_BOOL, "bool",
            DataType.DT_STRING, "string");

    private static final Map<String, Class<? extends TType>> CLASSES = Map.of(
            "float64", TFloat64.class,
            "float32", TFloat32.class,
            "bfloat16", TBfloat16.class,
            "int64", TInt64.class,
            "int32", TInt32.class,
            "uint16", TUint16.class,
            "uint8", TUint8.class,
            "bool", TBool.class);

    private static Stream<Class<?>> models() {
        return Arrays.stream(SavedModelFiles.class.getDeclaredClasses()).filter(Class::isInterface);
    }

    @Test
    void noFileIsMissing() throws Exception {
        assertEquals(SavedModelFolder.archives().size(), models().count());
    }

    @TestFactory
    Stream<DynamicTest> everyFile(@TempDir Path folder) {
        return models().map(model -> DynamicTest.dynamicTest(model.getSimpleName(), () -> check(model, folder)));
    }

    private static void check(Class<?> model, Path parent) throws Exception {
        Class<?> generated =
                Class.forName(model.getPackageName() + ".SavedModelFiles_" + model.getSimpleName() + "Summary");
        List<GeneratedTensor> inputs = GeneratedTensor.of(generated, "INPUT");
        List<GeneratedTensor> outputs = GeneratedTensor.of(generated, "OUTPUT");
        try (SavedModelBundle bundle =
                SavedModelBundle.load(SavedModelFolder.of(model.getSimpleName(), parent), "serve")) {
            if (bundle.signatures().isEmpty()) {
                assertEquals(List.of(), inputs);
                assertEquals(List.of(), outputs);
                return;
            }
            String key = (String) generated.getDeclaredField("SIGNATURE").get(null);
            Signature signature = bundle.function(key).signature();
            checkInfo(signature.getInputs(), inputs);
            checkInfo(signature.getOutputs(), outputs);
            run(bundle, key, inputs, outputs);
        }
    }

    private static void checkInfo(Map<String, TensorDescription> said, List<GeneratedTensor> tensors) {
        assertEquals(
                Set.copyOf(said.keySet()),
                tensors.stream().map(GeneratedTensor::name).collect(Collectors.toSet()));
        for (GeneratedTensor tensor : tensors) {
            TensorDescription info = said.get(tensor.name());
            assertEquals(info.name, tensor.constant("TENSOR_NAME"), tensor.name());
            assertEquals(TYPES.get(info.dataType), tensor.dtype(), tensor.name());
            assertEquals(info.shape.numDimensions(), tensor.constant("RANK"), tensor.name());
            for (int axis = 0; axis < info.shape.numDimensions(); axis++) {
                Object size = tensor.constant("DIM_" + axis);
                assertEquals(info.shape.get(axis), size == null ? -1L : ((Integer) size).longValue(), tensor.name());
            }
        }
    }

    /** Runs the model with zeros. */
    private static void run(
            SavedModelBundle bundle, String key, List<GeneratedTensor> inputs, List<GeneratedTensor> outputs) {
        Map<String, Tensor> given = new TreeMap<>();
        for (GeneratedTensor input : inputs) {
            long[] shape = input.shape(OPEN);
            input.check(shape);
            given.put(input.name(), tensor(input, Shape.of(shape)));
        }
        Map<String, Tensor> returned = new HashMap<>();
        try (Result result = bundle.function(key).call(given)) {
            result.forEach(entry -> returned.put(entry.getKey(), entry.getValue()));
            for (GeneratedTensor output : outputs) {
                Tensor tensor = returned.get(output.name());
                long[] shape = tensor.shape().asArray();
                output.check(shape);
                assertThrows(
                        IllegalArgumentException.class, () -> output.check(Arrays.copyOf(shape, shape.length + 1)));
                assertEquals(TYPES.get(tensor.dataType()), output.dtype(), output.name());
            }
        } finally {
            given.values().forEach(Tensor::close);
        }
        assertEquals(outputs.size(), returned.size());
    }

    private static Tensor tensor(GeneratedTensor input, Shape shape) {
        if (!input.hasBuffer()) {
            String[] words = new String[(int) shape.size()];
            Arrays.fill(words, "word");
            return TString.tensorOf(shape, DataBuffers.ofObjects(words));
        }
        Tensor tensor = Tensor.of(CLASSES.get(input.dtype()), shape);
        assertEquals(tensor.numBytes(), bytes(input.newBuffer(OPEN)), input.name());
        return tensor;
    }

    private static long bytes(Buffer buffer) {
        int ofElement = Byte.BYTES;
        if (buffer instanceof LongBuffer || buffer instanceof DoubleBuffer) {
            ofElement = Long.BYTES;
        } else if (buffer instanceof IntBuffer || buffer instanceof FloatBuffer) {
            ofElement = Integer.BYTES;
        } else if (buffer instanceof ShortBuffer) {
            ofElement = Short.BYTES;
        }
        return (long) buffer.capacity() * ofElement;
    }
}
