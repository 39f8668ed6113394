package io.github.layercheck.processor.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.golden.GoldenData;
import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.ArrayList;
import java.util.List;
import javax.tools.StandardLocation;

/** Custom classes that consist of Keras layers, each as a block in Java: the weights, their paths and order are Keras'. */
final class GoldenBlocksTest {

    private static final String FILE = "blocks.jsonl";

    /** The layers in the order in which the constructors in Python make them. */
    private static final String BLOCKS = """
            package com.acme;
            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            public interface Blocks {
                @Model
                interface TransformerBlock {
                    @Input Tensor x();
                    @MultiHeadAttention(numHeads = 2, keyDim = 8) Tensor att(Tensor x);
                    @Add Tensor sum1(Tensor x, Tensor att);
                    @LayerNormalization Tensor norm1(Tensor sum1);
                    @Dense(units = 32, activation = ActivationFunction.RELU) Tensor up(Tensor norm1);
                    @Dense(units = 16) Tensor down(Tensor up);
                    @Add Tensor sum2(Tensor norm1, Tensor down);
                    @LayerNormalization Tensor norm2(Tensor sum2);
                }

                @Model
                interface Branches {
                    @Input Tensor x();
                    @Named("short") @Dense(units = 5) Tensor short_(Tensor x);
                    @Dense(units = 6) Tensor long1(Tensor x);
                    @Dense(units = 5) Tensor long2(Tensor long1);
                    @Add Tensor sum(Tensor short_, Tensor long2);
                }

                @Model
                @Input
                interface ConvBlock {
                    @Conv1D(filters = 8, kernelSize = 3, padding = Padding.SAME) Tensor conv();
                    @Shared("conv") Tensor again();
                    @Dropout(rate = 0.5) Tensor drop();
                    @BatchNormalization Tensor norm();
                }

                @Model
                @Input
                interface Stack {
                    @Layer(ConvBlock.class) Tensor first();
                    @Layer(ConvBlock.class) Tensor second();
                    @Dense(units = 3) Tensor last();
                }
            }
            """;

    @EachCompiler
    void theWeightsAreThoseOfKeras(TestCompiler compiler) {
        List<JsonObject> rows = GoldenData.lines(FILE).toList();
        Compilation compilation = compiler.compilation().source("com/acme/Blocks.java", BLOCKS);
        for (JsonObject row : rows) {
            String id = row.get("id").getAsString();
            compilation
                    .source("com/acme/" + id + ".java", """
                            package com.acme;
                            import com.acme.Blocks.*;
                            import io.github.layercheck.*;
                            @Model(source = "%1$s.json",
                                    layers = {TransformerBlock.class, Branches.class, ConvBlock.class, Stack.class})
                            interface %1$s {}
                            """.formatted(id))
                    .resource(
                            StandardLocation.CLASS_PATH,
                            "com/acme/" + id + ".json",
                            row.get("keras_json").toString().getBytes(UTF_8));
        }
        CompileResult result = compilation.compile().expectSuccess();
        for (JsonObject row : rows) {
            String id = row.get("id").getAsString();
            ModelSummary summary = (ModelSummary) result.invoke("com.acme." + id + "Summary", "summary");
            assertEquals(expected(row), weights(summary), id);
            assertEquals(row.get("params").getAsLong(), summary.params(), id);
            assertEquals(row.get("trainable").getAsLong(), summary.trainableParams(), id);
        }
    }

    /** Keras' paths begin with the name of the model where it is in memory, and of the class where it is not. */
    private static List<String> expected(JsonObject row) {
        List<String> weights = new ArrayList<>();
        for (JsonElement element : row.getAsJsonArray("weights")) {
            JsonObject weight = element.getAsJsonObject();
            String path = weight.get("path").getAsString().replaceFirst("^tagger/", "");
            weights.add(path.substring(path.indexOf('/') + 1) + " "
                    + weight.get("shape").toString().replace(",", ", ")
                    + (weight.get("trainable").getAsBoolean() ? "" : " not trainable"));
        }
        return weights;
    }

    private static List<String> weights(ModelSummary summary) {
        List<String> weights = new ArrayList<>();
        for (LayerSummary layer : summary.layers()) {
            layer.weights()
                    .forEach(weight -> weights.add(weight.path() + " "
                            + weight.shape().dimensions() + (weight.trainable() ? "" : " not trainable")));
        }
        return weights;
    }
}
