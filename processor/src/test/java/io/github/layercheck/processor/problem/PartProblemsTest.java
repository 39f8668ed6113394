package io.github.layercheck.processor.problem;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** A name of a part, or of a state, that leads nowhere is one error, as that of a tensor is. */
final class PartProblemsTest {

    private static final String BEFORE = "A part is a method before this one that returns Part.";

    @EachCompiler
    void aMisspeltPartIsOneError(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({5, 3})
                interface M {
                    @LSTMCell(units = 7) Part first();
                    @LSTMCell(units = 2) Part second();
                    @RNN(of = {▸"frst", "second"}) Tensor memory();
                    @Dense(units = 2) Tensor scores();
                }
                """)
                .problem("[layercheck:unknown-name] memory: no part 'frst'; did you mean 'first'?", BEFORE)
                .assertOn(compiler);
    }

    @EachCompiler
    void partsThatNeedEachOther(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({5, 3})
                interface M {
                    @StackedRNNCells(of = ▸"second") Part first();
                    @StackedRNNCells(of = "first") Part second();
                    @RNN(of = "second") Tensor memory();
                    @Dense(units = 2) Tensor scores(Tensor memory);
                }
                """)
                .problem(
                        "[layercheck:forward-reference] first: takes the part second, which needs first",
                        "A layer takes parts that are declared before it; two cannot need each other.")
                .assertOn(compiler);
    }

    @EachCompiler
    void aLaterPartIsOneError(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({5, 3})
                interface M {
                    @LSTMCell(units = 7) Part first();
                    @RNN(of = {"first", ▸"second"}) Tensor memory();
                    @LSTMCell(units = 2) Part second();
                    @Dense(units = 2) Tensor scores(Tensor memory);
                }
                """)
                .problem(
                        "[layercheck:forward-reference] memory: takes the part second, which is declared later",
                        "A layer takes parts that are declared before it.",
                        "Move second before memory.")
                .assertOn(compiler);
    }

    @EachCompiler
    void whatIsNotAPartIsOneError(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({5, 3})
                interface M {
                    @LSTMCell(units = 2) Part second();
                    @Dense(units = 3) Tensor hidden();
                    @RNN(of = {▸"hidden", "second"}) Tensor memory();
                    @RNN(of = ▸"again") Tensor again(Tensor hidden);
                    @Concatenate Tensor both(Tensor memory, Tensor again);
                }
                """)
                .problem("[layercheck:unknown-name] memory: hidden is not a part", BEFORE, "Return Part from hidden.")
                .problem(
                        "[layercheck:forward-reference] again: names itself as its part",
                        "A layer takes parts that are declared before it.")
                .assertOn(compiler);
    }

    @EachCompiler
    void statesThatAreNotReturnedAreOneError(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({5, 3})
                interface M {
                    @LSTM(units = 4) Tensor enc();
                    @LSTM(units = 4) Tensor dec(Tensor input, @From(▸"enc:1") Tensor h, @From("enc:2") Tensor c);
                    @Bidirectional @GRU(units = 4) Tensor both(Tensor input);
                    @Dense(units = 4) Tensor left(@From(▸"both:1") Tensor x);
                    @Dense(units = 4) Tensor right(@From("both:2") Tensor x);
                    @Concatenate Tensor scores(Tensor enc, Tensor dec, Tensor left, Tensor right);
                }
                """)
                .problem(
                        "[layercheck:unknown-name] dec: enc has no output 1",
                        "Without returnState = true it makes one tensor, \"enc\".",
                        "Add returnState = true to enc.")
                .problem(
                        "[layercheck:unknown-name] left: both has no output 1",
                        "Without returnState = true it makes one tensor, \"both\".",
                        "Add returnState = true to both.")
                .assertOn(compiler);
    }

    @EachCompiler
    void scoresThatAreNotReturnedAreOneError(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input({5, 3})
                @Output({"attention", ▸"attention:1"})
                interface M {
                    @MultiHeadAttention(numHeads = 2, keyDim = 4) Tensor attention();
                }
                """)
                .problem(
                        "[layercheck:unknown-name] M: attention has no output 1",
                        "Without returnAttentionScores = true it makes one tensor, \"attention\".",
                        "Add returnAttentionScores = true to attention.")
                .assertOn(compiler);
    }
}
