package io.github.layercheck.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.engine.constant.ContractTensors;
import io.github.layercheck.engine.contract.ArrayRole;
import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Quantization;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.contract.ValueType;
import io.github.layercheck.engine.document.DocumentFormat;
import io.github.layercheck.engine.document.DocumentedContract;
import io.github.layercheck.engine.document.IndexedModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Documents of files without layers. */
class ContractDocumentsTest {

    private static final Map<String, String> PROPERTIES =
            new TreeMap<>(Map.of("IR version", "8", "operators of ai.onnx", "17", "producer", "tool", "strange", "1"));

    private static Map<DocumentFormat, String> write(FileKind kind, Signature signature, List<FileArray> arrays) {
        return write(kind, signature, arrays, Locale.ENGLISH);
    }

    private static Map<DocumentFormat, String> write(
            FileKind kind, Signature signature, List<FileArray> arrays, Locale language) {
        FileContract contract = new FileContract(kind, "", List.of(signature), arrays, PROPERTIES, Map.of());
        DocumentedContract model = new DocumentedContract(
                "com.acme.Detector",
                "detector",
                "the.model",
                "DetectorSummary",
                contract,
                signature,
                ContractTensors.of(contract.kind(), signature, List.of()));
        return new LayercheckDocuments().write(model, EnumSet.allOf(DocumentFormat.class), language);
    }

    private static NamedValue value(String name, ElementType type, Dimension... shape) {
        return new NamedValue(name, name, new ValueType.Tensor(type, List.of(shape)));
    }

    /** One sample of (2, 3) floats has 24 bytes. */
    @Test
    void onnx() {
        Signature signature = new Signature(
                "",
                List.of(value("image", ElementType.FLOAT32, Dimension.named("n"), Dimension.of(2), Dimension.of(3))),
                List.of(value("scores", ElementType.UINT8, Dimension.OPEN, Dimension.of(5))));
        List<FileArray> arrays =
                List.of(new FileArray("w", List.of(6L, 5L), ElementType.FLOAT32, ArrayRole.INITIALIZER));
        Map<DocumentFormat, String> documents = write(FileKind.ONNX, signature, arrays);
        assertEquals(Set.of(DocumentFormat.MARKDOWN, DocumentFormat.HTML), documents.keySet());
        assertEquals("""
                # detector

                ONNX \u00b7 `com.acme.Detector`

                | | |
                | --- | --- |
                | IR version | 8 |
                | Operators of ai&#46;onnx | 17 |
                | Producer | tool |
                | strange | 1 |
                | Elements (initializer) | 30 |

                ## Inputs

                | Name | Type | One sample | Quantization |
                | --- | --- | ---: | --- |
                | `image` | float32 (n, 2, 3) | 24 bytes |  |

                ## Outputs

                | Name | Type | One sample | Quantization |
                | --- | --- | ---: | --- |
                | `scores` | uint8 (None, 5) | 5 bytes |  |

                ## How to feed it in Java

                ````java
                FloatBuffer image = DetectorSummary.newImage(n); // float32 (n, 2, 3)
                try (OrtSession session = environment.createSession("the.model");
                        OnnxTensor imageTensor = OnnxTensor.createTensor(
                                environment, image, DetectorSummary.imageShape(n));
                        OrtSession.Result result = session.run(Map.of(DetectorSummary.INPUT_NAME, imageTensor))) {
                    result.get(DetectorSummary.OUTPUT_NAME);
                }
                ````

                ## Arrays

                | Name | Shape | Type | Elements | Kind |
                | --- | --- | --- | ---: | --- |
                | `w` | (6, 5) | float32 | 30 | initializer |
                """, documents.get(DocumentFormat.MARKDOWN));
    }

    /** Names of properties that no reader of files has are as they are. */
    @Test
    void chinese() {
        Signature signature = new Signature(
                "", List.of(value("image", ElementType.FLOAT32, Dimension.of(2), Dimension.of(3))), List.of());
        List<FileArray> arrays =
                List.of(new FileArray("w", List.of(6L, 5L), ElementType.FLOAT32, ArrayRole.INITIALIZER));
        String markdown =
                write(FileKind.ONNX, signature, arrays, Locale.CHINESE).get(DocumentFormat.MARKDOWN);

        assertTrue(markdown.contains("""
                | IR 版本 | 8 |
                | ai&#46;onnx 算子集版本 | 17 |
                | 生成工具 | tool |
                | strange | 1 |
                | 元素数（初始值） | 30 |
                """), markdown);
        assertTrue(markdown.contains("| `image` | float32 (2, 3) | 24 字节 |  |"), markdown);
        assertTrue(markdown.contains("| `w` | (6, 5) | float32 | 30 | 初始值 |"), markdown);
    }

    @Test
    void chineseIndex() {
        IndexedModel model = new IndexedModel(
                "m",
                "com.acme.M",
                "Sequential",
                OptionalLong.of(1),
                OptionalLong.of(3),
                OptionalLong.of(12),
                OptionalLong.of(2),
                OptionalLong.of(20),
                Map.of());
        String index = new LayercheckDocuments().writeIndex(List.of(model), Locale.CHINESE);

        assertTrue(index.contains(">12 字节<"), index);
        assertTrue(index.contains(">20 字节<"), index);
    }

    @Test
    void tensorFlowLite() {
        NamedValue image = new NamedValue(
                "image",
                "serving_default_image:0",
                new ValueType.Tensor(ElementType.INT8, List.of(Dimension.of(1), Dimension.of(4))),
                Optional.of(new Quantization(List.of(0.5), List.of(-3L), 0)));
        String markdown = write(
                        FileKind.TENSORFLOW_LITE,
                        new Signature(
                                "serving_default",
                                List.of(image),
                                List.of(value("boxes", ElementType.FLOAT32, Dimension.OPEN, Dimension.OPEN))),
                        List.of())
                .get(DocumentFormat.MARKDOWN);
        assertTrue(markdown.contains("| `image` | int8 (1, 4) | 4 bytes | scale 0.5, zero point &#45;3 |"), markdown);
        assertTrue(markdown.contains("""
                ByteBuffer image = DetectorSummary.newImage(); // int8 (1, 4)
                FloatBuffer boxes = DetectorSummary.newBoxes(batch, dim1); // float32 (None, None)
                try (Interpreter interpreter = new Interpreter(new File("the.model"))) {
                    interpreter.runForMultipleInputsOutputs(new Object[] {image}, Map.of(0, boxes));
                }
                """), markdown);
    }

    /** An output that the library cannot make is not asked for. */
    @Test
    void tensorFlowLiteWithAnOutputThatCannotBeMade() {
        String markdown = write(
                        FileKind.TENSORFLOW_LITE,
                        new Signature(
                                "serving_default",
                                List.of(value("image", ElementType.FLOAT32, Dimension.of(4))),
                                List.of(
                                        value("boxes", ElementType.INT32, Dimension.of(1)),
                                        value("halves", ElementType.FLOAT16, Dimension.of(2)),
                                        value("scores", ElementType.FLOAT32, Dimension.of(3)))),
                        List.of())
                .get(DocumentFormat.MARKDOWN);
        assertTrue(markdown.contains("""
                FloatBuffer image = DetectorSummary.newImage(); // float32 (4,)
                IntBuffer boxes = DetectorSummary.newBoxes(); // int32 (1,)
                // halves: float16 (2,), which the runtime's library for Java cannot make
                FloatBuffer scores = DetectorSummary.newScores(); // float32 (3,)
                try (Interpreter interpreter = new Interpreter(new File("the.model"))) {
                    interpreter.runForMultipleInputsOutputs(new Object[] {image}, Map.of(
                                0, boxes,
                                2, scores));
                }
                """), markdown);
    }

    /** Each variable is there once, and none has the name of a class that the code names. */
    @Test
    void namesThatAreTaken() {
        Signature signature = new Signature(
                "serve",
                List.of(
                        value("image", ElementType.FLOAT32, Dimension.of(1)),
                        value("image_tensor", ElementType.FLOAT32, Dimension.of(2)),
                        value("Shape", ElementType.FLOAT32, Dimension.of(3)),
                        value("result_buffer", ElementType.FLOAT32, Dimension.of(4)),
                        value("result", ElementType.FLOAT32, Dimension.of(5))),
                List.of(value("y", ElementType.FLOAT32, Dimension.of(1))));
        assertTrue(write(FileKind.ONNX, signature, List.of())
                .get(DocumentFormat.MARKDOWN)
                .contains("""
                FloatBuffer image = DetectorSummary.newImage(); // float32 (1,)
                FloatBuffer imageTensor = DetectorSummary.newImageTensor(); // float32 (2,)
                FloatBuffer ShapeBuffer = DetectorSummary.newShape(); // float32 (3,)
                FloatBuffer resultBuffer = DetectorSummary.newResultBuffer(); // float32 (4,)
                FloatBuffer resultBuffer2 = DetectorSummary.newResult(); // float32 (5,)
                try (OrtSession session = environment.createSession("the.model");
                        OnnxTensor imageTensor2 = OnnxTensor.createTensor(
                                environment, image, DetectorSummary.imageShape());
                        OnnxTensor imageTensorTensor = OnnxTensor.createTensor(
                                environment, imageTensor, DetectorSummary.imageTensorShape());
                """));
        String tensorFlow = write(FileKind.SAVED_MODEL, signature, List.of()).get(DocumentFormat.MARKDOWN);
        assertTrue(tensorFlow.contains("""
                        TFloat32 imageTensor2 = TFloat32.tensorOf(
                                Shape.of(DetectorSummary.imageShape()), DataBuffers.of(image));
                        TFloat32 imageTensorTensor = TFloat32.tensorOf(
                                Shape.of(DetectorSummary.imageTensorShape()), DataBuffers.of(imageTensor));
                        TFloat32 ShapeBufferTensor = TFloat32.tensorOf(
                """), tensorFlow);
        assertTrue(tensorFlow.contains("""
                DetectorSummary.IMAGE_INPUT_NAME, imageTensor2,
                """.strip()), tensorFlow);
    }

    /** The names of inputs are not those of the code's other variables, and what no library makes is left out. */
    @Test
    void savedModel() {
        NamedValue flags = value("result", ElementType.BOOL, Dimension.named("n"), Dimension.of(4));
        NamedValue halves = value("n", ElementType.FLOAT16, Dimension.of(2));
        NamedValue words = value("words", ElementType.STRING);
        NamedValue other = new NamedValue("other", "other", new ValueType.Tensor(ElementType.INT64, null));
        NamedValue unknown = value("z", ElementType.COMPLEX64, Dimension.of(2));
        Signature signature = new Signature(
                "serve",
                List.of(flags, halves, words, other, unknown),
                List.of(value("y", ElementType.FLOAT32, Dimension.of(1))));
        String markdown = write(FileKind.SAVED_MODEL, signature, List.of()).get(DocumentFormat.MARKDOWN);
        assertTrue(markdown.contains("""
                ByteBuffer resultBuffer = DetectorSummary.newResult(n); // bool (n, 4)
                ShortBuffer nBuffer = DetectorSummary.newN(); // float16 (2,)
                String[] words = {}; // string ()
                LongBuffer other = DetectorSummary.newOther(shape); // int64 of any rank
                // z: complex64 (2,), which the runtime's library for Java cannot make
                try (SavedModelBundle bundle = SavedModelBundle.load(folder, "serve");
                        TBool resultBufferTensor = Tensor.of(
                                TBool.class, Shape.of(DetectorSummary.resultShape(n)), DataBuffers.of(resultBuffer));
                        TFloat16 nBufferTensor = TFloat16.tensorOf(
                                Shape.of(DetectorSummary.nShape()), data -> DataBuffers.of(nBuffer)
                                        .copyTo(data.asRawTensor().data().asShorts(), nBuffer.capacity()));
                        TString wordsTensor = TString.tensorOf(
                                Shape.of(DetectorSummary.wordsShape()), DataBuffers.ofObjects(words));
                        TInt64 otherTensor = TInt64.tensorOf(
                                Shape.of(shape), DataBuffers.of(other));
                        Result result = bundle.function("serve").call(Map.of(
                                DetectorSummary.RESULT_INPUT_NAME, resultBufferTensor,
                                DetectorSummary.N_INPUT_NAME, nBufferTensor,
                                DetectorSummary.WORDS_INPUT_NAME, wordsTensor,
                                DetectorSummary.OTHER_INPUT_NAME, otherTensor))) {
                    result.get(DetectorSummary.OUTPUT_NAME);
                }
                """), markdown);
    }

    /** No name of a file is markup, nor does it end the code. */
    @Test
    void hostileNames() {
        List<NamedValue> values = HostileTexts.NAMES.stream()
                .map(name -> value(name, ElementType.FLOAT32, Dimension.named(name), Dimension.of(2)))
                .toList();
        List<FileArray> arrays = HostileTexts.NAMES.stream()
                .map(name -> new FileArray(name, List.of(2L), ElementType.FLOAT32, ArrayRole.INITIALIZER))
                .toList();
        Map<DocumentFormat, String> documents =
                write(FileKind.ONNX, new Signature("</code>````", values, values), arrays);
        String html = documents.get(DocumentFormat.HTML);
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("<img"), html);
        String markdown = documents.get(DocumentFormat.MARKDOWN);
        assertEquals(2, markdown.lines().filter(line -> line.startsWith("````")).count());
        assertFalse(markdown.contains("\u202E"));
    }
}
