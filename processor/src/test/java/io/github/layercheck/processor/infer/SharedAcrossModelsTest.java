package io.github.layercheck.processor.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** One layer in several models: it is one object, with weights that count once. */
final class SharedAcrossModelsTest {

    private static final String SAME = "One layer in several models is the same in all of them, with the same weights.";

    private static final String MODELS = """
            @Model
            @Input(5)
            interface Encoder {
                @Dense(units = 4) Tensor table();
                @Dense(units = 3) Tensor code();
            }

            @Model
            @Input(5)
            interface Decoder {
                @Dense(units = 4) Tensor words();
                @Dense(units = 2) Tensor text();
            }

            @Model
            interface Both {
                @Input(5) Tensor source();
                @Layer(Encoder.class) Tensor encoder(Tensor source);
                @Layer(value = Decoder.class, set = "words.shared = encoder.table") Tensor decoder(Tensor source);
                @Concatenate Tensor both(Tensor encoder, Tensor decoder);
            }

            """;

    @EachCompiler
    void countsOnce(TestCompiler compiler) {
        CompileResult result = compile(compiler, "");
        long table = 5 * 4 + 4;
        assertEquals(table + 4 * 3 + 3, result.constant("p.EncoderSummary", "PARAMS"));
        assertEquals(table + 4 * 2 + 2, result.constant("p.DecoderSummary", "PARAMS"));
        assertEquals(table + 4 * 3 + 3 + 4 * 2 + 2, result.constant("p.BothSummary", "PARAMS"));
    }

    /** Each use of a model has its own weights, and what is one within each use is one there only. */
    @EachCompiler
    void eachUseOfTheModelHasItsOwn(TestCompiler compiler) {
        CompileResult result = compile(compiler, """
                @Model
                @Input(5)
                interface Twice {
                    @Layer(Both.class) Tensor first(Tensor input);
                    @Layer(Both.class) Tensor second(Tensor input);
                    @Add Tensor sum(Tensor first, Tensor second);
                }
                """);
        long both = 5 * 4 + 4 + 4 * 3 + 3 + 4 * 2 + 2;
        assertEquals(2 * both, result.constant("p.TwiceSummary", "PARAMS"));
    }

    /** A model around both, and a layer of its own before or after them. */
    @EachCompiler
    void acrossLevelsAndInAnyOrder(TestCompiler compiler) {
        CompileResult result = compile(compiler, """
                @Model
                @Input(5)
                interface Around {
                    @Layer(value = Both.class, set = {"encoder.table.shared = last", "decoder.text.shared = other.text"})
                    Tensor both(Tensor input);
                    @Layer(Decoder.class) Tensor other(Tensor input);
                    @RepeatVector(n = 3) Tensor sequence(Tensor input);
                    @TimeDistributed @Dense(units = 4) Tensor last(Tensor sequence);
                    @Flatten Tensor flat(Tensor last);
                    @Concatenate Tensor all(Tensor both, Tensor other, Tensor flat);
                }
                """);
        long table = 5 * 4 + 4;
        long text = 4 * 2 + 2;
        // the table, the code, the text, and the words of the other decoder
        assertEquals(table + 4 * 3 + 3 + text + table, result.constant("p.AroundSummary", "PARAMS"));
    }

    private static CompileResult compile(TestCompiler compiler, String more) {
        return compiler.compilation()
                .source("p/All.java", """
                        package p;
                        import io.github.layercheck.*;
                        import io.github.layercheck.layers.*;
                        """ + MODELS + more)
                .compile()
                .expectSuccess();
    }

    @EachCompiler
    void pathsThatLeadNowhere(TestCompiler compiler) {
        new WrongModel(MODELS + """
                @Model
                interface M {
                    @Input(5) Tensor source();
                    @Layer(Encoder.class) Tensor encoder(Tensor source);
                    @Dense(units = 3) Tensor own(Tensor source);
                    @Layer(value = Decoder.class, set = {▸"words.shared = encoder.tabel", ▸"words.shared = own.table", ▸"words.shared = source", ▸"words.shared = decoder.text", ▸"words.shared = 3", ▸"wrods.shared = own"})
                    Tensor decoder(Tensor source);
                    @Concatenate Tensor both(Tensor encoder, Tensor decoder, Tensor own);
                }
                """)
                .problem(
                        "[layercheck:unknown-name] decoder.set[0]: Encoder has no layer 'tabel'; did you mean 'table'?")
                .problem("[layercheck:unknown-name] decoder.set[1]: own is a layer, not a model with layers")
                .problem(
                        "[layercheck:unknown-name] decoder.set[2]: source in source does not declare a single layer",
                        "One layer in several models is named by the method that declares it.")
                .problem(
                        "[layercheck:attribute-conflict] decoder.set[3]: decoder.words and decoder.text are in one model",
                        "Within a model, a layer is applied again by @Shared.")
                .problem(
                        "[layercheck:setting-syntax] decoder.set[4]: \"3\" is not the path of a layer",
                        "A path has the methods that lead to a layer of this model or of one in it: \"encoder.embedding\".")
                .problem(
                        "[layercheck:unknown-name] decoder.set[5]: Decoder has no layer 'wrods'; did you mean 'words'?")
                .assertOn(compiler);
    }

    /** Where it differs is said of the later place, in Keras' order of the layers. */
    @EachCompiler
    void aLayerThatIsNotTheSame(TestCompiler compiler) {
        new WrongModel(MODELS + """
                @Model
                interface M {
                    @Input(5) Tensor source();
                    @Layer(Encoder.class) Tensor encoder(Tensor source);
                    @Dense(units = 4) Tensor ▸wide(Tensor encoder);
                    ▸@Layer(value = Decoder.class, set = "text.shared = encoder.table") Tensor decoder(Tensor source);
                    @Layer(value = Decoder.class, set = "words.shared = wide") Tensor other(Tensor source);
                    @Frozen ▸@Layer(value = Decoder.class, set = "words.shared = encoder.table") Tensor frozen(Tensor source);
                    @Concatenate Tensor all(Tensor decoder, Tensor other, Tensor frozen, Tensor wide);
                }
                """)
                .problem(
                        "[layercheck:shared-shape] wide: wide is the same layer as other/words, but has the weights"
                                + " kernel (3, 4), bias (4), the other kernel (5, 4), bias (4)",
                        SAME)
                .problem(
                        "[layercheck:attribute-conflict] decoder.text: decoder/text is the same layer as encoder/table,"
                                + " but has units = 2, the other 4",
                        SAME)
                .problem(
                        "[layercheck:attribute-conflict] frozen.words: frozen/words is the same layer as encoder/table,"
                                + " but is frozen, the other trained",
                        SAME)
                .assertOn(compiler);
    }
}
