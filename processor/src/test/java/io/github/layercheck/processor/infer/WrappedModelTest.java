package io.github.layercheck.processor.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.WeightSummary;
import java.util.List;

/** A model for each step of a sequence; the numbers are those of Keras. */
class WrappedModelTest {

    private static final String HEADER = """
            package com.acme;

            import static io.github.layercheck.Input.NONE;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            """;
    private static final String ENCODER = HEADER + """
            @Model
            @Input
            public interface Encoder {
                @Conv2D(filters = 1, kernelSize = 3) Tensor conv();
                @BatchNormalization Tensor normalized();
                @Flatten Tensor flat();
            }
            """;

    /** Keras: 22,304 parameters, of which 8 are not trainable. */
    private static final String VIDEO = HEADER + """
            @Model
            @Input({NONE, 16, 16, 3})
            public interface Video {
                @TimeDistributed @Layer(value = Encoder.class, set = "conv.filters = 4") Tensor frames();
                @LSTM(units = 7) Tensor all();
            }
            """;

    private static final long CONV = 3 * 3 * 3 * 4 + 4;
    private static final long NORMALIZED = 4 * 4;
    private static final long LSTM = 4 * (14 * 14 * 4 * 7 + 7 * 7 + 7);

    @EachCompiler
    void isAppliedToEachStep(TestCompiler compiler) {
        CompileResult result = compiler.compilation()
                .source("com/acme/Encoder.java", ENCODER)
                .source("com/acme/Video.java", VIDEO)
                .compile()
                .expectSuccess();
        assertVideo(result);
        LayerSummary frames = model(result, "Video").layers().get(0);
        assertEquals("TimeDistributed", frames.type());
        assertEquals(
                "(kernel_height × kernel_width × channels × filters + filters) + (4 × channels)", frames.formula());
        assertEquals("(3 × 3 × 3 × 4 + 4) + (4 × 4) = 128", frames.explanation());
        assertEquals(
                List.of(
                        "encoder/conv/kernel (3, 3, 3, 4) true",
                        "encoder/conv/bias (4) true",
                        "encoder/normalized/gamma (4) true",
                        "encoder/normalized/beta (4) true",
                        "encoder/normalized/moving_mean (4) false",
                        "encoder/normalized/moving_variance (4) false"),
                frames.weights().stream().map(WrappedModelTest::text).toList());
    }

    @EachCompiler
    void isThereAsAClass(TestCompiler compiler) {
        CompileResult encoder = compiler.compilation()
                .source("com/acme/Encoder.java", ENCODER)
                .compile()
                .expectSuccess();
        CompileResult video = compiler.compilation()
                .source("com/acme/Video.java", VIDEO)
                .classPath(encoder)
                .compile()
                .expectSuccess();
        assertVideo(video);
        CompileResult clip = compiler.compilation()
                .source("com/acme/Clip.java", HEADER + """
                        @Model
                        @Input({5, 16, 16, 3})
                        interface Clip {
                            @Frozen @Layer(Video.class) Tensor video();
                        }
                        """)
                .classPath(encoder)
                .classPath(video)
                .compile()
                .expectSuccess();
        assertEquals(CONV + NORMALIZED + LSTM, clip.constant("com.acme.ClipSummary", "NON_TRAINABLE_PARAMS"));
    }

    private static void assertVideo(CompileResult result) {
        assertEquals("(None, None, 784)", result.constant("com.acme.VideoSummary", "FRAMES_OUTPUT_SHAPE"));
        assertEquals(22_304L, CONV + NORMALIZED + LSTM);
        assertEquals(22_304L, result.constant("com.acme.VideoSummary", "PARAMS"));
        assertEquals(8L, result.constant("com.acme.VideoSummary", "NON_TRAINABLE_PARAMS"));
        assertEquals(CONV + NORMALIZED, result.constant("com.acme.VideoSummary", "FRAMES_PARAMS"));
    }

    /** Each wrapper is frozen itself; what is trained within two of them counts in the model, as in Keras 3.15.1. */
    @EachCompiler
    void isFrozenAsAWholeOrInPart(TestCompiler compiler) {
        CompileResult result =
                compiler.compile("com/acme/Frozen1.java", HEADER + """
                @Model
                @Input({NONE, 6, 8})
                interface Frozen1 {
                    @Frozen @Repeat(2) @TimeDistributed @Layer(Steps.class) Tensor steps();
                    @Frozen @TimeDistributed @Layer(value = Steps.class, set = "last.frozen = true") Tensor words();
                }

                @Model
                @Input
                interface Steps {
                    @Dense(units = 8) Tensor first();
                    @Frozen(false) @Dense(units = 8) Tensor last();
                }
                """).expectSuccess();
        ModelSummary model = model(result, "Frozen1");
        long dense = 8 * 8 + 8;
        assertEquals(
                List.of("steps_1", "steps_2", "words"),
                model.layers().stream().map(LayerSummary::name).toList());
        assertEquals(
                List.of(0L, 0L, 0L),
                model.layers().stream().map(LayerSummary::trainableParams).toList());
        assertEquals(6 * dense, model.params());
        assertEquals(2 * dense, model.trainableParams());
    }

    @EachCompiler
    void isSharedAndOfAnotherPrecision(TestCompiler compiler) {
        CompileResult result =
                compiler.compile("com/acme/Pair.java", HEADER + """
                @Model
                interface Pair {
                    @Input({4, 8}) Tensor left();
                    @Input({6, 8}) Tensor right();
                    @Precision(DType.FLOAT16) @TimeDistributed @Layer(Words.class) Tensor first(Tensor left);
                    @Shared("first") Tensor second(Tensor right);
                    @Concatenate(axis = 1) Tensor both(Tensor first, Tensor second);
                }

                @Model
                @Input(8)
                interface Words {
                    @Dense(units = 3) Tensor word();
                }
                """).expectSuccess();
        assertEquals("(None, 10, 3)", result.constant("com.acme.PairSummary", "OUTPUT_SHAPE"));
        assertEquals(8 * 3 + 3L, result.constant("com.acme.PairSummary", "PARAMS"));
        assertEquals(2 * (8 * 3 + 3L), result.constant("com.acme.PairSummary", "BYTES"));
    }

    private static ModelSummary model(CompileResult result, String name) {
        return (ModelSummary) result.invoke("com.acme." + name + "Summary", "summary");
    }

    private static String text(WeightSummary weight) {
        return weight.path() + " " + weight.shape() + " " + weight.trainable();
    }
}
