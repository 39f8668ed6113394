package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.golden.GoldenData;
import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The multiply-accumulates of custom layers, declared as their classes in Python compute, beside those of a run of Keras. */
class GoldenCustomMacsTest {

    private static final String IMPORTS = """
            package com.acme;

            import io.github.layercheck.*;

            """;

    private static final String LAYERS = IMPORTS + """
            public class Layers {
                @Layer
                @Weight(name = "down", shape = "features, rank")
                @Weight(name = "up", shape = "rank, units")
                @Weight(name = "bias", shape = "units", when = "useBias")
                @Shape(in = "..., features", out = "..., units")
                @Macs({"..., features, rank", "..., rank, units"})
                public @interface LowRankDense {
                    int units();
                    int rank();
                    boolean useBias() default true;
                }

                @Layer
                @Shape(
                        in = "steps, features",
                        out = {"steps, features", "heads, steps, steps"})
                @Macs({
                    "3 * steps, features, heads, headSize",
                    "2 * heads * steps * steps * headSize",
                    "steps, heads, headSize, features"
                })
                public @interface RotaryAttention {
                    int heads();
                    int headSize();
                }

                @Layer
                @Shape(in = "height, width, channels", out = "height, width, channels")
                @Macs({"channels, ceil(channels / ratio)", "ceil(channels / ratio), channels"})
                public @interface SqueezeAndExcitation {
                    int ratio() default 16;
                }

                @Layer
                @Shape(in = {"left", "right"}, out = "units")
                @Macs("left + right, units")
                @Macs(value = "units, units", when = "project")
                public @interface PatchMerge {
                    int units();
                    boolean project() default false;
                }

                @Layer
                @Shape(in = "height, width, channels", out = "ceil(height / size), ceil(width / size), filters")
                @Macs("size * size * channels, filters, ceil(height / size), ceil(width / size)")
                public @interface PatchConvolution {
                    int filters();
                    int size();
                }

                @Layer
                @Shape(in = "..., features", out = "..., features")
                @Macs({})
                public @interface Scale {}
            }
            """;

    @EachCompiler
    void aDeclaredLayerHasTheMacsThatKerasRuns(TestCompiler compiler) {
        List<JsonObject> lines = GoldenData.lines("cost/custom_layers.jsonl").toList();
        Compilation compilation = compiler.compilation().source("com/acme/Layers.java", LAYERS);
        for (int i = 0; i < lines.size(); i++) {
            compilation.source("com/acme/M" + i + ".java", model("M" + i, lines.get(i)));
        }
        CompileResult result = compilation.compile().expectSuccess();
        assertEquals(11, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(
                    lines.get(i).get("macs").getAsLong(),
                    result.constant("com.acme.M" + i + "Summary", "LAYER_MACS"),
                    lines.get(i).get("id").getAsString());
        }
    }

    private static String model(String name, JsonObject line) {
        StringBuilder source = new StringBuilder(IMPORTS + "@Model\n@Output(\"layer\")\ninterface " + name + " {\n");
        List<JsonElement> shapes = line.getAsJsonArray("input_shapes").asList();
        for (int i = 0; i < shapes.size(); i++) {
            String sizes = shapes.get(i).toString().replace('[', '{').replace(']', '}');
            source.append("@Input(" + sizes + ") Tensor input" + i + "();\n");
        }
        String arguments = line.getAsJsonObject("config").entrySet().stream()
                .map(GoldenCustomMacsTest::argument)
                .collect(Collectors.joining(", "));
        String inputs = shapes.size() == 1 ? "" : "Tensor input0, Tensor input1";
        return source + "@Layers." + line.get("layer").getAsString() + "(" + arguments + ") Tensor layer(" + inputs
                + ");\n}\n";
    }

    private static String argument(Map.Entry<String, JsonElement> argument) {
        String name = argument.getKey().replace("head_size", "headSize").replace("use_bias", "useBias");
        return name + " = " + argument.getValue();
    }
}
