package io.github.layercheck.processor.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonPrimitive;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.keras.CustomLayers;
import io.github.layercheck.engine.file.keras.FileText;
import io.github.layercheck.engine.file.keras.KerasModelReader;
import io.github.layercheck.engine.source.JavaSource;
import io.github.layercheck.engine.text.SnakeCase;
import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A model that Keras wrote, as Java source. */
class KerasModelReaderTest {

    @Test
    void aSequentialHasItsInputOnTheInterface() {
        assertEquals(Map.of("com/acme/Some.java", """
                        package com.acme;

                        import static io.github.layercheck.DType.INT32;
                        import static io.github.layercheck.Input.NONE;

                        import io.github.layercheck.Input;
                        import io.github.layercheck.Model;
                        import io.github.layercheck.Tensor;
                        import io.github.layercheck.layers.Bidirectional;
                        import io.github.layercheck.layers.Dense;
                        import io.github.layercheck.layers.Embedding;
                        import io.github.layercheck.layers.LSTM;

                        @Model(name = "tagger")
                        @Input(value = {NONE, 8}, dtype = INT32, batch = 4)
                        interface Some {
                            @Embedding(inputDim = 100, outputDim = 16)              Tensor embedding();
                            @Bidirectional @LSTM(units = 3, returnSequences = true) Tensor both();
                            @Dense(units = 5, useBias = false)                      Tensor dense();
                        }
                        """), sources("Sequential", """
                        {"name": "tagger", "layers": [
                          {"module": "keras.layers", "class_name": "InputLayer",
                           "config": {"batch_shape": [4, null, 8], "dtype": "int32", "name": "in"}},
                          {"module": "keras.layers", "class_name": "Embedding",
                           "config": {"name": "embedding", "input_dim": 100, "output_dim": 16}},
                          {"module": "keras.layers", "class_name": "Bidirectional",
                           "config": {"name": "both", "layer": {"module": "keras.layers", "class_name": "LSTM",
                             "config": {"name": "lstm", "units": 3, "return_sequences": true}}}},
                          {"module": "keras.layers", "class_name": "Dense",
                           "config": {"name": "dense", "units": 5, "use_bias": false, "activation": "linear",
                             "kernel_initializer": {"module": "keras.initializers", "class_name": "GlorotUniform",
                               "config": {"seed": null}}}}]}
                        """));
    }

    /** The arguments are those that Keras 3.15.1 wrote of such layers. */
    @Test
    void whatKerasWritesForItselfIsNoAttribute() {
        assertEquals(Map.of("com/acme/Some.java", """
                        package com.acme;

                        import static io.github.layercheck.DType.STRING;
                        import static io.github.layercheck.layers.OutputMode.MULTI_HOT;

                        import io.github.layercheck.Input;
                        import io.github.layercheck.Model;
                        import io.github.layercheck.Tensor;
                        import io.github.layercheck.layers.BatchNormalization;
                        import io.github.layercheck.layers.StringLookup;

                        @Model(name = "words")
                        @Input(value = 1, dtype = STRING)
                        interface Some {
                            @StringLookup(numOovIndices = 0, outputMode = MULTI_HOT, vocabulary = "tok0") Tensor words();
                            @BatchNormalization(renorm = true) Tensor normal();
                        }
                        """), sources("Sequential", """
                        {"name": "words", "layers": [
                          {"module": "keras.layers", "class_name": "InputLayer",
                           "config": {"batch_shape": [null, 1], "dtype": "string", "name": "in"}},
                          {"module": "keras.layers", "class_name": "StringLookup",
                           "config": {"name": "words", "num_oov_indices": 0, "output_mode": "multi_hot",
                             "vocabulary": ["tok0"], "vocabulary_size": 1, "oov_method": "floormod", "salt": null}},
                          {"module": "keras.layers", "class_name": "BatchNormalization",
                           "config": {"name": "normal", "renorm": true, "renorm_clipping": {}}}]}
                        """));
    }

    /** Keras' base class of these layers takes the argument, and writes it. */
    @Test
    void theDataFormatOfLayersThatChangeNoShape() {
        Map.of(
                        "AutoContrast", "",
                        "MaxNumBoundingBoxes", ", \"max_number\": 3",
                        "RandomBrightness", ", \"factor\": 0.1",
                        "RandomContrast", ", \"factor\": 0.1",
                        "Solarization", "")
                .forEach((layer, arguments) -> assertEquals("", FileText.message("""
                        {"class_name": "Sequential", "config": {"name": "some", "layers": [
                          {"module": "keras.layers", "class_name": "InputLayer",
                           "config": {"batch_shape": [null, 8, 8, 3], "dtype": "float32", "name": "in"}},
                          {"module": "keras.layers", "class_name": "%s",
                           "config": {"name": "x", "data_format": "channels_last"%s}}]}}
                        """.formatted(layer, arguments))));
    }

    @Test
    void aFunctionalNamesItsTensors() {
        assertEquals(Map.of("com/acme/Some.java", """
                        package com.acme;

                        import static io.github.layercheck.Input.NONE;

                        import io.github.layercheck.Allow;
                        import io.github.layercheck.From;
                        import io.github.layercheck.Frozen;
                        import io.github.layercheck.Input;
                        import io.github.layercheck.Model;
                        import io.github.layercheck.Named;
                        import io.github.layercheck.Output;
                        import io.github.layercheck.Shared;
                        import io.github.layercheck.Tensor;
                        import io.github.layercheck.layers.Concatenate;
                        import io.github.layercheck.layers.Dense;
                        import io.github.layercheck.layers.LSTM;

                        @Model
                        @Output({"last", "state:2"})
                        @Allow("slash-in-name")
                        interface Some {
                            @Input({NONE, 4})                    Tensor text();
                            @LSTM(units = 2, returnState = true) Tensor state();

                            @Named("join/all") @Concatenate
                            Tensor join_all(Tensor state, @From("state") Tensor state_, @From("state:1") Tensor state_1);

                            @Frozen @Dense(units = 6) Tensor last();
                            @Shared("last")           Tensor last_call_2();
                        }
                        """), sources("Functional", """
                        {"name": "some", "input_layers": [["text", 0, 0]],
                         "output_layers": [["last", 0, 0], ["state", 0, 2]], "layers": [
                          {"module": "keras.layers", "class_name": "InputLayer",
                           "config": {"batch_shape": [null, null, 4], "dtype": "float32", "name": "text"},
                           "inbound_nodes": []},
                          {"module": "keras.layers", "class_name": "LSTM",
                           "config": {"name": "state", "units": 2, "return_state": true},
                           "inbound_nodes": [{"args": [TEXT], "kwargs": {"mask": null}}]},
                          {"module": "keras.layers", "class_name": "Concatenate", "config": {"name": "join/all"},
                           "inbound_nodes": [{"args": [[STATE_0, STATE_0, STATE_1]], "kwargs": {}}]},
                          {"module": "keras.layers", "class_name": "Dense",
                           "config": {"name": "last", "units": 6, "trainable": false},
                           "inbound_nodes": [{"args": [JOIN], "kwargs": {}}, {"args": [LAST], "kwargs": {}}]}]}
                        """.replace("TEXT", tensor("text", 0))
                .replace("STATE_0", tensor("state", 0))
                .replace("STATE_1", tensor("state", 1))
                .replace("JOIN", tensor("join/all", 0))
                .replace("LAST", tensor("last", 0))));
    }

    @Test
    void theInterfaceCanBeNamedAfterTheModel() throws IOException {
        byte[] text = """
                {"class_name": "Sequential", "config": {"name": "my_net_1.00_v2", "layers": [
                  {"module": "keras.layers", "class_name": "InputLayer",
                   "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in"}},
                  {"module": "keras.layers", "class_name": "Dense", "config": {"name": "dense", "units": 3}}]}}
                """.getBytes(UTF_8);
        ModelDeclaration model = KerasModelReader.read(
                CustomLayers.NONE,
                name -> new ModelType("", SnakeCase.className(name), SnakeCase.className(name)),
                FileText.FILE,
                FileBytes.of(new ByteArrayInputStream(text)));
        assertEquals("MyNet1_00V2", model.type().nestedName());
    }

    @Test
    void aModelCanBeWrapped() {
        Map<String, String> sources = sources("Sequential", """
                {"name": "some", "layers": [
                  {"module": "keras.layers", "class_name": "InputLayer",
                   "config": {"batch_shape": [null, 6, 4], "dtype": "float32", "name": "in"}},
                  {"module": "keras.layers", "class_name": "TimeDistributed", "config": {"name": "steps", "layer":
                    {"module": "keras", "class_name": "Sequential", "config": {"name": "step", "layers": [
                      {"module": "keras.layers", "class_name": "InputLayer",
                       "config": {"batch_shape": [null, 4], "dtype": "float32", "name": "in"}},
                      {"module": "keras.layers", "class_name": "Dense", "config": {"name": "dense", "units": 3}}]}}}}]}
                """);
        assertEquals(List.of("com/acme/Some.java", "com/acme/Some_Steps.java"), List.copyOf(sources.keySet()));
        assertEquals("""
                @Model
                @Input({6, 4})
                interface Some {
                    @TimeDistributed @Layer(Some_Steps.class) Tensor steps();
                }
                """, sources.get("com/acme/Some.java").replaceAll("(?s)^.*?@Model", "@Model"));
    }

    @EachCompiler
    void anyKerasNameCanBeDeclared(TestCompiler compiler) {
        List<String> names = List.of(
                "class",
                "1x1",
                "conv1/bn",
                "conv1.bn",
                "maxPool",
                "max_pool",
                "x",
                "x_trainable",
                "hashCode",
                "NAME",
                "a\"b\\u0022*/",
                "\u540d\u524d",
                "\ud83d\ude00",
                "stra\u00dfe",
                "input/",
                "summary");
        String layers = names.stream()
                .map(name -> """
                        {"module": "keras.layers", "class_name": "Dense", "config": {"name": %s, "units": 2}}
                        """.formatted(new JsonPrimitive(name)))
                .collect(Collectors.joining(", "));
        Compilation compilation = compiler.compilation();
        sources("Sequential", """
                {"name": "some", "layers": [{"module": "keras.layers", "class_name": "InputLayer",
                  "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in"}}, %s]}
                """.formatted(layers)).forEach(compilation::source);
        CompileResult result = compilation.compile().expectSuccess();
        ModelSummary model = (ModelSummary) result.invoke("com.acme.SomeSummary", "summary");
        assertEquals(names, model.layers().stream().map(LayerSummary::name).toList());
    }

    private static String tensor(String layer, int output) {
        return """
                {"class_name": "__keras_tensor__", "config": {"keras_history": ["%s", 0, %d]}}
                """.formatted(layer, output);
    }

    private static Map<String, String> sources(String className, String config) {
        String json = "{\"class_name\": \"" + className + "\", \"config\": " + config + "}";
        return JavaSource.of(FileText.declaration(json));
    }
}
