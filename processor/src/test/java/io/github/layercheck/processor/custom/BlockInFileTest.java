package io.github.layercheck.processor.custom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.StandardLocation;

/** A model in place of a class in a file that consists of Keras layers. */
class BlockInFileTest {

    private static final String BLOCK = """
            package com.acme;
            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;
            @Model
            public interface TransformerBlock {
                @Input Tensor tokens();
                @MultiHeadAttention(numHeads = 2, keyDim = 8) Tensor att(Tensor tokens, @From("tokens") Tensor again);
                @Add Tensor sum1(Tensor tokens, Tensor att);
                @LayerNormalization Tensor norm1(Tensor sum1);
                @Dense(units = 32, activation = ActivationFunction.RELU) Tensor up(Tensor norm1);
                @Dense(units = 16) Tensor down(Tensor up);
                @Add Tensor sum2(Tensor norm1, Tensor down);
                @LayerNormalization Tensor norm2(Tensor sum2);
            }
            """;

    /** The 16 weights of the same, for a width of 16, 2 heads of 8 and 32 units within. */
    private static final String WEIGHTS = """
            package com.acme;
            import io.github.layercheck.*;
            @Layer
            @Weight(name = "att/query/kernel", shape = "16, 2, 8")
            @Weight(name = "att/query/bias", shape = "2, 8")
            @Weight(name = "att/key/kernel", shape = "16, 2, 8")
            @Weight(name = "att/key/bias", shape = "2, 8")
            @Weight(name = "att/value/kernel", shape = "16, 2, 8")
            @Weight(name = "att/value/bias", shape = "2, 8")
            @Weight(name = "att/attention_output/kernel", shape = "2, 8, 16")
            @Weight(name = "att/attention_output/bias", shape = "16")
            @Weight(name = "norm1/gamma", shape = "16")
            @Weight(name = "norm1/beta", shape = "16")
            @Weight(name = "up/kernel", shape = "16, 32")
            @Weight(name = "up/bias", shape = "32")
            @Weight(name = "down/kernel", shape = "32, 16")
            @Weight(name = "down/bias", shape = "16")
            @Weight(name = "norm2/gamma", shape = "16")
            @Weight(name = "norm2/beta", shape = "16")
            @Shape(in = "length, 16", out = "length, 16")
            public @interface TransformerBlock {}
            """;

    /** Four projections, two normalizations, two Dense. */
    private static final long BLOCK_PARAMS = 4 * (16 * 16 + 16) + 2 * (16 + 16) + (16 * 32 + 32) + (32 * 16 + 16);

    private static Compilation tagger(TestCompiler compiler, String trainable, String wide) {
        return compiler.compilation()
                .source("com/acme/Tagger.java", """
                        package com.acme;
                        import io.github.layercheck.*;
                        @Model(source = "tagger.json", layers = TransformerBlock.class)
                        public interface Tagger {}
                        """)
                .resource(StandardLocation.CLASS_PATH, "com/acme/tagger.json", """
                        {"class_name": "Sequential", "config": {"name": "tagger", "layers": [
                          {"module": "keras.layers", "class_name": "InputLayer",
                           "config": {"batch_shape": [null, 7, WIDE], "dtype": "float32", "name": "in"}},
                          {"module": null, "class_name": "TransformerBlock", "registered_name": "Acme>TransformerBlock",
                           "config": {"name": "block", "trainable": TRAINABLE, "layers": 3, "rate": 0.1}},
                          {"module": "keras.layers", "class_name": "TimeDistributed", "config": {"name": "each",
                           "layer": {"module": "keras.layers", "class_name": "Dense",
                            "config": {"name": "tag", "units": 4}}}}]}}
                        """.replace("WIDE", wide)
                        .replace("TRAINABLE", trainable)
                        .getBytes(UTF_8));
    }

    private static CompileResult compile(TestCompiler compiler, String block, String trainable) {
        return tagger(compiler, trainable, "16")
                .source("com/acme/TransformerBlock.java", block)
                .compile()
                .expectSuccess();
    }

    private static String summary(CompileResult result) {
        return ((ModelSummary) result.invoke("com.acme.TaggerSummary", "summary")).toString();
    }

    private static List<String> weights(CompileResult result) {
        return ((ModelSummary) result.invoke("com.acme.TaggerSummary", "summary"))
                .layers().stream()
                        .flatMap(layer -> layer.weights().stream())
                        .map(weight -> weight.path() + weight.shape() + weight.trainable())
                        .toList();
    }

    @EachCompiler
    void itSaysTheSameAsTheListOfItsWeights(TestCompiler compiler) {
        CompileResult block = compile(compiler, BLOCK, "true");
        CompileResult list = compile(compiler, WEIGHTS, "true");
        assertEquals(summary(list), summary(block));
        assertEquals(
                weights(list).stream().sorted().toList(),
                weights(block).stream().sorted().toList());
        assertEquals(18, weights(block).size());
        assertEquals(BLOCK_PARAMS + 16 * 4 + 4, block.constant("com.acme.TaggerSummary", "PARAMS"));
        assertEquals("TransformerBlock", block.constant("com.acme.TaggerSummary", "BLOCK_TYPE"));
    }

    @EachCompiler
    void itIsFrozenAsSaved(TestCompiler compiler) {
        CompileResult block = compile(compiler, BLOCK, "false");
        assertEquals(BLOCK_PARAMS, block.constant("com.acme.TaggerSummary", "NON_TRAINABLE_PARAMS"));
    }

    @EachCompiler
    void aCompiledModelWithItIsALayerOfAnother(TestCompiler compiler) {
        CompileResult user = compiler.compilation()
                .source("com/acme/User.java", """
                        package com.acme;
                        import io.github.layercheck.*;
                        import io.github.layercheck.layers.*;
                        @Model
                        @Input({7, 16})
                        interface User {
                            @Layer(Tagger.class) Tensor tagger();
                            @Dense(units = 2) Tensor out();
                        }
                        """)
                .classPath(compile(compiler, BLOCK, "true"))
                .compile()
                .expectSuccess();
        assertEquals(BLOCK_PARAMS + 16 * 4 + 4 + 4 * 2 + 2, user.constant("com.acme.UserSummary", "PARAMS"));
    }

    @EachCompiler
    void aShapeThatDoesNotFitIsOneErrorAtTheFile(TestCompiler compiler) {
        for (String input : Stream.of("@Input Tensor", "@Input({7, 16}) Tensor").toList()) {
            List<Message> errors = tagger(compiler, "true", "12")
                    .source("com/acme/TransformerBlock.java", BLOCK.replace("@Input Tensor", input))
                    .compile()
                    .errors();
            assertEquals(1, errors.size(), errors::toString);
            assertEquals("com/acme/Tagger.java", errors.get(0).path());
            assertEquals(3, errors.get(0).line());
        }
    }
}
