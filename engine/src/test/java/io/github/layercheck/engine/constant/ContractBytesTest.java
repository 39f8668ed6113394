package io.github.layercheck.engine.constant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.engine.contract.ArrayRole;
import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.contract.ValueType;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.report.ContractReport;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bytes of all arrays of a file: the constant and the report say the same. */
class ContractBytesTest {

    private static final ModelType TYPE = new ModelType("com.acme", "com.acme.M", "com.acme.M");

    private static FileArray array(ElementType type, long... shape) {
        return new FileArray("w", Arrays.stream(shape).boxed().toList(), type, ArrayRole.INITIALIZER);
    }

    private static void assertBytes(Long bytes, FileKind kind, FileArray... arrays) {
        FileContract contract = new FileContract(kind, "", List.of(), List.of(arrays), Map.of(), Map.of());
        assertEquals(bytes, ContractValues.OfFile.BYTES.of(contract));
        String report = ContractReport.write(TYPE, contract, null);
        assertTrue(report.contains("\"bytes\": " + bytes + ","), report);
    }

    /** ONNX: {@code helper.make_tensor} of 3 elements of INT4 has 2 bytes; of 5, 3 bytes. */
    @Test
    void elementsOfLessThanAByteArePackedInTheirArray() {
        FileArray odd = array(ElementType.INT4, 3);
        for (FileKind kind : List.of(FileKind.ONNX, FileKind.TENSORFLOW_LITE, FileKind.SAFETENSORS)) {
            assertBytes(2L + 2, kind, odd, odd);
            assertBytes(3L + 4, kind, array(ElementType.UINT4, 5), array(ElementType.FLOAT32));
        }
    }

    /** The data of a checkpoint of TensorFlow 2.21 grows by a byte with each element of int4. */
    @Test
    void tensorFlowHasAByteForEach() {
        assertBytes(
                3L + 5 + 4 * 2,
                FileKind.SAVED_MODEL,
                array(ElementType.INT4, 3),
                array(ElementType.UINT4, 5),
                array(ElementType.FLOAT32, 2));
    }

    /** Tensors of TensorFlow too: {@code tf.cast(x, tf.int4)} of 3 elements has 3 bytes in its buffer. */
    @Test
    void aSampleHasTheBytesOfItsRuntime() {
        NamedValue x = new NamedValue(
                "x", "x", new ValueType.Tensor(ElementType.INT4, List.of(Dimension.OPEN, Dimension.of(3))));
        Signature signature = new Signature("", List.of(x), List.of());
        for (Map.Entry<FileKind, Long> expected :
                Map.of(FileKind.ONNX, 2L, FileKind.SAVED_MODEL, 3L).entrySet()) {
            ContractTensor tensor =
                    ContractTensors.of(expected.getKey(), signature, List.of()).get(0);
            assertEquals(expected.getValue(), tensor.sampleBytes().orElseThrow());
        }
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        assertBytes(null, FileKind.ONNX, array(ElementType.FLOAT32, 2), array(ElementType.STRING, 2));
    }
}
