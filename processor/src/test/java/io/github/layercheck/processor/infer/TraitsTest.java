package io.github.layercheck.processor.infer;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.golden.GoldenModel;
import io.github.layercheck.engine.golden.GoldenModelCheck;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.WeightSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is frozen, and what is computed in other types, as users declare it: the texts are those of Keras. */
class TraitsTest {

    private static final String HEADER = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;
            import static io.github.layercheck.DType.*;

            """;

    private static final String BASE = """
            interface Base {
                @Input(4) Tensor x();
                @Dense(units = 2) Tensor a(Tensor x);
                @Dense(units = 2) Tensor b();
            }
            """;

    private static final String AROUND = """
            @Model(name = "outer") interface Outer {
                @Input(4) Tensor input();
                %s @Layer(Base.class) Tensor base(Tensor input);
                @Dense(units = 1) Tensor head();
            }
            """;

    private static final String WRAPPED = """
            @Model(name = "outer") interface Outer {
                @Input({5, 3}) Tensor input();
                %s Tensor w(Tensor input);
                @Flatten Tensor flat();
                @Dense(units = 1) Tensor head();
            }
            """;

    /** Models by the names of what Keras says of them, {@code layer.trainable = False} for {@code @Frozen}. */
    private static Map<String, String> declarations() {
        Map<String, String> models = new LinkedHashMap<>();
        models.put("functional_set", "@Frozen @Model(name = \"base\") " + BASE);
        models.put(
                "functional_set_one_again",
                "@Frozen @Model(name = \"base\") " + BASE.replace("Tensor b", "@Frozen(false) Tensor b"));
        models.put("functional_nested_set", "@Model " + BASE + AROUND.formatted("@Frozen"));
        models.put("functional_nested_argument", "@Model " + BASE + AROUND.formatted("@Frozen(sublayers = false)"));
        models.put(
                "functional_nested_one_again",
                "@Frozen @Model " + BASE.replace("Tensor b", "@Frozen(false) Tensor b") + AROUND.formatted(""));
        models.put("functional_nested_outer_set", "@Model " + BASE + "@Frozen " + AROUND.formatted(""));
        models.put(
                "functional_nested_outer_set_inner_again",
                "@Model " + BASE + "@Frozen " + AROUND.formatted("@Frozen(false)"));
        models.put(
                "mha_set",
                WRAPPED.formatted("@Frozen @MultiHeadAttention(numHeads = 2, keyDim = 3)")
                        .replace("w(Tensor input)", "w(Tensor input, @From(\"input\") Tensor value)"));
        models.put("rnn_set", WRAPPED.formatted("@Frozen @RNN @LSTMCell(units = 2)"));
        models.put("rnn_argument", WRAPPED.formatted("@Frozen(sublayers = false) @RNN @LSTMCell(units = 2)"));
        models.put("bidirectional_set", WRAPPED.formatted("@Frozen @Bidirectional @GRU(units = 2)"));
        models.put(
                "bidirectional_argument",
                WRAPPED.formatted("@Frozen(sublayers = false) @Bidirectional @GRU(units = 2)"));
        models.put("time_distributed_layer", WRAPPED.formatted("@TimeDistributed @Frozen @Dense(units = 2)"));
        models.put("bidirectional_layer", WRAPPED.formatted("@Bidirectional @Frozen @GRU(units = 2)"));
        models.put("rnn_cell", WRAPPED.formatted("@RNN @Frozen @LSTMCell(units = 2)"));
        models.put(
                "time_distributed_in_each_other",
                WRAPPED.formatted(
                        "@TimeDistributed @Frozen(sublayers = false) @SpectralNormalization @Dense(units = 2)"));
        models.put("bidirectional_backward", WRAPPED.formatted("""
                        @GRU(units = 2) Part forward_gru();
                        @Frozen @GRU(units = 2, goBackwards = true) Part gru_1();
                        @Bidirectional(of = {"forward_gru", "gru_1"})"""));
        return models;
    }

    @EachCompiler
    void whatIsFrozenIsCountedAsInKeras(TestCompiler compiler) {
        Map<String, GoldenModel> golden = GoldenModel.all().collect(toMap(GoldenModel::id, model -> model));
        declarations().forEach((name, source) -> {
            String model = source.contains("interface Outer") ? "Outer" : "Base";
            CompileResult result = compiler.compile("com/acme/" + model + ".java", HEADER + source)
                    .expectSuccess();
            ModelSummary summary = (ModelSummary) result.invoke("com.acme." + model + "Summary", "summary");
            GoldenModel expected = golden.get("frozen_" + name);
            assertEquals(
                    expected.count("trainable") + " of " + expected.count("params"),
                    summary.trainableParams() + " of " + summary.params(),
                    name);
            GoldenModelCheck.checkSummaries(expected, summary);
        });
    }

    /** A wrapper names what it wraps where the annotations of both cannot stand on one method. */
    @EachCompiler
    void aWrapperOfAPartInAnotherOfItsKind(TestCompiler compiler) {
        ModelSummary model = compile(compiler, """
                @Model
                @Input({5, 4, 3})
                interface Mixed {
                    @Precision(FLOAT64) @Dense(units = 2) Part pixels();
                    @TimeDistributed(of = "pixels") Part rows();
                    @Precision(FLOAT16) @TimeDistributed(of = "rows") Tensor frames();
                }
                """);
        LayerSummary frames = model.layers().get(0);
        assertEquals("(None, 5, 4, 2)", frames.outputs().get(0).shape().toString());
        assertEquals("float16", frames.outputs().get(0).dtype().kerasName());
        assertEquals(
                List.of("rows/pixels/kernel float64", "rows/pixels/bias float64"),
                frames.weights().stream()
                        .map(weight -> weight.path() + " " + weight.dtype().kerasName())
                        .toList());
        assertEquals((3 * 2 + 2) * 8L, model.bytes());
    }

    /** Under mixed_float16 weights are of type float32, and what is computed is of type float16. */
    @EachCompiler
    void aMixedPolicyComputesInHalfPrecision(TestCompiler compiler) {
        ModelSummary model = compile(compiler, """
                @Model
                @Input(4)
                @Precision(value = FLOAT32, compute = FLOAT16)
                interface Mixed {
                    @Dense(units = 3) Tensor half();
                    @Precision(FLOAT32) @Dense(units = 2) Tensor whole();
                    @Precision(BFLOAT16) @Dense(units = 2) Tensor brain();
                }
                """);
        assertEquals(
                List.of("float16", "float32", "bfloat16"),
                model.layers().stream()
                        .map(layer -> layer.outputs().get(0).dtype().kerasName())
                        .toList());
        assertEquals(
                List.of("float32", "float32", "bfloat16"),
                model.layers().stream()
                        .map(layer -> layer.weights().get(0).dtype().kerasName())
                        .toList());
        assertEquals((4 + 1) * 3 * 4 + (3 + 1) * 2 * 4 + (2 + 1) * 2 * 2L, model.bytes());
    }

    /** The two halves of 4 × (3 × 2 + 2 × 2 + 2) values, in four bytes each and in two. */
    @EachCompiler
    void aPartHasAPrecisionOfItsOwn(TestCompiler compiler) {
        ModelSummary model = compile(compiler, """
                @Model
                @Input({5, 3})
                interface Mixed {
                    @LSTM(units = 2) Part ahead();
                    @Precision(FLOAT16) @LSTM(units = 2, goBackwards = true) Part back();
                    @Bidirectional(of = {"ahead", "back"}) Tensor both();
                }
                """);
        assertEquals(48 * 4 + 48 * 2L, model.bytes());
        assertEquals(
                List.of("float32", "float16"),
                model.layers().get(0).weights().stream()
                        .map(WeightSummary::dtype)
                        .map(dtype -> dtype.kerasName())
                        .distinct()
                        .toList());
    }

    private static ModelSummary compile(TestCompiler compiler, String declarations) {
        CompileResult result =
                compiler.compile("com/acme/Mixed.java", HEADER + declarations).expectSuccess();
        return (ModelSummary) result.invoke("com.acme.MixedSummary", "summary");
    }

    @EachCompiler
    void aPolicyThatKerasDoesNotHave(TestCompiler compiler) {
        CompileResult result = compiler.compile("com/acme/Mixed.java", HEADER + """
                @Model
                @Input(4)
                interface Mixed {
                    @Precision(value = FLOAT64, compute = FLOAT16) @Dense(units = 3) Tensor half();
                }
                """);
        assertEquals(
                List.of("[layercheck:attribute-conflict] half: computes in float16 with weights of type float64\n"
                        + "    Keras' mixed policies compute in float16 or bfloat16, with weights of type float32."),
                result.errors().stream().map(error -> error.text()).toList());
    }
}
