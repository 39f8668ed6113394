package io.github.layercheck.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.golden.GoldenData;
import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.io.IOException;
import java.util.List;
import javax.tools.StandardLocation;

/** Models that name a file of weights: the weights that Keras wrote of the same model, and of others. */
class WeightsFilesTest {

    private static final String WHY = "\n    Keras loads the arrays into the weights of the layers, one for one.";

    /** The model of the golden file {@code seq_mlp}: (8, 16), (16,), (16, 3), (3,). */
    private static String model(int hidden, int outputs) {
        return """
                package com.acme;

                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;

                @Model
                @Weights("mlp.h5")
                @Input(8)
                interface Mlp {
                    @Dense(units = %d) Tensor dense();
                    @Dense(units = %d) Tensor dense_1();
                }
                """.formatted(hidden, outputs);
    }

    private static CompileResult compile(TestCompiler compiler, String source, String file) throws IOException {
        Compilation compilation = compiler.compilation().source("com/acme/Mlp.java", source);
        return compilation
                .resource(StandardLocation.CLASS_PATH, "com/acme/mlp.h5", GoldenData.bytes("files/" + file))
                .compile();
    }

    private static void assertErrors(int line, CompileResult result, String... texts) {
        assertEquals(List.of(texts), result.errors().stream().map(Message::text).toList());
        result.errors().forEach(error -> assertEquals(line, error.line()));
    }

    @EachCompiler
    void theArraysAreTheModels(TestCompiler compiler) throws IOException {
        for (String file : List.of("keras2-weights/seq_mlp_classic.h5", "safetensors/mlp.safetensors")) {
            assertEquals(
                    195L,
                    compile(compiler, model(16, 3), file).expectSuccess().constant("com.acme.MlpSummary", "PARAMS"));
        }
    }

    @EachCompiler
    void oneCauseIsOneError(TestCompiler compiler) throws IOException {
        assertErrors(
                7,
                compile(compiler, model(12, 3), "keras2-weights/seq_mlp_classic.h5"),
                "[layercheck:weights-mismatch] dense: kernel is (8, 12) and bias (12,), in mlp.h5 (8, 16) and (16,)"
                        + WHY);
    }

    @EachCompiler
    void weightsOfAnotherModel(TestCompiler compiler) throws IOException {
        assertErrors(
                7,
                compile(compiler, model(16, 3), "keras2-weights/siamese_keras3_style.weights.h5"),
                "[layercheck:weights-mismatch] dense: kernel is (8, 16) and bias (16,), in mlp.h5 (9, 5) and (5,)"
                        + WHY,
                "[layercheck:weights-mismatch] dense_1: kernel is (16, 3) and bias (3,), in mlp.h5 (5, 1) and (1,)"
                        + WHY);
    }

    @EachCompiler
    void aFileThatIsNotThere(TestCompiler compiler) {
        assertErrors(
                7,
                compiler.compile("com/acme/Mlp.java", model(16, 3)),
                "[layercheck:file-not-found] Mlp: there is no file \"mlp.h5\"\n"
                        + "    Tried: com/acme/mlp.h5 on SOURCE_PATH; com/acme/mlp.h5 on CLASS_PATH; com/acme/mlp.h5 on"
                        + " CLASS_OUTPUT; no folder, because there is no option -Alayercheck.models.");
    }

    @EachCompiler
    void aBlockHasNone(TestCompiler compiler) throws IOException {
        assertErrors(
                7,
                compile(compiler, model(16, 3).replace("@Input(8)", "@Input"), "keras2-weights/seq_mlp_classic.h5"),
                "[layercheck:misplaced-annotation] Mlp: @Weights is on a block\n"
                        + "    The weights of a block are those of each of its uses, with the shapes that they have there.\n"
                        + "    Put it on the model that uses the block.");
    }

    @EachCompiler
    void aWholeModelIsComparedWithItsOwn(TestCompiler compiler) throws IOException {
        String source = """
                package com.acme;

                import io.github.layercheck.*;

                @Model(source = "mlp.h5")
                interface Mlp {}
                """;
        for (String file : List.of("keras2-h5/seq_cnn.h5", "keras3-keras/cnn.keras")) {
            compile(compiler, source, file).expectSuccess();
        }
    }
}
