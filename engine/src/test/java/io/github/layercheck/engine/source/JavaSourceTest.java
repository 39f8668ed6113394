package io.github.layercheck.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.Loss;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.KerasArguments;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.declaration.Training;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The source of an interface as a developer would write it. */
class JavaSourceTest {

    private static final Origin ORIGIN = new Origin() {};

    static Stream<Arguments> layers() {
        return Stream.of(
                Arguments.of("@Flatten", "Flatten", Map.of("data_format", "channels_last")),
                Arguments.of(
                        "@Flatten(dataFormat = CHANNELS_FIRST)", "Flatten", Map.of("data_format", "channels_first")),
                Arguments.of(
                        "@Conv2D(filters = 6, kernelSize = 5)",
                        "Conv2D",
                        Map.of("filters", 6, "kernel_size", List.of(5, 5), "strides", List.of(1, 1))),
                Arguments.of(
                        "@Conv2D(filters = 6, kernelSize = {5, 3}, padding = SAME, strides = 2)",
                        "Conv2D",
                        Map.of(
                                "filters",
                                6,
                                "kernel_size",
                                List.of(5, 3),
                                "strides",
                                List.of(2, 2),
                                "padding",
                                "same")),
                Arguments.of(
                        "@Conv2D(filters = 6, kernelSize = 1, useBias = false, kernelInitializer = \"he_normal\")",
                        "Conv2D",
                        Map.of("filters", 6, "kernel_size", 1, "kernel_initializer", "he_normal", "use_bias", false)),
                Arguments.of(
                        "@MaxPooling2D", "MaxPooling2D", Map.of("pool_size", List.of(2, 2), "strides", List.of(2, 2))),
                Arguments.of(
                        "@MaxPooling2D(poolSize = 3)",
                        "MaxPooling2D",
                        Map.of("pool_size", List.of(3, 3), "strides", List.of(3, 3))),
                Arguments.of(
                        "@MaxPooling2D(strides = 1)",
                        "MaxPooling2D",
                        Map.of("pool_size", List.of(2, 2), "strides", List.of(1, 1))),
                Arguments.of("@ZeroPadding2D", "ZeroPadding2D", Map.of("padding", pairs(1, 1, 1, 1))),
                Arguments.of("@ZeroPadding2D(padding = {3, 2})", "ZeroPadding2D", Map.of("padding", pairs(3, 3, 2, 2))),
                Arguments.of(
                        "@ZeroPadding2D(padding = {0, 1, 0, 1})",
                        "ZeroPadding2D",
                        Map.of("padding", pairs(0, 1, 0, 1))),
                Arguments.of("@Cropping2D", "Cropping2D", Map.of("cropping", pairs(0, 0, 0, 0))),
                Arguments.of("@Reshape(targetShape = {4, 4})", "Reshape", Map.of("target_shape", List.of(4, 4))),
                Arguments.of("@Dot(axes = {1, 1})", "Dot", Map.of("axes", List.of(1, 1))),
                Arguments.of(
                        "@Hashing(numBins = 3, salt = {7, 7})",
                        "Hashing",
                        Map.of("num_bins", 3, "salt", List.of(7, 7))),
                Arguments.of(
                        "@Embedding(inputDim = 9, outputDim = 2)",
                        "Embedding",
                        Map.of("input_dim", 9, "output_dim", 2, "embeddings_initializer", "random_uniform")),
                Arguments.of("@PReLU", "PReLU", Map.of("alpha_initializer", "zeros")),
                Arguments.of("@BatchNormalization(epsilon = 1e-5)", "BatchNormalization", Map.of("epsilon", 1e-5)),
                Arguments.of(
                        "@Dense(units = 3, activation = SOFTMAX)",
                        "Dense",
                        Map.of("units", 3, "activation", "softmax")));
    }

    private static List<List<Integer>> pairs(int top, int bottom, int left, int right) {
        return List.of(List.of(top, bottom), List.of(left, right));
    }

    /** No defaults, which Keras' files are full of, and the shortest form of what is not a default. */
    @ParameterizedTest
    @MethodSource("layers")
    void onlyWhatIsWorthWriting(String annotation, String layer, Map<String, Object> arguments) {
        String source = JavaSource.inOneFile(model("Some", method("x", layer(layer, arguments))));
        assertEquals(
                "    " + annotation + " Tensor x();",
                source.lines()
                        .filter(line -> line.startsWith("    "))
                        .findFirst()
                        .orElseThrow());
    }

    private static ModelDeclaration withBlock() {
        return model(
                "Outer",
                method("layer", layer("Dense", Map.of("units", 1))),
                method("add", inline(model("Outer_Add", method("layer", layer("Add", Map.of()))))));
    }

    @Test
    void aModelWithinAModelHasAFileOfItsOwn() {
        assertEquals(Map.of("com/acme/Outer.java", """
                package com.acme;

                import io.github.layercheck.Input;
                import io.github.layercheck.Layer;
                import io.github.layercheck.Model;
                import io.github.layercheck.Tensor;
                import io.github.layercheck.layers.Dense;

                @Model
                @Input(2)
                interface Outer {
                    @Dense(units = 1)       Tensor layer();
                    @Layer(Outer_Add.class) Tensor add();
                }
                """, "com/acme/Outer_Add.java", """
                package com.acme;

                import io.github.layercheck.Input;
                import io.github.layercheck.Model;
                import io.github.layercheck.Tensor;
                import io.github.layercheck.layers.Add;

                @Model
                @Input(2)
                interface Outer_Add {
                    @Add Tensor layer();
                }
                """), JavaSource.of(withBlock()));
    }

    @Test
    void orAllAreInOne() {
        assertEquals("""
                package com.acme;

                import io.github.layercheck.Input;
                import io.github.layercheck.Layer;
                import io.github.layercheck.Model;
                import io.github.layercheck.Tensor;
                import io.github.layercheck.layers.Add;
                import io.github.layercheck.layers.Dense;

                @Model
                @Input(2)
                interface Outer {
                    @Dense(units = 1)       Tensor layer();
                    @Layer(Outer_Add.class) Tensor add();
                }

                @Model
                @Input(2)
                interface Outer_Add {
                    @Add Tensor layer();
                }
                """, JavaSource.inOneFile(withBlock()));
    }

    @Test
    void aTypeThatIsNamedLikeALayer() {
        String source = JavaSource.inOneFile(model("Dense", method("x", layer("Dense", Map.of("units", 1)))));
        assertEquals("""
                interface Dense {
                    @io.github.layercheck.layers.Dense(units = 1) Tensor x();
                }
                """, source.substring(source.indexOf("interface")));
    }

    /** A line has 120 characters: that of the vocabulary 4 of indent, 33 before the first word, and 21 for each of four. */
    @Test
    void whatDoesNotFitALineIsBroken() {
        Content attention = layer(
                "MultiHeadAttention",
                Map.of(
                        "num_heads",
                        8,
                        "key_dim",
                        64,
                        "value_dim",
                        32,
                        "use_bias",
                        false,
                        "kernel_initializer",
                        "uniform"));
        Content vectorization =
                layer("TextVectorization", Map.of("vocabulary", Collections.nCopies(9, "words, \"quoted\"")));
        ParameterDeclaration tensor =
                new ParameterDeclaration(new TensorName("a_tensor_of_a_long_name", 0, Place.of(ORIGIN)), "");
        MethodDeclaration merge = new MethodDeclaration(
                "merge",
                "merge",
                ORIGIN,
                ORIGIN,
                layer("Add", Map.of()),
                Collections.nCopies(3, tensor),
                0,
                Traits.NONE);
        String source = JavaSource.inOneFile(model(
                "Some",
                method("relu", layer("ReLU", Map.of())),
                method("attention", attention),
                merge,
                method("words", vectorization)));
        assertEquals("""
                interface Some {
                    @ReLU Tensor relu();

                    @MultiHeadAttention(keyDim = 64, numHeads = 8, useBias = false, valueDim = 32, kernelInitializer = "uniform")
                    Tensor attention();

                    @Add
                    Tensor merge(Tensor a_tensor_of_a_long_name, @From("a_tensor_of_a_long_name") Tensor a_tensor_of_a_long_name_,
                            @From("a_tensor_of_a_long_name") Tensor a_tensor_of_a_long_name__);

                    @TextVectorization(vocabulary = {"words, \\"quoted\\"", "words, \\"quoted\\"", "words, \\"quoted\\"", "words, \\"quoted\\"",
                            "words, \\"quoted\\"", "words, \\"quoted\\"", "words, \\"quoted\\"", "words, \\"quoted\\"", "words, \\"quoted\\""})
                    Tensor words();
                }
                """, source.substring(source.indexOf("interface")));
    }

    static Stream<Arguments> undeclarable() {
        String long32k = "\u00e9".repeat(32_768);
        ParameterDeclaration tensor = new ParameterDeclaration(new TensorName("x", 0, Place.of(ORIGIN)), "");
        return Stream.of(
                Arguments.of(
                        "65536 bytes in a text",
                        method("x", layer("Rescaling", Map.of("scale", 1)))
                                .withContent(layer("StringLookup", Map.of("vocabulary", List.of(long32k))))),
                Arguments.of(
                        "65536 elements in an array",
                        method("x", layer("StringLookup", Map.of("vocabulary", Collections.nCopies(65_536, "a"))))),
                Arguments.of(
                        "a layer whose name is empty",
                        new MethodDeclaration(
                                "x", "", ORIGIN, ORIGIN, layer("ReLU", Map.of()), List.of(), 0, Traits.NONE)),
                Arguments.of(
                        "255 inputs",
                        new MethodDeclaration(
                                "x",
                                "x",
                                ORIGIN,
                                ORIGIN,
                                layer("Add", Map.of()),
                                Collections.nCopies(255, tensor),
                                0,
                                Traits.NONE)));
    }

    @ParameterizedTest
    @MethodSource("undeclarable")
    void whatCannotBeDeclaredIsNotWritten(String what, MethodDeclaration method) {
        ModelDeclaration model = model("Some", method);
        assertEquals(what, assertThrows(Fault.class, () -> JavaSource.of(model)).getMessage());
    }

    /** What a compiled archive says about itself. */
    @Test
    void theLossIsWritten() {
        Training training = new Training(Loss.BINARY_CROSSENTROPY, true, 0, List.of(), ORIGIN);
        String source = JavaSource.inOneFile(
                model("Some", method("add", layer("Flatten", Map.of()))).trainedFor(Optional.of(training)));
        assertTrue(source.contains("import static io.github.layercheck.Loss.BINARY_CROSSENTROPY;"), source);
        assertTrue(source.contains("@Model(loss = BINARY_CROSSENTROPY, fromLogits = true)"), source);
    }

    private static ModelDeclaration model(String name, MethodDeclaration... methods) {
        String qualified = "com.acme." + name;
        return new ModelDeclaration(
                new ModelType("com.acme", qualified, qualified),
                SnakeCase.ofClass(name),
                ORIGIN,
                List.of(new InputDeclaration("input", List.of(2), Input.NONE, DType.FLOAT32, ORIGIN)),
                Arrays.asList(methods),
                List.of(),
                Traits.NONE,
                true);
    }

    private static MethodDeclaration method(String name, Content content) {
        return new MethodDeclaration(name, name, ORIGIN, ORIGIN, content, List.of(), 0, Traits.NONE);
    }

    private static Content inline(ModelDeclaration model) {
        return new Content.OfModel(new ModelReference.Inline(model), List.of(), ORIGIN);
    }

    private static Content.OfLayer layer(String name, Map<String, ? extends @Nullable Object> arguments) {
        LayerDefinition layer = Catalogue.find("keras.layers", name).orElseThrow();
        return new Content.OfLayer(
                new LayerConfig(layer, "", KerasArguments.read(layer.type(), arguments), ORIGIN, List.of()));
    }
}
