package io.github.layercheck.processor.file;

import static io.github.layercheck.processor.testing.OnnxBytes.FLOAT;
import static io.github.layercheck.processor.testing.OnnxBytes.INT64;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.OnnxBytes;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.TfLiteBytes;
import java.util.List;
import javax.tools.StandardLocation;

/**
 * Issues of projects in Java and Kotlin in which code and the file of a model did not fit each other, which showed when it
 * ran. With the file in the build each of them, in small, does not compile, and the message says why.
 */
class KnownIssuesTest {

    /** The model, declared by these lines, and code that uses it. */
    private static CompileResult compile(TestCompiler compiler, byte[] file, String declared, String code) {
        return compiler.compilation()
                .source("com/acme/Some.java", """
                        package com.acme;
                        import io.github.layercheck.*;
                        @Model(source = "the.model")
                        interface Some {
                        %s
                        }
                        """.formatted(declared))
                .source("com/acme/User.java", """
                        package com.acme;
                        import java.nio.*;
                        class User {
                            void use() {
                                %s
                            }
                        }
                        """.formatted(code))
                .resource(StandardLocation.CLASS_OUTPUT, "com/acme/the.model", file)
                .compile();
    }

    private static void assertErrors(CompileResult result, String... factsAndReasons) {
        List<String> found = result.errors().stream()
                .map(error -> String.join("\n", error.text().lines().limit(2).toList()))
                .toList();
        assertEquals(List.of(factsAndReasons), found);
    }

    /** deepjavalibrary/djl 238: the pipeline makes channels first, the segmentation model takes them last. */
    @EachCompiler
    void channelsFirstForLast(TestCompiler compiler) {
        byte[] file = new OnnxBytes()
                .input("input_1", FLOAT, 1, 416, 608, 3)
                .output("activation_1", FLOAT, 1, 52_624, 2)
                .bytes();
        assertErrors(compile(compiler, file, "@Input({3, 416, 608}) Tensor input_1();", ""), """
                [layercheck:required-shape] input_1: is (1, 416, 608, 3) in the.model, declared (None, 3, 416, 608)
                    The file has the channels last, the declared shape has them first.""");
    }

    /** microsoft/onnxruntime 22498: token ids without a batch, and both tensors under the name of the first input. */
    @EachCompiler
    void rankOfTokenIds(TestCompiler compiler) {
        byte[] file = new OnnxBytes()
                .input("input_ids", INT64, "batch", "sequence")
                .input("attention_mask", INT64, "batch", "sequence")
                .output("logits", FLOAT, "batch", 2)
                .bytes();
        assertErrors(
                compile(
                        compiler,
                        file,
                        "@Input(value = {}, dtype = DType.INT64) Tensor input_ids();\n"
                                + "@Input(value = Input.NONE, dtype = DType.INT64) @Named(\"input_ids\") Tensor mask();",
                        ""),
                """
                [layercheck:required-count] Some: the.model has 2 inputs, of which 1 is not declared: attention_mask, int64 (batch, sequence)
                    The model runs only if it is given all of its inputs.""",
                """
                [layercheck:required-rank] input_ids: is (batch, sequence) in the.model, declared (None,)
                    The file's tensor has rank 2, the declared one rank 1, each with the batch.""",
                """
                [layercheck:duplicate-name] mask: another method declares the input input_ids as well
                    Declare each once.""");
    }

    /** microsoft/onnxruntime 18521: the sample feeds audio_pcm, and the model that replaced its own has audio_stream. */
    @EachCompiler
    void anInputOfAnotherName(TestCompiler compiler) {
        byte[] file = new OnnxBytes()
                .input("audio_stream", FLOAT, 1, "samples")
                .output("str", FLOAT, 1)
                .bytes();
        assertErrors(
                compile(
                        compiler,
                        file,
                        "@Input(Input.NONE) Tensor audio_pcm();",
                        "Object o = SomeSummary.newAudioPcm(1, 9);"),
                """
                [layercheck:required-name] audio_pcm: the.model has no input audio_pcm
                    It has audio_stream.""");
        CompileResult undeclared = compile(compiler, file, "", "Object o = SomeSummary.newAudioPcm(9);");
        assertEquals(1, undeclared.errors().size());
        assertEquals("com/acme/User.java", undeclared.errors().get(0).path());
        assertTrue(undeclared.errors().get(0).text().contains("newAudioPcm"));
    }

    /** microsoft/onnxruntime 9193: bytes are passed to a model of floats. */
    @EachCompiler
    void aBufferOfBytes(TestCompiler compiler) {
        byte[] file = new OnnxBytes()
                .input("image", FLOAT, 1, 3, 224, 224)
                .output("scores", FLOAT, 1, 1_000)
                .bytes();
        CompileResult undeclared = compile(compiler, file, "", "ByteBuffer image = SomeSummary.newImage();");
        assertEquals(1, undeclared.errors().size());
        assertEquals("com/acme/User.java", undeclared.errors().get(0).path());
        assertTrue(undeclared.errors().get(0).text().contains("FloatBuffer"));
        assertErrors(
                compile(compiler, file, "@Input(value = {3, 224, 224}, dtype = DType.UINT8) Tensor image();", ""), """
                [layercheck:required-type] image: is float32 in the.model, declared uint8
                    An element of uint8 has 8 bits, one of float32 32.""");
    }

    /** spring-projects/spring-ai 204: code fetches last_hidden_state, the exported model has other outputs. */
    @EachCompiler
    void anOutputOfAnotherName(TestCompiler compiler) {
        byte[] file = new OnnxBytes()
                .input("input_ids", INT64, "batch", "sequence")
                .output("token_embeddings", FLOAT, "batch", "sequence", 384)
                .output("sentence_embedding", FLOAT, "batch", 384)
                .bytes();
        assertErrors(
                compile(compiler, file, "@Output(shape = {Input.NONE, 384}) Tensor last_hidden_state();", ""), """
                [layercheck:required-name] last_hidden_state: the.model has no output last_hidden_state
                    It has token_embeddings, sentence_embedding.""");
    }

    /** langchain4j/langchain4j 3112: the output is cast to an array of rank 2, and has rank 3. */
    @EachCompiler
    void rankOfAnOutput(TestCompiler compiler) {
        byte[] file = new OnnxBytes()
                .input("input_ids", INT64, "batch", "sequence")
                .output("last_hidden_state", FLOAT, "batch", "sequence", 384)
                .bytes();
        assertErrors(compile(compiler, file, "@Output(shape = 384) Tensor last_hidden_state();", ""), """
                [layercheck:required-rank] last_hidden_state: is (batch, sequence, 384) in the.model, declared (None, 384)
                    The file's tensor has rank 3, the declared one rank 2, each with the batch.""");
    }

    /** langchain4j/langchain4j 321: three inputs are fed, the model has two. */
    @EachCompiler
    void anInputTooMany(TestCompiler compiler) {
        byte[] file = new OnnxBytes()
                .input("input_ids", INT64, "batch", "sequence")
                .input("attention_mask", INT64, "batch", "sequence")
                .output("logits", FLOAT, "batch", 2)
                .bytes();
        String ids = "@Input(value = Input.NONE, dtype = DType.INT64) Tensor ";
        assertErrors(
                compile(
                        compiler,
                        file,
                        ids + "input_ids();\n" + ids + "attention_mask();\n" + ids + "token_type_ids();",
                        ""),
                """
                [layercheck:required-name] token_type_ids: the.model has no input token_type_ids
                    It has input_ids, attention_mask.""");
    }

    /** Kotlin/kotlindl 585: height and width are exchanged. */
    @EachCompiler
    void heightAndWidth(TestCompiler compiler) {
        byte[] file = new OnnxBytes()
                .input("images", FLOAT, 1, 3, 480, 640)
                .output("output", FLOAT, 1, 18_900, 85)
                .bytes();
        assertErrors(compile(compiler, file, "@Input({3, 640, 480}) Tensor images();", ""), """
                [layercheck:required-shape] images: is (1, 3, 480, 640) in the.model, declared (None, 3, 640, 480)
                    Height and width are exchanged.""");
    }

    /** tensorflow/tensorflow 43965: code for 300 x 300 bytes, and a detector of 320 x 320 floats. */
    @EachCompiler
    void anotherDetector(TestCompiler compiler) {
        byte[] file = TfLiteBytes.of(
                new TfLiteBytes.Tensor("image", TfLiteBytes.FLOAT32, 1, 320, 320, 3),
                new TfLiteBytes.Tensor("boxes", TfLiteBytes.FLOAT32, 1, 10, 4));
        assertErrors(
                compile(compiler, file, "@Input(value = {300, 300, 3}, dtype = DType.UINT8) Tensor image();", ""),
                """
                [layercheck:required-shape] image: is (1, 320, 320, 3) in the.model, declared (None, 300, 300, 3)
                    Axis 1 is 320 in the file, and not 300. Axis 2 is 320 in the file, and not 300.""",
                """
                [layercheck:required-type] image: is float32 in the.model, declared uint8
                    An element of uint8 has 8 bits, one of float32 32.""");
        compile(compiler, file, "", "float[] pixels = new float[SomeSummary.INPUT_SIZE];")
                .expectSuccess();
    }

    /** tensorflow/tensorflow 23940 and 29735: a list of 1,000 labels for 1,001 scores. */
    @EachCompiler
    void labels(TestCompiler compiler) {
        byte[] file = TfLiteBytes.of(
                new TfLiteBytes.Tensor("input", TfLiteBytes.UINT8, 1, 224, 224, 3),
                new TfLiteBytes.Tensor("scores", TfLiteBytes.UINT8, 1, 1_001));
        CompileResult result =
                compile(compiler, file, "@Output(shape = 1000, dtype = DType.UINT8) Tensor scores();", "");
        assertErrors(result, """
                [layercheck:required-shape] scores: is (1, 1001) in the.model, declared (None, 1000)
                    Axis 1 is 1001 in the file, and not 1000.""");
        assertFalse(result.succeeded());
    }
}
