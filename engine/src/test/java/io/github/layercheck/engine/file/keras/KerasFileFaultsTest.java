package io.github.layercheck.engine.file.keras;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong within a Keras file is said with its path. */
class KerasFileFaultsTest {

    private static final String INPUT = """
            {"module": "keras.layers", "class_name": "InputLayer", "inbound_nodes": [],
             "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in"}}
            """;

    private static String sequential(String layer) {
        return """
                {"class_name": "Sequential", "config": {"name": "some", "layers": [%s, %s]}}
                """.formatted(INPUT, layer);
    }

    private static String layer(String className, String config) {
        return """
                {"module": "keras.layers", "class_name": "%s", "config": {"name": "x"%s}}
                """.formatted(className, config);
    }

    private static String dense(String name, String from) {
        return """
                {"module": "keras.layers", "class_name": "Dense", "config": {"name": "%s", "units": 2},
                 "inbound_nodes": [{"args": [{"class_name": "__keras_tensor__",
                   "config": {"keras_history": ["%s", 0, 0]}}], "kwargs": {}}]}
                """.formatted(name, from);
    }

    private static String functional(String input, String output, String... layers) {
        return """
                {"class_name": "Functional", "config": {"name": "some", "layers": [%s],
                 "input_layers": [["%s", 0, 0]], "output_layers": [["%s", 0, 0]]}}
                """.formatted(String.join(", ", layers), input, output);
    }

    private static void assertMessage(String expected, String json) {
        assertEquals(expected, FileText.message(json));
    }

    @Test
    void anUnknownLayerHasANearestName() {
        assertMessage("""
                [layercheck:unknown-layer] Some: keras.layers has no class Conv2d; did you mean 'Conv2D'? (config.layers[1] in some.json)
                    Layercheck knows the classes of keras.layers and those that @Model(layers = ...) or --layer names.
                    A custom layer is an annotation type @Conv2d with @Layer: @Model(source = ..., layers = Conv2d.class) or --layer com.acme.Conv2d.""", sequential(layer("Conv2d", "")));
    }

    @Test
    void aLayerOfAnotherModuleIsNotKnown() {
        assertMessage("""
                [layercheck:unknown-layer] Some: the class acme.Scale is not known (config.layers[1] in some.json)
                    Layercheck knows the classes of keras.layers and those that @Model(layers = ...) or --layer names.
                    A custom layer is an annotation type @Scale with @Layer: @Model(source = ..., layers = Scale.class) or --layer com.acme.Scale.""", sequential(layer("Scale", "").replace("keras.layers", "acme")));
        assertMessage("""
                [layercheck:unknown-layer] Some: the class acme.ReLU is not known (config.layers[1] in some.json)
                    Layercheck knows the classes of keras.layers and those that @Model(layers = ...) or --layer names.
                    A custom layer is an annotation type @ReLU with @Layer: @Model(source = ..., layers = ReLU.class) or --layer com.acme.ReLU.""", sequential(layer("ReLU", "").replace("keras.layers", "acme")));
        assertMessage("""
                [layercheck:unknown-layer] Some: the class Dens is not known; did you mean 'Dense'? (config.layers[1] in some.json)
                    Layercheck knows the classes of keras.layers and those that @Model(layers = ...) or --layer names.
                    A custom layer is an annotation type @Dens with @Layer: @Model(source = ..., layers = Dens.class) or --layer com.acme.Dens.""", sequential(layer("Dens", "").replace("\"keras.layers\"", "null")));
    }

    @Test
    void anOperationOfWhichTheFileSaysNothing() {
        assertMessage(
                "[layercheck:unknown-layer] Some: the operation acme.Twice is not known (config.layers[1] in some.json)\n"
                        + "    A file says what an operation makes only where a layer takes its first tensor, and none does.\n"
                        + "    Put a keras.layers.Identity after each of its tensors, and the file will say it.",
                functional(
                        "in",
                        "x",
                        INPUT,
                        operation("2").replace("keras.src.ops.numpy", "acme").replace("Multiply", "Twice")));
    }

    @Test
    void anArgumentIsMissing() {
        assertMessage(
                "[layercheck:missing-argument] Some: units is missing (config.layers[1].config.units in some.json)\n"
                        + "    Dense has no default for it.",
                sequential(layer("Dense", "")));
    }

    @Test
    void anArgumentIsUnknown() {
        assertMessage(
                "[layercheck:unknown-argument] Some: Dense has no argument 'unit'; did you mean 'units'?"
                        + " (config.layers[1] in some.json)",
                sequential(layer("Dense", ", \"unit\": 2")));
    }

    @Test
    void anArgumentOfAnotherType() {
        assertMessage(
                "[layercheck:argument-type] Some: use_bias is 3 (config.layers[1].config.use_bias in some.json)\n"
                        + "    It takes True or False.",
                sequential(layer("Dense", ", \"units\": 2, \"use_bias\": 3")));
    }

    private static String operation(String operands) {
        return """
                {"module": "keras.src.ops.numpy", "class_name": "Multiply", "config": {"name": "x"},
                 "inbound_nodes": [{"args": [{"class_name": "__keras_tensor__",
                   "config": {"dtype": "int32", "keras_history": ["in", 0, 0]}}, %s], "kwargs": {}}]}
                """.formatted(operands);
    }

    @Test
    void anOperandThatTheLanguageHasNot() {
        assertMessage(
                "[layercheck:not-expressible] Some: an operand that is neither a tensor nor a number"
                        + " (config.layers[1].inbound_nodes[0].args[1] in some.json)",
                functional(
                        "in",
                        "x",
                        INPUT,
                        operation("{\"class_name\": \"__lambda__\"}").replace("Multiply", "Matmul")));
        assertMessage(
                "[layercheck:not-expressible] Some: an index that is neither a number nor a range"
                        + " (config.layers[1].inbound_nodes[0].args[1][0] in some.json)\n"
                        + "    Elements are selected by numbers, ranges, ... and None.",
                functional("in", "x", INPUT, operation("[true]").replace("Multiply", "GetItem")));
        assertMessage(
                "[layercheck:unknown-argument] Some: Multiply has no argument 'out'"
                        + " (config.layers[1].inbound_nodes[0].kwargs.out in some.json)",
                functional("in", "x", INPUT, operation("2").replace("\"kwargs\": {}", "\"kwargs\": {\"out\": 1}")));
    }

    @Test
    void whatEveryModelHasIsMissing() {
        assertMessage("[layercheck:file-format] Some: has no class_name", "{}");
        assertMessage("[layercheck:file-format] Some: is an array, not an object", "[]");
        assertMessage("[layercheck:file-format] Some: has no layers (config in some.json)", """
                {"class_name": "Sequential", "config": {"name": "some"}}
                """);
        assertMessage(
                "[layercheck:file-format] Some: is 1, not an object (config.layers[1] in some.json)", sequential("1"));
        assertMessage(
                "[layercheck:file-format] Some: has no name (config.layers[1].config in some.json)",
                sequential("{\"module\": \"keras.layers\", \"class_name\": \"Dense\", \"config\": {}}"));
    }

    @Test
    void aSubclassedModelSaysNothing() {
        assertMessage(
                "[layercheck:not-expressible] Some: a model of the class MyModel (class_name in some.json)\n"
                        + "    A file describes the layers of a model only if it is a Functional or a Sequential.",
                "{\"class_name\": \"MyModel\", \"config\": {}}");
    }

    @Test
    void aSequentialWithoutInputWasNotBuilt() {
        assertMessage("""
                [layercheck:not-expressible] Some: a Sequential that was not built (config.layers in some.json)
                    Without an input, nothing in it has a shape.
                    Build it before you save it, or begin it with keras.Input.""", """
                {"class_name": "Sequential", "config": {"name": "some", "layers": []}}
                """);
    }

    @Test
    void aPolicyThatIsNotKnown() {
        assertMessage(
                "[layercheck:not-expressible] Some: a layer has the policy mixed_float8 (config.layers[1].config.dtype in some.json)\n"
                        + "    A policy is the name of a dtype, mixed_float16 or mixed_bfloat16.",
                sequential(layer("Dense", ", \"units\": 2, \"dtype\": \"mixed_float8\"")));
    }

    @Test
    void aMapOfPoliciesForTheLayersOfALayer() {
        assertMessage(
                "[layercheck:not-expressible] Some: weights of x/query and x/key that are kept differently"
                        + " (config.layers[1].config.dtype in some.json)\n"
                        + "    All weights of a layer of this kind are of one type.",
                sequential(layer(
                        "MultiHeadAttention",
                        ", \"num_heads\": 2, \"key_dim\": 2, \"dtype\": " + map("\"x/query\": \"float16\""))));
        assertMessage(
                "[layercheck:not-expressible] Some: a policy of x beside another one that quantizes its layers"
                        + " (config.layers[1].config.dtype in some.json)\n"
                        + "    What computes in another type than its layers is not quantized.",
                sequential(layer(
                        "MultiHeadAttention",
                        ", \"num_heads\": 2, \"key_dim\": 2, \"dtype\": "
                                + map("\"x\": \"float16\", \"x/.*\": \"int8_from_float32\""))));
    }

    @Test
    void aMapOfPoliciesThatCannotBeRead() {
        assertMessage(
                "[layercheck:attribute-conflict] Some: several patterns of the map are for x"
                        + " (config.layers[1].config.dtype in some.json)\n"
                        + "    A layer has one policy, and Keras refuses such a map.",
                sequential(layer(
                        "Dense", ", \"units\": 2, \"dtype\": " + map("\"x.*\": \"float16\", \".*\": \"float64\""))));
        assertMessage(
                "[layercheck:not-expressible] Some: the pattern (x+)+"
                        + " (config.layers[1].config.dtype.config.policy_map.(x+)+ in some.json)\n"
                        + "    Of patterns, those with .* are known.",
                sequential(layer("Dense", ", \"units\": 2, \"dtype\": " + map("\"(x+)+\": \"float16\""))));
    }

    private static String map(String entries) {
        return "{\"class_name\": \"DTypePolicyMap\", \"config\": {\"default_policy\": \"float32\", \"policy_map\": {"
                + entries + "}}}";
    }

    @Test
    void aQuantizationModeThatIsNotKnown() {
        for (String mode : List.of("int2", "int4/x", "gptq/4/128/2", "gptq/99999999999/1")) {
            assertMessage(
                    "[layercheck:not-expressible] Some: the quantization mode " + mode
                            + " (config.layers[1].config.dtype in some.json)\n"
                            + "    Keras has the modes int8, int4, int4/N, float8, gptq/BITS/N and awq/4/N.",
                    sequential(layer("Dense", ", \"units\": 2, \"dtype\": \"" + mode + "_from_float32\"")));
        }
    }

    /** Keras 3.12.0 and 3.13.2: model.quantize("int4") of a Dense of 256 features and 33 units has a kernel (128, 33). */
    @Test
    void halfBytesOfAnotherOrder() {
        String dtype = ", \"units\": 3, \"dtype\": {\"module\": \"keras.dtype_policies\", \"class_name\":"
                + " \"QuantizedDTypePolicy\", \"config\": {\"mode\": \"int4\", \"source_name\": \"float32\"}}";
        String of313 = ", \"quantization_config\": {\"class_name\": \"Int4QuantizationConfig\", \"config\": {}}";
        for (String config : List.of(dtype, dtype + of313)) {
            assertMessage(
                    "[layercheck:not-expressible] Some: a layer in int4 as Keras stored it before 3.14"
                            + " (config.layers[1].config.dtype in some.json)\n    Two numbers of an input were in one then, now"
                            + " two of an output are, and Keras reads only that.\n    Quantize the model again with a newer"
                            + " Keras.",
                    sequential(layer("Dense", config)));
        }
    }

    /** TensorFlow 2.1: the config has the node's name, the layer a prefix before it. */
    @Test
    void aNodeOfTensorFlow() {
        String node = "{\"class_name\": \"TensorFlowOpLayer\", \"name\": \"tf_op_layer_Relu\", \"config\": {\"name\":"
                + " \"Relu\", \"trainable\": true, \"node_def\": {}}, \"inbound_nodes\": [[[\"in\", 0, 0, {}]]]}";
        String input =
                "{\"class_name\": \"InputLayer\", \"name\": \"in\", \"config\": {\"batch_input_shape\": [null, 2],"
                        + " \"name\": \"in\"}, \"inbound_nodes\": []}";
        String flatten = "{\"class_name\": \"Flatten\", \"name\": \"f\", \"config\": {\"name\": \"f\"},"
                + " \"inbound_nodes\": [[[\"tf_op_layer_Relu\", 0, 0, {}]]]}";
        assertEquals(
                "[layercheck:not-expressible] Some: a TensorFlowOpLayer, which is a node of a TensorFlow graph"
                        + " (config.layers[1] in some.json)",
                FileText.message(("{\"class_name\": \"Model\", \"config\": {\"name\": \"m\", \"layers\": [" + input
                                        + ", " + node
                                        + ", " + flatten + "], \"input_layers\": [[\"in\", 0, 0]], \"output_layers\":"
                                        + " [[\"f\", 0, 0]]}}")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void oneLayerInTwoModels() {
        String twice = outer(tower("a", 7), tower("b", 7));
        assertEquals("6 parameters", FileText.outcome(twice));
        assertEquals("12 parameters", FileText.outcome(outer(tower("a", 7), tower("b", 8))));
    }

    @Test
    void oneLayerWithinAWrapperWithOtherWeights() {
        String dense = layer("Dense", ", \"units\": 2").replace("\"module\"", "\"shared_object_id\": 7, \"module\"");
        String wrapper = sequential(layer("SpectralNormalization", ", \"layer\": " + dense))
                .replace("\"some\"", "\"b\"");
        String problem = "x has weights of the same layer as ";
        String reason = " in some.json)\n    Keras counts the weights once. Within a wrapper with other weights,"
                + " a layer has separate weights.";
        assertEquals(
                "[layercheck:not-expressible] b.x: b/" + problem + "a/x (config.layers[2].config.layers[1]" + reason,
                FileText.outcome(outer(tower("a", 7), wrapper)));
        assertEquals(
                "[layercheck:not-expressible] a.x: a/" + problem + "b/x (config.layers[2].config.layers[1]" + reason,
                FileText.outcome(outer(wrapper, tower("a", 7))));
        assertEquals("14 parameters", FileText.outcome(outer(tower("a", 8), wrapper)));
        String whole = wrapper.replace(
                "\"class_name\": \"SpectralNormalization\"",
                "\"shared_object_id\": 9, \"class_name\": \"SpectralNormalization\"");
        assertEquals("8 parameters", FileText.outcome(outer(whole, whole.replace("\"b\"", "\"c\""))));
    }

    private static String outer(String... layers) {
        return """
                {"class_name": "Sequential", "config": {"name": "some", "layers": [%s, %s]}}
                """.formatted(INPUT, String.join(", ", layers));
    }

    private static String tower(String name, int object) {
        String dense = layer("Dense", ", \"units\": 2")
                .replace("\"module\"", "\"shared_object_id\": " + object + ", \"module\"");
        return sequential(dense).replace("\"some\"", '"' + name + '"');
    }

    @Test
    void anotherShapeThanTheLayersMake() {
        String next = dense("b", "a")
                .replace(
                        "\"keras_history\": [\"a\"",
                        "\"shape\": [null, 3], \"dtype\": \"float32\", \"keras_history\": [\"a\"");
        assertEquals(
                "[layercheck:recorded-shape] b: the tensor of a is (None, 2), but (None, 3) in the file"
                        + " (config.layers[2].inbound_nodes[0].args[0].config.keras_history in some.json)\n"
                        + "    A Keras file records the shape that each tensor had when the model was built.\n"
                        + "    Correct the file if it was changed. If Keras wrote it so, this is an error of Layercheck.",
                FileText.outcome(functional("in", "b", INPUT, dense("a", "in"), next)));
    }

    @Test
    void aCycle() {
        assertMessage(
                "[layercheck:forward-reference] Some: layers wait for each other: a, b (config.layers[1] in some.json)\n"
                        + "    A tensor must be made before it is used.",
                functional("in", "a", INPUT, dense("a", "b"), dense("b", "a")));
    }

    @Test
    void namesThatAreNotThere() {
        assertMessage(
                "[layercheck:unknown-name] Some: no layer 'inn'; did you mean 'in'? (config.input_layers[0] in some.json)",
                functional("inn", "a", INPUT, dense("a", "in")));
        assertMessage(
                "[layercheck:unknown-name] Some: no layer 'aa'; did you mean 'a'? (config.output_layers[0] in some.json)",
                functional("in", "aa", INPUT, dense("a", "in")));
        assertMessage(
                "[layercheck:unknown-name] Some: no layer 'inn'; did you mean 'in'?"
                        + " (config.layers[1].inbound_nodes[0].args[0].config.keras_history in some.json)",
                functional("in", "a", INPUT, dense("a", "inn")));
    }

    @Test
    void aNameThatIsThereTwice() {
        assertMessage(
                "[layercheck:duplicate-name] Some: another layer is also named a (config.layers[2] in some.json)\n"
                        + "    Keras identifies the layers of a model by their names.",
                functional("in", "a", INPUT, dense("a", "in"), dense("a", "in")));
    }
}
