package io.github.layercheck.processor.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.engine.golden.GoldenModel;
import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.SummaryOptions;
import javax.tools.StandardLocation;

/** Keras' files with custom layers, which an attribute of the model maps to annotation types. */
class GoldenCustomLayersTest {

    private static final String LAYERS = """
            package com.acme.layers;

            import io.github.layercheck.*;

            public class Layers {
                @Layer
                @Weight(name = "down", shape = "features, rank")
                @Weight(name = "up", shape = "rank, units")
                @Shape(in = "..., features", out = "..., units")
                public @interface LowRankDense {
                    int units();
                    int rank() default 7;
                    String activation() default "linear";
                }

                /** Registered under this name; the name of the class in Python is _Merge. */
                @Layer
                @Weight(name = "kernel", shape = "left + right, channelsOut")
                @Weight(name = "bias", shape = "channelsOut", when = "useBias")
                @Weight(name = "scale", shape = "", trainable = false)
                @Shape(in = {"left", "right"}, out = "channelsOut")
                public @interface PatchMerge {
                    int channelsOut();
                    boolean useBias() default true;
                }

                @Layer
                @Weight(name = "kernel", shape = "features, units")
                @Shape(in = "..., features", out = "..., units")
                public @interface Plain {
                    int units();
                }
            }
            """;

    private static final String PATCH_MERGE = "(PatchMerge)";

    private static Compilation withModels(Compilation compilation) {
        GoldenModel.withCustomLayers().forEach(model -> compilation
                .source("golden/" + model.id() + ".java", """
                                package golden;
                                import com.acme.layers.Layers.*;
                                import io.github.layercheck.*;
                                @Model(source = "%1$s.json", layers = {LowRankDense.class, PatchMerge.class, Plain.class})
                                interface %1$s {}
                                """.formatted(model.id()))
                .resource(
                        StandardLocation.CLASS_PATH,
                        "golden/" + model.id() + ".json",
                        model.kerasText().getBytes(UTF_8)));
        return compilation;
    }

    private static void check(CompileResult result) {
        result.expectSuccess();
        assertEquals(3, GoldenModel.withCustomLayers().count());
        GoldenModel.withCustomLayers().forEach(model -> {
            String generated = model.type().generatedQualifiedName();
            ModelSummary summary = (ModelSummary) result.invoke(generated, "summary");
            assertEquals(ofRegisteredName(model.text("summary_wide")), summary.toString());
            assertEquals(
                    ofRegisteredName(model.text("summary")), summary.toString(SummaryOptions.DEFAULT.withColumns(80)));
            assertEquals(model.count("params"), result.constant(generated, "PARAMS"));
            assertEquals(model.count("trainable"), result.constant(generated, "TRAINABLE_PARAMS"));
            assertEquals(model.count("non_trainable"), result.constant(generated, "NON_TRAINABLE_PARAMS"));
        });
    }

    /** Keras prints the name of the class, which no annotation type has here. */
    private static String ofRegisteredName(String summary) {
        return summary.replace("(_Merge)    ", PATCH_MERGE);
    }

    @EachCompiler
    void theLayersAreInTheSameCompilation(TestCompiler compiler) {
        CompileResult result = withModels(compiler.compilation().source("com/acme/layers/Layers.java", LAYERS))
                .compile();
        check(result);
        assertTrue(result.constant("golden.own_functionalSummary", "SUMMARY")
                .toString()
                .contains(PATCH_MERGE));
        assertEquals(
                "features × rank + rank × units", result.constant("golden.own_functionalSummary", "FIRST_FORMULA"));
    }

    @EachCompiler
    void theLayersAreInAnotherJarAndTheModelIsInYetAnother(TestCompiler compiler) {
        CompileResult layers =
                compiler.compile("com/acme/layers/Layers.java", LAYERS).expectSuccess();
        CompileResult models =
                withModels(compiler.compilation().classPath(layers)).compile();
        check(models);
        CompileResult user = compiler.compilation()
                .source("com/acme/User.java", """
                        package com.acme;
                        import io.github.layercheck.*;
                        import io.github.layercheck.layers.*;
                        @Model
                        @Input(16)
                        interface User {
                            @Layer(golden.Used.class) Tensor inner();
                            @Dense(units = 2) Tensor out();
                        }
                        """)
                .source("golden/Used.java", """
                        package golden;
                        import io.github.layercheck.*;
                        @Model
                        @Input(16)
                        public interface Used {
                            @Layer(own_functional.class) Tensor inner();
                        }
                        """)
                .classPath(layers)
                .classPath(models)
                .compile()
                .expectSuccess();
        assertEquals(1299 + 5 * 2 + 2L, user.constant("com.acme.UserSummary", "PARAMS"));
    }

    /**
     * A class with a gate where it is trainable, which has an attribute for each of what every layer of Keras has. Keras 3.15.1 counts
     * 8 + 8 × 3 and 3 × 2 parameters, and trains the first ones.
     */
    @EachCompiler
    void anAttributeForWhatEveryLayerHas(TestCompiler compiler) {
        String layer = """
                {"module": "own", "class_name": "Gated", "config": {"name": "%1$s", "trainable": %2$s, "units": %3$s,
                  "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}}},
                 "registered_name": "Gated", "name": "%1$s", "inbound_nodes": [{"args": [{"class_name": "__keras_tensor__",
                  "config": {"shape": [null, %4$s], "dtype": "float32", "keras_history": ["%5$s", 0, 0]}}], "kwargs": {}}]}""";
        String file = """
                {"module": "keras.src.models.functional", "class_name": "Functional", "config": {"name": "gates", "layers": [
                 {"module": "keras.layers", "class_name": "InputLayer", "name": "x", "inbound_nodes": [],
                  "config": {"batch_shape": [null, 8], "dtype": "float32", "name": "x"}},
                 %s, %s], "input_layers": ["x", 0, 0], "output_layers": ["shut", 0, 0]}}""".formatted(
                        layer.formatted("open", "true", 3, 8, "x"), layer.formatted("shut", "false", 2, 3, "open"));
        CompileResult result = compiler.compilation()
                .source("golden/Gates.java", """
                        package golden;
                        import io.github.layercheck.*;
                        @Layer
                        @Weight(name = "gate", shape = "features", when = "trainable")
                        @Weight(name = "kernel", shape = "features, units")
                        @Shape(in = "features", out = "units")
                        @interface Gated {
                            int units();
                            boolean trainable();
                            String name();
                            DType dtype();
                        }
                        @Model(source = "gates.json", layers = Gated.class)
                        interface Gates {}
                        """)
                .resource(StandardLocation.CLASS_PATH, "golden/gates.json", file.getBytes(UTF_8))
                .compile()
                .expectSuccess();
        assertEquals(38L, result.constant("golden.GatesSummary", "PARAMS"));
        assertEquals(32L, result.constant("golden.GatesSummary", "TRAINABLE_PARAMS"));
        assertEquals(32L, result.constant("golden.GatesSummary", "OPEN_PARAMS"));
        assertEquals(6L, result.constant("golden.GatesSummary", "SHUT_PARAMS"));
    }
}
