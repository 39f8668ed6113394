package io.github.layercheck.processor.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.OnnxBytes;
import io.github.layercheck.processor.testing.TestCompiler;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import javax.tools.StandardLocation;

/** The generated classes of models in files: their members, also where something is wrong, and models that use them. */
class FileClassesTest {

    private static final byte[] TAGGER = new OnnxBytes()
            .input("input_ids", OnnxBytes.INT64, "batch", "sequence")
            .input("pixel.values", OnnxBytes.FLOAT, "batch", 3, 8, 8)
            .output("logits", OnnxBytes.FLOAT, "batch", "sequence", 5)
            .bytes();

    /** Two inputs of 2, a layer of 3 units. */
    private static final byte[] KERAS = """
            {"class_name": "Sequential", "config": {"name": "tiny_model", "layers": [
              {"module": "keras.layers", "class_name": "InputLayer",
               "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in_1"}},
              {"module": "keras.layers", "class_name": "Dense", "config": {"name": "out", "units": 3}}]}}
            """.getBytes(UTF_8);

    private static Compilation compilation(TestCompiler compiler, byte[] file, String declared) {
        return compiler.compilation()
                .source("com/acme/Some.java", """
                        package com.acme;
                        import io.github.layercheck.*;
                        @Model(source = "the.model")
                        public interface Some {
                        %s
                        }
                        """.formatted(declared))
                .resource(StandardLocation.CLASS_OUTPUT, "com/acme/the.model", file);
    }

    private static List<String> facts(CompileResult result) {
        return result.errors().stream()
                .map(error -> error.text().lines().findFirst().orElseThrow())
                .toList();
    }

    private static List<String> constants(Class<?> generated, String start) {
        return Arrays.stream(generated.getFields())
                .map(Field::getName)
                .filter(name -> name.startsWith(start))
                .sorted()
                .toList();
    }

    @EachCompiler
    void membersOfAFileWithoutLayers(TestCompiler compiler) throws ReflectiveOperationException {
        CompileResult result = compilation(compiler, TAGGER, "").compile().expectSuccess();
        String name = "com.acme.SomeSummary";
        Class<?> generated = result.load(name);
        assertEquals("some", result.constant(name, "NAME"));
        assertEquals("ONNX", result.constant(name, "KIND"));
        assertEquals("pixel.values", result.constant(name, "PIXEL_VALUES_INPUT_NAME"));
        assertEquals("(batch, 3, 8, 8)", result.constant(name, "PIXEL_VALUES_INPUT_SHAPE"));
        assertEquals(3 * 8 * 8, result.constant(name, "PIXEL_VALUES_INPUT_SIZE"));
        assertEquals(4 * 3 * 8 * 8, result.constant(name, "PIXEL_VALUES_INPUT_BYTES"));
        assertEquals(1, result.constant(name, "PIXEL_VALUES_INPUT_INDEX"));
        assertEquals(3, result.constant(name, "PIXEL_VALUES_INPUT_DIM_1"));
        // The sequence is open: there is neither a size nor a number of bytes.
        assertEquals(
                List.of(
                        "INPUT_IDS_INPUT_DTYPE",
                        "INPUT_IDS_INPUT_INDEX",
                        "INPUT_IDS_INPUT_NAME",
                        "INPUT_IDS_INPUT_RANK",
                        "INPUT_IDS_INPUT_SHAPE"),
                constants(generated, "INPUT_IDS_"));
        assertTrue(result.constant(name, "SUMMARY").toString().contains("pixel.values"));
        assertTrue(result.report("com.acme.Some").contains("\"kind\": \"ONNX\""));
        Method ids = generated.getMethod("newInputIds", int.class, int.class);
        assertEquals("batch, sequence", parameters(result, "newInputIds"));
        assertEquals(6, ((LongBuffer) ids.invoke(null, 2, 3)).capacity());
        Method pixels = generated.getMethod("newPixelValues", int.class);
        assertEquals(2 * 3 * 8 * 8, ((FloatBuffer) pixels.invoke(null, 2)).capacity());
        assertEquals("A size cannot be negative: -1", message(pixels, -1));
        assertEquals("integer overflow", message(pixels, Integer.MAX_VALUE));
        Method check = generated.getMethod("checkPixelValues", int[].class);
        check.invoke(null, (Object) new int[] {7, 3, 8, 8});
        assertEquals(
                "the input pixel.values of the.model has the shape (batch, 3, 8, 8), and not (7, 8, 8, 3)",
                message(check, (Object) new int[] {7, 8, 8, 3}));
    }

    private static String parameters(CompileResult result, String method) {
        return result.generatedSource("com.acme.SomeSummary")
                .replaceAll("(?s).* " + method + "\\(([^)]*)\\).*", "$1")
                .replace("int ", "");
    }

    private static String message(Method method, Object... arguments) {
        return assertThrows(InvocationTargetException.class, () -> method.invoke(null, arguments))
                .getCause()
                .getMessage();
    }

    /** A method gives its name to what it declares. */
    @EachCompiler
    void namesOfMethods(TestCompiler compiler) throws ReflectiveOperationException {
        CompileResult result = compilation(
                        compiler,
                        TAGGER,
                        "@Input(dtype = DType.INT64) @Named(\"input_ids\") Tensor tokens();\n"
                                + "@Input({3, 8, 8}) @Named(\"pixel.values\") Tensor photo();")
                .compile()
                .expectSuccess();
        assertEquals("input_ids", result.constant("com.acme.SomeSummary", "TOKENS_INPUT_NAME"));
        assertEquals("pixel.values", result.constant("com.acme.SomeSummary", "PHOTO_INPUT_NAME"));
        result.load("com.acme.SomeSummary").getMethod("newPhoto", int.class);
    }

    /** Code that uses the class of a model with an error has none itself, whether the file or the declaration is right. */
    @EachCompiler
    void errorsDoNotFollow(TestCompiler compiler) {
        String user = """
                package com.acme;
                class User {
                    String name = SomeSummary.PHOTO_INPUT_NAME + SomeSummary.LOGITS_OUTPUT_NAME + SomeSummary.NAME;
                    Object photo = SomeSummary.newPhoto(1);
                    int size = SomeSummary.PHOTO_INPUT_SIZE;
                    long params = SomeSummary.BYTES;
                }
                """;
        String declared = "@Input({9, 9}) Tensor photo();\n@Input Tensor other();\n@Output Tensor logits();\n"
                + "@Output Tensor another();";
        assertEquals(
                List.of("[layercheck:file-syntax] Some: the.model is a TensorFlow Lite model that cannot be read"),
                facts(compilation(compiler, "9\0\0\0TFL3".getBytes(UTF_8), declared)
                        .source("com/acme/User.java", user)
                        .compile()));
        assertEquals(
                List.of(
                        "[layercheck:required-name] photo: the.model has no input photo",
                        "[layercheck:required-name] other: the.model has no input other",
                        "[layercheck:required-name] another: the.model has no output another"),
                facts(compilation(compiler, TAGGER, declared)
                        .source("com/acme/User.java", user.replace("LOGITS_OUTPUT_NAME", "ANOTHER_OUTPUT_NAME"))
                        .compile()));
    }

    @EachCompiler
    void aFileWithLayers(TestCompiler compiler) {
        CompileResult result = compilation(
                        compiler, KERAS, "@Input(2) Tensor in_1();\n@Output(shape = 3) Tensor out();")
                .compile()
                .expectSuccess();
        String name = "com.acme.SomeSummary";
        assertEquals("in_1", result.constant(name, "INPUT_NAME"));
        assertEquals("float32", result.constant(name, "INPUT_DTYPE"));
        assertEquals(2, result.constant(name, "INPUT_RANK"));
        assertEquals(2 * 4, result.constant(name, "INPUT_BYTES"));
        assertEquals(2, result.constant(name, "INPUT_SIZE"));
        assertEquals("out", result.constant(name, "OUTPUT_NAME"));
        assertEquals(3 * 4, result.constant(name, "OUTPUT_BYTES"));
        assertEquals(2L * 3 + 3, result.constant(name, "PARAMS"));
        assertEquals(
                List.of(
                        "[layercheck:required-name] input: the.model has no input input",
                        "[layercheck:required-shape] out: is (None, 3) in the.model, declared (None, 4)"),
                facts(compilation(compiler, KERAS, "@Input(2) Tensor input();\n@Output(shape = 4) Tensor out();")
                        .source(
                                "com/acme/User.java",
                                "package com.acme; class User { int a = SomeSummary.INPUT_BYTES; }")
                        .compile()));
        assertEquals(
                List.of("[layercheck:unknown-name] Some: the.model has no signatures"),
                facts(compiler.compilation()
                        .source(
                                "com/acme/Some.java",
                                "package com.acme; import io.github.layercheck.*;"
                                        + " @Model(source = \"the.model\", signature = \"x\") interface Some {}")
                        .resource(StandardLocation.CLASS_OUTPUT, "com/acme/the.model", KERAS)
                        .compile()));
    }

    /** Only a model with layers can be one, whether it is compiled together or was before. */
    @EachCompiler
    void aFileWithoutLayersIsNoLayer(TestCompiler compiler) {
        String outer = """
                package com.acme;
                import io.github.layercheck.*;
                @Model
                @Input({3, 8, 8})
                interface Outer {
                    @Layer(Some.class) Tensor some();
                }
                """;
        String together = "[layercheck:not-a-model] some: com.acme.Some is in a file without layers (ONNX)";
        assertEquals(
                List.of(together),
                facts(compilation(compiler, TAGGER, "")
                        .source("com/acme/Outer.java", outer)
                        .compile()));
        CompileResult before = compilation(compiler, TAGGER, "").compile();
        assertEquals(
                List.of(together.replace(" (ONNX)", "")),
                facts(compiler.compilation()
                        .classPath(before)
                        .source("com/acme/Outer.java", outer)
                        .compile()));
    }

    @EachCompiler
    void misplacedAnnotations(TestCompiler compiler) {
        String source = """
                package com.acme;
                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;
                @Model
                @Input(2)
                @Output(shape = 3)
                interface Some {
                    @Dense(units = 3) @Output Tensor out();
                }
                """;
        assertEquals(
                List.of(
                        "[layercheck:misplaced-annotation] Some: @Output has a shape on the interface",
                        "[layercheck:misplaced-annotation] out: @Output is on a method of a model with layers"),
                facts(compiler.compile("com/acme/Some.java", source)));
        assertEquals(
                List.of(
                        "[layercheck:misplaced-annotation] Some: @Weights is on a model in a file without layers",
                        "[layercheck:misplaced-annotation] logits: @Output names tensors on a method",
                        "[layercheck:input-dimension] pixels: a dimension is 0",
                        "[layercheck:method-form] ids: declares an input or an output of a file and has parameters"),
                facts(compiler.compilation()
                        .source("com/acme/Some.java", """
                                package com.acme;
                                import io.github.layercheck.*;
                                @Weights("some.h5")
                                @Model(source = "the.model")
                                interface Some {
                                    @Output("logits") Tensor logits();
                                    @Input({3, 0}) Tensor pixels();
                                    @Input Tensor ids(Tensor of);
                                }
                                """)
                        .resource(StandardLocation.CLASS_OUTPUT, "com/acme/the.model", TAGGER)
                        .compile()));
    }
}
