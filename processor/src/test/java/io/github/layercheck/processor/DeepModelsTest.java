package io.github.layercheck.processor;

import static io.github.layercheck.processor.testing.LargeModels.PARAMS_OF_LAYER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.LargeModels;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Timeout;

/**
 * Models within models, 200 levels deep, of each level a model and a layer of 72 parameters. Work that doubles with a
 * level never ends here, and recursion that takes much of the stack ends with an error.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class DeepModelsTest {

    private static final int LEVELS = 200;

    private static final String CLIENT = LargeModels.source(
            "(value = 8, batch = 32)", "Client", 1, number -> "@Layer(Level200.class) Tensor deep();");

    private static CompileResult compile(TestCompiler compiler, String inputOfInner) {
        return levels(compiler, inputOfInner, LEVELS).compile().expectSuccess();
    }

    private static Compilation levels(TestCompiler compiler, String inputOfInner, int levels) {
        Compilation compilation = compiler.compilation();
        for (int level = 1; level <= levels; level++) {
            String inner = level == 1 ? "" : "@Layer(Level" + (level - 1) + ".class) Tensor inner();\n    ";
            compilation.source(
                    "com/acme/Level" + level + ".java",
                    LargeModels.source(
                            level == levels ? "(value = 8, batch = 32)" : inputOfInner,
                            "Level" + level,
                            1,
                            number -> inner + "@Dense(units = 8) Tensor after();"));
        }
        return compilation;
    }

    private static ModelSummary summary(CompileResult result, String name) {
        return (ModelSummary) result.invoke("com.acme." + name + "Summary", "summary");
    }

    /** The number of levels below a list of layers, of which the first is the next level. */
    private static int levels(List<LayerSummary> layers) {
        int levels = 0;
        for (List<LayerSummary> level = layers;
                !level.isEmpty();
                level = first(level).layers()) {
            levels++;
        }
        return levels;
    }

    private static LayerSummary first(List<LayerSummary> layers) {
        return layers.get(layers.get(0).type().equals("InputLayer") ? 1 : 0);
    }

    /** The inputs differ from the declared ones at every level: the batch is 32 and not unknown. */
    @EachCompiler
    void modelsOfOneCompilation(TestCompiler compiler) {
        ModelSummary summary = summary(compile(compiler, "(8)"), "Level200");
        assertEquals(LEVELS * PARAMS_OF_LAYER, summary.params());
        assertEquals(LEVELS, levels(summary.layers()));
        assertEquals("(32, 8)", summary.layers().get(0).outputs().get(0).shape().toString());
    }

    @EachCompiler
    void blocksOfAnotherCompilation(TestCompiler compiler) {
        CompileResult library = compile(compiler, "");
        CompileResult result = compiler.compilation()
                .source("com/acme/Client.java", CLIENT)
                .classPath(library)
                .compile()
                .expectSuccess();
        ModelSummary summary = summary(result, "Client");
        assertEquals(LEVELS * PARAMS_OF_LAYER, summary.params());
        assertEquals(LEVELS + 1, levels(summary.layers()));
    }

    @EachCompiler
    void fileAndWhatUsesItsClass(TestCompiler compiler) {
        CompileResult library = compiler.compilation()
                .source("com/acme/Level200.java", """
                        package com.acme;

                        import io.github.layercheck.*;

                        @Model(source = "deep.json")
                        public interface Level200 {}
                        """)
                .resource(
                        StandardLocation.CLASS_PATH,
                        "com/acme/deep.json",
                        LargeModels.kerasNest(LEVELS).getBytes(UTF_8))
                .compile()
                .expectSuccess();
        CompileResult result = compiler.compilation()
                .source("com/acme/Client.java", CLIENT)
                .classPath(library)
                .compile()
                .expectSuccess();
        ModelSummary ofFile = summary(library, "Level200");
        ModelSummary ofClient = summary(result, "Client");
        assertEquals(LEVELS * PARAMS_OF_LAYER, ofFile.params());
        assertEquals(LEVELS, levels(ofFile.layers()));
        assertEquals(LEVELS * PARAMS_OF_LAYER, ofClient.params());
        assertEquals(LEVELS + 1, levels(ofClient.layers()));
    }

    @EachCompiler
    void moreLevelsThanThereCanBe(TestCompiler compiler) {
        CompileResult result = levels(compiler, "", 501).compile();
        assertEquals(
                List.of("[layercheck:model-limit] Level501: has more than 500 levels of models within models\n"
                        + "    The generated class and the report name every layer of a model, and must stay small enough for"
                        + " a compiler."),
                result.errors().stream().map(Message::text).toList());
    }
}
