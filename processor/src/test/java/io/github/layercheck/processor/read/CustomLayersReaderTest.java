package io.github.layercheck.processor.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.List;
import javax.tools.StandardLocation;

/** A model that maps classes of layers in its file to annotation types. */
class CustomLayersReaderTest {

    private static final String LOW_RANK = """
            @Layer
            @Weight(name = "down", shape = "features, rank")
            @Weight(name = "up", shape = "rank, units")
            @Shape(in = "..., features", out = "..., units")
            @interface LowRankDense {
                int units();
                int rank() default 3;
                boolean useBias() default true;
                String[] tags() default {"a"};
            }
            """;

    private static CompileResult compile(TestCompiler compiler, String layers, String config) {
        return compiler.compilation()
                .source("com/acme/Tiny.java", """
                        package com.acme;

                        import io.github.layercheck.*;

                        @Model(source = "tiny.json", layers = LAYERS)
                        interface Tiny {}

                        """.replace("LAYERS", layers) + LOW_RANK)
                .resource(StandardLocation.CLASS_PATH, "com/acme/tiny.json", """
                        {"class_name": "Sequential", "config": {"name": "tiny_model", "layers": [
                          {"module": "keras.layers", "class_name": "InputLayer",
                           "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in"}},
                          {"module": null, "class_name": "_Low", "registered_name": "Acme>LowRankDense",
                           "config": {"name": "low"CONFIG}}]}}
                        """.replace("CONFIG", config)
                        .getBytes(UTF_8))
                .compile();
    }

    private static void assertError(String text, CompileResult result) {
        List<Message> errors = result.errors();
        assertEquals(1, errors.size(), errors::toString);
        assertEquals("com/acme/Tiny.java", errors.get(0).path());
        assertEquals(5, errors.get(0).line());
        assertEquals(text, errors.get(0).text());
    }

    @EachCompiler
    void whatTheAnnotationTypeLacksMeansNothingAndWhatTheConfigLacksIsTheDefault(TestCompiler compiler) {
        CompileResult result = compile(compiler, "LowRankDense.class", """
                , "units": 5, "use_bias": false, "tags": ["x", "y"], "layer": 7, "layers": [1],
                  "kernel_initializer": {"module": "keras.initializers", "class_name": "Zeros", "config": {}}
                """).expectSuccess();
        assertEquals(2 * 3 + 3 * 5L, result.constant("com.acme.TinySummary", "PARAMS"));
        assertEquals("LowRankDense", result.constant("com.acme.TinySummary", "LOW_TYPE"));
    }

    /** What wrappers of Keras have in their configs, and what Keras' lookups drop, are names like any other. */
    @EachCompiler
    void argumentsWithNamesThatMeanMoreInLayersOfKeras(TestCompiler compiler) {
        CompileResult result = compiler.compilation()
                .source("com/acme/Tiny.java", """
                        package com.acme;

                        import io.github.layercheck.*;

                        @Model(source = "tiny.json", layers = Deep.class)
                        interface Tiny {}

                        @Layer
                        @Weight(name = "kernel", shape = "layers, cell, features, vocabularySize")
                        @Shape(in = "..., features", out = "..., vocabularySize")
                        @interface Deep {
                            int layers();
                            int cell() default 1;
                            int vocabularySize() default 1;
                            String[] vocabulary() default {};
                        }
                        """)
                .resource(StandardLocation.CLASS_PATH, "com/acme/tiny.json", """
                        {"class_name": "Sequential", "config": {"name": "tiny_model", "layers": [
                          {"module": "keras.layers", "class_name": "InputLayer",
                           "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in"}},
                          {"module": null, "class_name": "Deep", "registered_name": "Acme>Deep",
                           "config": {"name": "deep", "layers": 4, "cell": 3, "vocabulary_size": 5,
                            "vocabulary": ["a", "b"]}}]}}
                        """.getBytes(UTF_8))
                .compile()
                .expectSuccess();
        assertEquals(4 * 3 * 2 * 5L, result.constant("com.acme.TinySummary", "PARAMS"));
    }

    /** The same in a file of Keras 2, of which layers within layers are converted. */
    @EachCompiler
    void argumentsWithSuchNamesInAnOldFile(TestCompiler compiler) {
        CompileResult result = compiler.compilation()
                .source("com/acme/Tiny.java", """
                        package com.acme;

                        import io.github.layercheck.*;

                        @Model(source = "tiny.json", layers = Deep.class)
                        interface Tiny {}

                        @Layer
                        @Weight(name = "kernel", shape = "cell, features, units")
                        @Shape(in = "..., features", out = "..., units")
                        @interface Deep {
                            int units() default 1;
                            int cell() default 1;
                            int[] layers() default {};
                            int[] cells() default {};
                            String layer() default "";
                        }
                        """)
                .resource(StandardLocation.CLASS_PATH, "com/acme/tiny.json", """
                        {"class_name": "Sequential", "keras_version": "2.4.0", "config": {"name": "tiny_model",
                         "build_input_shape": [null, 2], "layers": [
                          {"class_name": "Deep", "config": {"name": "deep", "units": 5, "cell": 3,
                           "layers": [64, 32], "cells": [7, 8], "layer": "none"}}]}}
                        """.getBytes(UTF_8))
                .compile()
                .expectSuccess();
        assertEquals(3 * 2 * 5L, result.constant("com.acme.TinySummary", "PARAMS"));
    }

    /** Whatever the last layer is: the outputs of a model are those that its file names. */
    @EachCompiler
    void theModelUsesOneOutputOfTwo(TestCompiler compiler) {
        CompileResult result = compiler.compilation()
                .source("com/acme/Tiny.java", """
                        package com.acme;

                        import io.github.layercheck.*;

                        @Model(source = "tiny.json", layers = Halves.class)
                        interface Tiny {}

                        @Layer
                        @Shape(in = "n", out = {"n", "1"})
                        @interface Halves {}
                        """)
                .resource(StandardLocation.CLASS_PATH, "com/acme/tiny.json", """
                        {"class_name": "Functional", "config": {"name": "tiny_model", "layers": [
                          {"module": "keras.layers", "class_name": "InputLayer", "inbound_nodes": [],
                           "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in"}},
                          {"module": null, "class_name": "Halves", "registered_name": "Halves",
                           "config": {"name": "halves"}, "inbound_nodes": [{"args": [{"class_name": "__keras_tensor__",
                            "config": {"shape": [null, 2], "dtype": "float32", "keras_history": ["in", 0, 0]}}],
                            "kwargs": {}}]}],
                          "input_layers": [["in", 0, 0]], "output_layers": [["halves", 0, 0]]}}
                        """.getBytes(UTF_8))
                .compile()
                .expectSuccess();
        String report = result.report("com.acme.Tiny");
        assertTrue(report.contains("""
                 "outputs": [
                  {"layer": "halves", "call": 0, "output": 0, "shape": [null, 2], "dtype": "float32"}
                 ],
                """), report);
    }

    @EachCompiler
    void anArgumentWithoutDefaultIsMissing(TestCompiler compiler) {
        assertError("""
                [layercheck:missing-argument] Tiny: units is missing (config.layers[1].config.units in tiny.json)
                    LowRankDense has no default for it.""", compile(compiler, "LowRankDense.class", ""));
    }

    @EachCompiler
    void anArgumentOfAnotherType(TestCompiler compiler) {
        assertError("""
                [layercheck:argument-type] Tiny: use_bias is "yes" (config.layers[1].config.use_bias in tiny.json)
                    It takes True or False.""", compile(compiler, "LowRankDense.class", ", \"units\": 5, \"use_bias\": \"yes\""));
        assertError(
                "[layercheck:not-expressible] Tiny: an object as the argument units"
                        + " (config.layers[1].config.units in tiny.json)",
                compile(compiler, "LowRankDense.class", ", \"units\": {\"class_name\": \"Five\"}"));
    }

    @EachCompiler
    void aLayerThatIsNotMapped(TestCompiler compiler) {
        assertError("""
                [layercheck:unknown-layer] Tiny: the class _Low is not known (config.layers[1] in tiny.json)
                    Layercheck knows the classes of keras.layers and those that @Model(layers = ...) or --layer names.
                    A custom layer is an annotation type @_Low with @Layer: @Model(source = ..., layers = _Low.class) or --layer com.acme._Low.""", compile(compiler, "{}", ", \"units\": 5"));
    }

    @EachCompiler
    void anAnnotationTypeThatIsNoLayer(TestCompiler compiler) {
        assertError("""
                [layercheck:layer-form] Tiny: Deprecated does not declare a layer
                    An annotation type with @Layer, or a @Model, stands for a layer class of the file.""", compile(compiler, "{LowRankDense.class, Deprecated.class}", ", \"units\": 5"));
    }

    @EachCompiler
    void twoAnnotationTypesOfOneName(TestCompiler compiler) {
        assertError("""
                [layercheck:duplicate-name] Tiny: another type is also named LowRankDense
                    A layer class of the file is known by its name.""", compile(compiler, "{LowRankDense.class, LowRankDense.class}", ", \"units\": 5"));
    }

    @EachCompiler
    void aClassThatIsNeitherAnAnnotationTypeNorAModel(TestCompiler compiler) {
        for (String name : List.of("String", "int", "Runnable")) {
            assertError(
                    "[layercheck:layer-form] Tiny: " + name + " does not declare a layer\n"
                            + "    An annotation type with @Layer, or a @Model, stands for a layer class of the file.",
                    compile(compiler, "{LowRankDense.class, " + name + ".class}", ", \"units\": 5"));
        }
    }

    @EachCompiler
    void aClassThatIsNotThereIsTheCompilersError(TestCompiler compiler) {
        for (String layers : List.of("{LowRankDense.class, Missing.class}")) {
            List<Message> errors = compile(compiler, layers, ", \"units\": 5").errors();
            assertFalse(errors.isEmpty());
            errors.forEach(error -> {
                assertEquals(5, error.line());
                assertFalse(error.text().contains("layercheck"), error::text);
            });
        }
    }
}
