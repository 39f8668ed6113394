package io.github.layercheck.processor.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;

/** Graphs as users declare them; shapes and counts are those of Keras for the same calls. */
class GraphLanguageTest {

    private static final String HEADER = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            """;

    private static ModelSummary compile(TestCompiler compiler, String declarations) {
        CompileResult result =
                compiler.compile("com/acme/M.java", HEADER + declarations).expectSuccess();
        return (ModelSummary) result.invoke("com.acme.MSummary", "summary");
    }

    private static List<String> outputs(ModelSummary model) {
        return model.outputs().stream()
                .map(output -> output.layer() + "[" + output.call() + "][" + output.output() + "] " + output.shape())
                .toList();
    }

    private static List<String> trainable(ModelSummary model) {
        return model.layers().stream()
                .filter(LayerSummary::hasWeights)
                .map(layer -> layer.name() + " " + layer.trainableParams() + " of " + layer.params())
                .toList();
    }

    /** 16,000 parameters of the embedding, 4 × (16 × 16 + 16 × 16 + 16) of the LSTM. */
    @EachCompiler
    void anEmbeddingIsAppliedInReverse(TestCompiler compiler) {
        ModelSummary model = compile(compiler, """
                @Model
                interface M {
                    @Input(value = 20, dtype = DType.INT32) Tensor words();
                    @ReversibleEmbedding(inputDim = 1000, outputDim = 16) Tensor vectors(Tensor words);
                    @LSTM(units = 16, returnSequences = true) Tensor context();
                    @Shared(value = "vectors", set = "reverse = true") Tensor logits(Tensor context);
                }
                """);
        assertEquals(List.of("vectors[1][0] (None, 20, 1000)"), outputs(model));
        assertEquals(18_112, model.params());
    }

    /**
     * Keras 3.15.1 casts what a model is called with to the type of the model's input: integers and booleans, in a batch of
     * another size, and floating-point numbers to integers. What its layers make then has that type.
     */
    @EachCompiler
    void aModelCastsWhatItIsCalledWith(TestCompiler compiler) {
        ModelSummary model = compile(compiler, """
                @Model
                @Input({8, 4})
                interface Attending {
                    @Flatten Tensor flat();
                    @MultiHeadAttention(numHeads = 2, keyDim = 4) Tensor attention(Tensor input);
                    @Flatten Tensor last();
                    @Add Tensor sum(Tensor flat, Tensor last);
                }

                @Model
                @Input(value = {8, 4}, dtype = DType.INT32)
                interface Flat {
                    @Flatten Tensor flat();
                }

                @Model
                @Input
                interface Block {
                    @Flatten Tensor flat();
                }

                @Model
                @Output({"ofIntegers", "ofBooleans", "ofFloats", "ofBlock", "wrapped"})
                interface M {
                    @Input(value = {8, 4}, dtype = DType.INT32, batch = 2) Tensor integers();
                    @Input(value = {8, 4}, dtype = DType.BOOL) Tensor booleans();
                    @Input({8, 4}) Tensor floats();
                    @Input(value = {5, 8, 4}, dtype = DType.UINT8) Tensor steps();
                    @Layer(Attending.class) Tensor ofIntegers(Tensor integers);
                    @Shared("ofIntegers") Tensor ofBooleans(Tensor booleans);
                    @Layer(Flat.class) Tensor ofFloats(Tensor floats);
                    @Layer(Block.class) Tensor ofBlock(Tensor integers);
                    @TimeDistributed @Layer(Attending.class) Tensor wrapped(Tensor steps);
                }
                """);
        assertEquals(
                List.of(
                        "(2, 32) float32",
                        "(None, 32) float32",
                        "(None, 32) int32",
                        "(2, 32) float32",
                        "(None, 5, 32) float32"),
                model.outputs().stream()
                        .map(output -> output.shape() + " " + output.dtype().kerasName())
                        .toList());
    }

    /** 4 × (8 × 3 + 3 × 3 + 3) + 4 × (8 × 5 + 5 × 5 + 5). */
    @EachCompiler
    void aWrapperOfTwoPartsIsShared(TestCompiler compiler) {
        ModelSummary model = compile(compiler, """
                @Model
                interface M {
                    @Input({6, 8}) Tensor left();
                    @Input({4, 8}) Tensor right();
                    @LSTM(units = 3) Part ahead();
                    @LSTM(units = 5, goBackwards = true) Part back();
                    @Bidirectional(of = {"ahead", "back"}) Tensor both(Tensor left);
                    @Shared("both") Tensor again(Tensor right);
                    @Add Tensor sum(Tensor both, Tensor again);
                }
                """);
        assertEquals(List.of("sum[0][0] (None, 8)"), outputs(model));
        assertEquals(424, model.params());
        assertEquals(2, model.layers().get(2).calls().size());
    }

    @EachCompiler
    void aCallCanReturnWhatTheFirstDoesNot(TestCompiler compiler) {
        ModelSummary model = compile(compiler, """
                @Model
                @Output({"again", "again:1"})
                interface M {
                    @Input({6, 8}) Tensor text();
                    @MultiHeadAttention(numHeads = 2, keyDim = 4) Tensor attention(Tensor text);
                    @Shared(value = "attention", set = "returnAttentionScores = true") Tensor again(Tensor attention);
                }
                """);
        assertEquals(List.of("attention[1][0] (None, 6, 8)", "attention[1][1] (None, 2, 6, 6)"), outputs(model));
        assertEquals(288, model.params());
    }

    /** 5 × 2 + 2, 4 × (5 × 3 + 3 × 3 + 3) and 3 × 4 + 4. */
    @EachCompiler
    void aBlockHasSeveralOutputs(TestCompiler compiler) {
        ModelSummary model = compile(compiler, """
                @Model
                @Input
                @Output({"first", "last", "state:1"})
                interface Block {
                    @Dense(units = 2) Tensor first();
                    @LSTM(units = 3, returnState = true) Tensor state(Tensor input);
                    @Dense(units = 4) Tensor last();
                }

                @Model
                @Input({4, 5})
                @Output({"block:2", "again:1", "input"})
                interface M {
                    @Layer(Block.class) Tensor block();
                    @Shared("block") Tensor again(Tensor input);
                }
                """);
        assertEquals(
                List.of("block[0][2] (None, 3)", "block[1][1] (None, 4)", "input[0][0] (None, 4, 5)"), outputs(model));
        assertEquals(136, model.params());
    }

    /** As Keras 3.15.1 counts after {@code trainable} was set to the same, from the outside in. */
    @EachCompiler
    void ofFrozenTheInnermostWins(TestCompiler compiler) {
        ModelSummary model = compile(compiler, """
                @Model
                @Input
                interface Block {
                    @Dense(units = 5) Tensor first();
                    @Frozen(false) @Dense(units = 5) Tensor second();
                    @Frozen @Dense(units = 5) Tensor third();
                }

                @Model
                @Input(5)
                interface Backbone {
                    @Frozen @Layer(Block.class) Tensor frozen();
                    @Frozen(false) @Layer(value = Block.class, set = "third.frozen = false") Tensor trained();
                    @Layer(value = Block.class, set = "second.frozen = true") Tensor block();
                }

                @Model
                @Input(5)
                interface M {
                    @Layer(Block.class) Tensor block();
                    @Frozen @Layer(Backbone.class) Tensor backbone();
                    @Layer(value = Backbone.class, set = {"frozen.frozen = false", "block.first.frozen = true"})
                    Tensor other();
                    @Frozen @BatchNormalization Tensor normalized();
                    @Dense(units = 1) Tensor head();
                }
                """);
        int dense = 5 * 5 + 5;
        assertEquals(
                List.of(
                        "block " + 2 * dense + " of " + 3 * dense,
                        // It is frozen itself. In the model around it count of frozen the second, and all of trained.
                        "backbone 0 of " + 9 * dense,
                        // frozen: the first two; trained: all three; block: none
                        "other " + 5 * dense + " of " + 9 * dense,
                        "normalized 0 of 20",
                        "head 6 of 6"),
                trainable(model));
        assertEquals((2 + 4 + 5) * dense + 6, model.trainableParams());
    }

    @EachCompiler
    void ofPrecisionTheInnermostWins(TestCompiler compiler) {
        ModelSummary model = compile(compiler, """
                @Model
                @Input
                interface Block {
                    @Dense(units = 5) Tensor first();
                    @Precision(DType.FLOAT64) @Dense(units = 5) Tensor second();
                }

                @Model
                @Input(5)
                @Precision(DType.FLOAT16)
                interface M {
                    @Layer(Block.class) Tensor block();
                    @Precision(DType.BFLOAT16) @Repeat(2) @Layer(Block.class) Tensor more();
                    @Dense(units = 1) Tensor head();
                }
                """);
        assertEquals(
                List.of("float16", "float64", "bfloat16", "float64", "bfloat16", "float64", "float16"),
                model.layers().stream()
                        .flatMap(layer -> layer.layers().isEmpty()
                                ? layer.weights().stream().limit(1)
                                : layer.layers().stream()
                                        .map(inner -> inner.weights().get(0)))
                        .map(weight -> weight.dtype().kerasName())
                        .toList());
        long dense = 5 * 5 + 5;
        assertEquals(3 * dense * 2 + 3 * dense * 8 + 6 * 2, model.bytes());
    }

    @EachCompiler
    void furtherParametersGoToEveryRepeatedLayer(TestCompiler compiler) {
        ModelSummary model = compile(compiler, """
                @Model
                interface Decoder {
                    @Input Tensor text();
                    @Input Tensor memory();
                    @Input(dtype = DType.BOOL) Tensor mask();
                    @MultiHeadAttention(numHeads = 1, keyDim = 2)
                    Tensor attended(Tensor text, Tensor memory, @From(argument = "attentionMask") Tensor mask);
                    @Add Tensor sum(Tensor text, Tensor attended);
                }

                @Model
                interface M {
                    @Input({3, 4}) Tensor text();
                    @Input({5, 6}) Tensor memory();
                    @Input(value = {3, 5}, dtype = DType.BOOL) Tensor mask();
                    @Repeat(2) @Layer(Decoder.class) Tensor decoded(Tensor text, Tensor memory, Tensor mask);
                    @Add Tensor all(@From("decoded_1") Tensor first, Tensor decoded, @From("decoded") Tensor again);
                }
                """);
        assertEquals(
                List.of(
                        "decoded_1 [text[0][0], memory[0][0], mask[0][0]]",
                        "decoded_2 [decoded_1[0][0], memory[0][0], mask[0][0]]",
                        "all [decoded_1[0][0], decoded_2[0][0], decoded_2[0][0]]"),
                model.layers().stream()
                        .filter(layer -> !layer.type().equals("InputLayer"))
                        .map(layer -> layer.name() + " " + layer.calls().get(0).inputs())
                        .toList());
        long attention = (4 * 2 + 2) + (6 * 2 + 2) + (6 * 2 + 2) + (2 * 4 + 4);
        assertEquals(2 * attention, model.params());
    }
}
