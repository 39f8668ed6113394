package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;

/** Arguments of Keras' call that @From names: what they do, and those that there are not. */
final class NamedArgumentsTest {

    private static final String ATTENTION =
            "Its call in Keras takes query, value, key, queryMask, valueMask, keyMask, attentionMask and training.";

    @EachCompiler
    void argumentDoesNotExist(TestCompiler compiler) {
        new WrongModel("""
                @Layer
                @Weight(name = "scale", shape = "features")
                @Shape(in = "..., features", out = "..., features")
                @interface Scale {}

                @Model
                @Input
                interface Block {
                    @Dense(units = 8) Tensor hidden();
                }

                @Model
                interface M {
                    @Input({6, 8}) Tensor text();
                    @Input({6, 6}) Tensor mask();
                    @MultiHeadAttention(numHeads = 2, keyDim = 4)
                    Tensor attention(Tensor text, @From(argument = ▸"attention_mask") Tensor mask);
                    @Dense(units = 8) Tensor hidden(Tensor attention, @From(argument = ▸"mask") Tensor mask);
                    @Scale Tensor scaled(Tensor hidden, @From(argument = ▸"mask") Tensor mask);
                    @Layer(Block.class) Tensor block(Tensor scaled, @From(argument = ▸"maks") Tensor mask);
                    @TimeDistributed @Dense(units = ▸0)
                    Tensor scores(Tensor block, @From(argument = ▸"masks") Tensor mask);
                }
                """)
                .problem(
                        "[layercheck:unknown-argument] attention: MultiHeadAttention has no argument 'attention_mask';"
                                + " did you mean 'attentionMask'?",
                        ATTENTION)
                .problem(
                        "[layercheck:unknown-argument] hidden: Dense has no argument 'mask'",
                        "Its call in Keras takes inputs and training.")
                .problem(
                        "[layercheck:unknown-argument] scaled: Scale has no argument 'mask'",
                        "It takes its tensors by their order.",
                        "Remove the argument from @From.")
                .problem(
                        "[layercheck:unknown-argument] block: Block has no argument 'maks'; did you mean 'mask'?",
                        "Its call in Keras takes inputs, training and mask.")
                .problem("[layercheck:attribute-range] scores: units is 0", "It must be at least 1.")
                .problem(
                        "[layercheck:unknown-argument] scores: TimeDistributed has no argument 'masks'; did you mean"
                                + " 'mask'?",
                        "Its call in Keras takes inputs, training and mask.")
                .assertOn(compiler);
    }

    @EachCompiler
    void argumentIsGivenTwiceOrLeftOut(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input({6, 8}) Tensor text();
                    @Input({5, 8}) Tensor image();
                    @MultiHeadAttention(numHeads = 2, keyDim = 4)
                    Tensor twice(Tensor text, Tensor image, @From(value = "image", argument = ▸"value") Tensor again);
                    @MultiHeadAttention(numHeads = 2, keyDim = 4)
                    Tensor keyOnly(Tensor text, @From(argument = ▸"key") Tensor image);
                    @Concatenate Tensor both(Tensor twice, Tensor keyOnly);
                }
                """)
                .problem("[layercheck:duplicate-name] twice: the argument value is given twice", "It takes one tensor.")
                .problem(
                        "[layercheck:input-count] keyOnly: the argument key is given, but not value",
                        "Its call in Keras takes query, value and key.")
                .assertOn(compiler);
    }

    @EachCompiler
    void masksAndStatesDoNotFit(TestCompiler compiler) {
        new WrongModel("""
                @Model
                interface M {
                    @Input({6, 8}) Tensor text();
                    @Input(value = 5, dtype = DType.BOOL) Tensor mask();
                    @Input(3) Tensor state();
                    ▸@GRU(units = 3) Tensor masked(Tensor text, @From(argument = "mask") Tensor mask);
                    @Bidirectional ▸@GRU(units = 4)
                    Tensor both(
                            Tensor text,
                            @From(argument = "initialState") Tensor state,
                            @From(value = "state", argument = "initialState") Tensor again);
                    ▸@Attention Tensor attended(Tensor text, @From("text") Tensor value,
                            @From(argument = "mask") Tensor mask);
                    @Concatenate Tensor all(Tensor masked, Tensor both, Tensor attended);
                }
                """)
                .problem(
                        "[layercheck:input-shape] masked: mask is (None, 5), but the sequence is (None, 6, 8)",
                        "The mask says of each step whether it counts: (batch, steps).")
                .problem(
                        "[layercheck:input-shape] both: state is (None, 3), not (None, 4)",
                        "After its first input the layer takes the state (None, 4).",
                        "axis 1 is 3 from @Input of state: @Input(4) of state fits.")
                .problem(
                        "[layercheck:input-count] attended: takes 2 tensors as mask, not 1",
                        "There must be a mask for each sequence.")
                .assertOn(compiler);
    }

    /** Shapes, counts and connections are those that Keras prints of this model. */
    @EachCompiler
    void argumentsAreWhatTheyAreCalled(TestCompiler compiler) {
        CompileResult result = compiler.compile("com/acme/M.java", """
                package com.acme;

                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;

                @Model
                interface M {
                    @Input({6, 8}) Tensor text();
                    @Input({5, 3}) Tensor image();
                    @Input(value = 6, dtype = DType.BOOL) Tensor mask();
                    @Input(value = {6, 5}, dtype = DType.BOOL) Tensor pairs();

                    @MultiHeadAttention(numHeads = 2, keyDim = 4, outputShape = 7, returnAttentionScores = true)
                    Tensor attended(
                            @From(argument = "attentionMask") Tensor pairs,
                            @From(argument = "queryMask") Tensor mask,
                            @From(argument = "value") Tensor image,
                            Tensor text);

                    @LSTM(units = 4, returnState = true)
                    Tensor encoded(Tensor text, @From(argument = "mask") Tensor mask);

                    @LSTM(units = 4, returnSequences = true)
                    Tensor decoded(
                            @From(value = "encoded:1", argument = "initialState") Tensor hidden,
                            @From(value = "encoded:2", argument = "initialState") Tensor cell,
                            Tensor attended);

                    @Attention
                    Tensor again(
                            Tensor decoded,
                            @From("decoded") Tensor value,
                            @From(argument = "mask") Tensor mask,
                            @From(value = "mask", argument = "mask") Tensor valueMask);
                }
                """).expectSuccess();
        ModelSummary model = (ModelSummary) result.invoke("com.acme.MSummary", "summary");
        assertEquals(
                List.of(
                        "text (None, 6, 8) 0 []",
                        "pairs (None, 6, 5) 0 []",
                        "mask (None, 6) 0 []",
                        "image (None, 5, 3) 0 []",
                        "attended (None, 6, 7) 199 [text[0][0], pairs[0][0], mask[0][0], image[0][0]]",
                        "encoded (None, 4) 208 [text[0][0], mask[0][0]]",
                        "decoded (None, 6, 4) 192 [attended[0][0], encoded[0][1], encoded[0][2]]",
                        "again (None, 6, 4) 0 [decoded[0][0], decoded[0][0], mask[0][0], mask[0][0]]"),
                model.layers().stream().map(NamedArgumentsTest::text).toList());
    }

    private static String text(LayerSummary layer) {
        return layer.name() + " " + layer.outputs().get(0).shape() + " " + layer.params() + " "
                + layer.calls().get(0).inputs();
    }
}
